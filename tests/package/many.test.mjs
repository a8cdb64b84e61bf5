// The entry `nutgraf/node`: many texts at once.

import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { test } from "node:test";
import { readText, summarize, summarizePage } from "nutgraf";
import { summarizeMany } from "nutgraf/node";

const text = (index) =>
  `The ferry ${index} is late. It was late all week, as harbour ${index} is silted up. Nobody dredges it.`;
const LONG = `${text(0)}\n\n`.repeat(20_000);

const collected = async (outcomes) => {
  const all = [];
  for await (const outcome of outcomes) all.push(outcome);
  return all;
};

test("outcomes come in the order of the inputs, whichever is ready first", async () => {
  const inputs = [
    LONG.slice(0, 200_000),
    ...Array.from({ length: 40 }, (_, index) => text(index)),
    readText(text(7)),
  ];
  const outcomes = await collected(summarizeMany(inputs, { sentences: 1, concurrency: 3 }));
  assert.deepEqual(
    outcomes.map(({ input }) => input),
    inputs,
  );
  for (const { input, summary, error } of outcomes) {
    assert.equal(error, null);
    const made = typeof input === "string" ? summarize : summarizePage;
    assert.deepEqual(summary, made(input, { sentences: 1 }));
  }
});

test("an input that cannot be summarized does not spoil the batch", async () => {
  const inputs = [text(0), null, 7, {}, "", "a".repeat(11_000_000), readText(""), text(1)];
  const outcomes = await collected(summarizeMany(inputs, { concurrency: 2 }));
  assert.deepEqual(
    outcomes.map(({ summary, error }) => error?.argument ?? summary.emptiness),
    [null, "page", "page", "page", "no-text", "text", "no-text", null],
  );
});

test("no more inputs are taken than there is room for", async () => {
  let [taken, given] = [0, 0];
  function* inputs() {
    for (; taken < 60; taken++) yield text(taken);
  }
  for await (const { error } of summarizeMany(inputs(), { concurrency: 2 })) {
    assert.equal(error, null);
    given++;
    assert.ok(taken - given <= 4, `${taken} taken, ${given} given`);
  }
  assert.equal(given, 60);
});

test("inputs may be asynchronous, and are ended with the loop", async () => {
  let isEnded = false;
  async function* inputs() {
    try {
      for (let index = 0; ; index++) yield text(index);
    } finally {
      isEnded = true;
    }
  }
  let left = 5;
  for await (const { summary } of summarizeMany(inputs())) {
    assert.ok(summary.text);
    if (--left === 0) break;
  }
  assert.ok(isEnded);
});

test("a signal ends it, whatever it is waiting for", { timeout: 60_000 }, async () => {
  const reason = new Error("changed my mind");
  const controller = new AbortController();
  const { signal } = controller;
  async function* silent() {
    yield text(0);
    controller.abort(reason);
    await new Promise(() => undefined);
  }
  await assert.rejects(collected(summarizeMany(silent(), { signal, concurrency: 1 })), reason);
  await assert.rejects(collected(summarizeMany([text(0)], { signal })), reason);
  const soon = new AbortController();
  setTimeout(() => soon.abort(reason), 100);
  await assert.rejects(collected(summarizeMany([LONG, LONG], { signal: soon.signal })), reason);
});

test("what the inputs throw is thrown, a closed stream's error among it", async () => {
  const closed = Readable.from([text(0)]);
  closed.destroy();
  await assert.rejects(collected(summarizeMany(closed)), { name: /Error$/ });
  const broken = new Readable({
    objectMode: true,
    read: () => broken.destroy(new Error("the disk is gone")),
  });
  await assert.rejects(collected(summarizeMany(broken)), /the disk is gone/);
  let isEnded = false;
  const failing = {
    [Symbol.iterator]: () => ({
      next: () => {
        throw new Error("no more");
      },
      return: () => (isEnded = true),
    }),
  };
  await assert.rejects(collected(summarizeMany(failing)), /no more/);
  assert.equal(isEnded, false, "what has failed is not ended as well");
});

test("a wrong argument is named before any input is read", async () => {
  let isRead = false;
  const inputs = {
    *[Symbol.iterator]() {
      isRead = true;
      yield text(0);
    },
  };
  for (const [given, options, name, argument] of [
    ["one text", {}, "TypeError", "inputs"],
    [undefined, {}, "TypeError", "inputs"],
    [{}, {}, "TypeError", "inputs"],
    [inputs, null, "TypeError", "options"],
    [inputs, [], "TypeError", "options"],
    [inputs, { concurrency: 0 }, "RangeError", "concurrency"],
    [inputs, { concurrency: "2" }, "TypeError", "concurrency"],
    [inputs, { sentences: 0 }, "RangeError", "sentences"],
    [inputs, { sentence: 1 }, "TypeError", "sentence"],
    [inputs, { signal: {} }, "TypeError", "signal"],
  ]) {
    await assert.rejects(collected(summarizeMany(given, options)), { name, argument });
  }
  assert.equal(isRead, false);
});
