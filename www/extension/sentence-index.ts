import type { Sentence, Summary } from "nutgraf/url";

/** Tells the index in `all` of each sentence of a summary, which is another object there. */
export function sentenceIndex({ all }: Pick<Summary, "all">): (sentence: Sentence) => number {
  const indices = new Map<number, number>();
  // Passes over those that are left out.
  all.forEach(({ rank }, index) => indices.set(rank, index));
  return ({ rank }) => indices.get(rank) ?? -1;
}
