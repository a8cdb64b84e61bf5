import type { Score } from "nutgraf";

/** The parts of a score, in the order in which they add up to its total. */
export const PARTS = [
  "centrality",
  "importance",
  "title",
  "position",
  "form",
  "cohesion",
  "focus",
] as const satisfies readonly Exclude<keyof Score, "total">[];

export type Part = (typeof PARTS)[number];
