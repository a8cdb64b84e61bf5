import {
  type Anchors,
  clearHighlight,
  type Found,
  HIGHLIGHT_NAME,
  highlightRanges,
  isAt,
  type Located,
  Locator,
  MARKED_NAME,
  type Passage,
  scrollTo,
} from "nutgraf/page";
import { Focus } from "./focus.js";

/** What is marked in the page, and what of it is lit up. */
export class Marks {
  readonly #document: Document;
  readonly #focus = new Focus();
  /** The way back to the page from the text that it was last read as. */
  #anchors: Anchors;
  #marked: readonly Passage[] = [];
  #ranges: readonly (Range | null)[] = [];
  #dims = false;
  /** What is lit up, which need not be marked. */
  #lit: Passage | null = null;
  #litRange: Range | null = null;

  constructor(document: Document, anchors: Anchors) {
    this.#document = document;
    this.#anchors = anchors;
  }

  /** Knows that the page was read anew: the passages to come are of that text. */
  set anchors(anchors: Anchors) {
    this.#anchors = anchors;
  }

  /** Marks passages faintly instead of those before; with `dims` the rest of the page steps back. */
  mark(passages: readonly Passage[], dims: boolean): Found[] {
    this.#marked = passages;
    this.#dims = dims;
    return this.#draw(this.#locator());
  }

  /** Scrolls to a passage and lights it up. */
  reveal(passage: Passage): Found {
    const locator = this.#locator();
    const { found, range } = locator.locate(passage);
    this.#light(passage, range);
    if (range) scrollTo(range);
    return found;
  }

  /**
   * Lights up the next or the previous of the passages, in the order in which they were marked: from
   * the last on to the first, and past those that are gone. The answer is its index.
   */
  step(by: 1 | -1): number | null {
    const count = this.#marked.length;
    const found = this.#draw(this.#locator());
    const lit = this.#lit;
    const at = lit ? this.#marked.findIndex((each) => isSame(each, lit)) : -1;
    for (let way = 1; way <= count; way++) {
      const from = at >= 0 ? at : by > 0 ? -1 : count;
      const index = (((from + by * way) % count) + count) % count;
      const passage = this.#marked[index];
      const range = this.#ranges[index];
      if (!passage || !range || found[index] === "gone") continue;
      this.#light(passage, range);
      scrollTo(range);
      return index;
    }
    return null;
  }

  /** Puts out what is lit up. */
  hide(): void {
    this.#light(null, null);
  }

  /** Takes every mark away. */
  clear(): void {
    this.#marked = [];
    this.#ranges = [];
    this.#dims = false;
    this.#lit = null;
    this.#litRange = null;
    this.#focus.clear();
    clearHighlight();
  }

  /** How many passages the page shows with a mark on them. */
  get shown(): number {
    return this.#drawn().length;
  }

  /** The trees of nodes with marks in them: the document, shadow trees, documents in frames. */
  get trees(): ReadonlySet<Node> {
    const trees = new Set<Node>([this.#document]);
    for (const { range } of this.#drawn()) {
      const { startContainer } = range;
      trees.add(startContainer.getRootNode());
      if (startContainer.ownerDocument) trees.add(startContainer.ownerDocument);
    }
    return trees;
  }

  /** Whether a mark has lost its place, since the page changed the text that it was on. */
  get isStale(): boolean {
    return this.#drawn().some(({ range, passage }) => !isAt(range, passage));
  }

  /** Draws everything that is still there anew. */
  redraw(): void {
    this.#draw(this.#locator());
  }

  #drawn(): { range: Range; passage: Passage }[] {
    const drawn = this.#marked.flatMap((passage, index) => {
      const range = this.#ranges[index];
      return range ? [{ range, passage }] : [];
    });
    if (this.#lit && this.#litRange) drawn.push({ range: this.#litRange, passage: this.#lit });
    return drawn;
  }

  #locator(): Locator {
    return new Locator(this.#document, this.#anchors);
  }

  #draw(locator: Locator): Found[] {
    const located: Located[] = this.#marked.map((passage) => locator.locate(passage));
    this.#ranges = located.map(({ range }) => range);
    highlightRanges(
      this.#ranges.filter((range) => range !== null),
      MARKED_NAME,
    );
    if (this.#lit) this.#light(this.#lit, locator.locate(this.#lit).range);
    // A page in which nothing is left to look at keeps its light.
    if (this.#dims && this.#ranges.some((range) => range !== null)) this.#focus.dim(this.#document);
    else this.#focus.clear();
    return located.map(({ found }) => found);
  }

  #light(passage: Passage | null, range: Range | null): void {
    this.#lit = passage;
    this.#litRange = range;
    highlightRanges(range ? [range] : [], HIGHLIGHT_NAME);
  }
}

function isSame(a: Passage, b: Passage): boolean {
  return a.block === b.block && a.start === b.start && a.end === b.end && a.quote === b.quote;
}
