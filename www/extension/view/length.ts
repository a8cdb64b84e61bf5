import type { AnalysisOptions, Page } from "nutgraf/url";
import type { Analysed } from "./study.js";

/**
 * A page with more UTF-16 units of text is analysed in a worker. So many take the engine 13 ms of English, 24 of Arabic
 * and 43 of Japanese, in which no reader notices that the view stands still. At 0 each page waits for a worker to start,
 * which takes longer than most articles; at ten times as much the view hears nothing for half a second.
 */
const LONG_PAGE = 50_000;

/** Whether a page, which need not be one, takes long. */
export function isLong({ blocks }: Partial<Page>): boolean {
  let units = 0;
  for (const block of Array.isArray(blocks) ? (blocks as readonly { text?: unknown }[]) : []) {
    if (typeof block?.text === "string") units += block.text.length;
  }
  return units > LONG_PAGE;
}

/** What is loaded for such pages, and found under this name once `long-page.js` has run. */
export interface LongPage {
  /**
   * Analyses a page in a worker, which ends with the `signal`; `onCancel` is called where the reader has waited
   * enough.
   */
  analyse(page: Page, options: AnalysisOptions, signal: AbortSignal, onCancel: () => void): Promise<Analysed>;
}

declare global {
  var nutgrafLongPage: LongPage;
}
