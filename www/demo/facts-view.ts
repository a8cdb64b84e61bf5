import type { Keyword, Reason } from "nutgraf";
import { droppedBlocks } from "./article-view.js";
import { element, part } from "../element.js";
import type { Digest } from "./job.js";
import { speak, type TextLanguage } from "./language.js";
import { describeCount, describeTime, extentOf } from "../reading-time.js";

/** The line under the article's title: its language, its size, and how long it takes to read. */
export function factsLine({ totals }: Digest, language: TextLanguage): HTMLElement {
  const extent = extentOf(totals, language.tag);
  const facts = [language.name, describeCount(extent), `${describeTime(extent)} to read`];
  return element("p", { class: "facts", lang: "en", dir: "ltr" }, facts.filter(Boolean).join(" · "));
}

/** Shows the article's keywords, or nothing where it has none. */
export function showKeywords(root: HTMLElement, keywords: readonly Keyword[], language: TextLanguage): void {
  const list = part("ul", HTMLUListElement, root);
  speak(list, language);
  list.replaceChildren(...keywords.map(({ text }) => element("li", {}, text)));
  root.hidden = keywords.length === 0;
}

const REASONS: Readonly<Record<Reason, string>> = {
  hidden: "Hidden on the page",
  navigation: "Menus, headers and footers",
  advertisement: "Advertising",
  byline: "Author, date and the like",
  related: "Teasers of other articles",
  comment: "Readers’ comments",
  notice: "Notices: cookies, newsletter, subscription, sharing",
  reference: "References: the sources it names",
  repeated: "Said on the page already",
  outside: "Outside the article",
};

/** So many examples show what was left out for one reason; a forum has hundreds. */
const MOST_EXAMPLES = 12;

/** An example is cut behind this many characters. */
const LONGEST_EXAMPLE = 90;

/** Shows what was left out of the page and why; hidden where nothing was. */
export function showLeftOut(root: HTMLElement, { page, summary }: Digest, language: TextLanguage): void {
  const dropped = droppedBlocks(page, summary.article.roles);
  const count = [...dropped.values()].reduce((sum, texts) => sum + texts.length, 0);
  part("summary", HTMLElement, root).textContent =
    count === 1
      ? "1 part of the page was left out"
      : `${count.toLocaleString("en")} parts of the page were left out`;
  const items = [...dropped].map(([reason, texts]) => {
    const name = REASONS[reason as Reason] ?? reason;
    const examples = element(
      "ul",
      { class: "examples" },
      ...texts.slice(0, MOST_EXAMPLES).map((text) => example(text)),
    );
    speak(examples, language);
    const more = texts.length - MOST_EXAMPLES;
    const item = element(
      "li",
      {},
      element("h3", {}, name, element("span", { class: "count" }, ` ${texts.length.toLocaleString("en")}`)),
      examples,
    );
    if (more > 0) item.append(element("p", { class: "more" }, `and ${more.toLocaleString("en")} more`));
    return item;
  });
  part("ul", HTMLUListElement, root).replaceChildren(...items);
  root.hidden = count === 0;
}

function example(text: string): HTMLElement {
  const characters = [...text.slice(0, 2 * LONGEST_EXAMPLE)];
  const isWhole = text.length <= 2 * LONGEST_EXAMPLE && characters.length <= LONGEST_EXAMPLE;
  return element("li", {}, isWhole ? text : `${characters.slice(0, LONGEST_EXAMPLE).join("")} …`);
}
