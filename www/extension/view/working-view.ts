import { part } from "../../element.js";
import { showView } from "./state-view.js";

/**
 * How long work goes on before its reader hears of it, in milliseconds. At 0 a bar flashes by where the work takes a
 * tenth of a second; at a thousand the view seems to have stopped.
 */
const SILENCE = 300;

/** Shows how much of the work is done, and lets the reader put an end to it: by a button, or by Escape. */
export class WorkingView {
  readonly #progress = part("#progress", HTMLProgressElement);
  readonly #timer = setTimeout(() => this.#open(), SILENCE);
  readonly #onCancel: () => void;

  constructor(onCancel: () => void) {
    this.#onCancel = onCancel;
    this.#progress.removeAttribute("value");
    part("#cancel", HTMLButtonElement).onclick = onCancel;
  }

  show(share: number): void {
    this.#progress.value = share;
  }

  /** The work has ended, in whatever way. What is shown then is for others to say. */
  close(): void {
    clearTimeout(this.#timer);
    removeEventListener("keydown", this.#onKey);
  }

  #open(): void {
    addEventListener("keydown", this.#onKey);
    showView("working");
    part("#working-title", HTMLHeadingElement).focus();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    // Where it is left to the browser, it closes the popup.
    event.preventDefault();
    this.#onCancel();
  };
}
