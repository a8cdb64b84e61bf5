import { element, showView } from "../element.js";
import { translate } from "../translation.js";

/** Why there is no summary: no article on the page, no way into the page, or a defect of ours. */
export type State = "empty" | "forbidden" | "failed";

/** Says why there is no summary and what to do about it. `detail` is for a report of a defect. */
export function showState(
  state: State,
  { retry, detail = "" }: { retry: () => void; detail?: string },
): void {
  const title = element("state-title", HTMLHeadingElement);
  title.textContent = translate(`${state}_title`);
  element("state-advice", HTMLParagraphElement).textContent = translate(`${state}_advice`);
  const detailElement = element("state-detail", HTMLParagraphElement);
  detailElement.textContent = detail;
  detailElement.hidden = detail === "";
  element("retry", HTMLButtonElement).onclick = () => {
    showView("loading");
    retry();
  };
  showView("state");
  title.focus();
}
