import { part } from "../../element.js";
import { describeCount, describeTime, extentOfSentences } from "../extent.js";
import { say } from "../messages/messages.js";
import { type Actions, MOST_SENTENCES, type Reading, sentenceTotal, type View } from "../reading.js";

/** The slider that says how many sentences the summary has, and what they come to. */
export class LengthControl implements View {
  readonly #root: HTMLElement;
  readonly #slider: HTMLInputElement;
  readonly #extent: HTMLOutputElement;

  constructor(root: HTMLElement, extent: HTMLOutputElement, actions: Actions) {
    this.#root = root;
    this.#extent = extent;
    this.#slider = part("input", HTMLInputElement, root);
    this.#slider.addEventListener("input", () => actions.change({ count: this.#slider.valueAsNumber }));
  }

  show(reading: Reading | null): void {
    if (!reading) return;
    const { ranking, chosen, setting } = reading;
    const most = Math.min(ranking.order.length, MOST_SENTENCES);
    const of = say().chosenOf(chosen.length, sentenceTotal(reading));
    this.#root.hidden = most < 2 || setting.kind === "headline";
    this.#slider.max = String(most);
    this.#slider.value = String(chosen.length);
    this.#slider.setAttribute("aria-valuetext", of);
    const extent = extentOfSentences(reading, chosen);
    this.#extent.hidden = setting.kind === "headline";
    this.#extent.textContent = [of, describeCount(extent), say().toRead(describeTime(extent.seconds))].join(
      " · ",
    );
  }
}
