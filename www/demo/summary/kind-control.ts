import { element } from "../../element.js";
import { say } from "../messages/messages.js";
import type { Actions, Reading, View } from "../reading.js";
import { KINDS } from "../setting.js";

/** The choice of what the summary is for, as radio buttons. */
export class KindControl implements View {
  readonly #inputs = new Map<string, { input: HTMLInputElement; name: HTMLElement }>();

  constructor(root: HTMLElement, actions: Actions) {
    for (const kind of KINDS) {
      const input = element("input", { type: "radio", name: "kind", value: kind });
      input.addEventListener("change", () => actions.change({ kind, count: null }));
      const name = element("span");
      this.#inputs.set(kind, { input, name });
      root.append(element("label", { class: "tab" }, input, name));
    }
  }

  show(reading: Reading | null): void {
    for (const kind of KINDS) {
      const made = this.#inputs.get(kind);
      if (!made) continue;
      made.name.textContent = say().kinds[kind];
      if (reading) made.input.checked = reading.setting.kind === kind;
    }
  }
}
