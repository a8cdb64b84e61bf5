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
  const { limit } = reading.analysed;
  if (sentenceTotal(reading) === 1) {
    const { count, unit } = wholeExtent(reading);
    const longest = unit === "words" ? LONGEST_SENTENCE : LONGEST_SENTENCE * 2;
    return count > longest ? say().noSentenceEnd : say().singleSentence;
  }
  return limit === null || limit === "no-article" ? undefined : say().limit[limit];
}

/** What to say when the work itself failed. */
export function failure(cause: unknown): string {
  return say().failure(cause instanceof Error ? cause.message : String(cause));
}
