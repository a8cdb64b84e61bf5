// What passes between the page and its worker.

import type {
  Emptiness,
  Headline,
  Keyword,
  Kind,
  Leaning,
  Limit,
  Mention,
  Page,
  Role,
  Unfit,
  WeightedTerm,
} from "nutgraf";

/** Plain text to read and summarize, or a page read already. */
export type Source = { text: string } | { page: Page };

/** An article, read and weighed: what does not depend on what a reader asks for. */
export interface Analysed {
  page: Page;
  language: string;
  languageConfidence: number;
  title: string | null;
  roles: Role[];
  keywords: Keyword[];
  limit: Limit | null;
  emptiness: Emptiness | null;
  /** The sentences' places: offsets in UTF-16 units into the text of the block, and how many words they have. */
  blocks: Uint32Array;
  starts: Uint32Array;
  ends: Uint32Array;
  words: Uint32Array;
  /** Letters and digits of the running text, for the languages whose texts are measured in characters. */
  characters: number;
  times: Times;
  /** Bytes of the engine's file, as it is fetched. */
  engineSize: number;
}

/** Milliseconds. */
export interface Times {
  /** Loading and compiling the engine, which is done once for all articles. */
  load: number;
  /** Splitting plain text into blocks; 0 for a page, which is read before. */
  read: number;
  /** Everything that is done once for an article. */
  analysis: number;
}

/** What a reader asks for, as the engine is asked. */
export interface Wish {
  kind: Kind;
  /** How many sentences; `null` for as many as are usual. */
  sentences: number | null;
  focus: string[];
  require: Mention[];
  exclude: Mention[];
}

/** The sentences in the order in which a summary takes them, for one wish. */
export interface Ranking {
  /** The sentences that may be quoted, as indices, the first taken first. */
  order: Uint32Array;
  /** The share of the article that is covered after each of them. */
  coverage: Float64Array;
  /** The total score of each sentence, in page order. */
  totals: Float64Array;
  /** Its parts: as many numbers a sentence as there are `PARTS`. */
  parts: Float64Array;
  /** What a sentence leans on, by its index. */
  leanings: Map<number, { on: number; by: Leaning; isStrong: boolean }>;
  /** Why a sentence is not quoted, by its index. */
  unfit: Map<number, Unfit>;
  /** The sentences of the summary asked for, in page order. */
  chosen: Uint32Array;
  headline: Headline | null;
  /** The share of the article that they cover. */
  covered: number;
  /** Milliseconds that making the summary took. */
  time: number;
}

/** Where a stage of the work spends its time: measured apart from the work, by doing it again alone. */
export interface StageTimes {
  extraction: number;
  language: number;
  splitting: number;
}

/** What the worker can be asked. */
export interface Analyst {
  open(source: Source, wish: Wish): { analysed: Analysed; ranking: Ranking };
  rank(wish: Wish): Ranking;
  /** The terms of a sentence, the heaviest first. */
  terms(sentence: number): WeightedTerm[];
  /** The share covered after each of these sentences. */
  coverage(sentences: readonly number[]): Float64Array;
  /** The scores that LexRank gives these sentences of a language, in the same order. */
  lexRank(texts: readonly string[], language: string): Float64Array;
  stageTimes(): StageTimes;
}
