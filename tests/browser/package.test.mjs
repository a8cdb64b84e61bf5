// The package in real browsers, as it is published: the marks of a summary in its page, and the Web Worker.

import assert from "node:assert/strict";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { root } from "../../scripts/setup.mjs";
import { launch, serve } from "./launch.mjs";

const ARTICLE = `<!doctype html><html lang="en"><title>The bridge is closed</title>
  <style>::highlight(nutgraf) { background: gold }</style>
  <article><h1>The bridge is closed</h1>
  <p>The city closed the <b>old bridge</b> on Monday, after engineers found cracks in two piers. It was raining.</p>
  <p id="second">About nine thousand drivers cross the bridge every day, the city says. A ferry carries the pupils.</p>
  <p>The repair of the bridge will take the city a year and cost twelve million.</p></article>`;

for (const name of ["chromium", "firefox"]) {
  describe(`the package in ${name}`, () => {
    let browser;
    let modules;

    before(async () => {
      modules = await serve(path.join(root, "pkg/dist"));
      browser = await launch(name);
    });
    after(() => Promise.all([browser?.close(), modules?.close()]));

    /** Runs `inPage` in a page with the article, and checks what it answers. */
    function check(what, inPage, expected) {
      test(what, async () => {
        const tab = await browser.newPage();
        try {
          // A page of the modules' own origin, as a worker's script has to be.
          await tab.goto(`${modules.address}index.js`);
          await tab.setContent(ARTICLE);
          assert.deepEqual(await tab.evaluate(inPage), expected);
        } finally {
          await tab.close();
        }
      });
    }

    check("marks exactly the sentences of a summary, and takes them away", markSummary, {
      marked: true,
      changed: false,
      isElsewhere: false,
      more: 5,
      left: 0,
    });
    check("marks what was drawn anew since, and not what is gone", markDrawnAnew, [
      "again",
      "again",
      null,
      "again",
    ]);
    check("marks a summary of the page's text, and nothing in a document that is not shown", markOthers, {
      ofText: true,
      inert: [null],
      removed: [null],
    });
    check("summarizes in a worker as it does in the page", workInWorker, {
      same: true,
      analysis: true,
      keywords: true,
    });
    check("ends what is aborted, and goes on", abortInWorker, {
      reason: "TimeoutError",
      after: true,
      again: true,
      terminated: "InvalidStateError",
    });
    check("says that a worker cannot be started", failToStart, ["Error", "Error"]);
    check("names the argument at fault across the worker", failInWorker, [
      ["RangeError", "sentences", true],
      ["TypeError", "text", true],
      ["TypeError", "page", true],
      ["TypeError", "document", true],
      ["RangeError", "text", true],
    ]);
  });
}

// What follows runs in the page.

async function markSummary() {
  const { clear, highlight, summarizeDocument, take } = await import("/index.js");
  const before = document.documentElement.outerHTML;
  const summary = summarizeDocument(document, { sentences: 2 });
  const ranges = highlight(document, summary);
  const lit = () => [...(CSS.highlights.get("nutgraf") ?? [])].map(String);
  const marked = JSON.stringify(lit()) === JSON.stringify(summary.sentences.map(({ text }) => text));
  const isElsewhere = ranges.some((range) => !lit().includes(String(range)));
  const more = highlight(document, { ...summary, sentences: take(summary, 9) }).length;
  clear();
  return {
    marked,
    isElsewhere,
    more,
    left: lit().length,
    changed: document.documentElement.outerHTML !== before,
  };
}

async function markDrawnAnew() {
  const { highlight, summarizeDocument } = await import("/index.js");
  const summary = summarizeDocument(document, { ratio: 1 });
  const stored = JSON.parse(JSON.stringify({ ...summary, sentences: summary.all.slice(0, 4) }));
  document.querySelector("article").prepend(document.createElement("p"));
  document.querySelector("p").textContent = "This was not here before, and stands above all of it.";
  const second = document.getElementById("second");
  second.textContent = second.textContent.replace(/^About .*? says\./, "");
  return highlight(document, stored).map((range, index) =>
    range === null ? null : String(range) === stored.sentences[index].text ? "again" : String(range),
  );
}

async function markOthers() {
  const { highlight, summarize, summarizeDocument } = await import("/index.js");
  const summary = summarize(document.querySelector("article").innerText, { sentences: 1 });
  const ofText = String(highlight(document, summary)[0]) === summary.text;
  const inert = new DOMParser().parseFromString(document.documentElement.outerHTML, "text/html");
  const frame = document.body.appendChild(document.createElement("iframe"));
  const { contentDocument } = frame;
  contentDocument.body.textContent = "It rained all day in the harbour, and nobody went out.";
  frame.remove();
  return {
    ofText,
    inert: highlight(inert, summarizeDocument(inert, { sentences: 1 })),
    removed: highlight(contentDocument, summarizeDocument(contentDocument)),
  };
}

async function workInWorker() {
  const { summarizeDocument, keywords } = await import("/index.js");
  const { createWorker } = await import("/worker/index.js");
  const worker = createWorker();
  const options = { sentences: 2 };
  const here = summarizeDocument(document, options);
  const there = await worker.summarizeDocument(document, options);
  const analysis = await worker.analyzeDocument(document);
  const again = await analysis.summarize(options);
  const words = await worker.keywords(here.text);
  worker.terminate();
  return {
    same: JSON.stringify(there) === JSON.stringify(here),
    analysis: JSON.stringify(again) === JSON.stringify(here),
    keywords: JSON.stringify(words) === JSON.stringify(keywords(here.text)),
  };
}

async function abortInWorker() {
  const { summarize } = await import("/index.js");
  const { createWorker } = await import("/worker/index.js");
  const worker = createWorker();
  const text = document.querySelector("article").textContent;
  const analysis = await worker.analyze(text);
  const long = worker.summarize(`${text}\n\n`.repeat(20_000), { signal: AbortSignal.timeout(50) });
  const next = worker.summarize(text);
  const reason = await long.catch(({ name }) => name);
  const expected = JSON.stringify(summarize(text));
  const isNext = JSON.stringify(await next) === expected;
  const again = JSON.stringify(await analysis.summarize()) === expected;
  worker.terminate();
  return { reason, after: isNext, again, terminated: await worker.summarize(text).catch(({ name }) => name) };
}

async function failToStart() {
  const { createWorker } = await import("/worker/index.js");
  const worker = createWorker({ start: () => new Worker("/missing.js", { type: "module" }) });
  const failures = [worker.summarize("It rained."), worker.summarize("It rained.")];
  return Promise.all(failures.map((failure) => failure.catch(({ name }) => name)));
}

async function failInWorker() {
  const { createWorker } = await import("/worker/index.js");
  const worker = createWorker();
  const failures = [
    worker.summarize("It rained.", { sentences: 0 }),
    worker.analyze(7),
    worker.extract({ blocks: () => [] }),
    worker.summarizeDocument(document.body),
    worker.sentences("a".repeat(50_000_000)),
  ];
  const described = (error) => [error.name, error.argument, error instanceof globalThis[error.name]];
  const outcomes = await Promise.all(failures.map((failure) => failure.catch(described)));
  worker.terminate();
  return outcomes;
}
