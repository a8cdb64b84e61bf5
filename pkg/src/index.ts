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

export {
  analyze,
  analyzeDocument,
  analyzePage,
  createBackground,
  type Engine,
  extract,
  load,
  readText,
  summarize,
  summarizeDocument,
  summarizePage,
} from "./engine.js";
export { type ReadOptions, readPage } from "./page/read.js";
export { take } from "./summary.js";
export type {
  Analysis,
  AnalysisOptions,
  ArgumentError,
  Article,
  Background,
  Block,
  BlockKind,
  Container,
  Coverage,
  Emptiness,
  Headline,
  HeadlineSource,
  Keyword,
  Kind,
  Layout,
  Leaning,
  LeansOn,
  Limit,
  Mention,
  Metadata,
  Novelty,
  Occurrence,
  Page,
  Reason,
  Role,
  Score,
  Sentence,
  Summary,
  SummaryOptions,
  Truncation,
  Unfit,
  WeightedTerm,
} from "./wasm/nutgraf.js";
