import type { Emptiness } from "nutgraf";
import type { Digest } from "./job.js";

/** What to say while the box is empty. */
export const INVITATION =
  "Paste an article above. Its key sentences appear here, word for word, and beside them the article they come from.";

/** What to say of the bytes of a file. */
export const BINARY =
  "This looks like the raw content of a file (a picture, a PDF, a word processor’s document), not like text. Open the file, copy its text, and paste that.";

const NO_SUMMARY: Readonly<Record<Emptiness, string>> = {
  "no-text": "There is no text in this: nothing but white space or markup. Paste the article’s own text.",
  "no-article":
    "No article was found in this: only such things as menus, notices and lists of links. Copy the article’s text itself and paste that.",
  "budget-too-small": "Every sentence is longer than the length asked for. Ask for a longer summary.",
};

/** A text of one sentence that is longer than this many words has lost its full stops. */
const LONGEST_SENTENCE = 120;

/** Why there is no summary to show; `undefined` when there is one. */
export function whyNot({ summary }: Digest): string | undefined {
  if (summary.emptiness) return NO_SUMMARY[summary.emptiness];
  return summary.all.length === 0 ? NO_SUMMARY["no-article"] : undefined;
}

/** What a reader should know of a summary that is as long as its article; `undefined` for others. */
export function caveat({ totals }: Digest): string | undefined {
  if (totals.sentences !== 1) return undefined;
  return totals.words > LONGEST_SENTENCE || totals.characters > LONGEST_SENTENCE * 8
    ? "No end of a sentence was found in this text, so that it cannot be shortened. If its full stops were lost on the way, copy it again from where it was published."
    : "This is a single sentence: it is its own summary.";
}

/** What to say when the work itself failed. */
export function failure(cause: unknown): string {
  const words = cause instanceof Error ? cause.message : String(cause);
  return `This could not be summarized (${words}). Try a shorter part of it, or reload the page.`;
}
