import { part } from "../../element.js";
import { say } from "../messages/messages.js";
import { type Setting, USUAL } from "../setting.js";
import { type Form, type Paste, type Source, sourcesOf } from "./source.js";

/**
 * A longer paste is kept beside the box instead of in it: laying out a text area of a few megabytes
 * stops a browser for seconds, and nobody edits a book there.
 */
const LONGEST_IN_BOX = 300_000;

/** How long typing must pause before its result is worked out, in milliseconds. */
const PAUSE = 400;

/** The box that an article is pasted or typed into. */
export class PasteBox {
  readonly #root: HTMLElement;
  readonly #box: HTMLTextAreaElement;
  readonly #held: HTMLElement;
  readonly #form: HTMLElement;
  readonly #onSource: (source: Source, setting: Setting) => void;
  #paste: Paste | undefined;
  /** How long the text is that is held instead of shown; 0 where none is. */
  #heldLength = 0;
  #sources: [Source, ...Source[]] = sourcesOf("", undefined);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, onSource: (source: Source, setting: Setting) => void) {
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

  /** Opens the box and gives what it holds, to be shown with `setting`. */
  open(setting = USUAL): void {
    this.#root.hidden = false;
    this.#announce(0, setting);
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
      this.#box.value = text;
      this.#takeOver();
    }
  }

  /**
   * Puts in what a file holds, or what another page gave, and opens with it. `form` is how it is read, if
   * that is possible; without it the likeliest is taken.
   */
  put(paste: Paste, form?: Form, setting = USUAL): void {
    this.#paste = paste;
    if (paste.text.length > LONGEST_IN_BOX) {
      this.#hold(paste.text);
    } else {
      this.#box.value = paste.text;
      this.#takeOver();
    }
    if (form !== undefined && this.#sources[0].form !== form && this.#sources[1]?.form === form) {
      this.#sources = [this.#sources[1], this.#sources[0]];
      this.describe();
    }
    this.open(setting);
  }

  /** Says what is said about the text in the page's language. */
  describe(): void {
    this.#held.hidden = this.#heldLength === 0;
    this.#box.hidden = this.#heldLength > 0;
    part("span", HTMLElement, this.#held).textContent = say().held(this.#heldLength);
    const [current, other] = this.#sources;
    this.#form.hidden = other === undefined;
    if (!other) return;
    part("span", HTMLElement, this.#form).textContent = say().readAs[current.form];
    part("button", HTMLButtonElement, this.#form).textContent = say().offers[other.form];
  }

  #hold(text: string): void {
    this.#heldLength = text.length;
    this.#box.value = "";
    this.#sources = sourcesOf(text, this.#paste);
    this.describe();
    this.#announce(0);
  }

  #release(): void {
    this.#paste = undefined;
    this.#takeOver();
    this.#announce(0);
    this.focus();
  }

  /** Reads anew what is in the box. */
  #takeOver(): void {
    this.#heldLength = 0;
    this.#sources = sourcesOf(this.#box.value, this.#paste);
    this.describe();
  }

  /** Reads the same input in its other form. */
  #turn(): void {
    const [first, ...others] = this.#sources;
    const [next = first, ...rest] = others;
    this.#sources = [next, ...rest, first];
    this.describe();
    this.#announce(0);
  }

  #announce(pause: number, setting = USUAL): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#onSource(this.#sources[0], setting), pause);
  }
}
