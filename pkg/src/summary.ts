import type { Sentence } from "./packed-summary.js";
import type { Summary } from "./wasm/nutgraf.js";

/**
 * The summary of `count` sentences, in page order, out of one made at any other length: no
 * further call to the engine, and always a superset of the shorter ones. What is not fit to be quoted
 * is left out while there is anything else.
 *
 * @example
 * ```js
 * const summary = summarize(text);
 * take(summary, 1); // the sentence that says most
 * ```
 */
export function take(summary: Pick<Summary, "all">, count: number): Sentence[] {
  const fit = summary.all.filter((sentence) => sentence.unfit === null);
  const able = fit.length > 0 ? fit : summary.all.filter((sentence) => sentence.unfit !== "excluded");
  const ranks = able.map((sentence) => sentence.rank).sort((left, right) => left - right);
  const taken = new Set(ranks.slice(0, Math.max(0, count)));
  return able.filter((sentence) => taken.has(sentence.rank));
}
