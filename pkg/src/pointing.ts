// From a summary back to the page that it was made of.

import { viewOf } from "./page/dom.js";
import { clearHighlight, highlightRanges } from "./page/highlight.js";
import { Locator } from "./page/locator.js";
import { read } from "./page/read.js";
import type { Summary } from "./wasm/nutgraf.js";

export { textFragment, textFragmentUrl } from "./page/fragment.js";

/**
 * Marks the sentences of a summary in the document that it was made of, and nothing else, by the CSS Custom
 * Highlight API: the document is not changed. How they look is for its style sheet to say, by
 * `::highlight(nutgraf)`.
 *
 * Answers where each of `summary.sentences` stands now: a range to scroll to, say, or `null` for a sentence
 * that is gone or hidden. The document is read anew, so a summary will do that was stored, or made in a
 * worker, and a document that was drawn anew since then: a sentence is looked for in its place, or else by
 * its words and its neighbours in `all`. Where the browser has no such API nothing is marked, and in a
 * document that is not shown (`DOMParser`, linkedom, jsdom) nothing stands anywhere. The cost grows in
 * proportion to the document.
 *
 * @example
 * ```js
 * const summary = summarizeDocument(document);
 * const [first] = highlight(document, summary); // the style sheet has ::highlight(nutgraf) { background: gold }
 * first?.startContainer.parentElement.scrollIntoView();
 * highlight(document, { ...summary, sentences: take(summary, 9) }); // more of them
 * clear();
 * ```
 *
 * @throws {ArgumentError} Something else than a document.
 */
export function highlight(document: Document, summary: Pick<Summary, "all" | "sentences">): (Range | null)[] {
  const { anchors } = read(document);
  const { all, sentences } = summary;
  if (!viewOf(document) || typeof Range === "undefined") return sentences.map(() => null);
  const locator = new Locator(document, anchors);
  const indices = new Map(all.map(({ block, start }, index) => [`${block} ${start}`, index]));
  const ranges = sentences.map(({ block, start, end, text }) => {
    const index = indices.get(`${block} ${start}`) ?? -1;
    const before = all[index - 1]?.text ?? "";
    const after = index < 0 ? "" : (all[index + 1]?.text ?? "");
    return locator.locate({ block, start, end, quote: text, before, after }).range;
  });
  highlightRanges(ranges.filter((range) => range !== null));
  return ranges;
}

/**
 * Takes away all that is marked, without a trace.
 *
 * @example
 * ```js
 * addEventListener("keydown", ({ key }) => key === "Escape" && clear());
 * ```
 */
export function clear(): void {
  clearHighlight();
}
