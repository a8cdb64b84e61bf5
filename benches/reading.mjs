// How long it takes to read a document and extract its article, beside @mozilla/readability, which
// does both in one, on the same documents in the same run:
//
//   node scripts/build.mjs package
//   node benches/reading.mjs FOLDER    every .html and .html.gz in the folder, parsed by linkedom
//   node benches/reading.mjs           a live page of 5,000 nodes in Chromium
//
// Readability takes the document apart that it is given. In linkedom it gets it last; on the live
// page it gets a clone, as its documentation advises, and the time for that counts as its own.
// Printed are the medians in milliseconds, and the median of each document's ratio: how many times
// as long Readability takes.

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
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

const [folder] = process.argv.slice(2);
print(folder ? await inFolder(folder) : await onLivePage());

/** Measures every page in a folder. */
async function inFolder(place) {
  await load();
  const files = readdirSync(place).filter((file) => /\.html(\.gz)?$/.test(file));
  const times = [];
  for (let round = 0; round < WARM_UPS + ROUNDS; round++) {
    for (const file of files) {
      const bytes = readFileSync(path.join(place, file));
      const html = new TextDecoder().decode(file.endsWith(".gz") ? gunzipSync(bytes) : bytes);
      const time = measured(parseHTML(html).document);
      if (round >= WARM_UPS) times.push(time);
    }
  }
  return times;
}

function measured(document) {
  const started = performance.now();
  const page = readPage(document);
  const read = performance.now();
  extract(page);
  const extracted = performance.now();
  try {
    new Readability(document).parse();
  } catch {
    // It gives up on some pages, and has taken its time until then.
  }
  const readability = performance.now() - extracted;
  return { read: read - started, extract: extracted - read, readability };
}

/** Measures a page that Chromium shows. */
async function onLivePage() {
  const modules = await serve(path.join(root, "pkg/dist"), {
    headers: { "access-control-allow-origin": "*" },
  });
  const browser = await launch("chromium");
  try {
    const tab = await browser.newPage();
    await tab.setContent(livePage());
    const library = createRequire(import.meta.url).resolve("@mozilla/readability/Readability.js");
    await tab.addScriptTag({ content: readFileSync(library, "utf8") });
    const times = await tab.evaluate(measureInPage, `${modules.address}index.js`, WARM_UPS + LIVE_ROUNDS);
    return times.slice(WARM_UPS);
  } finally {
    await Promise.all([browser.close(), modules.close()]);
  }
}

/** Runs in the page. */
async function measureInPage(module, rounds) {
  const { extract, load, readPage } = await import(module);
  await load();
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const page = readPage(document);
    const read = performance.now();
    extract(page);
    const extracted = performance.now();
    new globalThis.Readability(document.cloneNode(true)).parse();
    const readability = performance.now() - extracted;
    times.push({ read: read - started, extract: extracted - read, readability });
    // A page has time for its own work between two readings, and so has the collector of garbage.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return times;
}

function print(times) {
  const column = (of) => median(times.map(of)).toFixed(2);
  const both = ({ read, extract: extraction }) => read + extraction;
  console.log(
    `measured ${times.length}  read ${column((t) => t.read)} ms  extract ${column((t) => t.extract)} ms  ` +
      `both ${column(both)} ms  readability ${column((t) => t.readability)} ms  ` +
      `ratio ${column((t) => t.readability / both(t))}  without extract ${column((t) => t.readability / t.read)}`,
  );
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}
