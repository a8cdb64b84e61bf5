import { type Part, PARTS } from "../score-parts.js";
import type { TextLanguage } from "./language.js";
import type { Setting } from "./setting.js";
import type { Origin } from "./source/source.js";
import type { Analysed, Ranking } from "./work/protocol.js";

/** Everything that is shown of an article: what was found, what was asked for, and what came of it. */
export interface Reading {
  /** What it was opened from. */
  readonly origin: Origin;
  readonly analysed: Analysed;
  readonly language: TextLanguage;
  readonly setting: Setting;
  readonly ranking: Ranking;
  /** The sentences of the summary, as indices, in page order. */
  readonly chosen: readonly number[];
  /** The sentence that the reader looks at, as an index. */
  readonly selected: number | null;
  /** Milliseconds that reading the document took, before it went to the worker; `null` for plain text. */
  readonly readTime: number | null;
}

/** A part of the page that shows some of a reading; it is called whenever anything has changed. */
export interface View {
  /** Shows the reading, or nothing. What has not changed is the same object as before. */
  show(reading: Reading | null): void;
}

/** What a reader can do, wherever it is done. */
export interface Actions {
  /** Chooses something else; a function is given what was chosen last, even where it is not shown yet. */
  change(part: Partial<Setting> | ((setting: Setting) => Partial<Setting>)): void;
  /** Looks at a sentence: it is marked, and with `"article"` or `"summary"` brought onto the screen there. */
  select(sentence: number | null, reveal?: "article" | "summary"): void;
}

/** The most sentences that a summary on this page has; a list of thousands is none, and stops a browser. */
export const MOST_SENTENCES = 200;

/** The sentences of the summary of this length, in page order. */
export function chosenOf(ranking: Ranking, count: number | null): number[] {
  const taken = count === null ? [...ranking.chosen] : [...ranking.order.subarray(0, count)];
  return taken.slice(0, MOST_SENTENCES).sort((left, right) => left - right);
}

/** How many sentences the article has. */
export function sentenceTotal({ analysed }: Reading): number {
  return analysed.starts.length;
}

/** The text of a sentence. */
export function sentenceText({ analysed }: Reading, sentence: number): string {
  const { page, blocks, starts, ends } = analysed;
  return page.blocks[blocks[sentence] ?? -1]?.text.slice(starts[sentence], ends[sentence]) ?? "";
}

/** The parts of a sentence's score, which add up to its total in this order. */
export function scoreParts({ ranking }: Reading, sentence: number): [Part, number][] {
  return PARTS.map((part, place) => [part, ranking.parts[PARTS.length * sentence + place] ?? 0]);
}

/** The number of a sentence's place in the order of choice, from 1; `null` where it may not be taken. */
export function placeInOrder({ ranking }: Reading, sentence: number): number | null {
  const place = ranking.order.indexOf(sentence);
  return place < 0 ? null : place + 1;
}
