import type { Sentence } from "nutgraf";
import { element } from "../element.js";
import { speak, type TextLanguage } from "./language.js";

/**
 * The most UTF-16 units of a sentence that the summary shows and the article marks. No sentence
 * that a person wrote comes near; a log without a full stop does. It would bury the others here,
 * and a browser lays out all that is marked, which for megabytes takes seconds.
 */
export const LONGEST_SHOWN = 2000;

/** The summary as a list of sentences, each a button that shows its place in the article. */
export class SummaryView {
  readonly #list: HTMLOListElement;
  readonly #onChoose: (sentence: Sentence) => void;
  #items = new Map<number, HTMLLIElement>();

  constructor(list: HTMLOListElement, onChoose: (sentence: Sentence) => void) {
    this.#list = list;
    this.#onChoose = onChoose;
  }

  /** Starts anew, for another article. */
  reset(language: TextLanguage): void {
    speak(this.#list, language);
    this.#items = new Map();
    this.#list.replaceChildren();
  }

  /** Shows `sentences`. Those that were shown already keep their elements, and with them focus. */
  show(sentences: readonly Sentence[]): void {
    const items = sentences.map((sentence) => this.#items.get(sentence.rank) ?? this.#make(sentence));
    const kept = new Set<Element>(items);
    for (const item of [...this.#list.children]) if (!kept.has(item)) item.remove();
    for (const [index, item] of items.entries()) {
      const current = this.#list.children[index];
      if (current !== item) this.#list.insertBefore(item, current ?? null);
    }
  }

  /** Marks the sentence whose place is shown; `undefined` for none. */
  mark(shown: Sentence | undefined): void {
    for (const [rank, item] of this.#items) {
      const button = item.firstElementChild;
      if (shown?.rank === rank) button?.setAttribute("aria-current", "true");
      else button?.removeAttribute("aria-current");
    }
  }

  /** Moves focus to `sentence`, or to the first where it is not shown, and brings it onto the screen. */
  focus(sentence: Sentence | undefined): void {
    const item = sentence && this.#items.get(sentence.rank);
    const target = item?.isConnected ? item : this.#list.firstElementChild;
    target?.querySelector("button")?.focus();
  }

  #make(sentence: Sentence): HTMLLIElement {
    const isWhole = sentence.text.length <= LONGEST_SHOWN;
    const text = isWhole ? sentence.text : `${sentence.text.slice(0, LONGEST_SHOWN)} …`;
    const button = element("button", { type: "button" }, text);
    button.addEventListener("click", () => this.#onChoose(sentence));
    const item = element("li", {}, button);
    this.#items.set(sentence.rank, item);
    return item;
  }
}
