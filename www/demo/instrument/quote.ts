import { type Reading, sentenceText } from "../reading.js";
import { shortened } from "../shortened.js";

/** A sentence, of which so many UTF-16 units are shown at most, as whole words where it has any. */
export function quoted(reading: Reading, sentence: number, most: number): string {
  const text = sentenceText(reading, sentence);
  if (text.length <= most) return text;
  const space = text.lastIndexOf(" ", most);
  return shortened(text, space > most / 2 ? space : most);
}
