import type { Page, Summary } from "nutgraf/url";
import { part } from "../../element.js";
import { setLanguage } from "../text-language.js";
import { translate } from "../translation.js";

/** Shows where the article stands and what it is called. */
export function showHead({ metadata }: Page, { title: summaryTitle, language }: Summary): void {
  const site = part("#site", HTMLParagraphElement);
  site.textContent = metadata.site ?? hostOf(metadata.url);
  site.dir = "auto";
  const title = part("#title", HTMLHeadingElement);
  title.textContent = titleOf(metadata.title, summaryTitle);
  // A long title is cut; the tooltip has it all.
  title.title = title.textContent;
  setLanguage(title, language);
}

/** What the article is called, here and in what is copied. */
export function titleOf(pageTitle: string | null, summaryTitle: string | null): string {
  return summaryTitle ?? pageTitle ?? translate("untitled");
}

/** The page says its address: it need not be one. */
function hostOf(url: string | null): string {
  return url !== null && URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : "";
}
