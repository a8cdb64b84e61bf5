import { element } from "../../element.js";
import { describeCount, extentOfSentences } from "../extent.js";
import { speak } from "../language.js";
import { ticks } from "../marks.js";
import { say } from "../messages/messages.js";
import { type Reading, sentenceTotal } from "../reading.js";
import { shownText } from "../summary/summary-view.js";
import { danglingOf, type Method } from "./methods.js";

/** What one side of the comparison has to show. */
export interface Side {
  /** What it is made by, in a few words; may be empty. */
  about: string;
  /** What stands in place of sentences, or above them; may be empty. */
  note: string;
  /** The sentences, in page order; `null` while they are worked out. */
  sentences: readonly number[] | null;
  /** The share of the article that they cover; `undefined` until it is known. */
  coverage: number | undefined;
}

/** One side of the comparison: the choice of a method, figures, and the sentences that it takes. */
export class Column {
  readonly root: HTMLElement;
  method: Method;
  readonly #select = element("select");
  readonly #body = element("div");
  readonly #onUse: (sentence: number) => void;

  constructor(method: Method, onChange: () => void, onUse: (sentence: number) => void) {
    this.method = method;
    this.#onUse = onUse;
    this.#select.addEventListener("change", () => {
      this.method = this.#select.value as Method;
      onChange();
    });
    this.root = element("section", { class: "side" }, this.#select, this.#body);
  }

  /** Offers these methods, under a name for the whole choice. */
  offer(methods: readonly Method[], label: string): void {
    const options = methods.map((value) => element("option", { value }, say().comparison.methods[value]));
    this.#select.replaceChildren(...options);
    this.#select.value = this.method;
    this.#select.setAttribute("aria-label", label);
    this.root.setAttribute("aria-label", label);
  }

  /** Shows a side; `others` are the sentences of the other one. */
  show(reading: Reading, side: Side, others: readonly number[]): void {
    const { about, note, sentences } = side;
    const nodes: HTMLElement[] = [element("p", { class: "about" }, about)];
    if (note !== "") nodes.push(element("p", { class: "aside" }, note));
    if (sentences && sentences.length > 0) nodes.push(...this.#summary(reading, side, sentences, others));
    this.#body.replaceChildren(...nodes);
    this.#body.setAttribute("aria-busy", String(sentences === null));
  }

  #summary(
    reading: Reading,
    { coverage }: Side,
    sentences: readonly number[],
    others: readonly number[],
  ): HTMLElement[] {
    const { comparison, sentences: sentenceCount } = say();
    const dangling = danglingOf(reading, sentences);
    const bar = element("span", { class: "bar" });
    bar.style.setProperty("--share", String(coverage ?? 0));
    const share = coverage === undefined ? "…" : comparison.covers(coverage);
    const extent = `${sentenceCount(sentences.length)} · ${describeCount(extentOfSentences(reading, sentences))}`;
    const figures = element(
      "ul",
      { class: "side-figures" },
      element("li", { class: "covers" }, bar, share),
      element("li", {}, extent),
      element("li", {}, comparison.dangling(dangling.size)),
    );
    const where = comparison.where(sentences.length);
    const line = ticks(sentenceTotal(reading), sentences);
    const places = element("div", { class: "strip", role: "img", "aria-label": where }, line);
    places.dir = reading.language.direction;
    const both = new Set(others);
    const list = element("ol", { class: "side-sentences" });
    for (const sentence of sentences) {
      const button = element("button", { type: "button" }, shownText(reading, sentence));
      speak(button, reading.language);
      button.addEventListener("click", () => this.#onUse(sentence));
      const number = element("span", { class: "place" }, comparison.place(sentence + 1));
      const notes = element("p", { class: "notes" }, number);
      const isCommon = both.has(sentence);
      if (isCommon) notes.append(element("span", { class: "both" }, comparison.inBoth));
      const leaning = dangling.get(sentence);
      if (leaning) {
        const why = comparison.leans(say().leanings[leaning.by], leaning.isStrong);
        notes.append(element("span", { class: "leans" }, why));
      }
      list.append(element("li", { class: isCommon ? "is-common" : "" }, notes, button));
    }
    return [figures, places, list];
  }
}
