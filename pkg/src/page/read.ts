import type { Block, BlockKind, Container, Page, Truncation } from "../wasm/nutgraf.js";
import { Anchors } from "./anchor.js";
import { CDATA, DOCUMENT_TYPE, type Dom, domOf, ELEMENT, TEXT } from "./dom.js";
import { BLOCKS, KINDS, PREFORMATTED, SKIPPED } from "./elements.js";
import { MetadataReader } from "./metadata.js";
import { Run } from "./run.js";
import { isHiddenByMarkup, Screen } from "./visibility.js";

/** A page together with the way back from its text to the document. */
export interface Reading {
  page: Page;
  anchors: Anchors;
}

/**
 * The most nodes that are read. The largest articles and threads on the web have some hundred
 * thousand; beyond, a page is an accident or an attack, and the browser must stay responsive.
 */
const MOST_NODES = 1_000_000;

/** The most UTF-16 units of text that are read: about four times a very long novel. */
const MOST_UNITS = 16_000_000;

/**
 * Reads a document as a page: plain data that can be stored, sent and summarized.
 *
 * One pass over a live document, an inert one (`DOMParser`), or one of linkedom or jsdom; nothing
 * in the document is changed and no code of the page is run. The cost is proportional to the
 * number of nodes. A document beyond the reader's bounds is read up to them, and `truncation`
 * says so.
 */
export function readPage(document: Document): Page {
  return read(document).page;
}

/** Reads a document as `readPage` does, and keeps the way back to it. */
export function read(document: Document): Reading {
  return new Reader(domOf(document)).read();
}

/** An element that the reader is inside of. */
interface Frame {
  /** `null` for the document itself. */
  readonly element: Element | null;
  readonly tag: string;
  readonly role: string;
  readonly parent: Frame | null;
  readonly depth: number;
  /** The next child to read. */
  next: Node | null;
  /** The nodes that a slot shows in the place of children of its own. */
  readonly slotted: Node[];
  readonly isBlock: boolean;
  readonly kind: BlockKind;
  readonly level: number;
  /** Whether nothing in it is shown, whatever it says itself. */
  readonly isGone: boolean;
  readonly isHidden: boolean;
  /** Whether text directly here is left out: the inside of a hidden part of a line. */
  readonly isMuted: boolean;
  inLink: boolean;
  readonly keepsSpace: boolean;
  /** The index of its container, once a block was found inside. */
  container: number | null;
}

class Reader {
  readonly #dom: Dom;
  readonly #screen: Screen | null;
  readonly #metadata: MetadataReader;
  readonly #anchors: Anchors;
  readonly #blocks: Block[] = [];
  readonly #containers: Container[] = [];
  readonly #run = new Run();
  /** The innermost element that holds all of the run. */
  #owner: Frame | null = null;
  /** The outermost element that the reader was in since the run was last added to. */
  #outermost: Frame | null = null;
  #units = 0;
  #truncation: Truncation | null = null;

  constructor(dom: Dom) {
    this.#dom = dom;
    this.#screen = Screen.of(dom);
    this.#metadata = new MetadataReader(dom);
    this.#anchors = new Anchors(dom);
  }

  read(): Reading {
    this.#walk();
    const page: Page = {
      metadata: this.#metadata.metadata(this.#blocks, this.#containers),
      containers: this.#containers,
      blocks: this.#blocks,
      truncation: this.#truncation,
    };
    return { page, anchors: this.#anchors };
  }

  #walk(): void {
    const dom = this.#dom;
    let frame: Frame | null = this.#root();
    let left = MOST_NODES;
    while (frame) {
      const node: Node | null = frame.next ?? frame.slotted.shift() ?? null;
      if (!node) {
        frame = this.#leave(frame);
        continue;
      }
      if (frame.next) frame.next = dom.nextSibling(node);
      if (--left < 0) this.#truncation = "nodes";
      else if (this.#units > MOST_UNITS) this.#truncation = "characters";
      if (this.#truncation) break;
      const type = dom.type(node);
      if (type === ELEMENT) frame = this.#enter(node as Element, frame);
      else if (type === TEXT || type === CDATA) this.#text(node, frame);
    }
    this.#flush();
  }

  #root(): Frame {
    const first = this.#dom.firstChild(this.#dom.document);
    // In linkedom nothing comes after a document type.
    const isAlone = first && this.#dom.type(first) === DOCUMENT_TYPE && !this.#dom.nextSibling(first);
    return {
      element: null,
      tag: "",
      role: "",
      parent: null,
      depth: 0,
      next: isAlone ? this.#dom.root : first,
      slotted: [],
      isBlock: true,
      kind: "paragraph",
      level: 0,
      isGone: false,
      isHidden: false,
      isMuted: false,
      inLink: false,
      keepsSpace: false,
      container: null,
    };
  }

  /** Goes into an element, and answers where the reader then is: inside, or still around it. */
  #enter(element: Element, parent: Frame): Frame {
    const dom = this.#dom;
    const tag = dom.tag(element);
    this.#metadata.see(element, tag);
    if (tag === "br") {
      this.#breakLine(element, parent);
      return parent;
    }
    // A shadow tree written out in the HTML, where no browser has attached it to its host.
    const isShadow = tag === "template" && dom.attribute(element, "shadowrootmode") !== null;
    if (SKIPPED.has(tag) && !isShadow) {
      if (BLOCKS.has(tag)) this.#flush();
      return parent;
    }
    const style = this.#screen?.style(element);
    // Where scripts run, what stands in here is one text of unread HTML.
    if (tag === "noscript" && style?.display === "none") return parent;
    const isBlock = BLOCKS.has(tag) || isShadow || (style !== undefined && isBlockDisplay(style.display));
    if (isBlock) this.#flush();
    const role = dom.attribute(element, "role")?.trim().toLowerCase() ?? "";
    const kind = kindOf(tag, role, parent);
    const isGone =
      parent.isGone ||
      (tag === "noscript" && !style) ||
      (style
        ? style.display === "none"
        : isHiddenByMarkup(dom, element, tag) && tag !== "body" && tag !== "html");
    const isHidden = isGone || (style?.isInvisible ?? false);
    const level =
      kind !== "heading" ? 0 : kind === parent.kind ? parent.level : this.#headingLevel(element, tag);
    const shadow = isShadow ? dom.content(element) : dom.shadowRoot(element);
    const slotted = tag === "slot" ? [...dom.assignedNodes(element)] : [];
    return {
      element,
      tag,
      role,
      parent,
      depth: parent.depth + 1,
      next: slotted.length > 0 ? null : dom.firstChild(shadow ?? element),
      slotted,
      isBlock,
      kind,
      level,
      isGone,
      isHidden,
      isMuted: !isBlock && (parent.isMuted || (isHidden && !parent.isHidden)),
      inLink: this.#isInLink(element, tag, role, parent),
      keepsSpace: parent.keepsSpace || PREFORMATTED.has(tag),
      container: null,
    };
  }

  #leave(frame: Frame): Frame | null {
    if (frame.isBlock) this.#flush();
    const parent = frame.parent;
    if (parent && this.#outermost && parent.depth < this.#outermost.depth) this.#outermost = parent;
    return parent;
  }

  #text(node: Node, frame: Frame): void {
    if (frame.isMuted) return;
    const run = this.#run;
    const before = run.text.length;
    run.add(node, this.#dom.data(node), frame.keepsSpace, frame.inLink);
    if (run.text.length === before) return;
    this.#units += run.text.length - before;
    if (!this.#owner) this.#owner = frame;
    else if (this.#outermost && this.#outermost.depth < this.#owner.depth) this.#owner = this.#outermost;
    this.#outermost = frame;
  }

  /** A line break ends the line; a second one leaves a blank line, which parts paragraphs. */
  #breakLine(element: Element, frame: Frame): void {
    if (this.#run.endsLine && !frame.keepsSpace) this.#flush();
    else this.#run.breakLine(element);
  }

  /** Makes a block of the run, if there is anything to see in it. */
  #flush(): void {
    const run = this.#run;
    const owner = this.#owner;
    if (owner && !run.isBlank) {
      const isKept = owner.keepsSpace;
      const shift =
        run.text.length - (isKept ? run.text.replace(/^[\r\n]+/, "") : run.text.trimStart()).length;
      const text = run.text.slice(shift).trimEnd();
      const first = run.nodes[0];
      const last = run.nodes.at(-1);
      const element = owner.element;
      this.#blocks.push({
        kind: owner.kind,
        level: owner.level,
        text,
        container: this.#containerOf(owner),
        linkLength: Math.min(run.linkLength, text.length),
        hidden: owner.isHidden,
        layout: this.#screen && first && last && element ? this.#screen.layout(first, last, element) : null,
      });
      this.#anchors.push(run, shift, text.length);
    }
    if (owner || run.text) run.clear();
    this.#owner = null;
    this.#outermost = null;
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
      const { element, tag, role } = made;
      const id = this.#dom.attribute(element, "id") ?? "";
      const names = this.#dom.attribute(element, "class") ?? "";
      const itemprop = this.#dom.attribute(element, "itemprop") ?? "";
      this.#containers.push({ parent, tag, names: `${id} ${names}`.trim(), role, itemprop });
      parent = this.#containers.length - 1;
      made.container = parent;
    }
    return parent;
  }

  #headingLevel(element: Element, tag: string): number {
    const level = Number(this.#dom.attribute(element, "aria-level") ?? (tag.length === 2 ? tag[1] : 2));
    return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
  }

  #isInLink(element: Element, tag: string, role: string, parent: Frame): boolean {
    const dom = this.#dom;
    if (tag === "a" && dom.attribute(element, "href") !== null) {
      // A link cannot hold a link: the outer one was never closed, and holds the rest of the page
      // in a DOM that does not repair that as HTML demands.
      for (let around: Frame | null = parent; around?.inLink; around = around.parent) around.inLink = false;
      return true;
    }
    if (tag === "button" || role === "button" || role === "link") return true;
    return parent.inLink && !(isInButton(parent) && NOT_IN_BUTTONS.has(tag));
  }
}

/** What a button cannot hold; where it stands in one, the button was never closed. */
const NOT_IN_BUTTONS = new Set([
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "article",
  "section",
  "main",
  "ul",
  "ol",
  "table",
]);

function isInButton(frame: Frame): boolean {
  let around: Frame | null = frame;
  while (around?.inLink && around.tag !== "button") around = around.parent;
  return around?.tag === "button";
}

function isBlockDisplay(display: string): boolean {
  return !/^(?:inline|none|contents|ruby|$)/.test(display);
}

function kindOf(tag: string, role: string, parent: Frame): BlockKind {
  if (role === "heading") return "heading";
  // A paragraph in a cell is running text: pages were once laid out in tables.
  if (tag === "p" && parent.kind === "cell") return "paragraph";
  return KINDS.get(tag) ?? parent.kind;
}
