import type { Block, Container, Metadata } from "../wasm/nutgraf.js";
import { bylineAuthor, bylineDate, nameIn } from "./byline.js";
import { dateInAddress, isoDate } from "./date.js";
import { type Dom, TEXT } from "./dom.js";
import { type StructuredArticle, structuredArticle } from "./structured-data.js";

/**
 * Gathers what a page says of itself, while the reader passes over its elements.
 *
 * Of several sources the first that says something is believed: schema.org's JSON-LD, Open Graph
 * and Twitter cards, Dublin Core and the older `<meta>` names, microdata, then the page's own text.
 */
export class MetadataReader {
  readonly #dom: Dom;
  /** The first content of each `<meta>`, by its name in lower case. */
  readonly #meta = new Map<string, string>();
  readonly #structured: StructuredArticle[] = [];
  #title: string | null = null;
  #language: string | null = null;
  #canonical: string | null = null;
  #time: string | null = null;
  #authors: string[] = [];

  constructor(dom: Dom) {
    this.#dom = dom;
  }

  /** Notes what an element says; `tag` is its name. */
  see(element: Element, tag: string): void {
    const attribute = (name: string) => this.#dom.attribute(element, name)?.trim() || null;
    switch (tag) {
      case "html":
        this.#language ??= attribute("lang") ?? attribute("xml:lang");
        break;
      case "title":
        this.#title ??= oneLine(this.#textOf(element)) || null;
        break;
      case "meta": {
        const content = attribute("content");
        const names = [
          attribute("property"),
          attribute("name"),
          attribute("itemprop"),
          attribute("http-equiv"),
        ];
        for (const name of names) {
          const key = name?.toLowerCase();
          if (key && content && !this.#meta.has(key)) this.#meta.set(key, content);
        }
        break;
      }
      case "link":
        if (/\bcanonical\b/i.test(attribute("rel") ?? "")) this.#canonical ??= attribute("href");
        break;
      case "script":
        if (/^application\/ld\+json\b/i.test(attribute("type") ?? "")) {
          const article = structuredArticle(this.#textOf(element));
          if (article) this.#structured.push(article);
        }
        break;
      case "time":
        this.#time ??= isoDate(attribute("datetime"));
        break;
      case "a":
        if (/\bauthor\b/i.test(attribute("rel") ?? "") && this.#authors.length < MOST_AUTHORS) {
          const name = nameIn(this.#textOf(element));
          if (name && !this.#authors.includes(name)) this.#authors.push(name);
        }
        break;
    }
  }

  /** What was found; the blocks and containers are the page's, for its headline and its byline. */
  metadata(blocks: readonly Block[], containers: readonly Container[]): Metadata {
    const structured = this.#structured[0];
    const isMonthFirst = /^en(?:[-_]US)?$/i.test(this.#language ?? "");
    const headlines = blocks.filter((block) => block.level === 1 && !block.hidden);
    const site =
      this.#first("og:site_name", "application-name", "dc.publisher") ?? structured?.publisher ?? null;
    return {
      url: this.#address(),
      title: this.#articleTitle(structured?.headline ?? null, headlines, site),
      site,
      author:
        structured?.author ??
        this.#first(
          "author",
          "article:author_name",
          "dc.creator",
          "dcterms.creator",
          "parsely-author",
          "sailthru.author",
          "citation_author",
          "byl",
        ) ??
        (this.#authors.join(", ") || bylineAuthor(blocks, containers)),
      published:
        isoDate(structured?.published ?? null) ??
        isoDate(
          this.#first(
            "article:published_time",
            "og:published_time",
            "datepublished",
            "dc.date.issued",
            "dcterms.date",
            "dc.date",
            "dcterms.created",
            "parsely-pub-date",
            "sailthru.date",
            "citation_publication_date",
            "publishdate",
            "pubdate",
            "date",
          ),
        ) ??
        this.#time ??
        bylineDate(blocks, containers, isMonthFirst) ??
        dateInAddress(this.#address()),
      language: languageTag(
        this.#language ?? this.#first("content-language", "og:locale", "dc.language", "inlanguage"),
      ),
      description: this.#first("og:description", "description", "twitter:description", "dc.description"),
    };
  }

  #first(...names: string[]): string | null {
    for (const name of names) {
      const content = this.#meta.get(name);
      if (content && !/^https?:\/\//i.test(content)) return oneLine(content);
    }
    return null;
  }

  #address(): string | null {
    const own = this.#dom.document.URL;
    if (typeof own === "string" && /^https?:/i.test(own)) return own;
    const said = this.#canonical ?? this.#meta.get("og:url") ?? null;
    return said ?? (typeof own === "string" && own !== "about:blank" ? own : null);
  }

  /**
   * The headline of the page that its other titles confirm; else whichever there is.
   */
  #articleTitle(headline: string | null, headings: readonly Block[], site: string | null): string | null {
    const shared = this.#first("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title");
    const [only, ...others] = headings.map((block) => oneLine(block.text).replace(PERMALINK, ""));
    const written = headline ? oneLine(headline) : null;
    const full = this.#title ?? shared ?? written;
    // A first-level heading that the window's title repeats is the headline as the reader sees it.
    const confirmed = [only, ...others].find(
      (text) => text && full && text.length > 3 && folded(full).includes(folded(text)),
    );
    const longest = confirmed && folded(confirmed) !== folded(site ?? "") ? confirmed : null;
    if (longest) return longest;
    const title = written ?? shared ?? null;
    if (title) return withoutSite(title, site);
    if (only && others.length === 0 && folded(only) !== folded(site ?? "")) return only;
    return full ? withoutSite(full, site) : (only ?? null);
  }

  /** The text under an element, of its first nodes. */
  #textOf(element: Element): string {
    const dom = this.#dom;
    let text = "";
    let node: Node | null = dom.firstChild(element);
    for (let left = MOST_NODES; node && left > 0; left--) {
      if (dom.type(node) === TEXT) text += dom.data(node);
      let next: Node | null = dom.firstChild(node);
      while (!next && node && node !== element) {
        next = dom.nextSibling(node);
        if (!next) node = dom.parent(node);
      }
      node = next;
    }
    return text;
  }
}

/** A title or a name has a few nodes; what has more is no title. */
const MOST_NODES = 50;

/** An article has a few authors; a page with more such links is a list of its writers. */
const MOST_AUTHORS = 5;

/** The sign that documentation puts behind a heading to link to it. */
const PERMALINK = /\s*[¶#§🔗]+$/u;

/** What sites put between the headline and their own name. */
const TITLE_SEPARATOR = /\s+[-–—|·•:»«/\\]+\s+|\s*[|｜_]\s*/g;

/** The title without the name of the site, and what else stands beside it, at its end or start. */
function withoutSite(title: string, site: string | null): string {
  const line = oneLine(title);
  const parts = line.split(TITLE_SEPARATOR).filter(Boolean);
  if (parts.length < 2) return line;
  const name = folded(site ?? "");
  const isSite = (part: string | undefined) => part !== undefined && name !== "" && folded(part) === name;
  if (isSite(parts.at(-1)))
    return line.slice(0, line.lastIndexOf(parts.at(-1) ?? "")).replace(TRAILING_SEPARATOR, "");
  if (isSite(parts[0])) return line.slice((parts[0] ?? "").length).replace(LEADING_SEPARATOR, "");
  if (name) return line;
  // No name is known: the headline is the longest part, if it stands at an end.
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best));
  if (longest === parts[0]) return longest;
  return longest === parts.at(-1) ? longest : line;
}

const TRAILING_SEPARATOR = /[\s\-–—|｜·•:»«/\\_]+$/;
const LEADING_SEPARATOR = /^[\s\-–—|｜·•:»«/\\_]+/;

/** One line, white space collapsed as CSS does it: an ideographic space is a character like others. */
function oneLine(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, " ").trim();
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, " ")
    .trim();
}

/** A BCP 47 tag as the standard writes it, of `fr_FR`, `FR-fr` or `fr, en`. */
function languageTag(text: string | null): string | null {
  const tag = text?.split(/[\s,;]/)[0]?.replaceAll("_", "-");
  return tag && /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag) ? tag : null;
}
