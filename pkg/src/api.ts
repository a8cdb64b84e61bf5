// What every entry of the package gives, besides the functions that need the Wasm.

import type * as engine from "./engine.js";

export { type ReadOptions, readPage } from "./page/read.js";
/** All functions that need the Wasm. */
export type Engine = typeof engine;

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
