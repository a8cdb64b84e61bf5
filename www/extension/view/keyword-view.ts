import type { Summary } from "nutgraf/url";
import { element, part } from "../../element.js";
import { setLanguage } from "../text-language.js";

/** The most keywords shown. Three say little, twenty are a text of their own; eight fill two lines. */
const MOST_KEYWORDS = 8;

/**
 * The article's keywords as buttons that stay pressed; the pressed ones steer the summary. They are the
 * same however it is steered, and so are the buttons: the one that was pressed keeps the focus.
 */
export class KeywordChips {
  readonly #list = part("#keyword-list", HTMLUListElement);
  readonly #onPress: (word: string) => void;
  readonly #chips = new Map<string, HTMLButtonElement>();

  constructor(
    { keywords, language }: Pick<Summary, "keywords" | "language">,
    onPress: (word: string) => void,
  ) {
    this.#onPress = onPress;
    setLanguage(this.#list, language);
    this.#list.replaceChildren();
    for (const { text } of keywords.slice(0, MOST_KEYWORDS)) this.#add(text);
  }

  /** Shows which words are chosen. Those that are none of the first have a button from then on. */
  update(chosen: ReadonlySet<string>): void {
    for (const word of chosen) if (!this.#chips.has(word)) this.#add(word);
    for (const [word, chip] of this.#chips) chip.ariaPressed = String(chosen.has(word));
    part("#keywords", HTMLElement).hidden = this.#chips.size === 0;
  }

  /** Moves focus to the button of a word. */
  focus(word: string): void {
    this.#chips.get(word)?.focus();
  }

  #add(word: string): void {
    const chip = element("button", { type: "button", class: "chip" }, word);
    chip.onclick = () => this.#onPress(word);
    this.#chips.set(word, chip);
    this.#list.append(element("li", {}, chip));
  }
}
