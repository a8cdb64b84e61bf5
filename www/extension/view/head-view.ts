import type { Page, Summary } from "nutgraf/url";
import { element, part } from "../../element.js";
import { hostOf } from "../site.js";
import { setLanguage } from "../text-language.js";
import { translate } from "../translation.js";

/** Shows where the article stands and what it is called. */
export function showHead({ metadata }: Page, { title: summaryTitle, language }: Summary): void {
  // Isolated in the line, which runs as the interface does: the doors are at the end of that.
  const site = element("bdi", {}, metadata.site ?? hostOf(metadata.url));
  const line = part("#site", HTMLParagraphElement);
  line.replaceChildren(site);
  const title = part("#title", HTMLHeadingElement);
  title.textContent = titleOf(metadata.title, summaryTitle);
  // What is long is cut; the tooltip has it all.
  line.title = line.textContent;
  title.title = title.textContent;
  setLanguage(title, language);
}

/** What the article is called, here and in what is copied. */
export function titleOf(pageTitle: string | null, summaryTitle: string | null): string {
  return summaryTitle ?? pageTitle ?? translate("untitled");
}
