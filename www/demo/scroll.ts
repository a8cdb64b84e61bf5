import { scrollTo } from "nutgraf/page";

/** What a reader does to scroll otherwise: it ends our own scrolling. */
const OWN_MOVES = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/** A scroll that has not ended after so many milliseconds was none. */
const LONGEST_SCROLL = 3000;

/**
 * Corrections before the place is taken as it is. Each lays out what it passes over, and so moves
 * the goal less than the one before; the second is nearly always the last.
 */
const MOST_CORRECTIONS = 4;

let under: AbortController | undefined;

/**
 * Scrolls so that `range` is on the screen, and looks again when the scroll has ended: in a long
 * article, parts on the way were laid out only then, and have pushed the place elsewhere.
 */
export function bringIntoView(range: Range): void {
  under?.abort();
  const controller = new AbortController();
  under = controller;
  const { signal } = controller;
  scrollTo(range);
  const timer = setTimeout(() => controller.abort(), LONGEST_SCROLL);
  signal.addEventListener("abort", () => clearTimeout(timer));
  for (const move of OWN_MOVES) addEventListener(move, () => controller.abort(), { signal, passive: true });
  addEventListener("scrollend", () => correct(range, MOST_CORRECTIONS, controller), { signal, once: true });
}

function correct(range: Range, left: number, controller: AbortController): void {
  if (controller.signal.aborted) return;
  const { top, bottom } = range.getBoundingClientRect();
  const isThere = top >= 0 && bottom <= innerHeight;
  // A sentence longer than the screen is shown from its beginning.
  const goal = bottom - top > innerHeight ? 0 : (innerHeight - (bottom - top)) / 2;
  if (isThere || left === 0 || Math.abs(top - goal) < 1) {
    controller.abort();
    return;
  }
  scrollBy({ top: top - goal, behavior: "instant" });
  requestAnimationFrame(() => correct(range, left - 1, controller));
}
