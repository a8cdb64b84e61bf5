import { say } from "./messages/messages.js";
import { type Reading, sentenceTotal } from "./reading.js";
import { wholeExtent } from "./extent.js";

/** A text of one sentence that is longer than this many words has lost its full stops. */
const LONGEST_SENTENCE = 120;

/** Why there is no summary to show; `undefined` when there is one. */
export function whyNot(reading: Reading): string | undefined {
  const { emptiness } = reading.analysed;
  if (emptiness) return say().emptiness[emptiness];
  return sentenceTotal(reading) === 0 ? say().emptiness["no-article"] : undefined;
}

/** What a reader should know before trusting the summary; `undefined` where there is nothing. */
export function caveat(reading: Reading): string | undefined {
  const { limit, page } = reading.analysed;
  if (page.truncation !== null) return say().truncated;
  if (sentenceTotal(reading) === 1) {
    const { count, unit } = wholeExtent(reading);
    const longest = unit === "words" ? LONGEST_SENTENCE : LONGEST_SENTENCE * 2;
    return count > longest ? say().noSentenceEnd : say().singleSentence;
  }
  return limit === null || limit === "no-article" ? undefined : say().limit[limit];
}

/** The most UTF-16 units of text that the engine takes. */
const MOST_UNITS = 10 * 2 ** 20;

function isTooLong(cause: unknown): boolean {
  if (!(cause instanceof Error) || cause.name !== "RangeError" || !("argument" in cause)) return false;
  return cause.argument === "text" || cause.argument === "page";
}

/** What to say when the work itself failed. */
export function failure(cause: unknown): string {
  if (isTooLong(cause)) return say().tooLongText(MOST_UNITS);
  return say().failure(cause instanceof Error ? cause.message : String(cause));
}
