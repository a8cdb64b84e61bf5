/** What the text of a node stands in: any of the flags below, added up. */
export type Marks = number;

export const IN_LINK: Marks = 1;
export const IN_BUTTON: Marks = 2;
/** In a `button`, and not only in what has the role of one. */
export const IN_BUTTON_ELEMENT: Marks = 4;

/**
 * A run of text between two breaks, as a reader sees it: white space collapsed as CSS does
 * (CSS Text 3, "White Space Processing"), with the place in the document that each part came from.
 *
 * A *stretch* is a part that was taken over unit for unit; what lies between two stretches was left
 * out, or stands for a line break.
 */
export class Run {
  text = "";
  /** How many UTF-16 units of the text stand in links and buttons. */
  linkLength = 0;
  /** How many of them stand in buttons. */
  buttonLength = 0;
  /** For each stretch: where it starts in the text, the node it came from, and where in that node. */
  readonly starts: number[] = [];
  readonly nodes: Node[] = [];
  readonly offsets: number[] = [];
  /** The text of that node; empty where it stands for a line break. */
  readonly data: string[] = [];
  /** Whether the run ends in a line break, so that another one leaves a blank line. */
  endsLine = false;
  #spaceNode: Node | null = null;
  #spaceData = "";
  #spaceOffset = 0;
  #spaceMarks: Marks = 0;

  /** Adds the units `start` to `end` of the text of a node; `data` is that text. */
  add(node: Node, data: string, start: number, end: number, keepsSpace: boolean, marks: Marks): void {
    let from = start;
    let at = start;
    while (at < end) {
      const unit = data.charCodeAt(at);
      if (isDropped(unit)) {
        this.#take(node, data, from, at, marks);
        from = ++at;
      } else if (!keepsSpace && isSpace(unit)) {
        // A single blank before a visible character is taken over as it stands.
        if (unit === BLANK && at > from && at + 1 < end && isPlain(data.charCodeAt(at + 1))) {
          at += 2;
          continue;
        }
        this.#take(node, data, from, at, marks);
        if (!this.#spaceNode) {
          this.#spaceNode = node;
          this.#spaceData = data;
          this.#spaceOffset = at;
          this.#spaceMarks = marks;
        }
        do at++;
        while (at < end && isSpace(data.charCodeAt(at)));
        from = at;
      } else {
        at++;
      }
    }
    this.#take(node, data, from, end, marks);
  }

  /** Ends the line, as `<br>` does. */
  breakLine(element: Node): void {
    this.#spaceNode = null;
    if (this.text) this.#append(element, "", 0, "\n", 0);
  }

  get isBlank(): boolean {
    return !/\S/.test(this.text);
  }

  /** Makes the run empty, to be filled anew. */
  clear(): void {
    this.text = "";
    this.endsLine = false;
    this.linkLength = 0;
    this.buttonLength = 0;
    this.starts.length = 0;
    this.nodes.length = 0;
    this.offsets.length = 0;
    this.data.length = 0;
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
    const last = this.nodes.length - 1;
    const continues =
      this.nodes[last] === node &&
      offset - (this.offsets[last] ?? 0) === this.text.length - (this.starts[last] ?? 0);
    if (!continues) {
      this.starts.push(this.text.length);
      this.nodes.push(node);
      this.offsets.push(offset);
      this.data.push(data);
    }
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

function isPlain(unit: number): boolean {
  return !isSpace(unit) && !isDropped(unit);
}
