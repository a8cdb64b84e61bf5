/** What the text of a node stands in: any of the flags below, added up. */
export type Marks = number;

export const IN_LINK: Marks = 1;
export const IN_BUTTON: Marks = 2;
/** In a `button`, and not only in what has the role of one. */
export const IN_BUTTON_ELEMENT: Marks = 4;

/** A part of a text that was taken over unit for unit; what lies between two was left out, or is a line break. */
export interface Stretch {
  /** Where it starts in the text. */
  readonly start: number;
  /** The node that it came from, and where in that node. */
  readonly node: Node;
  readonly offset: number;
  /** The text of that node; empty where it stands for a line break. */
  readonly data: string;
}

/**
 * A run of text between two breaks, as a reader sees it: white space collapsed as CSS does
 * (CSS Text 3, "White Space Processing"), with the place in the document that each part came from.
 */
export class Run {
  text = "";
  /** How many UTF-16 units of the text stand in links and buttons. */
  linkLength = 0;
  /** How many of them stand in buttons. */
  buttonLength = 0;
  stretches: Stretch[] = [];
  /** Whether the run ends in a line break, so that another one leaves a blank line. */
  endsLine = false;
  #spaceNode: Node | null = null;
  #spaceData = "";
  #spaceOffset = 0;
  #spaceMarks: Marks = 0;

  /** Adds the units `start` to `end` of the text of a node; `data` is that text. */
  add(node: Node, data: string, start: number, end: number, keepsSpace: boolean, marks: Marks): void {
    let from = start;
    while (from < end) {
      const at = stretchEnd(data, from, end, keepsSpace);
      this.#take(node, data, from, at, marks);
      from = at;
      if (at === end) return;
      if (isDropped(data.charCodeAt(at))) {
        from++;
        continue;
      }
      if (!this.#spaceNode) {
        this.#spaceNode = node;
        this.#spaceData = data;
        this.#spaceOffset = at;
        this.#spaceMarks = marks;
      }
      do from++;
      while (from < end && isSpace(data.charCodeAt(from)));
    }
  }

  /** Ends the line, as `<br>` does. */
  breakLine(element: Node): void {
    this.#spaceNode = null;
    if (this.text) this.#append(element, "", 0, "\n", 0);
  }

  /** Makes the run empty, to be filled anew; its stretches are whoever's took them. */
  clear(): void {
    this.text = "";
    this.endsLine = false;
    this.linkLength = 0;
    this.buttonLength = 0;
    this.stretches = [];
    this.#spaceNode = null;
  }

  #take(node: Node, data: string, from: number, to: number, marks: Marks): void {
    if (from >= to) return;
    if (this.#spaceNode) {
      if (this.text && !this.endsLine) {
        this.#append(this.#spaceNode, this.#spaceData, this.#spaceOffset, " ", this.#spaceMarks & marks);
      }
      this.#spaceNode = null;
    }
    this.#append(node, data, from, from === 0 && to === data.length ? data : data.slice(from, to), marks);
  }

  #append(node: Node, data: string, offset: number, part: string, marks: Marks): void {
    const { stretches } = this;
    const start = this.text.length;
    const last = stretches[stretches.length - 1];
    const continues = last?.node === node && offset - last.offset === start - last.start;
    if (!continues) stretches.push({ start, node, offset, data });
    this.text += part;
    // Asked of the text itself, its pieces would have to be copied together for each answer.
    this.endsLine = part.endsWith("\n");
    if (marks === 0) return;
    if (marks & (IN_LINK | IN_BUTTON)) this.linkLength += part.length;
    if (marks & IN_BUTTON) this.buttonLength += part.length;
  }
}

const BLANK = 0x20;

/** What CSS collapses: blank, tab and the ends of line, but no other white space of Unicode. */
function isSpace(unit: number): boolean {
  return (
    unit === BLANK || (unit <= 0x0d && (unit === 0x0a || unit === 0x09 || unit === 0x0d || unit === 0x0c))
  );
}

/**
 * What a reader never sees, and what would split a word in two for whoever looks it up: the soft
 * hyphen, the zero-width space, the word joiner and the byte order mark. The zero-width joiners
 * are kept: they change how Persian, Hindi and emoji are written.
 */
function isDropped(unit: number): boolean {
  return unit === 0xad || unit === 0x200b || unit === 0x2060 || unit === 0xfeff;
}

/** What is dropped, by the name of `isDropped`: a search finds it quicker than a look at each unit. */
const DROPPED = /[\xad\u200b\u2060\ufeff]/g;

/** The same, or white space; but not a single blank before a visible character, which stays as it is. */
const BREAK = /[\xad\u200b\u2060\ufeff\t\n\r\f]| (?![^ \xad\u200b\u2060\ufeff\t\n\r\f])/g;

/** Where the stretch that starts at `from` ends: at what is not taken over as it stands, or at `end`. */
function stretchEnd(data: string, from: number, end: number, keepsSpace: boolean): number {
  if (!keepsSpace && data.charCodeAt(from) === BLANK) return from;
  const breaks = keepsSpace ? DROPPED : BREAK;
  breaks.lastIndex = from;
  const found = breaks.test(data) ? breaks.lastIndex - 1 : end;
  if (found < end) return found;
  // What comes after a blank at the end is not looked at.
  return !keepsSpace && end - 1 > from && data.charCodeAt(end - 1) === BLANK ? end - 1 : end;
}
