import { part } from "../element.js";

/** The slider that says how many sentences the summary has. */
export class LengthControl {
  readonly #root: HTMLElement;
  readonly #slider: HTMLInputElement;
  #total = 0;

  constructor(root: HTMLElement, onChange: () => void) {
    this.#root = root;
    this.#slider = part("input", HTMLInputElement, root);
    this.#slider.addEventListener("input", () => {
      this.#describe();
      onChange();
    });
  }

  /** The number of sentences that it stands at. */
  get count(): number {
    return this.#slider.valueAsNumber;
  }

  /** Offers 1 to `most` sentences out of `total`, and stands at `count`. */
  reset(count: number, most: number, total: number): void {
    this.#total = total;
    this.#slider.max = String(most);
    this.#slider.value = String(count);
    this.#root.hidden = most < 2;
    this.#describe();
  }

  #describe(): void {
    this.#slider.setAttribute("aria-valuetext", `${this.count} of ${sentenceCount(this.#total)}`);
  }
}

/** `"14 sentences"`. */
export function sentenceCount(count: number): string {
  return `${new Intl.NumberFormat("en").format(count)} ${count === 1 ? "sentence" : "sentences"}`;
}
