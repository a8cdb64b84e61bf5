import { element } from "../../element.js";
import { speak } from "../language.js";
import { say } from "../messages/messages.js";
import { type Reading, sentenceText, sentenceTotal } from "../reading.js";
import { caption, type Step } from "./picture.js";

/** A stretch of the article that is shown ends when it has so many UTF-16 units: a paragraph or two. */
const LONGEST_STRETCH = 700;

/** So many sentences of the summary are looked at for the stretch that shows most. */
const MOST_TRIED = 40;

/** Of a mark's surroundings so many UTF-16 units are quoted to each side. */
const AROUND = 12;

/** Some of the article's running text, with the ends of its sentences. */
export const SENTENCES: Step = {
  name: "sentences",
  dependsOn: ({ analysed, chosen, selected }) => [analysed, chosen, selected],
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
      const whole = sentenceText(reading, sentence);
      for (const stop of innerStops(whole)) found.push(surroundings(whole, stop));
    }
    const all = reading.analysed.starts.length;
    let count = 0;
    for (let sentence = 0; sentence < all; sentence += 1) {
      count += innerStops(sentenceText(reading, sentence)).length;
    }
    const told = caption(pictures.stops(count));
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

/** Sentences around one of the summary: the selected one, or that with most marks to doubt about. */
function stretchOf(reading: Reading): number[] {
  const { chosen, selected } = reading;
  const tried = selected === null ? chosen.slice(0, MOST_TRIED) : [selected];
  const stretches = (tried.length > 0 ? tried : [0]).map((sentence) => stretchAround(reading, sentence));
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
    return length <= LONGEST_STRETCH;
  };
  for (let isGrowing = true; isGrowing;) {
    isGrowing = grow(last + 1);
    if (isGrowing) last += 1;
    if (isGrowing && grow(first - 1)) first -= 1;
  }
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

function drawSentence(reading: Reading, sentence: number): HTMLElement {
  const text = sentenceText(reading, sentence);
  const made = element("span", { class: "found" }, element("b", { class: "bound" }, String(sentence + 1)));
  if (reading.chosen.includes(sentence)) made.classList.add("is-taken");
  if (reading.selected === sentence) made.classList.add("is-shown");
  let end = 0;
  for (const stop of innerStops(text)) {
    made.append(text.slice(end, stop), element("span", { class: "stop" }, text.charAt(stop)));
    end = stop + 1;
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

/** The word or number in which the mark stands. */
function surroundings(text: string, stop: number): string {
  const before = text.slice(Math.max(0, stop - AROUND), stop).match(/\S*$/);
  const after = text.slice(stop + 1, stop + 1 + AROUND).match(/^\S*/);
  return `${before?.[0] ?? ""}${text.charAt(stop)}${after?.[0] ?? ""}`;
}
