// Pages on their way into the Wasm: what is no page is named by its place, and nothing is mixed up.

import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { analyzePage, extract, readPage, readText, summarizePage } from "nutgraf";

const html = `<html><head><title>T</title></head><body><main id="m" class="story"><h1>A day at sea</h1>
  <p>The ferry left at noon. It came back at night, with nobody on board but the captain.</p></main></body></html>`;
const read = () => readPage(parseHTML(html).document);

test("a wrong field is named by its place", () => {
  for (const [place, spoil] of [
    ["page", () => null],
    ["page", () => "text"],
    ["page.metadata", (page) => ({ ...page, metadata: 1 })],
    ["page.metadata.title", (page) => ({ ...page, metadata: { ...page.metadata, title: 1 } })],
    ["page.truncation", (page) => ({ ...page, truncation: "time" })],
    ["page.selected", (page) => ({ ...page, selected: undefined })],
    ["page.containers", (page) => ({ ...page, containers: {} })],
    ["page.containers[1]", (page) => withPart(page, "containers", null)],
    ["page.containers[1].parent", (page) => withPart(page, "containers", { parent: -1 })],
    ["page.containers[1].label", (page) => withPart(page, "containers", { label: undefined })],
    ["page.blocks", (page) => ({ ...page, blocks: undefined })],
    ["page.blocks[1].kind", (page) => withPart(page, "blocks", { kind: "poem" })],
    ["page.blocks[1].level", (page) => withPart(page, "blocks", { level: 256 })],
    ["page.blocks[1].text", (page) => withPart(page, "blocks", { text: ["a"] })],
    ["page.blocks[1].links", (page) => withPart(page, "blocks", { links: 1.5 })],
    ["page.blocks[1].container", (page) => withPart(page, "blocks", { container: 2 ** 32 - 1 })],
    ["page.blocks[1].folded", (page) => withPart(page, "blocks", { folded: 0 })],
    ["page.blocks[1].layout", (page) => withPart(page, "blocks", { layout: 3 })],
    ["page.blocks[1].layout.left", (page) => withPart(page, "blocks", { layout: {} })],
  ]) {
    const message = `nutgraf: \`page\` is not a page as \`readPage\` gives it: see \`${place}\``;
    for (const call of [extract, summarizePage]) {
      assert.throws(() => call(spoil(read())), { name: "TypeError", argument: "page", message });
    }
  }
});

/** The page with the second of a list's parts changed. */
function withPart(page, list, change) {
  page[list][1] = change && { ...page[list][1], ...change };
  return page;
}

test("every kind of block arrives as what it is", () => {
  const page = read();
  const kinds = { heading: "heading", "list-item": "body", quote: "body", caption: "caption", cell: "cell" };
  const roles = { paragraph: "body", ...kinds, code: "code" };
  page.selected = true;
  page.blocks = Object.keys(roles).map((kind) => ({ ...page.blocks[1], kind, text: "two words" }));
  assert.deepEqual(extract(page).roles, Object.values(roles));
});

test("no string runs into the next, whatever it is made of", () => {
  const page = read();
  page.metadata.title = "𝄞\n\ud834";
  page.containers[0].names = "\udd1e é\n";
  page.containers[0].label = "";
  page.blocks[0].text = "\ud834";
  const { all, title } = summarizePage(page);
  assert.equal(title, "𝄞\n\ufffd");
  assert.deepEqual(
    all.map(({ text }) => text),
    ["The ferry left at noon.", "It came back at night, with nobody on board but the captain."],
  );
});

test("plain text read as a page is one", () => {
  assert.deepEqual(extract(readText("It rained on the bridge.")).roles, ["body"]);
});

test("sentences are what was read, whatever becomes of the page", () => {
  const page = read();
  const analysis = analyzePage(page);
  const texts = () => analysis.summarize().all.map(({ text }) => text);
  const before = texts();
  assert.ok(before.length > 1);
  page.blocks[1].text = "Nobody wrote this.";
  page.blocks.length = 1;
  assert.deepEqual(texts(), before);
  analysis.free();
});
