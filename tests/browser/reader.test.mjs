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

    test("reads what a live page shows, and runs nothing of it", async () => {
      const tab = await browser.newPage();
      await tab.goto(`${pages.address}${samples[0]}`);
      const found = await tab.evaluate(readHostilePage, `${modules.address}page/index.js`);
      assert.deepEqual(found.blocks, [
        ["shown first", false, false],
        ["slotted", false, false],
        ["shadow end", false, false],
        ["in the form", false, false],
        ["more", false, false],
        ["closed", false, true],
        ["not drawn yet", false, true],
        ["unseen", true, false],
        ["gone", true, false],
        ["in the frame", false, false],
        ["last", false, false],
      ]);
      assert.deepEqual(found.mutations, 0);
      assert.deepEqual(found.ran, []);
      assert.equal(found.rangeInFrame, "in the frame");
      assert.equal(found.revealedInFrame, "exact");
      await tab.close();
    });

    test("measures where blocks stand only where it is asked to", async () => {
      const tab = await browser.newPage();
      await tab.goto(`${pages.address}${samples[0]}`);
      const [plain, measured] = await tab.evaluate(async (module) => {
        const { readPage } = await import(module);
        return [readPage(document), readPage(document, { layout: true })];
      }, `${modules.address}page/index.js`);
      assert.ok(plain.blocks.every(({ layout }) => layout === null));
      const seen = measured.blocks.filter(({ hidden }) => !hidden);
      assert.ok(seen.length > 5);
      for (const { layout, text } of seen) {
        assert.ok(layout.width > 0 && layout.height > 0 && layout.fontSize > 0, text);
      }
      await tab.close();
    });

    test("reads what is selected, and finds its way back to it", async () => {
      const tab = await browser.newPage();
      await tab.goto(`${pages.address}${samples[0]}`);
      const { page, said } = await tab.evaluate(readSelection, `${modules.address}page/index.js`);
      assert.equal(page.selected, true);
      assert.ok(page.blocks.length >= 2);
      const summary = summarizePage(page);
      assert.ok(summary.all.length > 0);
      assert.deepEqual(
        said.map(collapsed),
        page.blocks.map(({ text }) => collapsed(text)),
      );
      await tab.close();
    });

    test("reads a tree 100,000 deep, and stops at its bound on nodes", async () => {
      const tab = await browser.newPage();
      const [deep, wide] = await tab.evaluate(async (module) => {
        const { readPage } = await import(module);
        const tree = document.implementation.createHTMLDocument();
        let element = tree.body;
        for (let depth = 0; depth < 100_000; depth++) {
          element = element.appendChild(tree.createElement("div"));
        }
        element.textContent = "deep";
        const row = document.implementation.createHTMLDocument();
        row.body.innerHTML = "<br>".repeat(1_000_001);
        return [readPage(tree), readPage(row)].map(({ blocks, truncation }) => [
          blocks.map(({ text }) => text),
          truncation,
        ]);
      }, `${modules.address}page/index.js`);
      assert.deepEqual(deep, [["deep"], null]);
      assert.deepEqual(wide, [[], "nodes"]);
      await tab.close();
    });
  });
}

/** Runs in the page, of which it makes one that does all to mislead a reader. */
async function readHostilePage(module) {
  const { read, reveal } = await import(module);
  const ran = [];
  customElements.define(
    "x-trap",
    class extends HTMLElement {
      get firstChild() {
        ran.push("firstChild");
        throw new Error("firstChild");
      }
      get shadowRoot() {
        ran.push("shadowRoot");
        throw new Error("shadowRoot");
      }
      getAttribute() {
        ran.push("getAttribute");
        throw new Error("getAttribute");
      }
      getAttributeNames() {
        ran.push("getAttributeNames");
        throw new Error("getAttributeNames");
      }
    },
  );
  document.documentElement.innerHTML = `<head><title>T</title></head><body><img name="documentElement"><img name="createRange">
    <img name="defaultView"><p>shown first</p><x-trap id="host"><p slot="s">slotted</p>lost</x-trap>
    <form><input name="firstChild"><input name="nextSibling"><input name="nodeType"><input name="attributes"><input
    name="getAttribute"><p>in the form</p></form><details><summary>more</summary><p>closed</p></details>
    <div style="content-visibility: hidden"><p>not drawn yet</p></div><p style="visibility: hidden">unseen</p>
    <p style="display: none">gone</p><iframe></iframe><p>last</p></body>`;
  // The accessors of the prototype, as the names of this page are the page's own.
  const all = (selector) => Document.prototype.querySelector.call(document, selector);
  const shadow = all("#host").attachShadow({ mode: "open" });
  shadow.innerHTML = '<slot name="s">fallback</slot><p>shadow end</p>';
  const inner = all("iframe").contentDocument;
  inner.body.innerHTML = "<p>in the frame</p>";
  ran.length = 0;
  const observer = new MutationObserver(() => undefined);
  const everything = { attributes: true, characterData: true, childList: true, subtree: true };
  for (const tree of [document, shadow, inner]) observer.observe(tree, everything);
  const { page, anchors } = read(document);
  const mutations = observer.takeRecords().length;
  const index = page.blocks.findIndex(({ text }) => text === "in the frame");
  const passage = { block: index, start: 0, end: 12, quote: "in the frame", before: "", after: "" };
  return {
    blocks: page.blocks.map(({ text, hidden, folded }) => [text, hidden, folded]),
    mutations,
    ran,
    rangeInFrame: anchors.rangeOf(index, 0, 12)?.toString(),
    revealedInFrame: reveal(document, anchors, passage),
  };
}

/** Runs in the page: selects from the middle of one paragraph to that of another, and reads that. */
async function readSelection(module) {
  const { read } = await import(module);
  const [first, second] = [...document.querySelectorAll("p")].filter((p) => p.textContent.length > 80);
  const text = (element) => document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  document.getSelection().setBaseAndExtent(text(first), 3, second, second.childNodes.length);
  const { page, anchors } = read(document, { selection: document.getSelection().getRangeAt(0) });
  const said = page.blocks.map((block, index) => {
    const content = anchors.rangeOf(index, 0, block.text.length)?.cloneContents();
    for (const gloss of content?.querySelectorAll("rt, rp") ?? []) gloss.remove();
    return content?.textContent;
  });
  return { page, said };
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
