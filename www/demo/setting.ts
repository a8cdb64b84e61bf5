import type { Kind } from "nutgraf";
import type { Wish } from "./work/protocol.js";

/** The kinds of summaries, in the order in which they are offered. */
export const KINDS = ["tldr", "key-points", "teaser", "headline"] as const satisfies readonly Kind[];

/** What a reader has chosen: everything but the article itself. */
export interface Setting {
  kind: Kind;
  /** How many sentences; `null` for as many as are usual. */
  count: number | null;
  /** Keywords that the summary is to be about. */
  more: readonly string[];
  /** Keywords that it is not to speak of. */
  less: readonly string[];
  /** What it is to be about, in the reader's own words. */
  query: string;
  /** Sentences that it has in any case, as indices, in the order in which they were pinned. */
  pinned: readonly number[];
  /** Sentences that it never has. */
  banned: readonly number[];
}

/** What is chosen for an article that nobody has chosen anything for. */
export const USUAL: Setting = {
  kind: "tldr",
  count: null,
  more: [],
  less: [],
  query: "",
  pinned: [],
  banned: [],
};

/** The setting without sentences that an article of so many does not have. */
export function within(setting: Setting, sentences: number): Setting {
  const has = (sentence: number) => sentence < sentences;
  if (setting.pinned.every(has) && setting.banned.every(has)) return setting;
  return { ...setting, pinned: setting.pinned.filter(has), banned: setting.banned.filter(has) };
}

/** What the engine is asked for this. */
export function wishOf({ kind, count, more, less, query, pinned, banned }: Setting): Wish {
  const focus = query.trim() === "" ? [...more] : [...more, query];
  return { kind, sentences: count, focus, require: [...pinned], exclude: [...less, ...banned] };
}

/**
 * Whether the engine gives the same order of sentences for both, so that one ranking serves both: only the
 * length differs, and the kind's summaries are nested.
 */
export function haveSameOrder(left: Setting, right: Setting): boolean {
  const orderOf = (setting: Setting) => JSON.stringify({ ...wishOf(setting), sentences: null });
  return orderOf(left) === orderOf(right) && isNested(left.kind);
}

/** Whether the shorter summaries of this kind are parts of the longer ones. */
export function isNested(kind: Kind): boolean {
  return kind === "tldr" || kind === "key-points";
}
