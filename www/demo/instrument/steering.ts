import type { Setting } from "../setting.js";

/** The setting in which a keyword steers in one way, or no longer does; it never steers in both. */
export function withWord({ more, less }: Setting, word: string, way: "more" | "less"): Partial<Setting> {
  return way === "more"
    ? { more: toggled(more, word), less: without(less, word) }
    : { more: without(more, word), less: toggled(less, word) };
}

/** The setting in which a sentence is pinned or left out, or no longer is; it never is both. */
export function withSentence(
  { pinned, banned, count }: Setting,
  sentence: number,
  way: "pinned" | "banned",
): Partial<Setting> {
  if (way === "banned") return { pinned: without(pinned, sentence), banned: toggled(banned, sentence) };
  const kept = toggled(pinned, sentence);
  return {
    pinned: kept,
    banned: without(banned, sentence),
    // Whoever pins a sentence wants to see it.
    count: count === null ? null : Math.max(count, kept.length),
  };
}

/** Whether anything but the kind and the length is chosen. */
export function isSteered({ more, less, query, pinned, banned }: Setting): boolean {
  return query.trim() !== "" || [more, less, pinned, banned].some(({ length }) => length > 0);
}

function toggled<Item>(all: readonly Item[], one: Item): Item[] {
  return all.includes(one) ? without(all, one) : [...all, one];
}

function without<Item>(all: readonly Item[], one: Item): Item[] {
  return all.filter((other) => other !== one);
}
