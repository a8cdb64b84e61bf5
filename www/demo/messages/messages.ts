import { en } from "./en.js";

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

/** The catalogues by their languages; all but English come when they are wanted. */
const CATALOGUES: Readonly<Record<string, () => Messages | Promise<Messages>>> = {
  en: () => en,
  fr: async () => (await import(/* webpackChunkName: "french" */ "./fr.js")).fr,
};

let current: Messages = en;

/** What the page says, in the language that it is shown in. */
export function say(): Messages {
  return current;
}

/** Shows the page in the first of `languages` (BCP 47 tags) that it speaks, or else in English. */
export async function speakOneOf(languages: readonly string[]): Promise<void> {
  const spoken = languages
    .map((tag) => tag.split("-")[0] ?? "")
    .find((tag) => Object.hasOwn(CATALOGUES, tag));
  try {
    current = (await CATALOGUES[spoken ?? "en"]?.()) ?? en;
  } catch {
    // Without a connection the page goes on in the language that it has.
    return;
  }
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
  return Object.keys(CATALOGUES);
}

/** The text that an element of the page's HTML names. */
function text(key = ""): string {
  const found = current[key as keyof Messages];
  if (typeof found !== "string") throw new Error(`There is no text for ${key}`);
  return found;
}
