/**
 * Reading a page and pointing back at it: the part of the package without Wasm, for a content
 * script.
 *
 * @module
 */

export type { Page } from "../wasm/nutgraf.js";
export { Anchors } from "./anchor.js";
export { textFragmentUrl } from "./fragment.js";
export { clearHighlight, HIGHLIGHT_NAME, highlight, scrollTo } from "./highlight.js";
export { findQuote, type Quote, type QuotePlace, quoteOf } from "./quote.js";
export { type Reading, type ReadOptions, read, readPage } from "./read.js";
export { type Found, type Passage, reveal } from "./reveal.js";
