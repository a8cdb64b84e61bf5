import type { Summary } from "nutgraf/url";
import { element, part } from "../../element.js";
import { setLanguage } from "../text-language.js";
import { interfaceLanguage, translate } from "../translation.js";

/** The most missing keywords shown: those of a line or two. */
const MOST_MISSING = 6;

export interface CoverageActions {
  /** Wants the summary to be about a word that it does not name. */
  onWord(word: string): void;
  /** Wants the sentence that would come next. */
  onNext(): void;
}

/** Shows how much of the article the summary covers, and what its reader would miss. */
export function showCoverage(
  { coverage, all, language }: Summary,
  hasNext: boolean,
  { onWord, onNext }: CoverageActions,
): void {
  const percent = new Intl.NumberFormat(interfaceLanguage(), { style: "percent" });
  part("#share", HTMLParagraphElement).textContent = translate(
    coverage.missing.length > 0 ? "share_missing" : "share",
    percent.format(coverage.share),
  );
  const missing = part("#missing", HTMLUListElement);
  setLanguage(missing, language);
  missing.replaceChildren(
    ...coverage.missing.slice(0, MOST_MISSING).map((word) => {
      const button = element("button", { type: "button", class: "chip" }, word);
      button.onclick = () => onWord(word);
      return element("li", {}, button);
    }),
  );
  const next = coverage.next === null ? undefined : all[coverage.next];
  const line = part("#next", HTMLParagraphElement);
  line.hidden = next === undefined || !hasNext;
  const button = part("button", HTMLButtonElement, line);
  button.textContent = next?.text ?? "";
  setLanguage(button, language);
  button.onclick = onNext;
}
