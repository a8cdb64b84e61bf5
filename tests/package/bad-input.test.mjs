// Bad input through every door: a typed error that names the argument, or an honest result; never an engine
// that is broken afterwards.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { JSDOM } from "jsdom";
import { parseHTML } from "linkedom";
import * as nutgraf from "nutgraf";
import { createWorker } from "nutgraf/worker";

const TEXT = "The city closed the old bridge on Monday, after engineers found cracks in it. It was raining.";
const EXPECTED = nutgraf.summarize(TEXT);
const HUGE = "a".repeat(50_000_000);
const page = () => nutgraf.readText(TEXT);

const worker = createWorker();
after(() => worker.terminate());

const THROWN = new Error("thrown by what was given");
const throws = () => {
  throw THROWN;
};
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

/** The same doors twice: called, and asked of a worker. */
const both = (names, call) =>
  [nutgraf, worker].flatMap((engine) =>
    names.map((name) => [
      `${engine === worker ? "worker." : ""}${name}`,
      (...given) => call(engine[name], engine, given),
    ]),
  );
const called = (method, engine, given) => method.apply(engine, given);

const TEXT_DOORS = both(["summarize", "analyze", "sentences", "detectLanguage", "readText"], called);
const PAGE_DOORS = both(["summarizePage", "analyzePage", "extract", "keywords"], called);
const DOCUMENT_DOORS = [
  ...both(["summarizeDocument", "analyzeDocument"], called),
  ["readPage", nutgraf.readPage],
  ["highlight", (document) => nutgraf.highlight(document, EXPECTED)],
];
const OPTION_DOORS = [
  ...both(["summarize", "analyze", "keywords", "sentences"], (method, engine, [options]) =>
    method.call(engine, TEXT, options),
  ),
  ["Analysis.summarize", (options) => nutgraf.analyze(TEXT).summarize(options)],
  ["WorkerAnalysis.summarize", async (options) => (await worker.analyze(TEXT)).summarize(options)],
];

/** What is given, and the error to expect: its class and argument, or itself. Made anew for each door. */
const BAD_TEXTS = {
  nothing: () => [undefined, TypeError, "text"],
  null: () => [null, TypeError, "text"],
  "a number": () => [7, TypeError, "text"],
  "a symbol": () => [Symbol("text"), TypeError, "text"],
  "a function": () => [() => TEXT, TypeError, "text"],
  "an object": () => [{ toString: () => TEXT }, TypeError, "text"],
  "a string object": () => [Object(TEXT), TypeError, "text"],
  "a revoked proxy": () => [revoked(), TypeError, "text"],
  "50 MB": () => [HUGE, RangeError, "text"],
};

const BAD_PAGES = {
  nothing: () => [undefined, TypeError, "page"],
  "a number": () => [7, TypeError, "page"],
  "an empty object": () => [{}, TypeError, "page"],
  "a list": () => [[], TypeError, "page"],
  "a function": () => [() => page(), TypeError, "page"],
  "a page with a function": () => [{ ...page(), blocks: () => [] }, TypeError, "page"],
  "a block that is none": () => [{ ...page(), blocks: [null] }, TypeError, "page"],
  "a hole in the blocks": () => [{ ...page(), blocks: new Array(2) }, TypeError, "page"],
  "a container before the first": () => [
    { ...page(), blocks: [{ ...page().blocks[0], container: -1 }] },
    TypeError,
    "page",
  ],
  "a getter that throws": () => [
    Object.defineProperty(page(), "blocks", { get: throws, enumerable: true }),
    THROWN,
  ],
  "a proxy that throws": () => [new Proxy({}, { get: throws, ownKeys: throws }), Error],
  "a block of 50 MB": () => [
    { ...page(), blocks: [{ ...page().blocks[0], text: HUGE }] },
    RangeError,
    "page",
  ],
  "a title of 50 MB": () => [
    { ...page(), metadata: { ...page().metadata, title: HUGE } },
    RangeError,
    "page",
  ],
};

const BAD_DOCUMENTS = {
  nothing: () => [undefined, TypeError, "document"],
  null: () => [null, TypeError, "document"],
  "a string": () => ["<p>It rained.", TypeError, "document"],
  "an object": () => [{ nodeType: 9.5 }, TypeError, "document"],
  "an element": () => [parseHTML("<p>It rained.").document.querySelector("p"), TypeError, "document"],
};

const BAD_OPTIONS = {
  null: () => [null, TypeError, "options"],
  "a number": () => [3, TypeError, "options"],
  "a list": () => [[3], TypeError, "options"],
  "a function": () => [() => 3, TypeError, "options"],
  "a symbol": () => [Symbol("options"), TypeError, "options"],
  "a revoked proxy": () => [revoked(), TypeError],
  "an unknown option": () => [{ sentense: 3 }, TypeError, "sentense"],
  "a function for an option": () => [{ language: () => "en" }, TypeError, "language"],
  "a symbol for an option": () => [{ title: Symbol("title") }, TypeError, "title"],
  "a big integer": () => [{ sentences: 3n }, TypeError, "sentences"],
  "a getter that throws": () => [
    {
      language: "en",
      get title() {
        return throws();
      },
    },
    THROWN,
  ],
  "a proxy that throws": () => [new Proxy({}, { ownKeys: throws }), THROWN],
  "a list with a getter that throws": () => [
    { focus: Object.defineProperty(["bridge"], 0, { get: throws, enumerable: true }) },
    Error,
  ],
  "a title of 50 MB": () => [{ title: HUGE }, RangeError, "title"],
  "focus words of 50 MB": () => [{ focus: ["bridge", HUGE] }, RangeError, "focus"],
  "a language of 50 MB": () => [{ language: HUGE }, RangeError, "language"],
  "no signal": () => [{ signal: { aborted: false } }, TypeError, "signal"],
  "an aborted signal": () => [{ signal: AbortSignal.abort(THROWN) }, THROWN],
  "a signal that is aborted with nothing": () => [{ signal: AbortSignal.abort() }, DOMException],
};

/** Goes through each door with each bad thing, and sees that the engine works as before. */
function check(doors, given) {
  for (const [door, go] of doors) {
    describe(door, () => {
      for (const [name, make] of Object.entries(given)) {
        test(name, { timeout: 60_000 }, async () => {
          const [bad, error, argument] = make();
          const isIt = (thrown) =>
            typeof error === "function"
              ? thrown instanceof error && (argument === undefined || thrown.argument === argument)
              : thrown.message === error.message;
          await assert.rejects(async () => go(bad), isIt);
          assert.deepEqual(nutgraf.summarize(TEXT), EXPECTED);
        });
      }
    });
  }
}

check(TEXT_DOORS, BAD_TEXTS);
check(PAGE_DOORS, BAD_PAGES);
check(DOCUMENT_DOORS, BAD_DOCUMENTS);
check(OPTION_DOORS, BAD_OPTIONS);

describe("what is odd, but no mistake", () => {
  const gives = {
    "a text at the bound is taken": () => {
      const text = `${" ".repeat(10 * 2 ** 20 - TEXT.length)}${TEXT}`;
      assert.equal(nutgraf.summarize(text).all.length, EXPECTED.all.length);
      assert.throws(() => nutgraf.summarize(` ${text}`), { name: "RangeError", message: /10485760/ });
    },
    "a document of more than the bound is read up to it": () => {
      const { document } = parseHTML("<!doctype html><p></p>");
      document.querySelector("p").textContent = `${TEXT} ${HUGE}`;
      const { blocks, truncation } = nutgraf.readPage(document);
      assert.equal(truncation, "characters");
      assert.equal(blocks[0].text.length, 10 * 2 ** 20);
    },
    "a document of a window that was closed": () => {
      const { window } = new JSDOM(`<p>${TEXT}</p>`);
      const { document } = window;
      window.close();
      assert.deepEqual(
        nutgraf.highlight(document, EXPECTED),
        EXPECTED.sentences.map(() => null),
      );
      assert.doesNotThrow(() => nutgraf.summarizeDocument(document));
    },
    "a document of a frame that was removed": () => {
      const { document } = new JSDOM("<iframe></iframe>").window;
      const frame = document.querySelector("iframe");
      const { contentDocument } = frame;
      contentDocument.body.textContent = TEXT;
      frame.remove();
      assert.doesNotThrow(() => nutgraf.summarizeDocument(contentDocument));
      assert.deepEqual(
        nutgraf.highlight(contentDocument, EXPECTED),
        EXPECTED.sentences.map(() => null),
      );
    },
    "a document without its element": () => {
      const { document } = parseHTML(`<!doctype html><p>${TEXT}</p>`);
      document.documentElement.remove();
      assert.equal(nutgraf.summarizeDocument(document).emptiness, "no-text");
    },
    "lone surrogates": async () => {
      const text = "A lone \ud800 high one is here. A lone \udc00 low one is there. \udfff";
      for (const { text: sentence, start, end } of [
        ...nutgraf.sentences(text),
        ...nutgraf.summarize(text).all,
      ]) {
        assert.equal(text.slice(start, end), sentence);
      }
      const read = nutgraf.readText(text);
      assert.equal(read.blocks[0].text, text);
      for (const sentence of nutgraf.summarizePage(read).all) nutgraf.textFragment(read, sentence);
      assert.equal(nutgraf.detectLanguage(text).language, "en");
      assert.deepEqual(await worker.sentences(text), nutgraf.sentences(text));
    },
    "places outside of the page have no fragment": () => {
      for (const place of [-1, 99, NaN, Infinity]) {
        assert.equal(nutgraf.textFragment(page(), { block: place, start: 0, end: 9 }), "");
        assert.equal(nutgraf.textFragment(page(), { block: 0, start: 0, end: 0 }), "");
      }
      assert.throws(() => nutgraf.textFragment(page()), TypeError);
    },
    "prototypes that a page has polluted": async () => {
      const names = [
        "sentences",
        "words",
        "signal",
        "onProgress",
        "language",
        "title",
        "text",
        "blocks",
        "argument",
        "free",
      ];
      for (const name of names) Object.prototype[name] = "polluted";
      try {
        const options = {};
        assert.deepEqual(nutgraf.summarize(TEXT, options).text, EXPECTED.text);
        assert.equal((await worker.summarize(TEXT, options)).text, EXPECTED.text);
        assert.equal(nutgraf.sentences(TEXT, options).length, EXPECTED.all.length);
        assert.throws(() => nutgraf.summarize(TEXT, { words: 0 }), { name: "RangeError" });
      } finally {
        for (const name of names) delete Object.prototype[name];
      }
    },
    "options without a prototype, and of another realm": () => {
      const bare = Object.assign(Object.create(null), { sentences: 1 });
      assert.equal(nutgraf.summarize(TEXT, bare).sentences.length, 1);
      const { window } = new JSDOM("", { runScripts: "outside-only" });
      assert.equal(
        nutgraf.summarize(TEXT, window.eval("({ sentences: 1, focus: ['rain'] })")).sentences.length,
        1,
      );
    },
  };
  for (const [name, check] of Object.entries(gives)) test(name, { timeout: 120_000 }, check);
});
