/**
 * A summary as text for elsewhere: plain text or Markdown, with its title and where it is from.
 *
 * Without Wasm: it works on the summary and the page that it was made of.
 *
 * @example
 * ```js
 * import { readPage, summarizePage } from "nutgraf";
 * import { excerptOf, markdown } from "nutgraf/excerpt";
 *
 * const page = readPage(document);
 * console.log(markdown(excerptOf(summarizePage(page), page)));
 * ```
 * @module
 */

import { textFragmentUrl } from "./page/fragment.js";
import type { Page, Summary } from "./wasm/nutgraf.js";

/** What of a summary is taken elsewhere. */
export interface Excerpt {
  /** What the article is called; `null` where it has no title. */
  title: string | null;
  site: string | null;
  author: string | null;
  url: string | null;
  /** Whether each sentence stands for itself, as a key point does. */
  isList: boolean;
  /** The summary as running text. */
  text: string;
  /** The sentences, or the headline, each with the address that leads to it where that is wanted. */
  sentences: readonly { text: string; link: string | null }[];
}

/** What an excerpt has besides the summary. */
export interface ExcerptOptions {
  /** Whether each sentence has a link to its place, which costs a walk over the page's text for each. */
  links?: boolean;
}

/** The excerpt of a summary and the page that it was made of. */
export function excerptOf(summary: Summary, page: Page, { links = false }: ExcerptOptions = {}): Excerpt {
  const { kind, headline, sentences, text, title } = summary;
  const { metadata } = page;
  const shown = kind === "headline" ? (headline ? [headline] : []) : sentences;
  return {
    title: title ?? metadata.title,
    site: metadata.site,
    author: metadata.author,
    url: isWebAddress(metadata.url) ? metadata.url : null,
    isList: kind === "key-points",
    text,
    sentences: shown.map(({ text, block, start, end }) => ({
      text,
      link: links && block !== null ? textFragmentUrl(page, { block, start, end }) : null,
    })),
  };
}

/** Whether others can follow an address. What a page says is its own could be a script, too. */
function isWebAddress(url: string | null): boolean {
  return url !== null && /^https?:/i.test(url);
}

/** An excerpt as plain text: its title, the summary, its address. */
export function plainText({ title, url, text, isList }: Excerpt): string {
  const bullets = text.replace(/^\* /gm, "• ");
  return paragraphs([title, isList ? bullets : text, url]);
}

/**
 * An excerpt as Markdown: its title, which leads to its address, the summary as a quotation or a list,
 * and who says so. Where sentences have links, each stands alone before its own.
 */
export function markdown({ title, site, author, url, isList, text, sentences }: Excerpt): string {
  const called = title ?? url;
  const head =
    called === null ? null : `## ${url ? `[${escaped(called)}](${target(url)})` : escaped(called)}`;
  const source = [author, site].filter((name) => name !== null).map(escaped);
  const items = sentences.map((sentence) => {
    const said = escaped(sentence.text);
    const linked = sentence.link ? `${said} [↗](${target(sentence.link)})` : said;
    return isList ? `- ${linked}` : linked;
  });
  const isRunning = !isList && sentences.every(({ link }) => link === null);
  const body = isRunning ? escaped(text).replace(/\n/g, "\n\n") : items.join(isList ? "\n" : "\n\n");
  const cited = source.length > 0 ? `— ${source.join(", ")}` : null;
  return paragraphs([head, isList ? body : quoted(body), cited]);
}

function quoted(markdownText: string): string {
  return markdownText.replace(/^/gm, "> ").replace(/ $/gm, "");
}

/** Text with the marks of Markdown, which the author did not mean as such, made plain. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]|&(?=#?\w+;)/g, "\\$&").replace(/^(\s*\d*)([-+.)])(?=\s)/gm, "$1\\$2");
}

/** An address as it may stand in the parentheses of a link. */
function target(url: string): string {
  return url.replace(
    /[()\s<>]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}

function paragraphs(parts: readonly (string | null)[]): string {
  return `${parts.filter((part) => part !== null && part !== "").join("\n\n")}\n`;
}
