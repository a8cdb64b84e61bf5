// The same input gives the same bytes in every browser: see tests/determinism/main.rs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { root } from "../../scripts/setup.mjs";
import { expectedDigests, givenToAll } from "../determinism/platform.mjs";
import { launch, serve } from "./launch.mjs";

for (const name of ["chromium", "firefox"]) {
  test(`${name} has the digest of all platforms`, async () => {
    const server = await serve(root);
    const browser = await launch(name);
    try {
      const page = await browser.newPage();
      await page.goto(`${server.address}tests/determinism/inputs.json`);
      assert.deepEqual(await page.evaluate(digestsInPage, givenToAll()), expectedDigests());
    } finally {
      await browser.close();
      await server.close();
    }
  });
}

// What follows runs in the page.

async function digestsInPage(given) {
  const nutgraf = await import("/pkg/dist/index.js");
  const { digestsOf } = await import("/tests/determinism/digest.mjs");
  return digestsOf(nutgraf, given);
}
