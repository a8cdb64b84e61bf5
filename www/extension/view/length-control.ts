import { part } from "../../element.js";
import { translate } from "../translation.js";

/** The slider for the number of sentences. */
export class LengthControl {
  readonly #root = part("#length", HTMLElement);
  readonly #slider = part("#slider", HTMLInputElement);
  readonly #count = part("#count", HTMLOutputElement);

  /** `onMove` hears each step of the slider, `onChoose` where it was let go. */
  constructor(onMove: (sentences: number) => void, onChoose: (sentences: number) => void) {
    this.#slider.oninput = () => onMove(this.#slider.valueAsNumber);
    this.#slider.onchange = () => onChoose(this.#slider.valueAsNumber);
  }

  /** Stands at `shown` sentences of at most `longest`, out of `all` of the article. */
  show({ shown, longest, all }: { shown: number; longest: number; all: number }): void {
    this.#root.hidden = false;
    this.#slider.max = String(longest);
    this.#slider.disabled = longest <= 1;
    this.#slider.value = String(shown);
    this.#count.value = translate("count", shown, all);
    this.#slider.ariaValueText = translate("count_spoken", shown, all);
  }

  /** A headline has no length to choose. */
  hide(): void {
    this.#root.hidden = true;
  }
}
