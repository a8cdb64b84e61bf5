import { quotaExceeded } from "./exception.js";

/**
 * So many UTF-16 units a summarizer takes at a time, its shared context included. The longest take ten
 * seconds in English and half a minute in Japanese, with turns of the event loop between their parts. At
 * 2²⁰ a long novel is refused; without a bound a text handed in by mistake busies its thread for minutes.
 */
export const QUOTA = 2 ** 24;

/** What a call takes of the quota, in UTF-16 units. Nothing takes nothing: the draft wants it above 0. */
export function usageOf(input: string, context: string): number {
  return Math.max(1, input.length + context.length);
}

/** Throws where `requested` is more than the `quota`. */
export function requireWithin(quota: number, requested: number): void {
  if (requested > quota) throw quotaExceeded(requested, quota);
}
