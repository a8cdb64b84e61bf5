import type { Keyword, WeightedTerm } from "nutgraf";
import { element } from "../../element.js";
import { speak } from "../language.js";
import { ticks } from "../marks.js";
import { say } from "../messages/messages.js";
import { type Reading, sentenceTotal } from "../reading.js";
import { shownText } from "../summary/summary-view.js";
import { wordsOf } from "../words.js";
import type { AnalystWorker } from "../work/analyst.js";
import type { Step } from "./picture.js";

/** In longer articles the most frequent word is not looked for: finding words takes the browser its time. */
const MOST_SEARCHED = 1500;

/** So many terms of a sentence are weighed: no sentence has more, but what has lost its full stops does. */
const MOST_WEIGHED = 500;

/** A word with its weight as a share of the heaviest, and the sentences that have it. */
interface Row {
  text: string;
  weight: number;
  sentences: readonly number[];
}

/** The words that weigh most, where they stand, and what they weigh in one sentence. */
export function termsStep(analyst: AnalystWorker): Step {
  return {
    name: "terms",
    dependsOn: (reading) => [reading.analysed, weighedSentence(reading)],
    draw(reading) {
      const sentence = weighedSentence(reading);
      const text = shownText(reading, sentence);
      const weighed = element("p", { class: "weighed" }, text);
      speak(weighed, reading.language);
      analyst.ask("terms", sentence).then(
        (terms) => weighed.replaceChildren(...weighedText(text, terms)),
        // The worker was ended, for another article.
        () => undefined,
      );
      const told = element("p", { class: "told" }, say().pictures.weighed(sentence + 1));
      return [tableOf(reading), told, weighed];
    },
  };
}

/** The sentence whose words are weighed: the selected one, or the first that the summary takes. */
function weighedSentence({ selected, ranking }: Reading): number {
  return selected ?? ranking.order[0] ?? 0;
}

function tableOf(reading: Reading): HTMLElement {
  const { word, frequency, weight, places } = say().pictures;
  const head = [word, frequency, weight, places].map((name) => element("th", { scope: "col" }, name));
  const body = element(
    "tbody",
    {},
    ...reading.analysed.keywords.map((keyword) => drawRow(reading, rowOf(keyword))),
  );
  const common = mostFrequent(reading);
  if (common) {
    const row = drawRow(reading, common);
    row.firstElementChild?.append(element("small", {}, say().pictures.everywhere));
    body.append(row);
  }
  return element("table", { class: "terms" }, element("thead", {}, element("tr", {}, ...head)), body);
}

function rowOf({ text, weight, occurrences }: Keyword): Row {
  return { text, weight, sentences: [...new Set(occurrences.map(({ sentence }) => sentence))] };
}

function drawRow(reading: Reading, { text, weight, sentences }: Row): HTMLTableRowElement {
  const word = element("span", {}, text);
  speak(word, reading.language);
  const bar = element("span", { class: "bar", role: "img", "aria-label": say().percent(weight) });
  bar.style.setProperty("--share", String(weight));
  const line = element("div", { class: "line" }, ticks(sentenceTotal(reading), sentences));
  line.dir = reading.language.direction;
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, word),
    element("td", {}, String(sentences.length)),
    element("td", {}, bar),
    element("td", {}, line),
  );
}

/** The word that most sentences have: it tells none from the others. */
function mostFrequent(reading: Reading): Row | undefined {
  const total = sentenceTotal(reading);
  if (total > MOST_SEARCHED) return undefined;
  const found = new Map<string, number[]>();
  for (let sentence = 0; sentence < total; sentence += 1) {
    for (const word of new Set(wordsOf(shownText(reading, sentence), reading.language.tag))) {
      const others = found.get(word);
      if (others) others.push(sentence);
      else found.set(word, [sentence]);
    }
  }
  const [first] = [...found].sort(([, left], [, right]) => right.length - left.length);
  return first && { text: first[0], weight: 0, sentences: first[1] };
}

/** The text with what each part of it weighs. */
function weighedText(text: string, terms: readonly WeightedTerm[]): (Node | string)[] {
  const weights = weightsOf(text, terms.slice(0, MOST_WEIGHED));
  const most = Math.max(...weights);
  const nodes = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    const weight = weights[start] ?? 0;
    while (end < text.length && weights[end] === weight) end += 1;
    const part = text.slice(start, end);
    if (weight === 0) {
      nodes.push(part);
      continue;
    }
    const made = element("span", { class: "weight" }, part);
    made.style.setProperty("--share", String(weight / most));
    nodes.push(made);
  }
  return nodes;
}

/** The weight at each UTF-16 unit: where several terms meet, as the pairs of ideographs do, their mean. */
function weightsOf(text: string, terms: readonly WeightedTerm[]): number[] {
  const lower = text.toLowerCase();
  const searched = lower.length === text.length ? lower : text;
  const sums = new Array<number>(text.length).fill(0);
  const counts = new Array<number>(text.length).fill(0);
  for (const { text: term, weight } of terms) {
    const all = placesOf(searched, term.toLowerCase());
    const whole = all.filter((start) => isWhole(searched, start, term.length));
    for (const start of whole.length > 0 ? whole : all) {
      for (let place = start; place < start + term.length; place += 1) {
        sums[place] = (sums[place] ?? 0) + weight;
        counts[place] = (counts[place] ?? 0) + 1;
      }
    }
  }
  return sums.map((sum, place) => sum / (counts[place] || 1));
}

function placesOf(text: string, term: string): number[] {
  const places = [];
  for (let start = text.indexOf(term); start >= 0 && term !== ""; start = text.indexOf(term, start + 1)) {
    places.push(start);
  }
  return places;
}

/** Whether no letter or digit stands beside what is there. */
function isWhole(text: string, start: number, length: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(start - 1) + text.charAt(start + length));
}
