// Links to sentences in real browsers: each is opened in a tab of its own, and the browser itself has
// to scroll to that sentence and mark it, and nothing else.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { load, summarizePage } from "nutgraf";
import { textFragmentUrl } from "nutgraf/page";
import { root } from "../../scripts/setup.mjs";
import { until } from "./extension-browser.mjs";
import { launch } from "./launch.mjs";

/** What browsers paint a linked text with, here, so that it can be found in a picture. */
const TARGET_STYLE = `<style>
::target-text { background: rgb(255, 0, 255) !important; color: rgb(255, 0, 255) !important }
/* Nothing is in sight without a scroll. */
html::before, html::after { content: ""; display: block; height: 2000px }
</style>`;

/** Pages where a sentence is hard to name, written for that; others come from NUTGRAF_FRAGMENT_PAGES. */
const HARD = "tests/browser/extension-pages/fragments.html";

const PAGES = process.env.NUTGRAF_FRAGMENT_PAGES?.split(",") ?? [
  ...JSON.parse(readFileSync(path.join(root, "www/demo/samples/index.json"), "utf8")).map(
    ({ file }) => `www/demo/samples/${file}`,
  ),
  HARD,
];

for (const name of ["chromium", "firefox"]) {
  describe(`links to sentences in ${name}`, () => {
    let server;
    let browser;

    before(async () => {
      await load();
      server = await servePages();
      browser = await launch(name);
    });

    after(async () => {
      await browser?.close();
      server?.closeAllConnections();
      server?.close();
    });

    for (const file of PAGES) {
      test(file, async (t) => {
        const address = `http://127.0.0.1:${server.address().port}/${file}`;
        const page = await inTab(browser, address, readHere);
        const sentences = sentencesOf(page, file);
        assert.ok(sentences.length > 0 || file !== HARD, "nothing to link to");
        const wrong = [];
        for (const sentence of sentences) {
          const url = textFragmentUrl(page, sentence);
          const fault = await inTab(browser, url, (tab) => faultOf(tab, sentence));
          if (fault) wrong.push(`${fault}: ${sentence.text}\n  ${decodeURIComponent(url.split("#")[1])}`);
        }
        t.diagnostic(`${sentences.length - wrong.length} of ${sentences.length}`);
        assert.deepEqual(wrong, []);
      });
    }
  });
}

/** The sentences of the summary; on the page written for links every sentence of its article. */
function sentencesOf(page, file) {
  const summary = summarizePage(page);
  return file === HARD ? summary.all : summary.sentences;
}

async function inTab(browser, url, f) {
  const tab = await browser.newPage();
  try {
    await tab.setViewport({ width: 800, height: 600 });
    await tab.goto(url);
    return await f(tab);
  } finally {
    await tab.close();
  }
}

function readHere(tab) {
  return tab.evaluate(async () => {
    const { readPage } = await import("/pkg/dist/page/index.js");
    return readPage(document);
  });
}

/** What is wrong with where a tab has scrolled to; `null` where its browser marks that sentence in sight. */
async function faultOf(tab, { block, start, end }) {
  let fault = null;
  await until(async () => {
    const place = await tab.evaluate(placeOf, block, start, end);
    if (!place) return (fault = "not there any more");
    const marked = await tab.evaluate(extentOf, await tab.screenshot({ encoding: "base64" }));
    if (place.top < 0 || place.bottom > 600) fault = "out of sight";
    // The style for the mark does not reach into shadow trees; that the page has scrolled there says enough.
    else if (place.isInShadow) fault = null;
    else if (!marked) fault = "not marked";
    // The punctuation at the ends, and the marks of footnotes, may be left out; no line may be.
    else if (
      Math.abs(marked.top - place.top) > place.line ||
      Math.abs(marked.bottom - place.bottom) > place.line
    )
      fault = `marked from ${marked.top} to ${marked.bottom} instead of ${place.top} to ${place.bottom}`;
    else fault = null;
    return fault === null;
  }, "the sentence").catch(() => undefined);
  return fault;
}

/** Where the units of a block stand in the window. */
async function placeOf(block, start, end) {
  const { read } = await import("/pkg/dist/page/index.js");
  const range = read(document).anchors.rangeOf(block, start, end);
  if (!range) return null;
  const { top, bottom } = range.getBoundingClientRect();
  const isInShadow = range.startContainer.getRootNode() instanceof ShadowRoot;
  return { top, bottom, isInShadow, line: range.getClientRects()[0].height * 0.6 };
}

/** From where to where a picture has the colour of a linked text. */
async function extentOf(base64) {
  const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let extent = null;
  for (let i = 0; i < data.length; i += 4) {
    if (data[i] !== 0xff || data[i + 1] !== 0 || data[i + 2] !== 0xff) continue;
    const y = Math.floor(i / 4 / image.width);
    extent ??= { top: y, bottom: y };
    extent.bottom = y + 1;
  }
  return extent;
}

/** Serves the project's files, pages with a style for what a link points to, and room to scroll behind. */
async function servePages() {
  const server = createServer((request, response) => {
    const file = path.join(root, path.normalize(new URL(request.url, "http://localhost").pathname));
    try {
      const content = readFileSync(file);
      const isPage = file.endsWith(".html");
      const type = isPage ? "text/html; charset=utf-8" : "text/javascript";
      response.writeHead(200, { "content-type": type, "document-policy": "force-load-at-top=?0" });
      response.end(isPage ? content + TARGET_STYLE : content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}
