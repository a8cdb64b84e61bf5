// HTML as a document, in each DOM that the reader works on, and read there.

import { performance } from "node:perf_hooks";
import { readPage } from "nutgraf";

/** A source of readings: `read(bytes)` answers `{ page, ms }`, `close()` ends it. */
export async function documents(dom) {
  switch (dom) {
    case "linkedom": {
      const { parseHTML } = await import("linkedom");
      return inProcess((html) => parseHTML(html).document);
    }
    case "jsdom": {
      const { JSDOM, VirtualConsole } = await import("jsdom");
      // A console that is listened to by no one: pages' broken style sheets are not our report.
      return inProcess((html) => new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document);
    }
    default:
      return inChromium();
  }
}

function inProcess(parse) {
  return {
    async read(bytes) {
      const document = parse(decoded(bytes));
      const started = performance.now();
      const page = readPage(document);
      return { page, ms: performance.now() - started };
    },
    async close() {},
  };
}

/**
 * The bytes as text, in the encoding that the page declares in its first kilobyte as HTML
 * demands of it; UTF-8 where it declares none.
 */
export function decoded(bytes) {
  const head = bytes.subarray(0, 1024).toString("latin1");
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  const strict = new TextDecoder("utf-8", { fatal: true });
  try {
    // Stored pages are often converted and still declare what they once were.
    return strict.decode(bytes);
  } catch {
    try {
      return new TextDecoder(declared ?? "windows-1252").decode(bytes);
    } catch {
      return new TextDecoder("windows-1252").decode(bytes);
    }
  }
}

async function inChromium() {
  const { launch } = await import("../browser/launch.mjs");
  const { readerScript } = await import("./reader-script.mjs");
  const browser = await launch("chromium");
  const tab = await browser.newPage();
  const script = await readerScript();
  await tab.setRequestInterception(true);
  let html = "";
  tab.on("request", (request) => {
    // The page comes from here, and nothing else from anywhere.
    if (request.isNavigationRequest() && request.frame() === tab.mainFrame()) {
      request.respond({ contentType: "text/html; charset=utf-8", body: html });
    } else request.abort();
  });
  await tab.setJavaScriptEnabled(false);
  return {
    async read(bytes) {
      html = decoded(bytes);
      await tab.goto("http://page.invalid/", { waitUntil: "domcontentloaded" });
      return tab.evaluate(`${script}; nutgrafReading()`);
    },
    close: () => browser.close(),
  };
}
