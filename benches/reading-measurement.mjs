// How long it takes to read a document and to extract its article, by Nutgraf and by others.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { extract, load, readPage } from "nutgraf";
import { root } from "../scripts/setup.mjs";
import { launch, serve } from "../tests/browser/launch.mjs";
import { livePage } from "./live-page.mjs";

/** How often each document is measured; what comes first warms the compilers up. */
const WARM_UPS = 2;
const ROUNDS = 3;

/** On one live page alone the medians want more rounds to be steady. */
const LIVE_ROUNDS = 25;

/**
 * Measures every .html and .html.gz in a folder, parsed by linkedom. `peers` are functions of a document, by name:
 * each has one of its own, which it may take apart. Each result has the milliseconds of `read`, `extract` and each peer.
 */
export async function inFolder(place, peers) {
  await load();
  const files = readdirSync(place).filter((file) => /\.html(\.gz)?$/.test(file));
  const results = [];
  for (let round = 0; round < WARM_UPS + ROUNDS; round++) {
    for (const file of files) {
      const bytes = readFileSync(path.join(place, file));
      const html = new TextDecoder().decode(file.endsWith(".gz") ? gunzipSync(bytes) : bytes);
      const result = measured(() => parseHTML(html).document, peers);
      if (round >= WARM_UPS) results.push(result);
    }
  }
  return results;
}

function measured(parse, peers) {
  const document = parse();
  const started = performance.now();
  const page = readPage(document);
  const read = performance.now();
  extract(page);
  const extracted = performance.now();
  const result = { read: read - started, extract: extracted - read };
  for (const [name, call] of Object.entries(peers)) {
    const own = parse();
    const before = performance.now();
    try {
      call(own);
    } catch {
      // It gives up on some pages, and has taken its time until then.
    }
    result[name] = performance.now() - before;
  }
  return result;
}

/**
 * Measures a page of 5,000 nodes that Chromium shows. `libraries` are the files of the others' scripts, by the name
 * of what each makes global.
 */
export async function onLivePage(libraries) {
  const modules = await serve(path.join(root, "pkg/dist"), {
    headers: { "access-control-allow-origin": "*" },
  });
  const browser = await launch("chromium");
  try {
    const tab = await browser.newPage();
    await tab.setContent(livePage());
    for (const file of Object.values(libraries)) {
      await tab.addScriptTag({ content: readFileSync(file, "utf8") });
    }
    const rounds = WARM_UPS + LIVE_ROUNDS;
    const results = await tab.evaluate(
      measureInPage,
      `${modules.address}index.js`,
      Object.keys(libraries),
      rounds,
    );
    return results.slice(WARM_UPS);
  } finally {
    await Promise.all([browser.close(), modules.close()]);
  }
}

/** Runs in the page. */
async function measureInPage(module, names, rounds) {
  const { extract, load, readPage } = await import(module);
  await load();
  const results = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const page = readPage(document);
    const read = performance.now();
    extract(page);
    const extracted = performance.now();
    const result = { read: read - started, extract: extracted - read };
    for (const name of names) {
      const before = performance.now();
      // Readability takes apart what it is given: its documentation advises to give it a clone. Defuddle makes its own.
      new globalThis[name](name === "Readability" ? document.cloneNode(true) : document).parse();
      result[name] = performance.now() - before;
    }
    results.push(result);
    // A page has time for its own work between two readings, and so has the collector of garbage.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return results;
}
