import { element } from "../../element.js";
import { speak } from "../language.js";
import { say } from "../messages/messages.js";
import { type Actions, type Reading, sentenceText, type View } from "../reading.js";
import { shortened } from "../shortened.js";
import type { Analysed } from "../work/protocol.js";

/**
 * The most UTF-16 units of a sentence that the summary shows. No sentence that a person wrote comes near;
 * a log without a full stop does, and would bury the others.
 */
const LONGEST_SHOWN = 2000;

/** The summary as a list of sentences, each a button that shows its place in the article. */
export class SummaryView implements View {
  readonly #list: HTMLOListElement;
  readonly #headline: HTMLElement;
  readonly #actions: Actions;
  #items = new Map<number, HTMLLIElement>();
  #analysed: Analysed | undefined;

  constructor(list: HTMLOListElement, headline: HTMLElement, actions: Actions) {
    this.#list = list;
    this.#headline = headline;
    this.#actions = actions;
  }

  /** Shows the sentences. Those that were shown already keep their elements, and with them focus. */
  show(reading: Reading | null): void {
    if (reading?.analysed !== this.#analysed) {
      this.#analysed = reading?.analysed;
      this.#items = new Map();
      this.#list.replaceChildren();
    }
    if (!reading) return;
    const { setting, ranking, language, chosen } = reading;
    const isHeadline = setting.kind === "headline";
    speak(this.#list, language);
    this.#headline.hidden = !isHeadline;
    if (isHeadline) {
      if (ranking.headline) speak(this.#headline, language);
      this.#headline.textContent = ranking.headline?.text ?? say().noHeadline;
    }
    this.#list.classList.toggle("is-points", setting.kind === "key-points");
    const items = chosen.map((sentence) => this.#items.get(sentence) ?? this.#make(reading, sentence));
    const kept = new Set<Element>(items);
    for (const item of [...this.#list.children]) if (!kept.has(item)) item.remove();
    for (const [index, item] of items.entries()) {
      const current = this.#list.children[index];
      if (current !== item) this.#list.insertBefore(item, current ?? null);
    }
    for (const [sentence, item] of this.#items) {
      item.classList.toggle("is-pinned", setting.pinned.includes(sentence));
      const button = item.firstElementChild;
      if (reading.selected === sentence) button?.setAttribute("aria-current", "true");
      else button?.removeAttribute("aria-current");
    }
  }

  /** Moves focus to a sentence, or to the first where it is not shown, and brings it onto the screen. */
  focus(sentence: number | null): void {
    const item = sentence === null ? undefined : this.#items.get(sentence);
    const target = item?.isConnected ? item : this.#list.firstElementChild;
    target?.querySelector("button")?.focus();
  }

  #make(reading: Reading, sentence: number): HTMLLIElement {
    const button = element("button", { type: "button" }, shownText(reading, sentence));
    button.addEventListener("click", () => this.#actions.select(sentence, "article"));
    const item = element("li", {}, button);
    this.#items.set(sentence, item);
    return item;
  }
}

/** The text of a sentence as a summary shows it: cut where it is endless. */
export function shownText(reading: Reading, sentence: number): string {
  return shortened(sentenceText(reading, sentence), LONGEST_SHOWN);
}
