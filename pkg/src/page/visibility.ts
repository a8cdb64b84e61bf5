import type { Layout } from "../wasm/nutgraf.js";
import type { Attributes } from "./attributes.js";
import { type Dom, viewOf } from "./dom.js";

/** What an element's attributes alone say: that its text is not shown. */
export function isHiddenByMarkup(attributes: Readonly<Attributes>, tag: string): boolean {
  const { hidden, style } = attributes;
  if (hidden !== null && !isUntilFound(hidden) && !STREAMED_ID.test(attributes.id)) return true;
  if (attributes.isAriaHidden || (tag === "dialog" && !attributes.isOpen)) return true;
  return style !== "" && HIDING_STYLE.test(style);
}

/**
 * React streams the parts of a page that are not ready with the rest as hidden elements behind it,
 * numbered so, and a script puts them in their places: where none runs, they are still the page.
 */
const STREAMED_ID = /^S:[\da-f]+$/;

/** What an element's attributes say: that its text is shown only once the reader looks for it. */
export function isFoldedByMarkup({ hidden, style }: Readonly<Attributes>): boolean {
  return (hidden !== null && isUntilFound(hidden)) || (style !== "" && FOLDING_STYLE.test(style));
}

function isUntilFound(hidden: string): boolean {
  return hidden.toLowerCase() === "until-found";
}

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b/i;
const FOLDING_STYLE = /(?:^|[;\s])content-visibility\s*:\s*hidden\b/i;

/** Whether what is displayed so begins and ends a line. */
export function isBlockDisplay(display: string): boolean {
  return !(
    display.startsWith("inline") ||
    display === "none" ||
    display === "contents" ||
    display.startsWith("ruby") ||
    display === ""
  );
}

/** The layout of a document that is shown on a screen. */
export class Screen {
  readonly #view: Window;
  readonly #dom: Dom;
  readonly #range: Range;
  /** Where the document's own top left corner stands in the document that is read. */
  readonly #left: number;
  readonly #top: number;

  private constructor(view: Window, dom: Dom, range: Range, left: number, top: number) {
    this.#view = view;
    this.#dom = dom;
    this.#range = range;
    this.#left = left;
    this.#top = top;
  }

  /**
   * The layout of the document; `null` where it has none: an inert document, jsdom, linkedom, or
   * a frame that is not shown. Asking makes the browser compute the layout, if it has to: once, as
   * nothing is changed while the page is read.
   */
  static of(dom: Dom): Screen | null {
    const view = viewOf(dom.document);
    const range = dom.createRange();
    if (typeof view?.getComputedStyle !== "function" || !range || !("getBoundingClientRect" in range)) {
      return null;
    }
    // A root that is drawn is as wide as its window; one that is not has no box at all.
    const isDrawn = dom.root !== null && dom.box(dom.root).width > 0;
    return isDrawn ? new Screen(view, dom, range, view.scrollX, view.scrollY) : null;
  }

  /** The layout of the document in a frame that this screen shows. */
  ofFrame(frame: Element, content: Document): Screen | null {
    const view = viewOf(content);
    if (typeof view?.getComputedStyle !== "function") return null;
    const { left, top, width, height } = this.#dom.box(frame);
    if (!(width > 0 && height > 0)) return null;
    return new Screen(
      view,
      this.#dom,
      this.#range,
      this.#left + left + this.#dom.clientLeft(frame),
      this.#top + top + this.#dom.clientTop(frame),
    );
  }

  /** The element's computed style: alive, so that each property costs only when it is looked at. */
  style(element: Element): CSSStyleDeclaration {
    return this.#view.getComputedStyle(element);
  }

  /** The box of an element that holds the block and nothing else. */
  layoutOf(element: Element, style: CSSStyleDeclaration): Layout {
    return this.#layout(this.#dom.box(element), style);
  }

  /** The box around what stands from the start of one node to the end of another. */
  layoutBetween(first: Node, last: Node, style: CSSStyleDeclaration): Layout {
    this.#range.setStartBefore(first);
    this.#range.setEndAfter(last);
    return this.#layout(this.#range.getBoundingClientRect(), style);
  }

  #layout({ left, top, width, height }: DOMRect, style: CSSStyleDeclaration): Layout {
    return {
      left: left + this.#left,
      top: top + this.#top,
      width,
      height,
      fontSize: Number.parseFloat(style.fontSize) || 0,
    };
  }
}
