// The reader on live pages, in real browsers: it changes nothing, reads what linkedom reads in
// Node, and finds its way back to every sentence.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { parseHTML } from "linkedom";
import { readPage, summarizePage } from "nutgraf";
import { root } from "../../scripts/setup.mjs";
import { launch, serve } from "./launch.mjs";

const folder = path.join(root, "www/demo/samples");
const samples = readdirSync(folder).filter((file) => file.endsWith(".html"));

for (const name of ["chromium", "firefox"]) {
  describe(`reader in ${name}`, () => {
    let browser;
    let pages;
    let modules;

    before(async () => {
      pages = await serve(folder);
      modules = await serve(path.join(root, "pkg/dist"), { headers: { "access-control-allow-origin": "*" } });
      browser = await launch(name);
    });
    after(() => Promise.all([browser?.close(), pages?.close(), modules?.close()]));

    for (const sample of samples) {
      test(sample, async () => {
        const tab = await browser.newPage();
        await tab.goto(`${pages.address}${sample}`);
        const { page, changed } = await tab.evaluate(readInPage, `${modules.address}page/index.js`);
        assert.equal(changed, false, "reading changed the document");

        const inert = readPage(parseHTML(readFileSync(path.join(folder, sample), "utf8")).document);
        const { all } = summarizePage(page);
        const texts = (summary) => summary.all.map(({ text }) => text);
        assert.deepEqual(texts({ all }), texts(summarizePage(inert)));
        assert.ok(all.length > 5);

        const places = all.map(({ block, start, end }) => ({ block, start, end }));
        const found = await tab.evaluate(findInPage, `${modules.address}page/index.js`, places);
        assert.deepEqual(found.map(collapsed), texts({ all }).map(collapsed));
        await tab.close();
      });
    }
  });
}

/** Runs in the page. */
async function readInPage(module) {
  const { readPage } = await import(module);
  const before = document.documentElement.outerHTML;
  const page = readPage(document);
  return { page, changed: document.documentElement.outerHTML !== before };
}

/** Runs in the page: what the ranges of these places say. */
async function findInPage(module, places) {
  const { read } = await import(module);
  const { anchors } = read(document);
  return places.map(({ block, start, end }) => {
    const range = anchors.rangeOf(block, start, end);
    // The glosses of ruby stand in the range but not in the text.
    const content = range?.cloneContents();
    for (const gloss of content?.querySelectorAll("rt, rp") ?? []) gloss.remove();
    return content?.textContent ?? null;
  });
}

/** Without white space and invisible characters: a line break between two nodes is no character of theirs. */
function collapsed(text) {
  return text?.replaceAll(/[\s\u00ad\u200b]/g, "");
}
