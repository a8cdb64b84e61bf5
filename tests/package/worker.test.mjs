// The entry `nutgraf/worker` in Node's worker threads. In browsers it is tested by tests/browser/package.test.mjs.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, test } from "node:test";
import { parseHTML } from "linkedom";
import * as nutgraf from "nutgraf";
import { createWorker } from "nutgraf/worker";
import { root } from "../../scripts/setup.mjs";

const TEXT = `The city closed the old bridge on Monday, after engineers found cracks in two of its piers. It was \
raining. About 9.5 thousand drivers cross the bridge every day, the city says.

“We could not wait,” the engineer in charge said. A lone \ud800 surrogate stays. The repair takes a year.`;

/** Work for some seconds. */
const LONG = `${TEXT}\n\n`.repeat(10_000);

const { document } = parseHTML(`<!doctype html><title>The bridge</title><p>${TEXT}</p>`);
const page = nutgraf.readPage(document);

const worker = createWorker();
after(() => worker.terminate());

// Each answers a promise for what the function of the same name gives.
for (const [name, ...args] of [
  ["summarize", TEXT],
  ["summarize", TEXT, { sentences: 2, focus: ["drivers"], exclude: 0, signal: new AbortController().signal }],
  ["summarize", TEXT, Object.assign(Object.create(null), { kind: "headline" })],
  ["summarizePage", page, { words: 30 }],
  ["summarizeDocument", document, { length: "short" }],
  ["keywords", TEXT, { title: "The bridge" }],
  ["keywords", page],
  ["sentences", TEXT, { language: "fr" }],
  ["detectLanguage", TEXT],
  ["extract", page],
  ["readText", TEXT],
]) {
  test(`${name} with ${args.length} arguments gives what it gives without a worker`, async () => {
    assert.deepEqual(await worker[name](...args), nutgraf[name](...args));
  });
}

for (const [name, given] of [
  ["analyze", TEXT],
  ["analyzePage", page],
  ["analyzeDocument", document],
]) {
  test(`${name} gives an analysis in the worker`, async () => {
    const [there, here] = [
      await worker[name](given, { title: "Cracks" }),
      nutgraf[name](given, { title: "Cracks" }),
    ];
    assert.deepEqual(await there.summarize({ sentences: 1 }), here.summarize({ sentences: 1 }));
    assert.deepEqual(await there.terms(1), here.terms(1));
    assert.deepEqual(await there.coverage([1, 0]), here.coverage([1, 0]));
    const [known, added] = [await worker.createBackground(), nutgraf.createBackground()];
    await known.add(await worker.analyze("The city closed the bridge. Engineers found cracks in its piers."));
    added.add(nutgraf.analyze("The city closed the bridge. Engineers found cracks in its piers."));
    assert.deepEqual(await there.novelty(known), here.novelty(added));
    there.free();
    there.free();
    await assert.rejects(there.summarize(), /freed/);
  });
}

test("a call that is aborted before, while it waits or under way rejects at once with the reason", async () => {
  const reason = new Error("changed my mind");
  await assert.rejects(worker.summarize(TEXT, { signal: AbortSignal.abort(reason) }), reason);
  const [running, waiting] = [new AbortController(), new AbortController()];
  const calls = [
    worker.summarize(LONG, { signal: running.signal }),
    worker.summarize(LONG, { signal: waiting.signal }),
    worker.summarize(TEXT),
  ];
  waiting.abort(reason);
  await assert.rejects(calls[1], reason);
  running.abort(reason);
  await assert.rejects(calls[0], reason);
  assert.deepEqual(await calls[2], nutgraf.summarize(TEXT));
});

test("who listens to a call hears how far its own work has come, until it is aborted", async () => {
  const heard = [[], []];
  const controller = new AbortController();
  const aborted = worker.analyze(LONG, {
    signal: controller.signal,
    onProgress: (share) => {
      heard[0].push(share);
      controller.abort();
    },
  });
  const whole = worker.summarize(`${TEXT}\n\n`.repeat(100), { onProgress: (share) => heard[1].push(share) });
  await assert.rejects(aborted, { name: "AbortError" });
  await whole;
  assert.equal(heard[0].length, 1);
  assert.ok(heard[0][0] < 1);
  assert.equal(heard[1].at(-1), 1);
  for (const [index, share] of heard[1].slice(1).entries()) assert.ok(share > heard[1][index], `${heard[1]}`);
});

test("one signal ends any number of calls, and Node has nothing to warn of", async () => {
  const warnings = [];
  const onWarning = (warning) => warnings.push(warning);
  process.on("warning", onWarning);
  const controller = new AbortController();
  const calls = Array.from({ length: 30 }, () => worker.summarize(LONG, { signal: controller.signal }));
  const settled = Promise.allSettled(calls);
  setTimeout(() => controller.abort(), 20);
  for (const { status, reason } of await settled) {
    assert.deepEqual([status, reason.name], ["rejected", "AbortError"]);
  }
  process.off("warning", onWarning);
  assert.deepEqual(warnings, []);
});

test("what was in a worker that had to be ended is there again", async () => {
  const [first, second] = [TEXT, `${TEXT} A ferry carries the pupils.`];
  const [known, read] = [await worker.analyze(first), await worker.analyze(second)];
  const background = await worker.createBackground();
  await background.add(known);
  const before = await read.novelty(background);
  known.free();
  const controller = new AbortController();
  const long = worker.summarize(LONG, { signal: controller.signal });
  setTimeout(() => controller.abort(), 20);
  await assert.rejects(long, { name: "AbortError" });
  assert.deepEqual(await read.novelty(background), before);
  assert.equal(before.comparedWith, 1);
});

test("one that ends within its grace is not ended with its analyses", async () => {
  const controller = new AbortController();
  const calls = [worker.summarize(TEXT, { signal: controller.signal }), worker.summarize(TEXT)];
  controller.abort();
  await assert.rejects(calls[0], { name: "AbortError" });
  assert.deepEqual(await calls[1], nutgraf.summarize(TEXT));
});

test("calls under way when it is terminated reject, and so do later ones", async () => {
  const other = createWorker();
  const calls = [other.summarize(LONG), other.summarize(TEXT)];
  other.terminate();
  for (const call of calls) await assert.rejects(call, { name: "AbortError" });
  await assert.rejects(other.summarize(TEXT), { name: "InvalidStateError" });
  other.terminate();
});

test("what another worker has made is refused", async () => {
  const other = createWorker();
  try {
    const [background, analysis] = [await worker.createBackground(), await other.analyze(TEXT)];
    for (const [call, argument] of [
      [background.add(analysis), "article"],
      [background.add({}), "article"],
      [background.add(undefined), "article"],
      [analysis.novelty(background), "background"],
      [analysis.novelty(analysis.terms), "background"],
    ]) {
      await assert.rejects(call, { name: "TypeError", argument });
    }
  } finally {
    other.terminate();
  }
});

test("an idle worker does not keep the process from ending, one with work does", () => {
  const program = `
    import { createWorker } from "nutgraf/worker";
    const { text } = await createWorker().summarize("It rained all day.");
    console.log(text);
  `;
  const { stdout, status } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: root,
    encoding: "utf8",
    timeout: 60_000,
  });
  assert.deepEqual([status, stdout.trim()], [0, "It rained all day."]);
});
