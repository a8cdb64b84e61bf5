import { part } from "../element.js";
import { type Paste, type Source, sourcesOf } from "./source.js";

/**
 * A longer paste is kept beside the box instead of in it: laying out a text area of a few megabytes
 * stops a browser for seconds, and nobody edits a book there.
 */
const LONGEST_IN_BOX = 300_000;

/** How long typing must pause before its result is worked out, in milliseconds. */
const PAUSE = 400;

const FORMS = {
  text: { is: "Read as plain text.", offers: "Read as plain text" },
  html: { is: "Read as HTML, with its headings and lists.", offers: "Read as HTML" },
} as const;

/** The box that an article is pasted or typed into. */
export class PasteBox {
  readonly #root: HTMLElement;
  readonly #box: HTMLTextAreaElement;
  readonly #held: HTMLElement;
  readonly #form: HTMLElement;
  readonly #onSource: (source: Source) => void;
  #paste: Paste | undefined;
  #isHeld = false;
  #sources: [Source, ...Source[]] = sourcesOf("", undefined);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, onSource: (source: Source) => void) {
    this.#root = root;
    this.#box = part("textarea", HTMLTextAreaElement, root);
    this.#held = part(".held", HTMLElement, root);
    this.#form = part(".form", HTMLElement, root);
    this.#onSource = onSource;
    this.#box.addEventListener("paste", (event) => this.paste(event));
    this.#box.addEventListener("input", (event) => {
      this.#takeOver();
      const isPaste = event instanceof InputEvent && event.inputType === "insertFromPaste";
      this.#announce(isPaste ? 0 : PAUSE);
    });
    part("button", HTMLButtonElement, this.#held).addEventListener("click", () => this.#release());
    part("button", HTMLButtonElement, this.#form).addEventListener("click", () => this.#turn());
  }

  /** Opens the box and gives what it holds. */
  open(): void {
    this.#root.hidden = false;
    this.#announce(0);
  }

  /** Closes the box; what it holds is kept. */
  close(): void {
    clearTimeout(this.#timer);
    this.#root.hidden = true;
  }

  /** Puts the caret into the box. */
  focus(): void {
    this.#box.focus();
  }

  /**
   * Takes a paste, made in the box or anywhere else on the page. Into the box the browser itself
   * puts it, so that undoing works; the rest is done here.
   */
  paste(event: ClipboardEvent): void {
    const data = event.clipboardData;
    const text = data?.getData("text/plain") ?? "";
    const html = data?.getData("text/html") ?? "";
    if (!text && !html) return;
    this.#paste = { text, html };
    if (text.length > LONGEST_IN_BOX) {
      event.preventDefault();
      this.#hold(text);
    } else if (event.target !== this.#box) {
      event.preventDefault();
      this.#isHeld = false;
      this.#box.value = text;
      this.#takeOver();
    }
  }

  #hold(text: string): void {
    this.#isHeld = true;
    this.#box.value = "";
    this.#sources = sourcesOf(text, this.#paste);
    const megabytes = new Intl.NumberFormat("en", { maximumFractionDigits: 1 }).format(text.length / 1e6);
    part("span", HTMLElement, this.#held).textContent =
      `Your paste of ${megabytes} million characters is too long to show here. It is summarized as a whole.`;
    this.#describe();
    this.#announce(0);
  }

  #release(): void {
    this.#isHeld = false;
    this.#paste = undefined;
    this.#takeOver();
    this.#announce(0);
    this.focus();
  }

  /** Reads anew what is in the box. */
  #takeOver(): void {
    this.#isHeld = false;
    this.#sources = sourcesOf(this.#box.value, this.#paste);
    this.#describe();
  }

  /** Reads the same input in its other form. */
  #turn(): void {
    const [first, ...others] = this.#sources;
    const [next = first, ...rest] = others;
    this.#sources = [next, ...rest, first];
    this.#describe();
    this.#announce(0);
  }

  #describe(): void {
    this.#held.hidden = !this.#isHeld;
    this.#box.hidden = this.#isHeld;
    const [current, other] = this.#sources;
    this.#form.hidden = other === undefined;
    if (!other) return;
    part("span", HTMLElement, this.#form).textContent = FORMS[current.form].is;
    part("button", HTMLButtonElement, this.#form).textContent = FORMS[other.form].offers;
  }

  #announce(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#onSource(this.#sources[0]), pause);
  }
}
