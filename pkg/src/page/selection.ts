import type { Dom } from "./dom.js";

/**
 * The part of a document that its reader selected: the units of each text node that are in it.
 *
 * It goes along with a walk over the document: it sees each node that the walk comes to, and each
 * element that the walk leaves or passes over. So it needs no order of nodes, and also holds where
 * an end stands in what the walk does not read.
 */
export class Selected {
  readonly #range: AbstractRange;
  /** The child that stands at the start, and the one right after the end, if they are no places in a text. */
  readonly #first: Node | null;
  readonly #next: Node | null;
  /** The elements that the start and the end are in. */
  readonly #aroundStart: ReadonlySet<Node>;
  readonly #aroundEnd: ReadonlySet<Node>;
  #isStarted = false;
  #isOver = false;

  constructor(dom: Dom, range: AbstractRange) {
    this.#range = range;
    this.#first = childAt(dom, range.startContainer, range.startOffset);
    this.#next = childAt(dom, range.endContainer, range.endOffset);
    this.#aroundStart = around(dom, range.startContainer);
    this.#aroundEnd = around(dom, range.endContainer);
  }

  /** Sees a node that the walk comes to. */
  come(node: Node): void {
    if (node === this.#first) this.#isStarted = true;
    if (node === this.#next) this.#isOver = true;
  }

  /** Sees an element that the walk has behind it. */
  pass(element: Node): void {
    if (this.#aroundStart.has(element)) this.#isStarted = true;
    if (this.#aroundEnd.has(element)) this.#isOver = true;
  }

  /** Which units of a text node are selected; `null` where none are. */
  part(text: Node, length: number): readonly [from: number, to: number] | null {
    const { startContainer, startOffset, endContainer, endOffset } = this.#range;
    if (text === startContainer) this.#isStarted = true;
    if (!this.isInside) return null;
    if (text === endContainer) this.#isOver = true;
    const from = text === startContainer ? startOffset : 0;
    const to = text === endContainer ? Math.min(endOffset, length) : length;
    return from < to ? [from, to] : null;
  }

  /** Whether the walk is in the selection. */
  get isInside(): boolean {
    return this.#isStarted && !this.#isOver;
  }
}

function childAt(dom: Dom, parent: Node, offset: number): Node | null {
  let child = dom.firstChild(parent);
  for (let index = 0; child && index < offset; index++) child = dom.nextSibling(child);
  return child;
}

function around(dom: Dom, node: Node): Set<Node> {
  const found = new Set<Node>();
  for (let at: Node | null = node; at; at = dom.parent(at)) found.add(at);
  return found;
}
