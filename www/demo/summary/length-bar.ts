import { element } from "../../element.js";
import { say } from "../messages/messages.js";
import type { Actions, Reading, View } from "../reading.js";
import { LengthControl } from "./length-control.js";

/** The slider for the length of the summary once more, where another view has use for it. */
export class LengthBar implements View {
  readonly parts: readonly HTMLElement[];
  readonly #label = element("span");
  readonly #control: LengthControl;

  constructor(actions: Actions) {
    const slider = element("input", { type: "range", min: "1", max: "1", value: "1", step: "1" });
    const length = element("div", {}, element("label", { class: "length" }, this.#label, slider));
    const extent = element("output", { class: "extent" });
    this.parts = [length, extent];
    this.#control = new LengthControl(length, extent, actions);
  }

  show(reading: Reading | null): void {
    this.#label.textContent = say().length;
    this.#control.show(reading);
  }
}
