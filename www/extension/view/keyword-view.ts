import type { Keyword } from "nutgraf/url";
import { element, part } from "../../element.js";
import { setLanguage } from "../text-language.js";

/** The most keywords shown. Three say little, twenty are a text of their own; eight fill two lines. */
const MOST_KEYWORDS = 8;

/** Shows keywords as buttons that stay pressed; the pressed ones steer the summary. */
export function showKeywords(
  keywords: readonly Keyword[],
  language: string,
  isPressed: (word: string) => boolean,
  onPress: (word: string) => void,
): void {
  const list = part("#keyword-list", HTMLUListElement);
  setLanguage(list, language);
  const words = keywords.map(({ text }) => text).slice(0, MOST_KEYWORDS);
  list.replaceChildren(...words.map((word) => element("li", {}, chip(word, isPressed(word), onPress))));
  part("#keywords", HTMLElement).hidden = words.length === 0;
}

function chip(word: string, isPressed: boolean, onPress: (word: string) => void): HTMLElement {
  const button = element(
    "button",
    { type: "button", class: "chip", "aria-pressed": String(isPressed) },
    word,
  );
  button.onclick = () => {
    button.ariaPressed = String(button.ariaPressed !== "true");
    onPress(word);
  };
  return button;
}
