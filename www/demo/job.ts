import type { Page, Summary } from "nutgraf";

/** What the worker is asked: plain text to read and summarize, or a page read already. */
export type Job = { text: string } | { page: Page };

/** What the worker answers. */
export type Answer = Digest | { failure: string };

/** A page and its summary, in which `all` is cut to the sentences that the page can show. */
export interface Digest {
  page: Page;
  summary: Summary;
  /** The size of the whole article, which `all` no longer tells. */
  totals: Totals;
}

/** The size of the whole article. */
export interface Totals {
  sentences: number;
  words: number;
  /** Letters and digits, for the languages whose texts are measured in characters. */
  characters: number;
}

/**
 * The longest summary that the page shows, in sentences. A book has tens of thousands; a list of
 * them would stop the browser, and a summary that takes a quarter of an hour to read is none. Much
 * lower, and the slider would end before a long report is half told.
 */
export const MOST_SENTENCES = 200;
