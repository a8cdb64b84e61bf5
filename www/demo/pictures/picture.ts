import { element } from "../../element.js";
import type { Messages } from "../messages/messages.js";
import { say } from "../messages/messages.js";
import type { Reading, View } from "../reading.js";
import { shortened } from "../shortened.js";

/**
 * The most marks in a row. Beyond, several of a kind share one: a screen has no room for more, and a book
 * would take a second to draw.
 */
export const MOST_MARKS = 400;

/** A step of the work, drawn from the article that is open. */
export interface Step {
  name: keyof Messages["pictures"]["titles"];
  /** What the drawing depends on: it is drawn anew where one of these is another. */
  dependsOn(reading: Reading): readonly unknown[];
  draw(reading: Reading): Node[];
  /** What stands above the drawing and stays there, to be pressed. */
  controls?: readonly HTMLElement[];
}

/** A step with its heading and its explanation. */
export class Picture implements View {
  readonly #step: Step;
  readonly #title = element("span");
  readonly #text = element("p");
  readonly #drawing = element("figure");
  #drawn: readonly unknown[] = [];

  constructor(root: HTMLElement, number: number, step: Step) {
    this.#step = step;
    this.#drawing.className = `picture picture-${step.name}`;
    const heading = element("h3", {}, element("span", { class: "number" }, String(number)), this.#title);
    const text = element("div", { class: "step-text" }, heading, this.#text);
    const figure = element("div", {}, ...(step.controls ?? []), this.#drawing);
    root.append(element("section", { class: "step" }, text, figure));
  }

  show(reading: Reading | null): void {
    if (!reading) return;
    const { language, pictures } = say();
    const wanted = [language, ...this.#step.dependsOn(reading)];
    if (wanted.every((one, place) => one === this.#drawn[place])) return;
    this.#drawn = wanted;
    this.#title.textContent = pictures.titles[this.#step.name];
    this.#text.textContent = pictures.texts[this.#step.name];
    this.#drawing.replaceChildren(...this.#step.draw(reading));
  }
}

/** A drawing that is told in words to those who cannot see it, and runs as the article's text does. */
export function plot(reading: Reading, words: string, ...children: Node[]): HTMLElement {
  const made = element("div", { class: "plot", role: "img", "aria-label": words }, ...children);
  made.dir = reading.language.direction;
  return made;
}

export function caption(...children: (Node | string)[]): HTMLElement {
  return element("figcaption", {}, ...children);
}

/** How many things share a mark, so that there are at most `MOST_MARKS`. */
export function sharing(count: number): number {
  return Math.max(1, Math.ceil(count / MOST_MARKS));
}

/** A text cut to `most` UTF-16 units. */
export function excerpt(text: string, most: number): string {
  return shortened(text, most, "…");
}
