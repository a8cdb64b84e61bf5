import { MOST_UNITS, wrongType } from "../argument.js";
import type { Page, Truncation } from "../wasm/nutgraf.js";
import type { Anchors } from "./anchor.js";
import { attributesOf, NO_ATTRIBUTES } from "./attributes.js";
import { Blocks } from "./blocks.js";
import { DOCUMENT_TYPE, type Dom, domOf, ELEMENT, isText } from "./dom.js";
import { type Traits, traitsOf } from "./elements.js";
import { type Frame, headingLevel, isLink, isMuted, isWholeLink, kindOf, marksOf } from "./frame.js";
import { MetadataReader } from "./metadata.js";
import { isReferenceMark } from "./reference.js";
import { Selected } from "./selection.js";
import { isBlockDisplay, isFoldedByMarkup, isHiddenByMarkup, Screen } from "./visibility.js";

/** A page together with the way back from its text to the document. */
export interface Reading {
  page: Page;
  anchors: Anchors;
}

/** What is read of a document. */
export interface ReadOptions {
  /**
   * The part that the reader of the document selected, `getSelection().getRangeAt(0)` as a rule.
   * The page then holds nothing else, and all of it counts as the article.
   */
  selection?: AbstractRange | null;
  /**
   * Whether to measure where each block stands on the screen. The engine does not judge by it, and
   * on a live page it takes a third of the time, so it is left out unless it is asked for.
   */
  layout?: boolean;
}

/**
 * The most nodes that are read. The largest articles and threads on the web have some hundred
 * thousand; beyond, a page is an accident or an attack, and the browser must stay responsive.
 */
const MOST_NODES = 1_000_000;

/**
 * How many documents deep frames are read. At 0 none is: articles set in a frame, as in old
 * manuals and in mail, are missed; a page that frames itself would be read until the bound on nodes.
 */
const MOST_FRAMES = 3;

/**
 * Reads a document as a page: plain data that can be stored, sent and summarized.
 *
 * One pass over a live document, an inert one (`DOMParser`), or one of linkedom or jsdom; nothing
 * in the document is changed and no code of the page is run. The cost is proportional to the
 * number of nodes. A document beyond the reader's bounds is read up to them, and `truncation`
 * says so. Of the frames in a live document those of its own origin are read in their place.
 *
 * @example
 * ```js
 * const page = readPage(document); // or a part: { selection: getSelection().getRangeAt(0) }
 * const words = page.blocks.map(({ text }) => text).join("\n");
 * ```
 *
 * @throws {ArgumentError} Something else than a document, or a selection that is no range; in a page whose
 *   scripts have replaced what browsers read documents by, with what they threw as its `cause`.
 */
export function readPage(document: Document, options?: ReadOptions): Page {
  return read(document, options).page;
}

/** Reads a document as `readPage` does, and keeps the way back to it. */
export function read(document: Document, options?: ReadOptions): Reading {
  const reader = readerOf(document, options);
  try {
    return { page: reader.page(), anchors: reader.anchors };
  } catch (cause) {
    // By itself reading throws nothing: whatever stands in the place of a built-in did.
    throw Object.assign(wrongType("document", UNREADABLE), { cause });
  }
}

function readerOf(document: Document, options: ReadOptions | undefined): Reader {
  const dom = domOf(document);
  return new Reader(dom, selected(dom, options?.selection ?? null), options?.layout ?? false);
}

function selected(dom: Dom, selection: AbstractRange | null): Selected | null {
  if (selection === null) return null;
  try {
    // No `instanceof`: a range of another realm, or one written by hand, is a range, too.
    const { startContainer, endContainer } = selection as Partial<AbstractRange>;
    if (typeof startContainer === "object" && typeof endContainer === "object") {
      return new Selected(dom, selection);
    }
  } catch {
    // It does not say where it stands, or in no node.
  }
  throw wrongType("selection", "must be a range of the document");
}

/** Why no document can be read in the world that its own scripts run in, once they have broken that. */
const UNREADABLE =
  "cannot be read: a script replaced what browsers read it by (see `cause`); use a content script";

class Reader {
  readonly #dom: Dom;
  readonly #selected: Selected | null;
  readonly #metadata: MetadataReader;
  readonly #blocks: Blocks;
  #truncation: Truncation | null = null;

  constructor(dom: Dom, selection: Selected | null, measures: boolean) {
    this.#dom = dom;
    this.#selected = selection;
    this.#metadata = new MetadataReader(dom);
    this.#blocks = new Blocks(dom, measures);
  }

  get anchors(): Anchors {
    return this.#blocks.anchors;
  }

  page(): Page {
    this.#walk();
    const { list, containers } = this.#blocks;
    return {
      metadata: this.#metadata.metadata(list, containers),
      containers,
      blocks: list,
      truncation: this.#truncation,
      selected: this.#selected !== null,
    };
  }

  #walk(): void {
    const dom = this.#dom;
    const blocks = this.#blocks;
    const selected = this.#selected;
    let frame: Frame | null = this.#root();
    let left = MOST_NODES;
    while (frame) {
      const node: Node | null = frame.next ?? frame.slotted?.[frame.slottedRead++] ?? null;
      if (!node) {
        frame = this.#leave(frame);
        continue;
      }
      if (frame.next) frame.next = dom.nextSibling(node);
      if (--left < 0 || this.#truncation || blocks.units >= MOST_UNITS) {
        this.#truncation ??= left < 0 ? "nodes" : "characters";
        break;
      }
      selected?.come(node);
      const type = dom.type(node);
      if (type === ELEMENT) frame = this.#enter(node as Element, frame);
      else if (isText(type)) this.#text(node, frame);
    }
    blocks.flush();
  }

  #root(): Frame {
    const first = this.#dom.firstChild(this.#dom.document);
    // In linkedom nothing comes after a document type.
    const isAlone = first && this.#dom.type(first) === DOCUMENT_TYPE && !this.#dom.nextSibling(first);
    return {
      element: null,
      tag: "",
      attributes: NO_ATTRIBUTES,
      parent: null,
      depth: 0,
      next: isAlone ? this.#dom.root : first,
      slotted: null,
      slottedRead: 0,
      isBlock: true,
      line: null,
      kind: "paragraph",
      level: 0,
      isGone: false,
      isMuted: false,
      isFolded: false,
      foldsContent: false,
      style: undefined,
      isInvisible: false,
      link: null,
      marks: 0,
      keepsSpace: false,
      isLeft: false,
      container: null,
      screen: Screen.of(this.#dom),
      frames: 0,
    };
  }

  /** Goes into an element, and answers where the reader then is: inside, or still around it. */
  #enter(element: Element, parent: Frame): Frame {
    const tag = this.#dom.tag(element);
    // What a document in a frame says of itself is not said of the one around it.
    if (parent.frames === 0) this.#metadata.see(element, tag);
    const traits = traitsOf(tag);
    const isPassed = traits.isPassed && this.#passes(element, tag, traits, parent);
    const frame = isPassed ? null : this.#frameOf(element, tag, traits, parent);
    if (frame) return frame;
    this.#selected?.pass(element);
    return parent;
  }

  /**
   * Whether an element of a kind that is passed by as a rule is passed by indeed; what it is to the line
   * around it is noted. It stands apart from what is done for each element: the first of a kind that comes
   * late in a page would make the browser throw away what it has compiled for all the others.
   */
  #passes(element: Element, tag: string, traits: Traits, parent: Frame): boolean {
    if (tag === "br") {
      this.#breakLine(element, parent);
      return true;
    }
    if (tag === "sup") {
      return isReferenceMark(this.#dom, element, isWholeLink(this.#dom, element, parent));
    }
    if (OPENED.has(tag)) return false;
    if (traits.isBlock) this.#blocks.flush();
    if (tag === "img") this.#partLine(element, parent);
    return true;
  }

  /** The frame of an element; `null` for one whose inside is not read. */
  #frameOf(element: Element, tag: string, traits: Traits, parent: Frame): Frame | null {
    const dom = this.#dom;
    const attributes = attributesOf(dom, element);
    // A shadow tree written out in the HTML, where no browser has attached it to its host.
    const isShadow = tag === "template" && dom.attribute(element, "shadowrootmode") !== null;
    const content = tag === "iframe" && parent.frames < MOST_FRAMES ? dom.frameDocument(element) : null;
    if (traits.isSkipped && !isShadow && !content) return null;
    // What is in an element that is not shown is not shown either: its style is not asked for.
    const style = parent.isGone ? undefined : parent.screen?.style(element);
    const display = style?.display;
    // Where scripts run, what stands in here is one text of unread HTML.
    if (tag === "noscript" && parent.screen && (display === undefined || display === "none")) return null;
    const isBlock =
      traits.isBlock || isShadow || content !== null || (display !== undefined && isBlockDisplay(display));
    if (isBlock) this.#blocks.flush();
    const screen = content && parent.screen ? parent.screen.ofFrame(element, content) : parent.screen;
    const isGone =
      parent.isGone ||
      // A frame without a size is there for its scripts.
      (parent.screen !== null && screen === null) ||
      (style
        ? display === "none"
        : (tag === "noscript" && !parent.screen) ||
          (isHiddenByMarkup(attributes, tag) && tag !== "body" && tag !== "html"));
    const kind = kindOf(tag, traits, attributes.role, parent);
    const isLinked = isLink(tag, attributes, parent);
    const marks = marksOf(tag, traits, attributes, isLinked, parent);
    const slotted = tag === "slot" ? dom.assignedNodes(element) : null;
    const hasSlotted = slotted !== null && slotted.length > 0;
    return {
      element,
      tag,
      attributes,
      parent,
      depth: parent.depth + 1,
      next: hasSlotted ? null : this.#firstIn(element, traits, isShadow, content),
      slotted: hasSlotted ? slotted : null,
      slottedRead: 0,
      isBlock,
      line: isBlock ? null : (parent.line ?? parent),
      kind,
      level: kind !== "heading" ? 0 : kind === parent.kind ? parent.level : headingLevel(dom, element, tag),
      isGone,
      isMuted: !isBlock && (parent.isMuted || (isGone && !parent.isGone)),
      isFolded:
        parent.isFolded ||
        (parent.foldsContent && tag !== "summary") ||
        (style ? isBlock && style.contentVisibility === "hidden" : isFoldedByMarkup(attributes)),
      foldsContent: tag === "details" && !attributes.isOpen,
      style,
      isInvisible: undefined,
      link: isLinked ? element : parent.link,
      marks,
      keepsSpace: parent.keepsSpace || traits.isPreformatted,
      isLeft: false,
      container: null,
      screen,
      frames: parent.frames + (content ? 1 : 0),
    };
  }

  #leave(frame: Frame): Frame | null {
    this.#blocks.leave(frame);
    if (frame.element) this.#selected?.pass(frame.element);
    return frame.parent;
  }

  #text(node: Node, frame: Frame): void {
    const data = this.#dom.data(node);
    if (!this.#selected) {
      if (!isMuted(frame)) this.#add(node, data, 0, data.length, frame);
      return;
    }
    const part = this.#selected.part(node, data.length);
    if (part && !isMuted(frame)) this.#add(node, data, part[0], part[1], frame);
  }

  /** Takes a text in, as far as there is room. */
  #add(node: Node, data: string, from: number, to: number, frame: Frame): void {
    const end = Math.min(to, from + MOST_UNITS - this.#blocks.units);
    if (end < to) this.#truncation = "characters";
    this.#blocks.add(node, data, from, end, frame);
  }

  #breakLine(element: Element, frame: Frame): void {
    if (!this.#selected || this.#selected.isInside) this.#blocks.breakLine(element, frame);
  }

  /** A picture that is set apart as a line of its own parts the lines around it. */
  #partLine(picture: Element, { screen }: Frame): void {
    if (this.#blocks.isInLine && screen && isBlockDisplay(screen.style(picture).display)) {
      this.#blocks.flush();
    }
  }

  /** The first node to read in an element. */
  #firstIn(element: Element, traits: Traits, isShadow: boolean, content: Document | null): Node | null {
    const dom = this.#dom;
    if (content) return dom.firstChild(content);
    if (isShadow) return dom.firstChild(dom.content(element) ?? element);
    return dom.firstChild((traits.canHaveShadow ? dom.shadowRoot(element) : null) ?? element);
  }
}

/** What has an inside to read, although its content is no text of the page as a rule. */
const OPENED: ReadonlySet<string> = new Set(["template", "iframe"]);
