import { element } from "../../element.js";
import { type Mark, row } from "../marks.js";
import { say } from "../messages/messages.js";
import { type Actions, type Reading, sentenceTotal } from "../reading.js";
import { LengthBar } from "../summary/length-bar.js";
import { caption, plot, sharing, type Step } from "./picture.js";

/**
 * The share of the sentences whose scores are cut off at the bottom: a single one that is far below all others
 * would make the others look alike. At 0 it does, at 1 all do.
 */
const CUT = 0.15;

/** The width of a stem that is not taken, as a share of its room. */
const THIN = 0.25;

/** The lowest stem, as a share of the highest, that can still be seen. */
const LOWEST = 0.04;

/** So many sentences carry the number of their turn: more would lie upon each other. */
const MOST_NUMBERED = 9;

/** So many are told in words. */
const MOST_TOLD = 30;

/** Every sentence with its score, and those that the summary takes. */
export function summaryStep(actions: Actions): Step {
  const length = new LengthBar(actions);
  return {
    name: "summary",
    controls: length.parts,
    dependsOn: ({ ranking, chosen, selected }) => [ranking, chosen, selected],
    draw(reading) {
      const { pictures } = say();
      length.show(reading);
      const total = sentenceTotal(reading);
      const each = sharing(total);
      const order = orderOf(reading);
      const stems = stemsOf(reading, each);
      const told = order.slice(0, MOST_TOLD).map((sentence) => sentence + 1);
      const words = pictures.scores(total, told.join(", "));
      const numbers = order.slice(0, MOST_NUMBERED).map((sentence, turn) => {
        const place = Math.floor(sentence / each);
        const number = element("b", { class: "turn" }, String(turn + 1));
        number.style.setProperty("--start", String((place + 0.5) / stems.length));
        number.style.setProperty("--height", String(stems[place]?.height ?? 0));
        return number;
      });
      const drawn = plot(reading, words, row(stems.length, stems), ...numbers);
      return [drawn, caption(pictures.each(each).trim())];
    },
  };
}

/** The sentences of the summary in the order in which they are taken. */
function orderOf({ ranking, chosen }: Reading): number[] {
  const taken = new Set(chosen);
  return [...ranking.order].filter((sentence) => taken.has(sentence));
}

/** A stem for so many sentences each: the one that is taken stands for them, or the highest. */
function stemsOf({ ranking, chosen, selected }: Reading, each: number): Mark[] {
  const { totals } = ranking;
  const sorted = totals.toSorted();
  const least = sorted[Math.floor(CUT * sorted.length)] ?? 0;
  const range = (sorted.at(-1) ?? 0) - least || 1;
  const taken = new Set(chosen);
  const stems: Mark[] = [];
  for (const [sentence, score] of totals.entries()) {
    const place = Math.floor(sentence / each);
    const height = Math.max(LOWEST, (score - least) / range);
    const isTaken = taken.has(sentence);
    const before = stems[place];
    const isShown = selected === sentence;
    if (before && !isShown && (before.name !== "" || (!isTaken && height <= before.height))) continue;
    const name = isShown ? "is-shown" : isTaken ? "is-taken" : "";
    stems[place] = { place, height, name, width: isTaken ? 0.8 : THIN };
  }
  return stems;
}
