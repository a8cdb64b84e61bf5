import { type Dom, isText } from "./dom.js";
import type { Stretch } from "./run.js";

/**
 * The way back from a page's text to the document that it was read from.
 *
 * It keeps the nodes themselves, so it lives beside the document, and forgets nothing until it is
 * dropped.
 */
export class Anchors {
  readonly #dom: Dom;
  /** The stretches of each block's text, and its length. */
  readonly #stretches: (readonly Stretch[])[] = [];
  readonly #lengths: number[] = [];

  constructor(dom: Dom) {
    this.#dom = dom;
  }

  /**
   * The range of the document that the UTF-16 units `start` to `end` of a block's text came from;
   * `null` when the document has changed since and no longer holds them there, when there is no
   * such block or nothing between the offsets, and in a DOM without ranges (linkedom).
   *
   * The cost is proportional to the number of text nodes between the two offsets.
   */
  rangeOf(block: number, start: number, end: number): Range | null {
    const stretches = this.#stretches[block];
    if (!stretches) return null;
    if (!(start >= 0 && start < end && end <= (this.#lengths[block] ?? 0))) return null;
    let first = stretchAt(stretches, start);
    let last = stretchAt(stretches, end - 1);
    for (let index = first; index <= last; index++) {
      if (!this.#isUnchanged(stretches[index])) return null;
    }
    let from = this.#place(stretches[first], start);
    let to = this.#place(stretches[last], end);
    // A line break is no text: the range starts after it, or ends before it.
    while (!from && first < last) from = this.#place(stretches[++first], stretches[first]?.start ?? 0);
    while (!to && last > first) to = this.#place(stretches[--last], stretches[last + 1]?.start ?? 0);
    const range = this.#dom.createRange();
    if (!from || !to || !range || !("setStart" in range)) return null;
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    // Ends in two different trees (a shadow tree and the document) make no range.
    return range.startContainer === from.node && range.endContainer === to.node ? range : null;
  }

  /**
   * The text node, and the unit in it, that the unit at `offset` of a block's text came from; `null`
   * for one that came from none, such as a line break. Whether the node is still so is not asked.
   */
  placeOf(block: number, offset: number): { node: Text; offset: number } | null {
    const stretches = this.#stretches[block];
    return stretches ? this.#place(stretches[stretchAt(stretches, offset)], offset) : null;
  }

  /** Remembers where the text of the next block came from; `shift` units were cut from its start. */
  push(stretches: readonly Stretch[], shift: number, length: number): void {
    this.#stretches.push(isWhole(stretches, shift, length) ? stretches : trimmed(stretches, shift, length));
    this.#lengths.push(length);
  }

  #isUnchanged(stretch: Stretch | undefined): boolean {
    if (!stretch || !this.#dom.isConnected(stretch.node)) return false;
    return !isText(this.#dom.type(stretch.node)) || this.#dom.data(stretch.node) === stretch.data;
  }

  /** Where the `offset` of the block's text stands in the node of a stretch, if that is text. */
  #place(stretch: Stretch | undefined, offset: number): { node: Text; offset: number } | null {
    if (!stretch || !isText(this.#dom.type(stretch.node))) return null;
    return { node: stretch.node as Text, offset: stretch.offset + offset - stretch.start };
  }
}

/** Whether no stretch has to be cut, or left out, where the text was. */
function isWhole(stretches: readonly Stretch[], shift: number, length: number): boolean {
  return shift === 0 && (stretches.at(-1)?.start ?? 0) < length;
}

/** The stretches of a text of which `shift` units were cut, and what comes after `length` more. */
function trimmed(stretches: readonly Stretch[], shift: number, length: number): Stretch[] {
  const kept: Stretch[] = [];
  for (const [index, { start, node, offset, data }] of stretches.entries()) {
    const next = stretches[index + 1]?.start ?? shift + length;
    if (next <= shift || start >= shift + length) continue;
    const cut = Math.max(0, shift - start);
    kept.push({ start: start + cut - shift, node, offset: offset + cut, data });
  }
  return kept;
}

/** The index of the last stretch that starts at or before `offset`, or of the first. */
function stretchAt(stretches: readonly Stretch[], offset: number): number {
  let [from, to] = [0, stretches.length - 1];
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if ((stretches[middle]?.start ?? 0) <= offset) from = middle;
    else to = middle - 1;
  }
  return from;
}
