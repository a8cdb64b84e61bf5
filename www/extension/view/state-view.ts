import { element, part } from "../../element.js";
import { translate } from "../translation.js";

/** What the view shows instead of a summary; each has a title and an advice in the messages. */
export type State =
  "empty" | "index" | "forbidden" | "pdf" | "uninvited" | "left" | "engine" | "failed" | "cancelled";

/** A way out of a state: what the button says, and does. */
export interface WayOut {
  /** The key of the message on the button. */
  label: string;
  go(): void;
}

const VIEWS = ["loading", "working", "state", "summary"] as const;

/** Shows one of the parts of the view, and nothing of the others. */
export function showView(shown: (typeof VIEWS)[number]): void {
  for (const view of VIEWS) part(`#${view}`, HTMLElement).hidden = view !== shown;
}

/** Says why there is no summary and what to do about it. `detail` is for a report of a defect. */
export function showState(state: State, waysOut: readonly WayOut[], detail = ""): void {
  const title = part("#state-title", HTMLHeadingElement);
  title.textContent = translate(`${state}_title`);
  part("#state-advice", HTMLParagraphElement).textContent = translate(`${state}_advice`);
  const detailLine = part("#state-detail", HTMLParagraphElement);
  detailLine.textContent = detail;
  detailLine.hidden = detail === "";
  part("#state-deeds", HTMLParagraphElement).replaceChildren(
    ...waysOut.map(({ label, go }) => {
      const button = element("button", { type: "button" }, translate(label));
      button.onclick = go;
      return button;
    }),
  );
  part("#state-notice", HTMLParagraphElement).textContent = "";
  showView("state");
  title.focus();
}

/** Says what became of a way out that leads nowhere, by the key of the message. */
export function showNotice(key: string): void {
  part("#state-notice", HTMLParagraphElement).textContent = translate(key);
}
