// Texts that are too long to be weighed at once. The Wasm cannot be interrupted: such a text would hold
// up whatever else its thread has to do, and an abort would come too late.

import type { AnalysisOptions, Sentence } from "../api.js";
import { analyze } from "../inlined.js";
import { nextTask } from "./task.js";

/**
 * So many UTF-16 units are weighed in one go, which takes a sixth of a second in English and half a
 * second in Japanese on a machine that is neither new nor old. A quarter of it would split texts that
 * people do read as one; four times as much is felt as a page that hangs.
 */
export const PART = 2 ** 18;

/** Where a part may end, the best first. */
const ENDS = ["\n\n", "\n", ". ", "。", " "];

/** What parts two paragraphs. */
const BLANK_LINE = "\n\n";

/** A text short enough, and the title of the one that it was made of. */
export interface Condensed {
  readonly text: string;
  readonly title: string | null;
}

/**
 * What counts most in a text: the text itself, or for a long one the best sentences of each of its
 * parts, in their order. `undefined` where it was stopped between two parts.
 */
export async function condensed(
  text: string,
  options: AnalysisOptions,
  focus: string[],
  isStopped: () => boolean,
): Promise<Condensed | undefined> {
  if (text.length <= PART) return { text, title: null };
  const parts = partsOf(text);
  const characters = Math.floor(PART / parts.length) - BLANK_LINE.length;
  const best: string[] = [];
  let title: string | null = null;
  for (const part of parts) {
    if (isStopped()) return undefined;
    const analysis = analyze(part, options);
    try {
      const summary = analysis.summarize({ characters, focus });
      // Only the first part stands under the title.
      if (best.length === 0) ({ title } = summary);
      best.push(paragraphs(summary.sentences));
    } finally {
      analysis.free();
    }
    await nextTask();
  }
  const kept = best.filter(Boolean).join(BLANK_LINE);
  // Nothing is left where every sentence is longer than all that a part may keep.
  return { text: kept || text.slice(0, PART), title };
}

/** The sentences as a text again, those of one block in one paragraph. */
function paragraphs(sentences: readonly Sentence[]): string {
  let text = "";
  let block: number | undefined;
  for (const sentence of sentences) {
    if (text !== "") text += sentence.block === block ? " " : BLANK_LINE;
    text += sentence.text;
    ({ block } = sentence);
  }
  return text;
}

/** The text in parts of at most `PART` units and, but for the last, at least half of that. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  while (text.length - start > PART) {
    const end = endOf(text, start);
    parts.push(text.slice(start, end));
    start = end;
  }
  parts.push(text.slice(start));
  return parts;
}

function endOf(text: string, start: number): number {
  const least = start + PART / 2;
  const most = start + PART;
  const window = text.slice(least, most);
  for (const end of ENDS) {
    const at = window.lastIndexOf(end);
    if (at >= 0) return least + at + end.length;
  }
  // Never between the halves of a character.
  const isHalved = /[\ud800-\udbff]/.test(text.charAt(most - 1));
  return isHalved ? most - 1 : most;
}
