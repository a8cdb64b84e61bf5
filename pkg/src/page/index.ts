/**
 * Reading a page and pointing back at it: the part of the package without Wasm, for a content
 * script.
 *
 * @module
 */

export type { Page } from "../wasm/nutgraf.js";
export { Anchors } from "./anchor.js";
export { type Stretch, textFragment, textFragmentUrl } from "./fragment.js";
export {
  clearHighlight,
  DIMMED_NAME,
  HIGHLIGHT_NAME,
  type HighlightName,
  highlightRanges,
  MARKED_NAME,
} from "./highlight.js";
export { type Found, isAt, type Located, Locator, type Passage } from "./locator.js";
export { findQuote, type Quote, type QuotePlace, quoteOf } from "./quote.js";
export { type Reading, type ReadOptions, read, readPage } from "./read.js";
export { clear, highlight } from "../pointing.js";
export { reveal } from "./reveal.js";
export { scrollTo } from "./scroll.js";
export { treesIn } from "./tree.js";
