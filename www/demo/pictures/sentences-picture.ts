import { element } from "../../element.js";
import { speak } from "../language.js";
import { say } from "../messages/messages.js";
import { type Reading, sentenceText, sentenceTotal } from "../reading.js";
import { shownText } from "../summary/summary-view.js";
import type { Analysed } from "../work/protocol.js";
import { caption, type Step } from "./picture.js";

/** A stretch of the article that is shown ends when it has so many UTF-16 units: a paragraph or two. */
const LONGEST_STRETCH = 700;

/** It has no more sentences than this: in Chinese the units would be a page. */
const MOST_SENTENCES = 9;

/** Of so many sentences that a summary takes first, the one is shown around which there is most to see. */
const MOST_TRIED = 12;

/**
 * What is framed with a mark that ends no sentence: the letters, digits and signs around it, a few in scripts
 * that leave no space between words.
 */
const UNSPACED = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]";
const AROUND_STOP = `(?:${UNSPACED}{1,2}|(?:(?!${UNSPACED})[!-~\\p{L}\\p{N}]){1,12})?`;
const BEFORE = new RegExp(`${AROUND_STOP}$`, "u");
const AFTER = new RegExp(`^${AROUND_STOP}`, "u");

/** The most UTF-16 units that are looked at to each side of it. */
const AROUND = 12;

/** Some of the article's running text, with the ends of its sentences. */
export const SENTENCES: Step = {
  name: "sentences",
  dependsOn: ({ ranking, chosen, selected }) => [ranking, chosen, selected],
  draw(reading) {
    const { pictures } = say();
    const shown = stretchOf(reading);
    const text = element("div", { class: "running" });
    speak(text, reading.language);
    let block = -1;
    let paragraph = element("p");
    const found: string[] = [];
    for (const sentence of shown) {
      if (reading.analysed.blocks[sentence] !== block) {
        block = reading.analysed.blocks[sentence] ?? -1;
        paragraph = element("p");
        text.append(paragraph);
      }
      paragraph.append(drawSentence(reading, sentence), " ");
      const whole = shownText(reading, sentence);
      for (const { start, end } of framesOf(whole)) found.push(whole.slice(start, end));
    }
    const told = caption(pictures.stops(stopsOf(reading)));
    if (found.length > 0) {
      const quotes = [...new Set(found)].map((quote) => {
        const made = element("q", {}, quote);
        speak(made, reading.language);
        return made;
      });
      told.append(` ${pictures.here} `, ...quotes.flatMap((quote) => [quote, " "]));
    }
    return [text, told];
  },
};

const counted = new WeakMap<Analysed, number>();

/** How many marks of the article could end a sentence and do not; counted once. */
function stopsOf(reading: Reading): number {
  let count = counted.get(reading.analysed);
  if (count === undefined) {
    count = 0;
    for (const sentence of reading.analysed.starts.keys()) {
      count += innerStops(sentenceText(reading, sentence)).length;
    }
    counted.set(reading.analysed, count);
  }
  return count;
}

/** Sentences around the selected one, or around one that a summary takes early, whatever its length. */
function stretchOf(reading: Reading): number[] {
  const { ranking, selected } = reading;
  const tried = selected === null ? [...ranking.order.subarray(0, MOST_TRIED)] : [selected];
  const stretches = tried.map((sentence) => stretchAround(reading, sentence));
  const doubts = stretches.map((stretch) =>
    stretch.reduce((sum, sentence) => sum + innerStops(sentenceText(reading, sentence)).length, 0),
  );
  return stretches[doubts.indexOf(Math.max(...doubts))] ?? [];
}

function stretchAround(reading: Reading, sentence: number): number[] {
  let [first, last] = [sentence, sentence];
  let length = sentenceText(reading, sentence).length;
  const grow = (next: number) => {
    if (next < 0 || next >= sentenceTotal(reading)) return false;
    length += sentenceText(reading, next).length;
    return length <= LONGEST_STRETCH && last - first + 1 < MOST_SENTENCES;
  };
  for (let isGrowing = true; isGrowing;) {
    isGrowing = grow(last + 1);
    if (isGrowing) last += 1;
    if (isGrowing && grow(first - 1)) first -= 1;
  }
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

function drawSentence(reading: Reading, sentence: number): HTMLElement {
  const text = shownText(reading, sentence);
  const made = element("span", { class: "found" }, element("b", { class: "bound" }, String(sentence + 1)));
  if (reading.chosen.includes(sentence)) made.classList.add("is-taken");
  if (reading.selected === sentence) made.classList.add("is-shown");
  let end = 0;
  for (const frame of framesOf(text)) {
    const framed = element("span", { class: "stop" }, text.slice(frame.start, frame.end));
    made.append(text.slice(end, frame.start), framed);
    end = frame.end;
  }
  made.append(text.slice(end));
  return made;
}

/** Where marks that end sentences elsewhere stand inside this one. */
function innerStops(text: string): number[] {
  const last = text.search(/[\p{L}\p{N}][^\p{L}\p{N}]*$/u);
  const stops = [...text.matchAll(/[\p{Sentence_Terminal}…]/gu)].map(({ index }) => index);
  return stops.filter((stop) => stop < last);
}

/** The words and numbers in which such marks stand; those that touch are one. */
function framesOf(text: string): { start: number; end: number }[] {
  const frames: { start: number; end: number }[] = [];
  for (const stop of innerStops(text)) {
    const before = BEFORE.exec(text.slice(Math.max(0, stop - AROUND), stop))?.[0] ?? "";
    const after = AFTER.exec(text.slice(stop + 1, stop + 1 + AROUND))?.[0] ?? "";
    const frame = { start: stop - before.length, end: stop + 1 + after.length };
    const last = frames.at(-1);
    if (last && frame.start <= last.end) last.end = Math.max(last.end, frame.end);
    else frames.push(frame);
  }
  return frames;
}
