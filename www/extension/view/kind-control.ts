import { part } from "../../element.js";
import { KINDS, type Settings } from "../settings.js";

/** The row of kinds to choose from. */
export class KindControl {
  readonly #inputs: HTMLInputElement[];

  constructor(onChoose: (kind: Settings["kind"]) => void) {
    const root = part("#kinds", HTMLFieldSetElement);
    this.#inputs = KINDS.map((kind) => {
      const input = part(`[value="${kind}"]`, HTMLInputElement, root);
      input.onchange = () => onChoose(kind);
      return input;
    });
  }

  show(kind: string): void {
    for (const input of this.#inputs) input.checked = input.value === kind;
  }
}
