// Nothing leaks: after ten thousand calls through every door, good ones and bad ones, as much memory is taken
// as before them.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/setup.mjs";

const CALLS = 10_000;

/** Calls until every cache and buffer has its size. */
const WARM_UP = 1000;

// In bytes and in places of a table, over all calls: as much as a leak of a hundred bytes a call.
const ALLOWED = { wasm: 1_000_000, heap: 1_000_000, values: 0 };

const DOORS = [
  "summarize",
  "summarizePage",
  "summarizeDocument",
  "analyze",
  "background",
  "extract",
  "keywords",
  "sentences",
  "detectLanguage",
  "readText",
  "highlight",
  "textFragment",
  "a wrong option",
  "a listener",
  "a listener that throws",
  "an option that throws",
  "options that throw",
  "an aborted signal",
  "a signal that is never aborted",
  "no text",
  "no page",
  "garbage",
  "worker",
];

const child = spawn(process.execPath, ["--expose-gc", "--input-type=module", "--eval", program()], {
  cwd: root,
  stdio: ["ignore", "pipe", "inherit"],
});
const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();

for (const expected of DOORS) {
  test(`${expected}: memory is flat`, async () => {
    const { value: line } = await lines.next();
    const { door, grown } = JSON.parse(line);
    assert.equal(door, expected);
    for (const [kind, most] of Object.entries(ALLOWED)) {
      assert.ok(grown[kind] <= most, `${kind} grew by ${grown[kind]} in ${CALLS} calls`);
    }
  });
}

test("no door is left out", async () => {
  assert.ok((await lines.next()).done);
});

function program() {
  // Module by module, as the entry for Node is one file, into whose Wasm nobody sees.
  const dist = (file) => JSON.stringify(pathToFileURL(path.join(root, "pkg/dist", file)).href);
  return `
    import * as nutgraf from ${dist("index.js")};
    import { initSync } from ${dist("wasm/nutgraf.js")};
    import { createWorker } from "nutgraf/worker";
    import { parseHTML } from "linkedom";
    (${measure})(nutgraf, createWorker, initSync, parseHTML, ${CALLS}, ${WARM_UP});
  `;
}

// What follows runs in the child.

async function measure(nutgraf, createWorker, initSync, parseHTML, calls, warmUp) {
  const TEXT = "The old bridge is closed.\n\nIts repair takes a year.";
  const { document } = parseHTML(`<!doctype html><title>The bridge</title><p>${TEXT}</p>`);
  const page = nutgraf.readPage(document);
  const summary = nutgraf.summarizePage(page);
  const background = nutgraf.createBackground();
  const { signal } = new AbortController();
  const fails = (call) => {
    try {
      call();
    } catch {
      return;
    }
    throw new Error("it should have failed");
  };
  const doors = {
    summarize: () => nutgraf.summarize(TEXT, { sentences: 2, focus: ["bridge"], exclude: [0] }),
    summarizePage: () => nutgraf.summarizePage(page, { kind: "headline" }),
    summarizeDocument: () => nutgraf.summarizeDocument(document),
    analyze: () => {
      const analysis = nutgraf.analyze(TEXT);
      analysis.summarize({ words: 5 });
      analysis.terms(0);
      analysis.free();
    },
    background: () => {
      const analysis = nutgraf.analyze(TEXT);
      background.add(analysis);
      analysis.novelty(background);
      background.remove(analysis);
      analysis.free();
    },
    extract: () => nutgraf.extract(page),
    keywords: () => nutgraf.keywords(page),
    sentences: () => nutgraf.sentences(TEXT, { language: "en" }),
    detectLanguage: () => nutgraf.detectLanguage(TEXT),
    readText: () => nutgraf.readText(TEXT),
    highlight: () => nutgraf.highlight(document, summary),
    textFragment: () => nutgraf.textFragment(page, summary.sentences[0]),
    "a wrong option": () => fails(() => nutgraf.summarize(TEXT, { focus: ["bridge"], title: "x", words: 0 })),
    "a listener": () => nutgraf.summarize(TEXT, { onProgress: () => undefined }),
    "a listener that throws": () => {
      process.once("uncaughtException", () => undefined);
      let calls = 0;
      const onProgress = () => {
        if (calls++ === 0) throw new Error("of the listener");
      };
      nutgraf.summarize(TEXT, { onProgress });
    },
    "an option that throws": () =>
      fails(() =>
        nutgraf.summarize(TEXT, {
          focus: ["bridge"],
          get title() {
            throw new Error("no title");
          },
        }),
      ),
    "options that throw": () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      fails(() => nutgraf.summarize(TEXT, proxy));
    },
    "an aborted signal": () => fails(() => nutgraf.summarize(TEXT, { signal: AbortSignal.abort() })),
    "a signal that is never aborted": () => nutgraf.summarize(TEXT, { signal }),
    "no text": () => fails(() => nutgraf.analyze({})),
    "no page": () => fails(() => nutgraf.analyzePage({ ...page, blocks: [{}] })),
    // What the engine keeps is freed when it is garbage, as soon as the loop pauses.
    garbage: async (index) => {
      nutgraf.analyze(TEXT);
      nutgraf.createBackground();
      if (index % 100 > 0) return;
      globalThis.gc();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
  const worker = createWorker();
  doors.worker = () => worker.summarize(TEXT, { signal });
  const wasm = initSync();
  const taken = async () => {
    for (let turn = 0; turn < 3; turn++) {
      globalThis.gc();
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return {
      wasm: wasm.memory.buffer.byteLength,
      heap: process.memoryUsage().heapUsed,
      values: wasm.__wbindgen_externrefs.length,
    };
  };
  for (const [door, call] of Object.entries(doors)) {
    for (let index = 0; index < warmUp; index++) await call(index);
    const before = await taken();
    for (let index = 0; index < calls; index++) await call(index);
    const after = await taken();
    const grown = Object.fromEntries(
      Object.entries(after).map(([kind, size]) => [kind, size - before[kind]]),
    );
    console.log(JSON.stringify({ door, grown }));
  }
}
