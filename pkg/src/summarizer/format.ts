// How a summary is written: as a paragraph, a list or a line, in Markdown or without any marks.

import type { SummarizerFormat, SummarizerType } from "./options.js";

/** What stands before each key point in Markdown. */
const BULLET = "* ";

/** The end of a text in a script that puts no space between two sentences. */
const WIDE_END = /[\u3000-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]$/;

/** The mark of a list that a sentence stands in. */
const OWN_BULLET = /^[-*+•‣]\s+/;

/** What begins a block in Markdown: a heading, a quotation, a list, a rule, code. */
const BLOCK_MARK = /^(?:#{1,6}(?=\s|$)|>|[-*+](?=\s|$)|(?:[-*_]\s*){3,}$|`{3}|~{3})/;

/** The number of an ordered list. */
const NUMBER_MARK = /^(\d{1,9})([.)])(?=\s|$)/;

/** What Markdown takes for mark-up of HTML, or for a character by its name. */
const HTML_MARK = /<(?=[a-z/!?])|&(?=#?[a-z0-9]{1,31};)/gi;

/** The pieces of a summary of these sentences: one after the other, they are the summary. */
export function pieces(
  sentences: readonly string[],
  type: SummarizerType,
  format: SummarizerFormat,
): string[] {
  const isMarkdown = format === "markdown";
  const isList = type === "key-points";
  const bullet = isList && isMarkdown ? BULLET : "";
  const made: string[] = [];
  let previous = "";
  for (const sentence of sentences) {
    const line = oneLine(sentence);
    if (line === "") continue;
    // Inside of a paragraph nothing can begin a block.
    const isStart = isList || made.length === 0;
    const text = isMarkdown ? escaped(line, isStart) : line;
    const gap = isList ? "\n" : WIDE_END.test(previous) ? "" : " ";
    made.push((made.length > 0 ? gap : "") + bullet + text);
    previous = line;
  }
  return made;
}

/** A sentence without the line ends inside of it, and without the mark of a list that it stood in. */
function oneLine(sentence: string): string {
  const lines = sentence.split(/[\n\r\u2028\u2029]/).map((line) => line.trim());
  return lines.filter(Boolean).join(" ").replace(OWN_BULLET, "");
}

/** The text so that Markdown shows what its author wrote; emphasis, code and links are left to it. */
function escaped(text: string, isStart: boolean): string {
  const inline = text.replaceAll(HTML_MARK, "\\$&");
  return isStart ? inline.replace(BLOCK_MARK, "\\$&").replace(NUMBER_MARK, "$1\\$2") : inline;
}
