/** How many tints a heat map has, beside none. */
export const HEAT_LEVELS = 5;

/**
 * The tint of each sentence, from 0 for none to `HEAT_LEVELS`: by its place among all, so that each article
 * uses all of them, whatever its scores are.
 */
export function heatLevels(totals: Float64Array): Uint8Array {
  const sorted = totals.toSorted();
  const levels = new Uint8Array(totals.length);
  for (const [sentence, total] of totals.entries()) {
    const share = below(sorted, total) / Math.max(1, totals.length - 1);
    levels[sentence] = Math.round(share * HEAT_LEVELS);
  }
  return levels;
}

/** How many of the sorted numbers are less than this one. */
function below(sorted: Float64Array, one: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < one) low = middle + 1;
    else high = middle;
  }
  return low;
}
