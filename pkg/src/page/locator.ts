import type { Anchors } from "./anchor.js";
import { DocumentText, type Quote, type QuotePlace, says } from "./quote.js";

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

/** Where a passage stands now; there is a range unless it is gone. */
export type Located = { found: "exact" | "quote"; range: Range } | { found: "gone"; range: null };

/**
 * Finds passages in a document as it is now: each in the place that it was read from, or else by its
 * quote. However many have to be looked for, the document is read anew once. A locator is good for as
 * long as no other code runs.
 */
export class Locator {
  readonly #document: Document;
  readonly #anchors: Anchors;
  #text: DocumentText | undefined;

  constructor(document: Document, anchors: Anchors) {
    this.#document = document;
    this.#anchors = anchors;
  }

  /** Where a passage stands now. What is drawn nowhere counts as gone: never a wrong place. */
  locate(passage: Passage): Located {
    const range = this.#anchors.rangeOf(passage.block, passage.start, passage.end);
    if (range && isAt(range, passage)) return { found: "exact", range };
    this.#text ??= new DocumentText(this.#document);
    const place = this.#text.find(passage, (candidate) => isShown(rangeAt(candidate)));
    return place ? { found: "quote", range: rangeAt(place) } : { found: "gone", range: null };
  }
}

/** Whether a range holds a passage, and the page shows it. */
export function isAt(range: Range, passage: Passage): boolean {
  return says(range.toString(), passage.quote) && isShown(range);
}

function rangeAt({ startContainer, startOffset, endContainer, endOffset }: QuotePlace): Range {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/** Whether the page draws the range at all. Text in what is not displayed or detached has no boxes. */
function isShown(range: Range): boolean {
  return range.getClientRects().length > 0;
}
