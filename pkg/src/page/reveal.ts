import type { Anchors } from "./anchor.js";
import { clearHighlight, HIGHLIGHT_NAME, highlightRanges } from "./highlight.js";
import { type Found, Locator, type Passage } from "./locator.js";
import { scrollTo } from "./scroll.js";

/**
 * Scrolls to a passage of a document and lights up exactly its text. A passage that is gone lights
 * up nothing, and what was lit up before is dark again: never a wrong place.
 */
export function reveal(document: Document, anchors: Anchors, passage: Passage): Found {
  const { found, range } = new Locator(document, anchors).locate(passage);
  if (range) {
    highlightRanges([range]);
    scrollTo(range);
  } else {
    clearHighlight(HIGHLIGHT_NAME);
  }
  return found;
}
