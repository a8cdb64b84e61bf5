import { say } from "./messages/messages.js";
import { element } from "../element.js";
import type { Reading, View } from "./reading.js";

/** What there is to look at, in the order in which it is offered. */
const NAMES = ["read", "compare", "how"] as const;

export type ViewName = (typeof NAMES)[number];

/** The ways to look at an article, of which one is shown: each a part of the page with views of its own. */
export class ViewSwitch implements View {
  readonly #root: HTMLElement;
  readonly #parts: Readonly<Record<ViewName, { root: HTMLElement; views: readonly View[] }>>;
  readonly #inputs = new Map<ViewName, { input: HTMLInputElement; label: HTMLElement }>();
  #current: ViewName = "read";
  #reading: Reading | null = null;

  constructor(
    root: HTMLElement,
    parts: Readonly<Record<ViewName, { root: HTMLElement; views: readonly View[] }>>,
  ) {
    this.#root = root;
    this.#parts = parts;
    for (const name of NAMES) {
      const input = element("input", { type: "radio", name: "view", value: name });
      input.addEventListener("change", () => void this.#switch(name));
      const label = element("span");
      this.#inputs.set(name, { input, label });
      root.append(element("label", { class: "tab" }, input, label));
    }
  }

  show(reading: Reading | null): void {
    this.#reading = reading;
    this.#root.hidden = reading === null;
    for (const [name, { input, label }] of this.#inputs) {
      label.textContent = say()[name];
      input.checked = name === this.#current;
      this.#parts[name].root.hidden = reading === null || name !== this.#current;
    }
    // What nobody looks at is not worked out.
    for (const view of this.#parts[this.#current].views) view.show(reading);
  }

  /** Goes to a view as if the reader had chosen it, and is done once it is shown. */
  async go(name: ViewName): Promise<void> {
    this.#inputs.get(name)?.input.focus({ preventScroll: true });
    await this.#switch(name);
  }

  async #switch(name: ViewName): Promise<void> {
    const change = () => {
      this.#current = name;
      this.show(this.#reading);
    };
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    // The eye is led from one view to the other, where the browser can and the reader likes that.
    if ("startViewTransition" in document && !isStill) {
      await document.startViewTransition(change).updateCallbackDone;
    } else {
      change();
    }
  }
}
