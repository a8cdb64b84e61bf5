import { chosenOf, type Reading } from "../reading.js";
import { isNested } from "../setting.js";

/** The ways to a summary that are compared, in the order in which they are offered. */
export const METHODS = ["now", "kept", "first", "lexRank"] as const;

export type Method = (typeof METHODS)[number];

/**
 * The most sentences that LexRank is asked for. It looks at each pair: at 1,500 it takes about a second, and
 * a book would take minutes.
 */
export const MOST_RANKED = 1500;

/** The sentences that the simple methods choose from: running text, no headings or captions. */
export function runningText({ analysed }: Reading): number[] {
  const { blocks, roles } = analysed;
  const all = [...blocks.keys()];
  const running = all.filter((sentence) => roles[blocks[sentence] ?? -1] === "body");
  return running.length > 0 ? running : all;
}

/** The sentences of a setting that was kept: `count` of them, unless it came with a length of its own. */
export function keptSentences({ setting, ranking, chosen }: Reading, count: number): readonly number[] {
  return setting.count === null && isNested(setting.kind) ? chosenOf(ranking, count) : chosen;
}

/** The best of some sentences by their scores, in page order; of two alike, the first. */
export function best(sentences: readonly number[], scores: Float64Array, count: number): number[] {
  const order = [...sentences.keys()].sort((left, right) => (scores[right] ?? 0) - (scores[left] ?? 0));
  const taken = order.slice(0, count).map((place) => sentences[place] ?? 0);
  return taken.sort((left, right) => left - right);
}

/** The sentences of a summary that lean on one that it does not have, with why and how strongly. */
export function danglingOf({ ranking }: Reading, sentences: readonly number[]): Map<number, Leaning> {
  const has = new Set(sentences);
  const leanings = sentences.flatMap((sentence): [number, Leaning][] => {
    const leaning = ranking.leanings.get(sentence);
    return leaning && !has.has(leaning.on) ? [[sentence, leaning]] : [];
  });
  return new Map(leanings);
}

type Leaning = NonNullable<ReturnType<Reading["ranking"]["leanings"]["get"]>>;
