// Where the Wasm runs: Node and both browsers.

import { spawnSync } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { root } from "../scripts/setup.mjs";
import { launch, serve } from "../tests/browser/launch.mjs";

/** Any page of our own from the same origin as the package, which asks for no other file. */
const PAGE = "tests/determinism/inputs.json";

/** Calls `use` with each runtime that is there, one after the other: an object with `name` and `run`. */
export async function inRuntimes(use) {
  console.log("in Node …");
  await use({ name: "Node", run: runInNode });
  for (const name of ["chromium", "firefox"]) await inBrowser(name, use);
}

/**
 * Runs a program in a process of its own: the module `file` is imported, of which the function `name` is called
 * with `values`. All files are named from the root of the project, as in browsers.
 */
async function runInNode(file, name, ...values) {
  const { href } = pathToFileURL(path.join(root, file));
  const source = `const module = await import(${JSON.stringify(href)});
    console.log(JSON.stringify(await module.${name}(...${JSON.stringify(values)})));`;
  const args = ["--input-type=module", "--eval", source];
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`${file} fails in Node`);
  return JSON.parse(stdout);
}

async function inBrowser(name, use) {
  const server = await serve(root);
  let browser;
  try {
    browser = await launch(name);
    console.log(`in ${name} …`);
  } catch (error) {
    await server.close();
    console.log(`Left out: ${error.message}`);
    return;
  }
  // Each time in a page that shares no cache with those before it.
  const run = async (file, called, ...values) => {
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      await page.goto(server.address + PAGE);
      return await page.evaluate(runInPage, `/${file}`, called, values);
    } finally {
      await context.close();
    }
  };
  try {
    await use({ name: name === "firefox" ? "Firefox" : "Chromium", run });
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}

/** Runs in the page. */
async function runInPage(file, name, values) {
  const module = await import(file);
  return module[name](...values);
}
