import { element } from "../../element.js";
import { PARTS } from "../../score-parts.js";
import { say } from "../messages/messages.js";
import { type Reading, scoreParts } from "../reading.js";
import type { Ranking } from "../work/protocol.js";

/** A segment that takes less than this share of the bar has no room for its number. */
const LEAST_NUMBERED = 0.07;

/** Zero stands at this share of the bar: what is worth a look is mostly above it. */
const ZERO = 0.25;

/** The most that adds to any score that may be taken: all bars are drawn on this scale, to be compared. */
export function highestOf(ranking: Ranking): number {
  let highest = 0;
  for (const sentence of ranking.order) {
    let gains = 0;
    for (let place = 0; place < PARTS.length; place += 1) {
      gains += Math.max(0, ranking.parts[PARTS.length * sentence + place] ?? 0);
    }
    highest = Math.max(highest, gains);
  }
  return highest;
}

/**
 * The parts of a score as one bar: what adds to it runs from zero to the right, and from there what takes
 * from it runs back, to the total. The numbers of the segments are those of the table.
 */
export function scoreBar(reading: Reading, sentence: number, highest: number): HTMLElement {
  const parts = scoreParts(reading, sentence);
  const total = reading.ranking.totals[sentence] ?? 0;
  const gains = parts.reduce((sum, [, value]) => sum + Math.max(0, value), 0);
  // What stands far below all others, as a byline does, is drawn smaller.
  const to = Math.max(highest, gains);
  const from = Math.min((to * ZERO) / (ZERO - 1), total);
  const share = (value: number) => value / (to - from || 1);
  const bar = element("div", { class: "score-bar", "aria-hidden": "true" });
  let end = 0;
  let back = gains;
  for (const [index, [part, value]] of parts.entries()) {
    if (value === 0) continue;
    const size = Math.abs(value);
    const start = value > 0 ? end : back - size;
    const number = share(size) < LEAST_NUMBERED ? "" : String(index + 1);
    const segment = element("span", { class: value > 0 ? "adds" : "takes" }, number);
    segment.dataset["part"] = part;
    segment.style.insetInlineStart = percent(share(start - from));
    segment.style.inlineSize = percent(share(size));
    bar.append(segment);
    if (value > 0) end += size;
    else back -= size;
  }
  for (const [name, value] of [
    ["zero", 0],
    ["total", total],
  ] as const) {
    const mark = element("span", { class: `mark-${name}` });
    mark.style.insetInlineStart = percent(share(value - from));
    bar.append(mark);
  }
  return bar;
}

/** The parts with their numbers, and their sum. */
export function scoreTable(reading: Reading, sentence: number): HTMLElement {
  const table = element("table", { class: "score" }, element("caption", { class: "unseen" }, say().score));
  const body = element("tbody");
  const values = addingUp(scoreParts(reading, sentence).map(([, value]) => value));
  let sum = 0;
  for (const [index, part] of PARTS.entries()) {
    const hundredths = values[index] ?? 0;
    sum += hundredths;
    const name = element("th", { scope: "row" }, `${index + 1}. ${say().parts[part]}`);
    body.append(element("tr", {}, name, element("td", {}, say().hundredths(hundredths))));
  }
  const total = element("tr", {}, element("th", { scope: "row" }, say().score));
  total.append(element("td", {}, say().hundredths(sum)));
  table.append(body, element("tfoot", {}, total));
  return table;
}

/** What each part of a score means. */
export function partMeanings(): HTMLElement {
  const list = element("dl");
  for (const [index, part] of PARTS.entries()) {
    list.append(
      element("dt", {}, `${index + 1}. ${say().parts[part]}`),
      element("dd", {}, say().partMeanings[part]),
    );
  }
  const summary = element("summary", {}, say().partsMean);
  return element("details", { class: "meanings" }, summary, list, element("p", {}, say().rounded));
}

/**
 * Numbers in whole hundredths that add up to the rounded sum of them all: it is the running sums that are
 * rounded, so that each number is less than a hundredth off, and no sum shown is wrong.
 */
function addingUp(values: readonly number[]): number[] {
  let sum = 0;
  let shown = 0;
  return values.map((value) => {
    sum += value;
    const before = shown;
    shown = Math.round(sum * 100);
    return shown - before;
  });
}

function percent(share: number): string {
  return `${100 * share}%`;
}
