import type { Sentence } from "nutgraf/url";
import { characterCount, extentOf } from "../reading-time.js";

/** How many seconds reading `sentences` takes, by the speed of the language's readers. */
export function readingSeconds(sentences: readonly Sentence[], language: string): number {
  let words = 0;
  let characters = 0;
  for (const sentence of sentences) {
    words += sentence.words;
    characters += characterCount(sentence.text);
  }
  return extentOf({ words, characters }, language).seconds;
}

/** `"40 sec"`, and from a minute and a half on `"6 min"`: no more exact than the estimate is. */
export function describeDuration(seconds: number, locale: string): string {
  return seconds < 90
    ? format(Math.max(10, Math.ceil(seconds / 10) * 10), "second", locale)
    : format(Math.round(seconds / 60), "minute", locale);
}

function format(value: number, unit: "second" | "minute", locale: string): string {
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" }).format(value);
}
