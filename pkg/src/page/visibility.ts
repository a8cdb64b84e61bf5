import type { Layout } from "../wasm/nutgraf.js";
import type { Dom } from "./dom.js";

/** What an element's attributes alone say: that its text is not shown. */
export function isHiddenByMarkup(dom: Dom, element: Element, tag: string): boolean {
  if (dom.attribute(element, "hidden") !== null) return true;
  if (dom.attribute(element, "aria-hidden")?.toLowerCase() === "true") return true;
  if (tag === "dialog" && dom.attribute(element, "open") === null) return true;
  const style = dom.attribute(element, "style");
  return style !== null && HIDING_STYLE.test(style);
}

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b/i;

/** The part of a computed style that the reader looks at. */
export interface Style {
  display: string;
  isInvisible: boolean;
}

/** The layout of a document that is shown on a screen. */
export class Screen {
  readonly #view: Window;
  readonly #range: Range;

  private constructor(view: Window, range: Range) {
    this.#view = view;
    this.#range = range;
  }

  /**
   * The layout of the document; `null` where it has none: an inert document, jsdom, linkedom, or
   * a frame that is not shown. Asking makes the browser compute the layout, if it has to.
   */
  static of(dom: Dom): Screen | null {
    const view = dom.document.defaultView;
    const range = dom.createRange();
    if (typeof view?.getComputedStyle !== "function" || !range || !("getBoundingClientRect" in range)) {
      return null;
    }
    range.selectNodeContents(dom.document);
    const { width, height } = range.getBoundingClientRect();
    return width > 0 && height > 0 ? new Screen(view, range) : null;
  }

  style(element: Element): Style {
    const style = this.#view.getComputedStyle(element);
    return { display: style.display, isInvisible: style.visibility !== "visible" };
  }

  /** The box around what stands from the start of one node to the end of another. */
  layout(first: Node, last: Node, element: Element): Layout {
    this.#range.setStartBefore(first);
    this.#range.setEndAfter(last);
    const { left, top, width, height } = this.#range.getBoundingClientRect();
    return {
      left: left + this.#view.scrollX,
      top: top + this.#view.scrollY,
      width,
      height,
      fontSize: Number.parseFloat(this.#view.getComputedStyle(element).fontSize) || 0,
    };
  }
}
