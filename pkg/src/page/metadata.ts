import type { Block, Container, Metadata } from "../wasm/nutgraf.js";
import type { Dom } from "./dom.js";
import { BlockByline } from "./metadata/block-byline.js";
import { isOrganization, statedNames } from "./metadata/byline.js";
import { dateInAddress, isoDate } from "./metadata/date.js";
import { Lazy } from "./metadata/lazy.js";
import { compact, folded, unescaped } from "./metadata/line.js";
import {
  AUTHOR_NAMES,
  DESCRIPTION_NAMES,
  IMAGE_NAMES,
  LANGUAGE_NAMES,
  MetaTags,
  PUBLISHED_NAMES,
  SITE_NAMES,
  TITLE_NAMES,
} from "./metadata/meta-tags.js";
import { isKind, LONGEST_JSON, type StructuredData, structuredData } from "./metadata/structured-data.js";
import { areAkin, articleTitle } from "./metadata/title.js";
import { type Byline, lineOf, textOf, Vicinity } from "./metadata/vicinity.js";

/**
 * Gathers what a page says of itself, while the reader passes over its elements.
 *
 * Of several sources the first that says something is believed: schema.org's JSON-LD, Open Graph
 * and Twitter cards, Dublin Core and the older `<meta>` names, microdata, `<time>`, then what the
 * page shows near its headline.
 */
export class MetadataReader {
  readonly #dom: Dom;
  readonly #meta = new MetaTags();
  readonly #scripts: string[] = [];
  readonly #headings: Element[] = [];
  readonly #times: string[] = [];
  #title: string | null = null;
  #language: string | null = null;
  #canonical: string | null = null;
  #image: string | null = null;
  #feed: string | null = null;

  constructor(dom: Dom) {
    this.#dom = dom;
  }

  /** Notes what an element says; `tag` is its name. It must be shown every element of the page. */
  see(element: Element, tag: string): void {
    if (TELLING.has(tag)) this.#note(element, tag);
  }

  #note(element: Element, tag: string): void {
    const attribute = (name: string) => {
      const value = this.#dom.attribute(element, name);
      return (value && value.length <= LONGEST_FACT && value.trim()) || null;
    };
    switch (tag) {
      case "html":
        this.#language ??= attribute("lang") ?? attribute("xml:lang");
        break;
      case "title":
        this.#title ??= unescaped(this.#textOf(element)) || null;
        break;
      case "meta": {
        // Where a system confuses the names of the attributes, so do we.
        const content = attribute("content") ?? attribute("value");
        if (!content) break;
        const name = attribute("property") ?? attribute("name") ?? attribute("http-equiv");
        if (name) this.#meta.add(name, content);
        const itemprop = name ? null : attribute("itemprop");
        if (itemprop) this.#meta.add(`itemprop-${itemprop}`, content);
        break;
      }
      case "link":
        this.#link(attribute("rel")?.toLowerCase().split(/\s+/) ?? [], attribute);
        break;
      case "script":
        if (
          this.#scripts.length < MOST_SCRIPTS &&
          /^application\/ld\+json\b/i.test(attribute("type") ?? "")
        ) {
          this.#scripts.push(textOf(this.#dom, element, 1, LONGEST_JSON + 1));
        }
        break;
      case "time":
      case "relative-time":
        if (this.#times.length < MOST_TIMES) {
          const date = isoDate(attribute("datetime"));
          if (date) this.#times.push(date);
        }
        break;
      case "h1":
      case "h2":
      case "h3":
        if (this.#headings.length < MOST_HEADINGS) this.#headings.push(element);
        break;
    }
  }

  #link(rels: readonly string[], attribute: (name: string) => string | null): void {
    if (rels.includes("canonical")) this.#canonical ??= attribute("href");
    if (rels.includes("image_src")) this.#image ??= attribute("href");
    if (rels.includes("alternate") && /rss|atom/.test(attribute("type") ?? ""))
      this.#feed ??= attribute("title");
  }

  /** What was found; the blocks and containers are the page's, for its byline. */
  metadata(blocks: readonly Block[], containers: readonly Container[]): Metadata {
    const structured = structuredData(this.#scripts);
    const url = this.#address();
    const site = this.#meta.first(SITE_NAMES) ?? structured?.publisher ?? null;
    const title = articleTitle({
      headline: structured?.headline ?? null,
      shared: this.#meta.first(TITLE_NAMES),
      window: this.#title,
      headings: blocks.filter((block) => this.#mayBeHeadline(block)).slice(0, MOST_HEADINGS),
      sites: this.#siteNames(site, structured, url),
      isHome: /^https?:\/\/[^/?#]+\/?$/i.test(url ?? ""),
    });
    const isMonthFirst = /^en(?:[-_]US)?$/i.test(this.#language ?? "");
    const vicinity = new Lazy(() => this.#vicinity(title, isMonthFirst));
    const byline = new BlockByline(blocks, containers, title, isMonthFirst);
    return {
      url,
      title,
      site,
      author: this.#author(structured, vicinity, byline, site),
      published:
        this.#published(structured, vicinity, isMonthFirst) ??
        byline.date() ??
        dateInAddress(url) ??
        vicinity.value.modified,
      language: languageTag(
        this.#language ?? this.#meta.first(LANGUAGE_NAMES) ?? structured?.language ?? null,
      ),
      description: this.#meta.first(DESCRIPTION_NAMES) ?? structured?.description ?? null,
      canonical: this.#canonical ?? this.#meta.raw(["ogurl"]),
      image: this.#meta.raw(IMAGE_NAMES) ?? structured?.image ?? this.#image,
      kind: structured?.kind ?? kindOfMicrodata(containers) ?? this.#meta.first(["ogtype"]),
      articleBody: structured?.articleBody ?? null,
    };
  }

  /** Whether a block is a heading, or a line that stands in the window's title and is much of it. */
  #mayBeHeadline({ level, hidden, text }: Block): boolean {
    if (hidden) return false;
    if (level > 0) return level <= 3;
    const title = this.#title;
    return title !== null && text.length * 5 >= title.length * 2 && title.includes(text);
  }

  /** What stands around the heading that has the title, or else the first one, or one like it. */
  #vicinity(title: string | null, isMonthFirst: boolean): Byline {
    const wanted = compact(title ?? "");
    const heading =
      this.#headings.find((element) => wanted && compact(this.#textOf(element)).includes(wanted)) ??
      this.#headings.find((element) => this.#dom.tag(element) === "h1") ??
      this.#headings.find((element) => title && areAkin(title, this.#textOf(element)));
    return heading ? new Vicinity(this.#dom, isMonthFirst).around(heading) : NO_BYLINE;
  }

  #author(
    structured: StructuredData | null,
    vicinity: Lazy<Byline>,
    byline: BlockByline,
    site: string | null,
  ): string | null {
    const sites = [site, structured?.publisher].map((name) => folded(name ?? ""));
    // The site as its own author is believed only where nobody else is named.
    const isPerson = (name: string) => !sites.includes(folded(name)) && !isOrganization(name);
    const stated = [
      statedNames(structured?.authors ?? []),
      statedNames(this.#meta.all(AUTHOR_NAMES)),
      this.#labelled(),
    ].filter((name) => name !== null);
    return (
      stated.find(isPerson) ??
      vicinity.value.author ??
      byline.author() ??
      stated[0] ??
      statedNames(structured?.organizations ?? [])
    );
  }

  /** Who wrote it, as Twitter's cards can say it in a label and a value. */
  #labelled(): string | null {
    for (const number of [1, 2]) {
      const label = this.#meta.first([`twitterlabel${number}`]) ?? "";
      if (AUTHOR_LABEL.test(label)) return statedNames(this.#meta.all([`twitterdata${number}`]));
    }
    return null;
  }

  #published(
    structured: StructuredData | null,
    vicinity: Lazy<Byline>,
    isMonthFirst: boolean,
  ): string | null {
    const stated =
      isoDate(structured?.published) ??
      first(this.#meta.all(PUBLISHED_NAMES), (content) => isoDate(content, isMonthFirst));
    if (stated) return this.#local(stated);
    return (
      vicinity.value.published ?? isoDate(structured?.pagePublished) ?? this.#times[0] ?? vicinity.value.loose
    );
  }

  /** The same moment as the page shows it in the zone of the place, where the head has universal time. */
  #local(stated: string): string {
    if (!/(?:Z|[+-]00:?00)$/.test(stated) || this.#times.length === 0) return stated;
    const moment = Date.parse(stated);
    return this.#times.find((time) => time.length > 10 && Date.parse(time) === moment) ?? stated;
  }

  #siteNames(site: string | null, structured: StructuredData | null, url: string | null): string[] {
    const names = [site, structured?.publisher, this.#meta.first(["applicationname"])];
    // A feed goes by the site's name, with its own kind behind it.
    names.push(this.#feed?.split(FEED_SEPARATOR)[0]);
    const host = /^(?:https?:)?\/\/(?:www\d?\.)?([^/:?#]+)/i.exec(url ?? this.#canonical ?? "")?.[1];
    if (host) names.push(host, host.split(".").slice(0, -1).join(" "), ...host.split(".").slice(-3, -1));
    return names.filter((name) => typeof name === "string" && name.length > 1).map((name) => name as string);
  }

  #address(): string | null {
    const { address } = this.#dom;
    const own = typeof address === "string" && address.length <= LONGEST_FACT ? address : "about:blank";
    if (/^https?:/i.test(own)) return own;
    const said = this.#canonical ?? this.#meta.raw(["ogurl"]);
    return said ?? (own !== "about:blank" ? own : null);
  }

  #textOf(element: Element): string {
    return lineOf(this.#dom, element);
  }
}

/** The elements that say something. */
const TELLING: ReadonlySet<string> = new Set(
  "html title meta link script time relative-time h1 h2 h3".split(" "),
);

const NO_BYLINE: Byline = { author: null, published: null, loose: null, modified: null };

/**
 * The most UTF-16 units of what a page says of itself in one attribute. Whole articles stand in some
 * descriptions; what is longer is a picture written out, or there to cost time.
 */
const LONGEST_FACT = 50_000;

/** Pages have one to five texts of JSON-LD. */
const MOST_SCRIPTS = 20;

/** The article's own time is among the first. */
const MOST_TIMES = 20;

/** The headline is among the first headings, those of menus included. */
const MOST_HEADINGS = 40;

/** What a card's label says where its value is the author. */
const AUTHOR_LABEL =
  /^(?:written by|geschrieben von|verfasst von|écrit par|escrito por|scritto da|geschreven door|skrevet av|skriven av|författare|autor|автор|napisane przez|yazan|par|by)$/i;

const FEED_SEPARATOR = /\s[»–|-]\s|\s?»|\s[-–]?\s?(?:rss|atom|feed)/i;

function first<T, U>(values: readonly T[], map: (value: T) => U | null): U | null {
  for (const value of values) {
    const mapped = map(value);
    if (mapped !== null) return mapped;
  }
  return null;
}

/** The schema.org type of the outermost thing of weight that the page's microdata describes. */
function kindOfMicrodata(containers: readonly Container[]): string | null {
  for (const { itemprop } of containers) {
    const type = itemprop ? itemprop.split(/\s+/).find(isKind) : undefined;
    if (type) return type;
  }
  return null;
}

/** A BCP 47 tag as the standard writes it, of `fr_FR`, `FR-fr` or `fr, en`. */
function languageTag(text: string | null): string | null {
  const tag = /^[a-z]{2,3}(?:[-_][a-z\d]{1,8})*(?=[\s,;]|$)/i.exec(text ?? "")?.[0];
  return tag?.replaceAll("_", "-") ?? null;
}
