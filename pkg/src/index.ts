/**
 * Summaries of articles, made of the article's own sentences.
 *
 * Every offset and every length of a text is in UTF-16 units, as JavaScript counts strings. A text, and
 * all blocks of a page together, have at most 10,485,760 of them (10 × 2²⁰): more is a `RangeError` that
 * names the argument. Of a document so much is read, and of its nodes a million; `truncation` says where
 * there is more. Each function is synchronous, and its cost grows in proportion to the text.
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
