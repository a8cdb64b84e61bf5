// What every entry of the package gives, besides the functions that need the Wasm.

import type * as engine from "./engine.js";

/** What `load` gives: all functions of the package. */
export type Engine = typeof engine;
export type { DetectedLanguage, SentenceRange } from "./engine.js";

export type { Stretch } from "./page/fragment.js";
export type { LeansOn, Occurrence, Sentence } from "./packed-summary.js";
export { type ReadOptions, readPage } from "./page/read.js";
export { clear, highlight, textFragment, textFragmentUrl } from "./pointing.js";
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
  Limit,
  Mention,
  Metadata,
  Novelty,
  Page,
  Reason,
  Role,
  Score,
  Summary,
  SummaryOptions,
  Truncation,
  Unfit,
  WeightedTerm,
} from "./wasm/nutgraf.js";
