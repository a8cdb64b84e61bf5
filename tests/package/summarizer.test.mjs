// The polyfill of the web's `Summarizer` where there is no document, and the classic scripts. What the
// draft says is tested in browsers: tests/browser/summarizer.test.mjs.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createContext, runInContext } from "node:vm";
import * as nutgraf from "nutgraf";
import { install, SummarizerPolyfill } from "nutgraf/polyfill";
import { bestFit, LANGUAGES } from "../../pkg/dist/summarizer/availability.js";
import { shortened } from "../../pkg/dist/summarizer/headline.js";
import { root } from "../../scripts/setup.mjs";

const TEXT = readFileSync(path.join(root, "tests/articles/en-opinion-benches.txt"), "utf8");

test("is a global as soon as it is imported, and again under another name", () => {
  assert.equal(globalThis.Summarizer, SummarizerPolyfill);
  assert.ok(install());
  assert.ok(install({ as: "Another" }));
  assert.equal(globalThis.Another, SummarizerPolyfill);
});

test("creates with progress, summarizes, streams, measures, is destroyed", async () => {
  const heard = [];
  const summarizer = await Summarizer.create({
    type: "key-points",
    monitor: (monitor) => {
      monitor.ondownloadprogress = ({ loaded, total, lengthComputable }) =>
        heard.push([loaded, total, lengthComputable]);
    },
  });
  assert.deepEqual(heard, [
    [0, 1, true],
    [1, 1, true],
  ]);
  const summary = await summarizer.summarize(TEXT);
  assert.equal(summary, nutgraf.summarize(TEXT, { kind: "key-points", length: "short" }).text);
  let streamed = "";
  for await (const chunk of summarizer.summarizeStreaming(TEXT)) streamed += chunk;
  assert.equal(streamed, summary);
  assert.equal(await summarizer.measureInputUsage(TEXT), TEXT.length);
  const running = summarizer.summarize(TEXT);
  summarizer.destroy();
  await assert.rejects(running, { name: "AbortError" });
});

test("tells errors as a browser does", async () => {
  await assert.rejects(Summarizer.create({ type: "song" }), TypeError);
  await assert.rejects(Summarizer.create({ outputLanguage: "en_GB" }), RangeError);
  await assert.rejects(Summarizer.create({ signal: {} }), TypeError);
  await assert.rejects(Summarizer.create({ outputLanguage: "zu" }), DOMException);
  const summarizer = await Summarizer.create();
  const { inputQuota } = summarizer;
  await assert.rejects(summarizer.summarize("a".repeat(inputQuota + 1)), {
    name: "QuotaExceededError",
    quota: inputQuota,
    requested: inputQuota + 1,
  });
});

test("serves the languages that there is data for, and no other", () => {
  const folders = readdirSync(path.join(root, "src/language/data"), { withFileTypes: true });
  const codes = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  assert.deepEqual([...LANGUAGES].sort(), codes.sort());
  assert.equal(bestFit("zu"), undefined);
});

test("serves each code under which a language is declared", () => {
  const registry = readFileSync(path.join(root, "src/language/registry.rs"), "utf8");
  const entries = [...registry.matchAll(/^ {4}language!\(("[^,]*"),/gm)].map(([, codes]) => codes);
  assert.equal(entries.length, LANGUAGES.length);
  const declared = entries.flatMap((codes) => codes.replaceAll('"', "").split(" | "));
  const unserved = declared.filter((code) => !bestFit(Intl.getCanonicalLocales(code)[0]));
  assert.deepEqual(unserved, []);
});

test("a headline that is cut is as long as the engine lets one be", () => {
  const sentence = (words) =>
    `The ${Array.from({ length: words - 1 }, (_, index) => `boat${"abcdefghijklmnopqrstuvwxyz"[index]}`).join(" ")}.`;
  for (const length of ["short", "medium", "long"]) {
    const most = shortened(sentence(26), length).split(" ").length;
    const headlineOf = (words) => nutgraf.summarize(sentence(words), { kind: "headline", length }).headline;
    assert.deepEqual([headlineOf(most)?.text, headlineOf(most + 1)], [sentence(most).slice(0, -1), null]);
  }
});

test("ten thousand calls leave nothing behind, and the process ends", () => {
  const code = `
    import { SummarizerPolyfill } from "nutgraf/polyfill";
    // As programs do that bring a DOM of their own.
    globalThis.document = {};
    const { signal } = new AbortController();
    const summarizer = await SummarizerPolyfill.create({ signal });
    const round = () => Promise.all(Array.from({ length: 500 }, (_, index) =>
      index % 5 > 0
        ? summarizer.summarize("Rain fell on the bridge. It is closed.", { signal })
        : summarizer.summarizeStreaming("Rain fell.", { signal }).getReader().read()));
    const used = () => (gc(), process.memoryUsage().heapUsed + process.memoryUsage().external);
    for (let warming = 0; warming < 4; warming++) await round();
    const before = used();
    for (let rounds = 0; rounds < 20; rounds++) await round();
    console.log(used() - before);`;
  const options = ["--expose-gc", "--input-type=module", "--eval", code];
  const { stdout, stderr, status } = spawnSync(process.execPath, options, {
    cwd: root,
    encoding: "utf8",
    timeout: 200_000,
  });
  assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
  // A listener that stayed for each call would take some hundred bytes of each, so above a megabyte.
  assert.ok(Number(stdout) < 500_000, `${stdout} bytes`);
});

test("texts that mean harm take no longer than others of their length", async () => {
  const units = 2 ** 19;
  const summarizer = await Summarizer.create();
  const headline = await Summarizer.create({ type: "headline", format: "plain-text" });
  for (const [before, mark, after] of [
    ["a", " ", "b"],
    ["a", "\u2028 ", "b"],
    ["a ", ", ", "b"],
    ["", "- ", "a"],
    ["", "<", "a>"],
    ["", "a", ""],
  ]) {
    const text = before + mark.repeat(units / mark.length) + after;
    const start = performance.now();
    await Promise.all([summarizer.summarize(text), headline.summarize(text)]);
    // What grows with the square of the length takes many minutes.
    const seconds = (performance.now() - start) / 1000;
    assert.ok(seconds < 60, `${JSON.stringify(mark)} takes ${seconds} s`);
  }
});

/** What a classic script may ask of a page that has no modules. */
function page() {
  const given = {
    atob,
    TextDecoder,
    TextEncoder,
    DOMException,
    Event,
    EventTarget,
    MessageChannel,
    setTimeout,
  };
  return createContext({ ...given, AbortController, AbortSignal, ReadableStream, console });
}

const script = (name) => readFileSync(path.join(root, "pkg/dist", name), "utf8");

test("the classic script of the package gives all of its functions, at once", () => {
  const context = page();
  runInContext(script("nutgraf.global.js"), context);
  assert.deepEqual(Object.keys(context.nutgraf).sort(), Object.keys(nutgraf).sort());
  assert.equal(context.nutgraf.summarize(TEXT).text, nutgraf.summarize(TEXT).text);
});

test("the classic script of the polyfill leaves nothing but its globals, at once", async () => {
  const context = page();
  const before = Object.keys(Object.getOwnPropertyDescriptors(context));
  runInContext(script("polyfill.global.js"), context);
  const after = Object.keys(Object.getOwnPropertyDescriptors(context));
  const added = after.filter((name) => !before.includes(name));
  assert.deepEqual(added.sort(), ["CreateMonitor", "Summarizer", "SummarizerPolyfill"]);
  const summarizer = await context.Summarizer.create({ type: "headline" });
  assert.equal(await summarizer.summarize(TEXT), "Give us back the benches");
});
