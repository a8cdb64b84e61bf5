/**
 * Words that an adult reads in a minute, silently: the mean over 190 studies of English (Brysbaert
 * 2019, "How many words do we read per minute?"). At half of it every article seems long, at twice
 * no summary seems worth it. Words are those of UAX #29, which counts a Chinese character as one:
 * readers of Chinese go through some 255 characters a minute, close enough for whole minutes.
 */
const WORDS_PER_MINUTE = 238;

/** Below a minute and a half the time is said in seconds, to the next ten: `"40 sec"`, else `"6 min"`. */
export function readingTime(words: number, locale: string): string {
  const seconds = (words / WORDS_PER_MINUTE) * 60;
  return seconds < 90
    ? format(Math.max(10, Math.ceil(seconds / 10) * 10), "second", locale)
    : format(Math.round(seconds / 60), "minute", locale);
}

function format(value: number, unit: "second" | "minute", locale: string): string {
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" }).format(value);
}
