import { characterCount, type Extent, extentOf } from "../reading-time.js";
import { say } from "./messages/messages.js";
import { type Reading, sentenceText } from "./reading.js";

/** The size of the whole article. */
export function wholeExtent({ analysed, language }: Reading): Extent {
  const words = analysed.words.reduce((sum, count) => sum + count, 0);
  return extentOf({ words, characters: analysed.characters }, language.tag);
}

/** The size of some of its sentences. */
export function extentOfSentences(reading: Reading, sentences: readonly number[]): Extent {
  const size = { words: 0, characters: 0 };
  for (const sentence of sentences) {
    size.words += reading.analysed.words[sentence] ?? 0;
    size.characters += characterCount(sentenceText(reading, sentence));
  }
  return extentOf(size, reading.language.tag);
}

/** `"412 words"`. */
export function describeCount({ count, unit }: Extent): string {
  return say()[unit](count);
}

/** `"25 s"`, `"3 min"`, `"2 h 5 min"`: what a reader would say, not more exact than the estimate is. */
export function describeTime(seconds: number): string {
  if (seconds < 55) return say().seconds(Math.max(5, Math.round(seconds / 5) * 5));
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? say().minutes(minutes) : say().hours(Math.floor(minutes / 60), minutes % 60);
}
