// How long it takes from a click on the button in the toolbar until the summary is painted, in Chromium,
// on a live page of 5,000 nodes; and what @mozilla/readability and a summarizer from npm take for what
// lies between, in the same tab:
//
//   node scripts/build.mjs extension
//   node benches/popup.mjs [ROUNDS [CHROMIUM_SWITCH…]]
//
// The extension that is measured is a copy of the built one in which a clock stands first in the popup
// and around the content script. Each round has a page of its own, so that no script is warm but those
// whose compiled code the browser keeps. Printed are medians, quartiles and the least, in milliseconds.

import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import webpack from "webpack";
import { root } from "../scripts/setup.mjs";
import { openBrowser, until } from "../tests/browser/extension-browser.mjs";
import { livePage } from "./live-page.mjs";

/** What comes first fills the caches: the browser's own code and ours. */
const WARM_UPS = 3;

/** A reader looks at a page before asking for its gist: it has loaded, and the machine is at rest. */
const REST = 700;

const [rounds = "20", ...switches] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), "nutgraf-popup-"));
const extension = path.join(folder, "extension");
const profile = path.join(folder, "profile");
try {
  prepareExtension();
  pinExtension();
  await bundlePeers();
  print(await measure(Number(rounds)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Copies the built extension, and puts the clock into it. */
function prepareExtension() {
  cpSync(path.join(root, "www/dist/chrome"), extension, { recursive: true });
  cpSync(path.join(root, "benches/popup-clock.js"), path.join(extension, "clock.js"));
  const edit = (name, change) => {
    const file = path.join(extension, name);
    const source = readFileSync(file, "utf8");
    writeFileSync(file, change(source));
  };
  edit("view.html", (html) => html.replace("<script", '<script src="clock.js"></script><script'));
  edit("content.js", (script) => {
    const [end] = /nutgrafRead\(\);$/.exec(script) ?? [];
    if (!end) throw new Error("content.js no longer ends in the reading of the page");
    return `performance.mark("nutgraf:injected");${script.slice(0, -end.length)}0;(${readByClock})();`;
  });
}

/**
 * Pins the extension to the toolbar, as whoever uses it does. The button of another one first slides into
 * the toolbar, and Chromium opens the popup when it stands there, a quarter of a second later.
 */
function pinExtension() {
  // Chromium tells an unpacked extension by a digest of its path, written with the letters from a to p.
  const digest = createHash("sha256").update(extension).digest("hex").slice(0, 32);
  const id = [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
  mkdirSync(path.join(profile, "Default"), { recursive: true });
  const preferences = { extensions: { pinned_extensions: [id] } };
  writeFileSync(path.join(profile, "Default", "Preferences"), JSON.stringify(preferences));
}

/** Stands in for the reading that the content script ends with. Marks are seen by the page, too, where they are read. */
function readByClock() {
  performance.mark("nutgraf:begun");
  const page = globalThis.nutgrafRead();
  performance.mark("nutgraf:read");
  return page;
}

async function bundlePeers() {
  const compiler = webpack({
    mode: "production",
    context: root,
    entry: "./benches/popup-peers.js",
    output: { path: folder, filename: "peers.js" },
    performance: { hints: false },
  });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result))),
  );
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
}

async function measure(count) {
  const html = livePage();
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end(html);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const driver = await openBrowser("chromium", { extension, userDataDir: profile, args: switches });
  const peers = readFileSync(path.join(folder, "peers.js"), "utf8");
  const times = [];
  try {
    for (let round = 0; round < WARM_UPS + count; round++) {
      const page = await driver.visit(`http://127.0.0.1:${server.address().port}/`);
      await rest();
      const time = await measureClick(driver, page);
      await page.addScriptTag({ content: peers });
      time.peers = await page.evaluate((sentences) => globalThis.measurePeers(sentences), time.sentences);
      await page.close();
      if (round >= WARM_UPS) times.push(time);
    }
  } finally {
    await driver.close();
    server.close();
  }
  return times;
}

async function measureClick(driver, page) {
  const clicked = performance.timeOrigin + performance.now();
  const popup = await driver.openPopup();
  await until(
    () => popup.evaluate(() => performance.getEntriesByName("frames").length > 0).catch(() => false),
    "the summary",
  );
  const inPopup = await popup.evaluate(collect);
  const sentences = await popup.evaluate(() => document.querySelectorAll("#sentences > li").length);
  const inPage = await page.evaluate(collect);
  await popup.close();
  const at = {};
  for (const { origin, entries } of [inPopup, inPage]) {
    // Of what happens more than once the first counts: it is what the summary waits for.
    for (const [name, time] of entries) at[name] ??= origin + time - clicked;
  }
  const wasm = inPopup.entries.filter(([name]) => name.startsWith("wasm:"));
  const analysed = wasm
    .map(([, start, duration]) => inPopup.origin + start + duration - clicked)
    .filter((end) => end <= at.shown);
  return { at, analysed: Math.max(...analysed), wasm, sentences };
}

/** Runs in the popup and in the page: what their clocks have noted. */
function collect() {
  const entries = [...performance.getEntriesByType("mark"), ...performance.getEntriesByType("measure")];
  return {
    origin: performance.timeOrigin,
    entries: [
      ["document", 0, 0],
      ...entries.map(({ name, startTime, duration }) => [name, startTime, duration]),
    ],
  };
}

function rest() {
  return new Promise((resolve) => setTimeout(resolve, REST));
}

function print(times) {
  const parts = {
    "click → document": ({ at }) => at.document,
    "document → its first script": ({ at }) => at.script - at.document,
    "until the script is sent": ({ at }) => at["inject:start"] - at.script,
    "it crosses": ({ at }) => at["nutgraf:injected"] - at["inject:start"],
    "it is compiled and begun": ({ at }) => at["nutgraf:begun"] - at["nutgraf:injected"],
    "page read, in the page": ({ at }) => at["nutgraf:read"] - at["nutgraf:begun"],
    "the page crosses": ({ at }) => at["inject:end"] - at["nutgraf:read"],
    "· meanwhile: Wasm is ready": ({ at }) => at["compile:end"] - at["inject:start"],
    "extraction and summary": ({ at, analysed }) => analysed - at["inject:end"],
    "elements made": ({ at, analysed }) => at.shown - analysed,
    painted: ({ at }) => at.frames - at.shown,
    "CLICK → PAINTED": ({ at }) => at.frames,
    "reading, extraction, summary": ({ at, analysed }) =>
      at["nutgraf:read"] - at["nutgraf:begun"] + analysed - at["inject:end"],
    Readability: ({ peers }) => peers.extract,
    TextRank: ({ peers }) => peers.summarize,
    "READABILITY AND TEXTRANK": ({ peers }) => peers.extract + peers.summarize,
  };
  console.log(`${times.length} clicks; load of the machine ${loadavg()[0].toFixed(1)}`);
  console.log(`${"".padEnd(32)}${["median", "¼", "¾", "least"].map((word) => word.padStart(8)).join("")}`);
  for (const [name, of] of Object.entries(parts)) {
    const sorted = times.map(of).sort((a, b) => a - b);
    const quantiles = [0.5, 0.25, 0.75, 0].map((part) => sorted[Math.floor(part * (sorted.length - 1))]);
    console.log(`${name.padEnd(32)}${quantiles.map((time) => time.toFixed(1).padStart(8)).join("")}`);
  }
}
