import type { Score, Sentence } from "nutgraf/url";
import { element } from "../../element.js";
import { PARTS } from "../../score-parts.js";
import { setLanguage } from "../text-language.js";
import { interfaceLanguage, translate } from "../translation.js";

/** A part that counts for less, in either direction, would be told as 0.0. */
const LEAST_TOLD = 0.05;

/** What the reader can do with a sentence besides. */
export interface Deeds {
  onCopy(): void;
  /** The address of the sentence; `null` where the page has none to link to. */
  link: Promise<string | null>;
  onCopyLink(link: string): void;
  onExclude(): void;
}

/** Fills `answer` with why a sentence stands where it does, of `total`, and with what can be done with it. */
export function explain(
  answer: HTMLElement,
  sentence: Sentence,
  { keywords, total, language }: { keywords: readonly string[]; total: number; language: string },
  { onCopy, link, onCopyLink, onExclude }: Deeds,
): void {
  setLanguage(answer, interfaceLanguage());
  const copyLink = deed("copy_link", () => void link.then((link) => link && onCopyLink(link)));
  copyLink.hidden = true;
  void link.then((link) => (copyLink.hidden = link === null));
  answer.replaceChildren(
    element("p", {}, translate("why_place", sentence.rank + 1, total)),
    element("ul", { class: "parts" }, ...partsOf(sentence.score)),
    ...(keywords.length > 0 ? [keywordLine(keywords, language)] : []),
    element("p", { class: "deeds" }, deed("copy_sentence", onCopy), copyLink, deed("exclude", onExclude)),
  );
}

/** The parts of a score, the weightiest first, each with its number and a bar of its size. */
function partsOf(score: Score): HTMLElement[] {
  const number = new Intl.NumberFormat(interfaceLanguage(), {
    signDisplay: "exceptZero",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const told = PARTS.filter((part) => Math.abs(score[part]) >= LEAST_TOLD);
  told.sort((left, right) => Math.abs(score[right]) - Math.abs(score[left]));
  const largest = Math.abs(score[told[0] ?? "total"]);
  return told.map((part) => {
    const value = score[part];
    const bar = element("span", { class: value > 0 ? "bar" : "bar against" });
    bar.style.inlineSize = `${Math.round((Math.abs(value) / largest) * 100)}%`;
    return element(
      "li",
      {},
      element("span", {}, translate(`why_${part}`)),
      element("span", { class: "number" }, number.format(value)),
      element("span", { class: "track", "aria-hidden": "true" }, bar),
    );
  });
}

function keywordLine(keywords: readonly string[], language: string): HTMLElement {
  const named = element(
    "span",
    {},
    new Intl.ListFormat(interfaceLanguage(), { type: "unit" }).format(keywords),
  );
  setLanguage(named, language);
  return element("p", {}, `${translate("why_keywords")} `, named);
}

function deed(key: string, onClick: () => void): HTMLButtonElement {
  const button = element("button", { type: "button", class: "quiet" }, translate(key));
  button.onclick = onClick;
  return button;
}
