// How much memory is taken after so many summaries, and so many openings of the popup.

import { fileURLToPath } from "node:url";
import { root } from "../scripts/setup.mjs";
import { openBrowser } from "../tests/browser/extension-browser.mjs";
import { launch, serve } from "../tests/browser/launch.mjs";

const PAGES = fileURLToPath(new URL("../tests/browser/extension-pages", import.meta.url));

/** Under which a browser asks for no icon of the site either. */
const POLICY = { "content-security-policy": "default-src 'none'" };

/** So many rows has the table. */
const ROWS = 10;

const megabytes = (bytes) => Number((bytes / 1e6).toFixed(3));

/** Makes `count` summaries in one page, a part of them with analyses that are left to the garbage collection. */
export async function summariesLeak(name, count) {
  const server = await serve(root);
  const browser = await launch(name);
  try {
    const page = await browser.newPage();
    await page.goto(`${server.address}tests/browser/extension-pages/article.html`);
    const session = name === "chromium" ? await page.createCDPSession() : undefined;
    const rows = [];
    for (let done = 0; done < count;) {
      const part = Math.ceil(count / ROWS);
      const { wasm, highlights } = await page.evaluate(summarizeInPage, part);
      done += part;
      const heap = session && megabytes(await heapOf(session));
      rows.push({ summaries: done, ...(session && { heap }), wasm: megabytes(wasm), highlights });
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Opens and closes the popup `count` times on one page, a sentence marked in the page each time. */
export async function openingsLeak(count) {
  const server = await serve(PAGES, { headers: POLICY });
  const driver = await openBrowser("chromium");
  try {
    const page = await driver.visit(`${server.address}article.html`);
    const session = await page.createCDPSession();
    const rows = [];
    for (let done = 0; done < count;) {
      const part = Math.min(Math.ceil(count / ROWS), count - done);
      for (let opening = 0; opening < part; opening++) await openOnce(driver);
      done += part;
      const targets = driver.browser.targets().filter((target) => target.url().endsWith("/view.html"));
      const highlights = await page.evaluate(() => CSS.highlights.size);
      rows.push({
        openings: done,
        heap: megabytes(await heapOf(session)),
        popups: targets.length,
        highlights,
      });
    }
    if (driver.errors.length > 0) throw new Error(driver.errors.join("\n"));
    return rows;
  } finally {
    await driver.close();
    await server.close();
  }
}

async function openOnce(driver) {
  const popup = await driver.openPopup();
  await popup.until(() => document.getElementById("summary")?.hidden === false);
  await popup.evaluate(() => document.querySelector(".sentence").click());
  await popup.close();
}

/** The heap of a page, those of its other worlds included, after what is garbage has been collected. */
async function heapOf(session) {
  await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize;
}

// What follows runs in the page.

async function summarizeInPage(count) {
  const { analyzeDocument, clear, highlight, summarizeDocument } = await import("/pkg/dist/index.js");
  const { initSync } = await import("/pkg/dist/wasm/nutgraf.js");
  for (let index = 0; index < count; index++) {
    highlight(document, summarizeDocument(document, { sentences: 1 + (index % 5) }));
    // Every tenth is left to the collection.
    if (index % 10 === 0) analyzeDocument(document).summarize({ kind: "headline" });
    // A pause, in which what is garbage is freed.
    if (index % 50 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  clear();
  return { wasm: initSync().memory.buffer.byteLength, highlights: CSS.highlights.size };
}
