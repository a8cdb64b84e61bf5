import { element } from "../element.js";
import { say } from "./messages/messages.js";

/**
 * How long work goes on before its reader hears of it, in milliseconds. At 0 a bar flashes by for every article; at a
 * thousand the page seems to have stopped.
 */
const SILENCE = 300;

/** Shows how much of the work is done, and lets the reader put an end to it: by a button, or by Escape. */
export class WorkView {
  readonly #root: HTMLElement;
  readonly #what = element("p", { id: "work-title", role: "status" });
  readonly #bar = element("progress", { "aria-labelledby": "work-title" });
  readonly #cancel = element("button", { type: "button" });
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, onCancel: () => void) {
    this.#root = root;
    root.append(this.#what, this.#bar, this.#cancel);
    this.#cancel.addEventListener("click", onCancel);
    document.addEventListener("keydown", ({ key }) => {
      if (key === "Escape" && !root.hidden) onCancel();
    });
  }

  /** Work has begun, of which nothing is done. */
  begin(): void {
    this.end();
    this.#timer = setTimeout(() => {
      this.#root.hidden = false;
      this.#what.textContent = say().working;
      this.#cancel.textContent = say().cancel;
    }, SILENCE);
  }

  /** This share of it is done. */
  show(share: number): void {
    this.#bar.value = share;
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#root.hidden = true;
    this.#what.textContent = "";
    this.#bar.removeAttribute("value");
  }
}
