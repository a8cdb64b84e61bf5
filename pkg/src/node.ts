/**
 * Summaries of many texts on all cores, in Node, Deno and Bun.
 *
 * @example
 * ```js
 * import { summarizeMany } from "nutgraf/node";
 *
 * for await (const { summary, error } of summarizeMany(texts, { sentences: 3 })) {
 *   console.log(error?.message ?? summary.text);
 * }
 * ```
 * @module
 */

import { availableParallelism } from "node:os";
import { onAbort } from "./abort.js";
import { outOfRange, wrongType } from "./argument.js";
import type { Page, Summary, SummaryOptions } from "./wasm/nutgraf.js";
import { optionsOf } from "./worker/options.js";
import { Threads } from "./worker/threads.js";

/**
 * How many inputs each thread has ahead of it. At 1 a thread waits for the next input to be read, and for the
 * loop to take what was made; more only keep more in memory.
 */
const AHEAD = 2;

/** How many are summarized, and towards what: the same for all. */
export interface ManyOptions extends Omit<SummaryOptions, "onProgress"> {
  /** How many threads there are: a whole number from 1; as many as cores where it is left out. */
  concurrency?: number;
}

/** What has become of an input. */
export type Outcome<Input extends string | Page> =
  { input: Input; summary: Summary; error: null } | { input: Input; summary: null; error: Error };

/**
 * Summarizes texts and pages in worker threads, and gives the outcomes in the order of the inputs. An input
 * that cannot be summarized has an `error`, and the others go on.
 *
 * The inputs are taken as the outcomes are asked for: at most two for each thread are in memory, so they
 * may be files that a generator reads one by one. The threads end with the loop, however that ends.
 *
 * @example
 * ```js
 * const controller = new AbortController();
 * for await (const { input, summary } of summarizeMany(texts, { words: 60, signal: controller.signal })) {
 *   if (summary) console.log(input.length, summary.text);
 * }
 * ```
 *
 * @throws {ArgumentError} Inputs that are no iterable, or a wrong option, which it names; before any input is read.
 * @throws The reason of `signal`, once it is aborted; what the iterable of inputs throws.
 */
export async function* summarizeMany<Input extends string | Page>(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options?: ManyOptions,
): AsyncGenerator<Outcome<Input>, void, undefined> {
  const iterator = iteratorOf(inputs);
  const { options: others, signal } = optionsOf(options);
  const { concurrency, each } = parted(others);
  signal?.throwIfAborted();
  const threads = new Threads(concurrency);
  const pending: Promise<Outcome<Input>>[] = [];
  let state: "open" | "asked" | "ended" = "open";
  try {
    // What is wrong with the options is wrong for every input.
    await unlessAborted(
      threads.run((engine) => engine.summarize("", each)),
      signal,
    );
    for (;;) {
      while (state !== "ended" && pending.length < AHEAD * concurrency) {
        state = "asked";
        const asked = nextOf(iterator);
        // One that has failed is not to be ended as well.
        asked.catch(() => (state = "ended"));
        const next = await unlessAborted(asked, signal);
        state = next.done ? "ended" : "open";
        if (!next.done) pending.push(outcomeOf(next.value, threads, each));
      }
      const first = pending.shift();
      if (!first) return;
      yield await unlessAborted(first, signal);
    }
  } finally {
    threads.end();
    if (state !== "ended") {
      const ended = endOf(iterator);
      // While it has not answered, it does not end either.
      if (state === "open") await ended;
      else ended.catch(() => undefined);
    }
  }
}

function iteratorOf<T>(inputs: Iterable<T> | AsyncIterable<T>): Iterator<T> | AsyncIterator<T> {
  // A string is an iterable, too, but nobody means its characters.
  if (typeof inputs === "object" && inputs !== null) {
    if (Symbol.asyncIterator in inputs) return inputs[Symbol.asyncIterator]();
    if (Symbol.iterator in inputs) return inputs[Symbol.iterator]();
  }
  throw wrongType("inputs", "must be an iterable of texts and pages");
}

async function nextOf<T>(iterator: Iterator<T> | AsyncIterator<T>): Promise<IteratorResult<T>> {
  return iterator.next();
}

async function endOf<T>(iterator: Iterator<T> | AsyncIterator<T>): Promise<void> {
  await iterator.return?.();
}

/** How many threads there are to be, and what is for each summary. */
function parted(options: unknown): { concurrency: number; each: SummaryOptions } {
  if (options !== undefined && (typeof options !== "object" || options === null || Array.isArray(options))) {
    throw wrongType("options", "must be an object such as `{ sentences: 3 }`, or be left out");
  }
  const { concurrency = availableParallelism(), ...each } = { ...(options as ManyOptions | undefined) };
  if (typeof concurrency !== "number") throw wrongType("concurrency", "must be a number");
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw outOfRange("concurrency", "must be a whole number from 1");
  }
  return { concurrency, each };
}

async function outcomeOf<Input extends string | Page>(
  input: Input,
  threads: Threads,
  options: SummaryOptions,
): Promise<Outcome<Input>> {
  try {
    const summary = await threads.run((engine) =>
      typeof input === "string" ? engine.summarize(input, options) : engine.summarizePage(input, options),
    );
    return { input, summary, error: null };
  } catch (error) {
    return { input, summary: null, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** What `promise` gives, unless the signal is aborted before. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise<T>((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    const release = onAbort([signal], reject);
    promise.then(resolve, reject).finally(release);
  });
}
