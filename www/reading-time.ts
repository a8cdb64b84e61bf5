/**
 * How fast adults read a text silently, by language: mean words a minute of the International
 * Reading Speed Texts (Trauzettel-Klosinski and Dietz 2012, table 3).
 */
const WORDS_A_MINUTE: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
};

/** The same study's mean over its seventeen languages, for every other. */
const WORDS_A_MINUTE_ELSEWHERE = 184;

/** Languages that part no words, and are counted in characters (same study). */
const CHARACTERS_A_MINUTE: Readonly<Record<string, number>> = { ja: 357, zh: 255 };

/** The size of a text, in the unit that its language is measured in. */
export interface Extent {
  count: number;
  unit: "words" | "characters";
  /** The time that reading it takes. */
  seconds: number;
}

/** The extent of a text of so many words and characters in `language`, a BCP 47 tag. */
export function extentOf(size: { words: number; characters: number }, language: string): Extent {
  const primary = language.toLowerCase().split("-")[0] ?? "";
  const characterRate = CHARACTERS_A_MINUTE[primary];
  if (characterRate !== undefined) {
    const { characters } = size;
    return { count: characters, unit: "characters", seconds: (characters / characterRate) * 60 };
  }
  const rate = WORDS_A_MINUTE[primary] ?? WORDS_A_MINUTE_ELSEWHERE;
  return { count: size.words, unit: "words", seconds: (size.words / rate) * 60 };
}

/** How many letters and digits `text` has. */
export function characterCount(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]/gu)) count += 1;
  return count;
}
