import { en } from "./en.js";
import { fr } from "./fr.js";

/** The shape of a catalogue: texts and functions of the same names, whatever they say. */
type Shape<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string
    ? string
    : Catalogue[Key] extends (...values: never) => unknown
      ? Catalogue[Key]
      : Shape<Catalogue[Key]>;
};

/** What the page says, in one language. */
export type Messages = Shape<typeof en>;

const CATALOGUES: readonly Messages[] = [en, fr];

let current: Messages = en;

/** What the page says, in the language that it is shown in. */
export function say(): Messages {
  return current;
}

/** Shows the page in the first of `languages` (BCP 47 tags) that it speaks, or else in English. */
export function speakOneOf(languages: readonly string[]): void {
  const spoken = languages.map((tag) => CATALOGUES.find(({ language }) => language === tag.split("-")[0]));
  current = spoken.find((catalogue) => catalogue !== undefined) ?? en;
  document.documentElement.lang = current.language;
  document.title = current.pageTitle;
  for (const element of document.querySelectorAll<HTMLElement>("[data-say]")) {
    element.textContent = text(element.dataset["say"]);
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-say-label]")) {
    element.setAttribute("aria-label", text(element.dataset["sayLabel"]));
  }
}

/** The tags of the languages that the page speaks. */
export function spokenLanguages(): string[] {
  return CATALOGUES.map(({ language }) => language);
}

/** The text that an element of the page's HTML names. */
function text(key = ""): string {
  const found = current[key as keyof Messages];
  if (typeof found !== "string") throw new Error(`There is no text for ${key}`);
  return found;
}
