import { element } from "../element.js";
import { autonym } from "./language.js";
import { say, spokenLanguages } from "./messages/messages.js";

/** Where the reader's choice of a language is kept. */
const KEY = "nutgraf-language";

/** The buttons that show the page in another of its languages. */
export class LanguageSwitch {
  readonly #buttons: readonly HTMLButtonElement[];

  constructor(root: HTMLElement, onSwitch: (language: string) => void) {
    this.#buttons = spokenLanguages().map((language) => {
      const button = element("button", { type: "button", lang: language }, autonym(language));
      button.addEventListener("click", () => {
        keep(language);
        onSwitch(language);
      });
      return button;
    });
    root.append(...this.#buttons);
  }

  /** Shows which language the page speaks. */
  describe(): void {
    for (const button of this.#buttons) button.ariaPressed = String(button.lang === say().language);
  }
}

/** The languages to show the page in, the dearest first: the one that was chosen here, then the browser's. */
export function wantedLanguages(): string[] {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === null ? [...navigator.languages] : [kept, ...navigator.languages];
  } catch {
    // A browser may forbid a page to keep anything.
    return [...navigator.languages];
  }
}

function keep(language: string): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Then it is asked again at the next visit.
  }
}
