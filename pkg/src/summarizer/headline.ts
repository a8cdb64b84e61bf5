// The headline of a text in which the engine finds none that is short enough: the beginning of the
// sentence that says most.

import type { SummarizerLength } from "./options.js";

/** So many words a headline has at most: those of `src/budget.rs`, to which a test holds them. */
const MOST_WORDS: Readonly<Record<SummarizerLength, number>> = { short: 12, medium: 17, long: 22 };

/** As many words of the sentence as the headline may have, then an ellipsis. */
export function shortened(sentence: string, length: SummarizerLength): string {
  const ends = wordEnds(sentence);
  const most = MOST_WORDS[length];
  const end = ends[most - 1];
  if (ends.length <= most || end === undefined) return sentence;
  return `${sentence.slice(0, end)}…`;
}

/** Where each word ends, in UTF-16 units. */
function wordEnds(text: string): number[] {
  if (typeof Intl.Segmenter !== "function") {
    return Array.from(
      text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu),
      ({ index, 0: word }) => index + word.length,
    );
  }
  const segments = [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(text)];
  return segments.filter(({ isWordLike }) => isWordLike).map(({ index, segment }) => index + segment.length);
}
