import type { Sentence, Summary } from "./wasm/nutgraf.js";

/**
 * The summary of `count` sentences, in page order, out of one made at any other length: no
 * further call to the engine, and always a superset of the shorter ones.
 *
 * @example
 * ```js
 * const summary = summarize(text);
 * take(summary, 1); // the sentence that says most
 * ```
 */
export function take(summary: Pick<Summary, "all">, count: number): Sentence[] {
  return summary.all.filter((sentence) => sentence.rank < count);
}
