import type { Page } from "../wasm/nutgraf.js";
import type { Anchors } from "./anchor.js";
import { read } from "./read.js";

/** A piece of a page's text, with what stands around it: enough to find it again. */
export interface Quote {
  /** The text itself. */
  quote: string;
  /** The text right before it; empty where nothing is. */
  before: string;
  /** The text right after it; empty where nothing is. */
  after: string;
}

/** Where a quote begins and ends in a document: what `new StaticRange` takes. */
export interface QuotePlace {
  startContainer: Text;
  startOffset: number;
  endContainer: Text;
  endOffset: number;
}

/**
 * How many UTF-16 units on each side tell equal quotes apart. At 0 the first of several is always
 * taken; thousands would cost time for nothing. 64 is some ten words: equal sentences with ten
 * equal words on both sides hold the same place in the same text.
 */
const CONTEXT_LENGTH = 64;

/**
 * How many places of a quote are tried before it counts as gone. At 1 a copy that the page hides
 * (for print, for narrow screens) could hide the one that it shows; without a bound a hostile page
 * of a million copies would be laid out a million times. No page repeats its article eight times.
 */
const MOST_PLACES = 8;

/** White space and the invisible marks for line breaking, which come and go as a page is drawn. */
const INVISIBLE = /[\s\u00AD\u200B\u2060]+/g;
const VISIBLE = /[^\s\u00AD\u200B\u2060]+/g;

/**
 * The quote of the UTF-16 units `start` to `end` of a block's text. An index outside of the page
 * gives an empty quote, which is found nowhere.
 */
export function quoteOf(page: Page, block: number, start: number, end: number): Quote {
  const text = page.blocks[block]?.text;
  if (text === undefined) return { quote: "", before: "", after: "" };
  return {
    quote: text.slice(start, end),
    before: textBefore(page, block, text.slice(0, start)),
    after: textAfter(page, block, text.slice(end)),
  };
}

function textBefore(page: Page, block: number, first: string): string {
  let text = first;
  for (let i = block - 1; i >= 0 && text.length < CONTEXT_LENGTH; i--) {
    text = `${page.blocks[i]?.text ?? ""} ${text}`;
  }
  return text.slice(-CONTEXT_LENGTH);
}

function textAfter(page: Page, block: number, first: string): string {
  let text = first;
  for (let i = block + 1; i < page.blocks.length && text.length < CONTEXT_LENGTH; i++) {
    text = `${text} ${page.blocks[i]?.text ?? ""}`;
  }
  return text.slice(0, CONTEXT_LENGTH);
}

/**
 * Finds a quote in a document as it is now; `null` where it is gone. White space and elements do
 * not count, so text that was wrapped, split or joined anew is found. Of several places the one
 * with the most of the quote's neighbours wins, the first of equals; `isShown` may refuse a place,
 * such as a copy that the page hides. The cost grows in proportion to the document.
 */
export function findQuote(
  document: Document,
  quote: Quote,
  isShown?: (place: QuotePlace) => boolean,
): QuotePlace | null {
  return new DocumentText(document).find(quote, isShown);
}

/**
 * A document's text as it is now, read once for any number of quotes: by the reader that the quotes
 * come from, so that it leaves out what that leaves out (reference marks, the glosses of ruby), and
 * goes where that goes (shadow trees, frames).
 */
export class DocumentText {
  readonly #anchors: Anchors;
  readonly #blocks: readonly { text: string }[];
  /** The text of all blocks without white space. */
  readonly #content: string;
  /** Where each block's text starts in `content`. */
  readonly #starts: number[] = [];

  constructor(document: Document) {
    const { page, anchors } = read(document);
    this.#anchors = anchors;
    this.#blocks = page.blocks;
    let length = 0;
    const pieces = page.blocks.map(({ text }) => {
      const piece = visible(text);
      this.#starts.push(length);
      length += piece.length;
      return piece;
    });
    this.#content = pieces.join("");
  }

  /**
   * Finds a quote as `findQuote` does. The search is that of Knuth, Morris and Pratt (1977), because
   * a page may be made to slow down a plainer one.
   */
  find(quote: Quote, isShown: (place: QuotePlace) => boolean = () => true): QuotePlace | null {
    const content = this.#content;
    const wanted = visible(quote.quote);
    const before = visible(quote.before);
    const after = visible(quote.after);
    // The best so far, from the best on: a page may say the same a million times.
    const candidates: { index: number; agreement: number }[] = [];
    for (const index of occurrences(content, wanted)) {
      const agreement =
        agreementBefore(content, index, before) + agreementAfter(content, index + wanted.length, after);
      let rank = candidates.length;
      while (rank > 0 && agreement > (candidates[rank - 1]?.agreement ?? 0)) rank--;
      if (rank === MOST_PLACES) continue;
      candidates.splice(rank, 0, { index, agreement });
      candidates.length = Math.min(candidates.length, MOST_PLACES);
    }
    for (const { index } of candidates) {
      const place = this.#place(index, index + wanted.length);
      if (place && isShown(place)) return place;
    }
    return null;
  }

  /** Where the units `start` to `end` stand; `null` where no range can span them. */
  #place(start: number, end: number): QuotePlace | null {
    const first = this.#locate(start);
    const last = this.#locate(end - 1);
    if (!first || !last || first.node.getRootNode() !== last.node.getRootNode()) return null;
    return {
      startContainer: first.node,
      startOffset: first.offset,
      endContainer: last.node,
      endOffset: last.offset + 1,
    };
  }

  #locate(index: number): { node: Text; offset: number } | null {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    let left = index - (this.#starts[low] ?? 0);
    for (const { index: offset, 0: run } of this.#blocks[low]?.text.matchAll(VISIBLE) ?? []) {
      if (left < run.length) return this.#anchors.placeOf(low, offset + left);
      left -= run.length;
    }
    return null;
  }
}

/**
 * Whether `text` still says `quote`: all of it, in order, from the first character to the last.
 * It may say more in between, since a page's range also holds what a reader of the page does not
 * see as its text: scripts, glosses, reference marks.
 */
export function says(text: string, quote: string): boolean {
  const said = visible(text);
  const wanted = visible(quote);
  if (wanted === "" || said[0] !== wanted[0] || said.at(-1) !== wanted.at(-1)) return false;
  let matched = 0;
  for (let i = 0; i < said.length && matched < wanted.length; i++) {
    if (said[i] === wanted[matched]) matched++;
  }
  return matched === wanted.length;
}

function visible(text: string): string {
  return text.replace(INVISIBLE, "");
}

/** Every index at which `wanted` stands in `text`. */
function* occurrences(text: string, wanted: string): Generator<number> {
  if (wanted === "") return;
  const fallback = borders(wanted);
  let matched = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    while (matched > 0 && unit !== wanted.charCodeAt(matched)) matched = fallback[matched - 1] ?? 0;
    if (unit === wanted.charCodeAt(matched)) matched++;
    if (matched === wanted.length) {
      yield i + 1 - matched;
      matched = fallback[matched - 1] ?? 0;
    }
  }
}

/** For each prefix of `wanted`, the length of the longest shorter prefix that also ends it. */
function borders(wanted: string): Uint32Array {
  const lengths = new Uint32Array(wanted.length);
  let matched = 0;
  for (let i = 1; i < wanted.length; i++) {
    const unit = wanted.charCodeAt(i);
    while (matched > 0 && unit !== wanted.charCodeAt(matched)) matched = lengths[matched - 1] ?? 0;
    if (unit === wanted.charCodeAt(matched)) matched++;
    lengths[i] = matched;
  }
  return lengths;
}

function agreementBefore(text: string, end: number, before: string): number {
  let count = 0;
  while (count < before.length && count < end && text[end - 1 - count] === before.at(-1 - count)) count++;
  return count;
}

function agreementAfter(text: string, start: number, after: string): number {
  let count = 0;
  while (count < after.length && start + count < text.length && text[start + count] === after[count]) count++;
  return count;
}
