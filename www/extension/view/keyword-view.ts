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
  readonly #chips: readonly HTMLButtonElement[];

  constructor(
    { keywords, language }: Pick<Summary, "keywords" | "language">,
    onPress: (word: string) => void,
  ) {
    this.#chips = keywords.slice(0, MOST_KEYWORDS).map(({ text }) => {
      const chip = element("button", { type: "button", class: "chip" }, text);
      chip.onclick = () => onPress(text);
      return chip;
    });
    const list = part("#keyword-list", HTMLUListElement);
    setLanguage(list, language);
    list.replaceChildren(...this.#chips.map((chip) => element("li", {}, chip)));
    part("#keywords", HTMLElement).hidden = this.#chips.length === 0;
  }

  update(isPressed: (word: string) => boolean): void {
    for (const chip of this.#chips) chip.ariaPressed = String(isPressed(chip.textContent ?? ""));
  }
}
