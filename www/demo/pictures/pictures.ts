import { element } from "../../element.js";
import { say } from "../messages/messages.js";
import type { Actions, View } from "../reading.js";
import type { AnalystWorker } from "../work/analyst.js";
import { BLOCKS } from "./blocks-picture.js";
import { DOCUMENT } from "./document-picture.js";
import { Picture } from "./picture.js";
import { SENTENCES } from "./sentences-picture.js";
import { summaryStep } from "./summary-picture.js";
import { termsStep } from "./terms-picture.js";

/** The views that show how the article that is open becomes its summary, step by step. */
export function picturesOf(
  root: HTMLElement,
  actions: Actions & { readonly analyst: AnalystWorker },
): readonly View[] {
  const lead = element("h2", { class: "lead" });
  root.append(lead);
  const steps = [DOCUMENT, BLOCKS, SENTENCES, termsStep(actions.analyst), summaryStep(actions)];
  return [
    { show: () => (lead.textContent = say().pictures.lead) },
    ...steps.map((step, place) => new Picture(root, place + 1, step)),
  ];
}
