import type { Block, Container, Layout } from "../wasm/nutgraf.js";
import { MOST_UNITS } from "../argument.js";
import { Anchors } from "./anchor.js";
import { itemOf, namesOf } from "./attributes.js";
import type { Dom } from "./dom.js";
import { type Frame, isInvisible } from "./frame.js";
import { Run } from "./run.js";

/**
 * The most UTF-16 units of what containers are called, all together: as many as the engine takes beside the
 * text, less what a page says of itself. Those beyond have no names; a page of so many is no page.
 */
const MOST_NAME_UNITS = MOST_UNITS - 2 ** 20;

/** The blocks that a walk over a document makes of its text, and the containers that they stand in. */
export class Blocks {
  readonly list: Block[] = [];
  readonly containers: Container[] = [];
  readonly anchors: Anchors;
  /** How many UTF-16 units of text were taken in. */
  units = 0;
  readonly #measures: boolean;
  #nameUnits = 0;
  readonly #run = new Run();
  /** The innermost element that holds all of the run. */
  #owner: Frame | null = null;
  /** The outermost element that the reader was in since the run was last added to. */
  #outermost: Frame | null = null;
  /** The link that the run was last in, and how many it was in. */
  #link: Element | null = null;
  #links = 0;

  constructor(dom: Dom, measures: boolean) {
    this.anchors = new Anchors(dom);
    this.#measures = measures;
  }

  /** Whether a line has begun. */
  get isInLine(): boolean {
    return this.#owner !== null;
  }

  /** Takes in the units `from` to `to` of a text node, whose text is `data`. */
  add(node: Node, data: string, from: number, to: number, frame: Frame): void {
    const run = this.#run;
    const before = run.text.length;
    run.add(node, data, from, to, frame.keepsSpace, frame.marks);
    if (run.text.length === before) return;
    this.units += run.text.length - before;
    if (frame.link !== this.#link) {
      this.#link = frame.link;
      if (frame.link) this.#links++;
    }
    if (!this.#owner) this.#owner = frame;
    else if (this.#outermost && this.#outermost.depth < this.#owner.depth) this.#owner = this.#outermost;
    this.#outermost = frame;
  }

  /** A line break ends the line; a second one leaves a blank line, which parts paragraphs. */
  breakLine(element: Element, frame: Frame): void {
    if (this.#run.endsLine && !frame.keepsSpace) this.flush();
    else this.#run.breakLine(element);
  }

  /** Notes that the walk leaves an element, of which no more comes. */
  leave(frame: Frame): void {
    frame.isLeft = true;
    if (frame.isBlock) this.flush();
    const { parent } = frame;
    if (parent && this.#outermost && parent.depth < this.#outermost.depth) this.#outermost = parent;
  }

  /** Makes a block of the run, if there is anything to see in it. */
  flush(): void {
    const run = this.#run;
    const owner = this.#owner;
    // Every text that was added has an owner.
    if (!owner) return;
    this.#push(run, owner);
    run.clear();
    this.#owner = null;
    this.#outermost = null;
    this.#link = null;
    this.#links = 0;
  }

  #push(run: Run, owner: Frame): void {
    const shift = owner.keepsSpace ? lineEnds(run.text) : run.text.length - run.text.trimStart().length;
    const text = run.text.slice(shift).trimEnd();
    if (!text) return;
    const layout = this.#layout(owner);
    this.list.push({
      kind: owner.kind,
      level: owner.level,
      text,
      container: this.#containerOf(owner),
      linkLength: Math.min(run.linkLength, text.length),
      buttonLength: Math.min(run.buttonLength, text.length),
      links: this.#links,
      hidden: owner.isGone || isInvisible(owner),
      folded: owner.isFolded,
      layout,
    });
    this.anchors.push(run.stretches, shift, text.length);
  }

  #layout(owner: Frame): Layout | null {
    const { screen, element, style } = owner;
    const { stretches } = this.#run;
    const first = stretches[0]?.node;
    const last = stretches.at(-1)?.node;
    if (!this.#measures || !screen || !element || !style || !first || !last) return null;
    // The box of an element costs a third of that of a range; it will do where all of it is this block.
    if (owner.isLeft && owner.container === null) {
      const layout = screen.layoutOf(element, style);
      // One that is replaced by its content has no box.
      if (layout.width > 0 || layout.height > 0) return layout;
    }
    return screen.layoutBetween(first, last, style);
  }

  /** The index of a frame's container; it and those around it are made where they are missing. */
  #containerOf(frame: Frame): number | null {
    const missing: Frame[] = [];
    let known: Frame | null = frame;
    while (known?.element && known.container === null) {
      missing.push(known);
      known = known.parent;
    }
    let parent = known?.container ?? null;
    for (let made = missing.pop(); made?.element; made = missing.pop()) {
      const { tag, attributes } = made;
      this.containers.push({
        parent,
        tag: this.#named(tag),
        names: this.#named(namesOf(attributes)),
        label: this.#named(attributes.label),
        role: this.#named(attributes.role),
        itemprop: this.#named(itemOf(attributes)),
      });
      parent = this.containers.length - 1;
      made.container = parent;
    }
    return parent;
  }

  /** What a container is called by, as long as there is room. */
  #named(name: string): string {
    if (this.#nameUnits + name.length > MOST_NAME_UNITS) return "";
    this.#nameUnits += name.length;
    return name;
  }
}

/** How many units of ends of line a preformatted text opens with. */
function lineEnds(text: string): number {
  let count = 0;
  while (text[count] === "\n" || text[count] === "\r") count++;
  return count;
}
