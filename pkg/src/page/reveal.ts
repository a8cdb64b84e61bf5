import type { Anchors } from "./anchor.js";
import { clearHighlight, highlight, scrollTo } from "./highlight.js";
import { findQuote, type Quote, type QuotePlace, says } from "./quote.js";

/** A piece of a block's text, in UTF-16 units, and its words, by which it is known again. */
export interface Passage extends Quote {
  /** The index of the block in the page. */
  block: number;
  /** Where the passage starts in the block's text. */
  start: number;
  /** Where it ends: one past its last unit. */
  end: number;
}

/**
 * How a passage was found: in the `"exact"` place that it was read from, by its `"quote"` because
 * the page has been drawn anew, or not at all, since it is `"gone"` or hidden.
 */
export type Found = "exact" | "quote" | "gone";

/**
 * Scrolls to a passage of a document and lights up exactly its text. A passage that is gone lights
 * up nothing, and what was lit up before is dark again: never a wrong place. One in a frame counts
 * as gone, since a document draws no highlight in another.
 */
export function reveal(document: Document, anchors: Anchors, passage: Passage): Found {
  const anchored = anchors.rangeOf(passage.block, passage.start, passage.end);
  const isExact =
    anchored !== null &&
    anchored.startContainer.ownerDocument === document &&
    says(anchored.toString(), passage.quote) &&
    isShown(anchored);
  const range = isExact ? anchored : findRange(document, passage);
  if (!range) {
    clearHighlight();
    return "gone";
  }
  highlight([range]);
  scrollTo(range);
  return isExact ? "exact" : "quote";
}

function findRange(document: Document, quote: Quote): Range | null {
  const place = findQuote(document, quote, (candidate) => isShown(rangeAt(document, candidate)));
  return place && rangeAt(document, place);
}

function rangeAt(document: Document, place: QuotePlace): Range {
  const range = document.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range;
}

/** Whether the page draws the range at all. Text in what is not displayed or detached has no boxes. */
function isShown(range: Range): boolean {
  return range.getClientRects().length > 0;
}
