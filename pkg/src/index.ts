/**
 * Summaries of articles, made of the article's own sentences.
 *
 * Every offset is in UTF-16 units, as JavaScript counts strings.
 *
 * @example
 * ```js
 * import { summarize } from "nutgraf";
 *
 * const { sentences } = summarize(text, { sentences: 3 });
 * for (const { text, start, end } of sentences) console.log(start, end, text);
 * ```
 * @module
 */

export * from "./api.js";
export * from "./inlined.js";
