/**
 * The words of a text in small letters, as they stand: no stemming, no stop words. They are those of
 * `Intl.Segmenter`, or where a browser has none, the runs of letters, marks and digits.
 */
export function wordsOf(text: string, language: string): string[] {
  const lower = text.toLowerCase();
  if (!("Segmenter" in Intl)) return lower.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const words = [];
  for (const { segment, isWordLike } of segmenterOf(language).segment(lower)) {
    if (isWordLike) words.push(segment);
  }
  return words;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Making one takes longer than a sentence does. */
function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language === "" ? undefined : language, { granularity: "word" });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}
