import type { Novelty, Sentence } from "nutgraf/url";
import { element, part } from "../../element.js";
import { describeDuration, readingSeconds } from "../duration.js";
import { sentenceIndex } from "../sentence-index.js";
import { setLanguage } from "../text-language.js";
import { interfaceLanguage, translate } from "../translation.js";
import type { OpenArticle } from "./open-article.js";
import type { Entry } from "./open-tabs.js";

/** How the list is ordered: those first of which most is new, or as the tabs are. */
export type Order = "novelty" | "place";

/** What the reader does in the list. */
export interface ListActions {
  onGoTo(article: OpenArticle): void;
  onShow(article: OpenArticle, sentence: Sentence): void;
}

/** A sentence is marked as new where more than this share of it is: what the engine calls an addition. */
const MOSTLY_NEW = 0.5;

/** The most sentences shown that an article adds, besides its gist: all of them would be the article. */
const MOST_ADDITIONS = 2;

/** Shows the articles in their tabs' order, or those first of which most is new. */
export function showArticles(entries: readonly Entry[], order: Order, actions: ListActions): void {
  const ordered =
    order === "place" ? entries : entries.toSorted((left, right) => right.novelty.share - left.novelty.share);
  part("#articles", HTMLOListElement).replaceChildren(...ordered.map((entry) => item(entry, actions)));
}

function item(entry: Entry, actions: ListActions): HTMLLIElement {
  return element("li", { class: "article" }, head(entry, actions), body(entry, actions));
}

function head({ article, novelty, tabs }: Entry, actions: ListActions): HTMLElement {
  const { summary, tab } = article;
  const button = element("button", { type: "button" }, summary.title ?? (tab.title || translate("untitled")));
  button.onclick = () => actions.onGoTo(article);
  setLanguage(button, summary.language);
  const seconds = readingSeconds(summary.all, summary.language);
  const facts = [describeDuration(seconds, interfaceLanguage())];
  if (tabs > 1) facts.push(translate("tabs_copies", number(tabs)));
  return element(
    "div",
    { class: "head" },
    // Isolated in the line, which begins where the interface's lines do.
    element("p", { class: "site" }, element("bdi", {}, article.site)),
    element("h2", {}, button),
    paragraph("facts", facts.join(" · ")),
    ...comparison(novelty),
  );
}

/** How much of an article is new beside the others. */
function comparison({ share, comparedWith }: Novelty): HTMLElement[] {
  if (comparedWith === 0) return [paragraph("facts", translate("tabs_alone"))];
  const percent = new Intl.NumberFormat(interfaceLanguage(), { style: "percent" }).format(share);
  const bar = element("div", { class: "bar" });
  bar.style.setProperty("--share", String(share));
  return [
    paragraph("novelty", translate("tabs_new_share", percent)),
    bar,
    paragraph("facts", translate("tabs_others", number(comparedWith))),
  ];
}

function body({ article, novelty }: Entry, actions: ListActions): HTMLElement {
  const { all, sentences: gist, language } = article.summary;
  const indexOf = sentenceIndex(article.summary);
  const isNew = (sentence: Sentence) =>
    novelty.comparedWith > 0 && (novelty.sentences[indexOf(sentence)] ?? 0) > MOSTLY_NEW;
  const list = (sentences: readonly Sentence[], isMarked: (sentence: Sentence) => boolean) => {
    const items = sentences.map((sentence) =>
      element(
        "li",
        {},
        sentenceButton(sentence, isMarked(sentence), () => actions.onShow(article, sentence)),
      ),
    );
    const list = element("ul", {}, ...items);
    setLanguage(list, language);
    return list;
  };

  const shown = new Set(gist.map(indexOf));
  const additions = novelty.additions.filter((index) => !shown.has(index)).slice(0, MOST_ADDITIONS);
  const body = element("div", { class: "body" }, list(gist, isNew));
  if (novelty.comparedWith > 0 && additions.length > 0) {
    const added = additions.sort((left, right) => left - right).flatMap((index) => all[index] ?? []);
    // The heading says of all of them that they are new.
    body.append(
      element("h3", {}, translate("tabs_additions")),
      list(added, () => false),
    );
  }
  return body;
}

function sentenceButton({ text }: Sentence, isNew: boolean, onClick: () => void): HTMLButtonElement {
  const button = element("button", { type: "button" });
  if (isNew) {
    const mark = element("span", { class: "mark" }, translate("tabs_new"));
    setLanguage(mark, interfaceLanguage());
    button.className = "new";
    button.append(mark, " ");
  }
  button.append(text);
  button.onclick = onClick;
  return button;
}

function paragraph(name: string, text: string): HTMLParagraphElement {
  return element("p", { class: name }, text);
}

function number(value: number): string {
  return value.toLocaleString(interfaceLanguage());
}
