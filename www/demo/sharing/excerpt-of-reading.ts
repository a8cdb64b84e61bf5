import type { Excerpt } from "nutgraf/excerpt";
import { type Reading, sentenceText } from "../reading.js";

/** What is taken elsewhere of the summary that is shown. */
export function excerptOfReading(reading: Reading): Excerpt {
  const { analysed, setting, ranking, origin } = reading;
  const { metadata } = analysed.page;
  const isList = setting.kind === "key-points";
  const texts =
    setting.kind === "headline"
      ? [ranking.headline?.text ?? ""].filter((text) => text !== "")
      : reading.chosen.map((sentence) => sentenceText(reading, sentence));
  const address = ("address" in origin ? origin.address : null) ?? metadata.url;
  return {
    title: analysed.title ?? metadata.title,
    site: metadata.site,
    author: metadata.author,
    // What a page says is its own address could be a script, too.
    url: address !== null && /^https?:/i.test(address) ? address : null,
    isList,
    text: isList
      ? texts.map((text) => `* ${text.replaceAll("\n", " ")}`).join("\n")
      : texts.map((text, place) => gapBefore(reading, place) + text).join(""),
    sentences: texts.map((text) => ({ text, link: null })),
  };
}

/**
 * What stands before a sentence of the summary: sentences of one block are parted as the block parts them,
 * by a space or, in some languages, by nothing.
 */
function gapBefore({ analysed, chosen, setting }: Reading, place: number): string {
  const [previous, sentence] = [chosen[place - 1], chosen[place]];
  if (setting.kind === "headline" || previous === undefined || sentence === undefined) return "";
  const { blocks, ends, page } = analysed;
  if (blocks[previous] !== blocks[sentence]) return "\n";
  const after = page.blocks[blocks[previous] ?? -1]?.text[ends[previous] ?? 0] ?? "";
  return /\s/.test(after) ? " " : "";
}
