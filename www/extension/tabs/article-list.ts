import type { Sentence } from "nutgraf/url";
import { part } from "../../element.js";
import { describeDuration, readingSeconds } from "../duration.js";
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
  const item = document.createElement("li");
  item.className = "article";
  item.append(head(entry, actions), body(entry, actions));
  return item;
}

function head({ article, novelty, tabs }: Entry, actions: ListActions): HTMLElement {
  const head = document.createElement("div");
  head.className = "head";
  const site = paragraph("site", article.site);
  site.dir = "auto";

  const title = document.createElement("h2");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = article.summary.title ?? (article.tab.title || translate("untitled"));
  button.onclick = () => actions.onGoTo(article);
  setLanguage(button, article.summary.language);
  title.append(button);

  const seconds = readingSeconds(article.summary.all, article.summary.language);
  const facts = [describeDuration(seconds, interfaceLanguage())];
  if (tabs > 1) facts.push(translate("tabs_copies", number(tabs)));
  head.append(site, title, paragraph("facts", facts.join(" · ")));
  if (novelty.comparedWith > 0) {
    const share = new Intl.NumberFormat(interfaceLanguage(), { style: "percent" }).format(novelty.share);
    const bar = document.createElement("div");
    bar.className = "bar";
    bar.style.setProperty("--share", String(novelty.share));
    head.append(
      paragraph("novelty", translate("tabs_new_share", share)),
      bar,
      paragraph("facts", translate("tabs_others", number(novelty.comparedWith))),
    );
  } else {
    head.append(paragraph("facts", translate("tabs_alone")));
  }
  return head;
}

function body({ article, novelty }: Entry, actions: ListActions): HTMLElement {
  const { all, sentences: gist, language } = article.summary;
  const isNew = (sentence: Sentence) =>
    novelty.comparedWith > 0 && (novelty.sentences[indexOf(sentence)] ?? 0) > MOSTLY_NEW;
  // Sentences of `gist` are not the same objects as those of `all`.
  const indices = new Map(all.map(({ rank }, index) => [rank, index]));
  const indexOf = ({ rank }: Sentence) => indices.get(rank) ?? -1;
  const list = (sentences: readonly Sentence[], isMarked: (sentence: Sentence) => boolean) => {
    const list = document.createElement("ul");
    setLanguage(list, language);
    list.append(
      ...sentences.map((sentence) => {
        const item = document.createElement("li");
        item.append(sentenceButton(sentence, isMarked(sentence), () => actions.onShow(article, sentence)));
        return item;
      }),
    );
    return list;
  };

  const body = document.createElement("div");
  body.className = "body";
  body.append(list(gist, isNew));
  const shown = new Set(gist.map(indexOf));
  const additions = novelty.additions.filter((index) => !shown.has(index)).slice(0, MOST_ADDITIONS);
  if (novelty.comparedWith > 0 && additions.length > 0) {
    const heading = document.createElement("h3");
    heading.textContent = translate("tabs_additions");
    const added = additions.sort((left, right) => left - right).map((index) => all[index]);
    body.append(
      heading,
      // The heading says of all of them that they are new.
      list(
        added.filter((sentence) => sentence !== undefined),
        () => false,
      ),
    );
  }
  return body;
}

function sentenceButton({ text }: Sentence, isNew: boolean, onClick: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  if (isNew) {
    const mark = document.createElement("span");
    mark.className = "mark";
    mark.textContent = translate("tabs_new");
    setLanguage(mark, interfaceLanguage());
    button.className = "new";
    button.append(mark, " ");
  }
  button.append(text);
  button.onclick = onClick;
  return button;
}

function paragraph(name: string, text: string): HTMLParagraphElement {
  const paragraph = document.createElement("p");
  paragraph.className = name;
  paragraph.textContent = text;
  return paragraph;
}

function number(value: number): string {
  return value.toLocaleString(interfaceLanguage());
}
