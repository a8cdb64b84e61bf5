import { type Dom, TEXT } from "./dom.js";
import type { Run } from "./run.js";

/**
 * The way back from a page's text to the document that it was read from.
 *
 * It keeps the nodes themselves, so it lives beside the document, and forgets nothing until it is
 * dropped.
 */
export class Anchors {
  readonly #dom: Dom;
  /** The index of each block's first stretch, and one past the last at the end. */
  readonly #firsts: number[] = [0];
  readonly #lengths: number[] = [];
  readonly #starts: number[] = [];
  readonly #nodes: Node[] = [];
  readonly #offsets: number[] = [];
  /** The nodes' text when it was read. */
  readonly #data: string[] = [];

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
    const low = this.#firsts[block];
    const high = this.#firsts[block + 1];
    if (low === undefined || high === undefined) return null;
    if (!(start >= 0 && start < end && end <= (this.#lengths[block] ?? 0))) return null;
    let first = this.#stretchAt(low, high, start);
    let last = this.#stretchAt(low, high, end - 1);
    for (let index = first; index <= last; index++) {
      if (!this.#isUnchanged(index)) return null;
    }
    let from = this.#place(first, start);
    let to = this.#place(last, end);
    // A line break is no text: the range starts after it, or ends before it.
    while (!from && first < last) from = this.#place(++first, this.#starts[first] ?? 0);
    while (!to && last > first) to = this.#place(--last, this.#starts[last + 1] ?? 0);
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
    const low = this.#firsts[block];
    const high = this.#firsts[block + 1];
    if (low === undefined || high === undefined || low === high) return null;
    return this.#place(this.#stretchAt(low, high, offset), offset);
  }

  /** Remembers where the text of the next block came from; `shift` units were cut from its start. */
  push(run: Run, shift: number, length: number): void {
    for (let index = 0; index < run.starts.length; index++) {
      const start = (run.starts[index] ?? 0) - shift;
      const next = (run.starts[index + 1] ?? shift + length) - shift;
      const node = run.nodes[index];
      if (!node || next <= 0 || start >= length) continue;
      const cut = Math.max(0, -start);
      this.#starts.push(start + cut);
      this.#nodes.push(node);
      this.#offsets.push((run.offsets[index] ?? 0) + cut);
      this.#data.push(run.data[index] ?? "");
    }
    this.#firsts.push(this.#nodes.length);
    this.#lengths.push(length);
  }

  /** The last stretch from `low`, before `high`, that starts at or before `offset`. */
  #stretchAt(low: number, high: number, offset: number): number {
    let [from, to] = [low, high - 1];
    while (from < to) {
      const middle = (from + to + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) from = middle;
      else to = middle - 1;
    }
    return from;
  }

  #isUnchanged(index: number): boolean {
    const node = this.#nodes[index];
    if (!node || !this.#dom.isConnected(node)) return false;
    return this.#dom.type(node) !== TEXT || this.#dom.data(node) === this.#data[index];
  }

  /** Where the `offset` of the block's text stands in the node of a stretch, if that is text. */
  #place(index: number, offset: number): { node: Text; offset: number } | null {
    const node = this.#nodes[index];
    if (!node || this.#dom.type(node) !== TEXT) return null;
    return { node: node as Text, offset: (this.#offsets[index] ?? 0) + offset - (this.#starts[index] ?? 0) };
  }
}
