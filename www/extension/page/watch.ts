// A page can name elements so that they answer for the properties of its document and of its forms:
// these are asked for by the prototypes, which it cannot reach.

import type { Marks } from "./marks.js";

/** What has a use of its own for Escape while it is open. */
const OPEN_LAYERS = ":modal, :popover-open";

/** What is typed into. */
const FIELDS = "input, textarea, select, [contenteditable]:not([contenteditable=false])";

/**
 * How long the page is left to itself, in milliseconds, once it has taken away text with a mark on it. A
 * page that is drawn anew does so in several steps, and after each all of it would be read again.
 */
const REDRAW_DELAY = 300;

/**
 * How often in a row the marks are looked for on a page that keeps changing and does not show them. At
 * 0 a page that takes its text away before it draws it anew loses them; each costs a reading of the page.
 */
const MOST_ATTEMPTS = 5;

/**
 * Watches over the marks while there are any: Escape takes them away, and what the page draws anew is
 * marked again. Nothing of it is left once they are gone.
 */
export class Watch {
  readonly #marks: Marks;
  readonly #onEscape: () => void;
  #listening = new AbortController();
  #observer: MutationObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attemptsLeft = 0;
  /** How many passages the page showed when it was last asked to. */
  #expected = 0;

  constructor(marks: Marks, onEscape: () => void) {
    this.#marks = marks;
    this.#onEscape = onEscape;
  }

  /** Adapts to the marks as they are now. */
  update(): void {
    this.stop();
    if (this.#marks.shown === 0) return;
    this.#attemptsLeft = MOST_ATTEMPTS;
    this.#expected = this.#marks.shown;
    const { signal } = this.#listening;
    const observer = new MutationObserver(() => this.#lookAgain());
    for (const tree of this.#marks.trees) {
      observer.observe(tree, { childList: true, subtree: true, characterData: true });
      // What happens in a shadow tree comes to the window as well.
      if (Reflect.get(Node.prototype, "nodeType", tree) !== Node.DOCUMENT_NODE) continue;
      const view = Reflect.get(Document.prototype, "defaultView", tree) as Window | null;
      view?.addEventListener("keydown", (event) => this.#onKey(event), { signal });
    }
    this.#observer = observer;
  }

  /** Watches no more. */
  stop(): void {
    this.#listening.abort();
    this.#listening = new AbortController();
    this.#observer?.disconnect();
    this.#observer = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.isComposing || event.defaultPrevented || !event.isTrusted) return;
    const view = event.currentTarget as Window & typeof globalThis;
    const [target] = event.composedPath();
    if (target instanceof view.Element && Element.prototype.closest.call(target, FIELDS)) return;
    if (Document.prototype.querySelector.call(view.document, OPEN_LAYERS)) return;
    this.stop();
    this.#onEscape();
  }

  #lookAgain(): void {
    if (this.#timer !== undefined || this.#attemptsLeft === 0) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (!this.#marks.isStale && this.#marks.shown >= this.#expected) return;
      this.#attemptsLeft--;
      this.#marks.redraw();
      if (this.#marks.shown >= this.#expected) this.#attemptsLeft = MOST_ATTEMPTS;
    }, REDRAW_DELAY);
  }
}
