import { oneLine, unescaped } from "./line.js";

/** What a page's JSON-LD says of what the page is about. */
export interface StructuredData {
  /** The most telling schema.org type: `NewsArticle`, `QAPage`, `Product`. */
  kind: string | null;
  headline: string | null;
  /** The persons who wrote it. */
  authors: readonly string[];
  /** The organisations that are named as authors. */
  organizations: readonly string[];
  published: string | null;
  /** When the page that the article stands on was put up: mostly, but not always, the article's date. */
  pagePublished: string | null;
  publisher: string | null;
  image: string | null;
  language: string | null;
  description: string | null;
  articleBody: string | null;
}

/** No more is parsed of a page, in UTF-16 units: JSON-LD is metadata, and must not stall the reader. */
export const LONGEST_JSON = 2_000_000;

/** How many objects are looked at, and how deep they may nest, before the search is given up. */
const MOST_OBJECTS = 2_000;
const DEEPEST = 8;

/**
 * How much of an article's text is kept, in UTF-16 units: the length of most articles. With less,
 * the end of an article cannot be found by it; more makes a page costly to hand to the core.
 */
const LONGEST_BODY = 20_000;

type Json = { readonly [key: string]: unknown };

/**
 * What the JSON-LD texts of a page say together (schema.org); `null` where they say nothing of
 * use. Nothing in the texts is trusted to be of its proper type, and what is no JSON is left out.
 */
export function structuredData(texts: readonly string[]): StructuredData | null {
  const graph = new Graph();
  let left = LONGEST_JSON;
  for (const text of texts) {
    if (text.length > left) continue;
    left -= text.length;
    const parsed = parse(text);
    if (parsed !== undefined) graph.add(parsed);
  }
  return graph.describe();
}

function parse(text: string): unknown {
  for (const attempt of [(json: string) => json, (json: string) => repaired(unwrapped(json))]) {
    try {
      return JSON.parse(attempt(text)) as unknown;
    } catch {
      // The next attempt, or nothing.
    }
  }
  return undefined;
}

/** JSON-LD is often wrapped in what once hid scripts from old browsers. */
function unwrapped(text: string): string {
  const bare = text
    .trim()
    .replace(/^(?:<!--|(?:\/\/|\/\*)?\s{0,9}<!\[CDATA\[(?:\s{0,9}\*\/)?)/, "")
    .replace(/(?:-->|(?:\/\/|\/\*)?\s{0,9}\]\]>(?:\s{0,9}\*\/)?)$/, "")
    .trim();
  return bare.endsWith(";") ? bare.slice(0, -1) : bare;
}

/**
 * Mends what templates get wrong most: ends of line and tabs in a string, backslashes before what
 * needs none, a comma before a closing bracket, quotation marks escaped as HTML.
 */
function repaired(json: string): string {
  const decoded = json.includes('"') ? json : json.replaceAll("&quot;", '"');
  return decoded
    .replace(/\p{Cc}/gu, " ")
    .replace(/\\(["\\/bfnrtu])|\\/g, (escape, escaped) => (escaped ? escape : "\\\\"))
    .replace(/,(?= {0,100}[}\]])/g, "");
}

/** The objects of a page's JSON-LD. */
class Graph {
  /** The objects that may be what the page is about, the outer ones first. */
  readonly #subjects: Json[] = [];
  readonly #byId = new Map<string, Json>();
  #left = MOST_OBJECTS;

  add(parsed: unknown): void {
    let level: [unknown, boolean][] = [[parsed, true]];
    for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
      const next: [unknown, boolean][] = [];
      for (const [value, isSubject] of level) {
        if (--this.#left < 0) return;
        if (Array.isArray(value)) {
          for (const item of value.slice(0, MOST_OBJECTS)) next.push([item, isSubject]);
        } else if (isObject(value)) {
          if (isSubject) this.#subjects.push(value);
          // The questions of a list are not each what the page is about.
          const isList = typesOf(value).some((type) => /FAQPage$/.test(type));
          const id = value["@id"];
          // An object that has nothing but its name is a reference to the one that has more.
          if (typeof id === "string" && (value.name ?? value.headline) && !this.#byId.has(id)) {
            this.#byId.set(id, value);
          }
          for (const [key, part] of Object.entries(value)) {
            if (typeof part === "object" && part)
              next.push([part, isSubject && SUBJECT_KEYS.has(key) && !isList]);
          }
        }
      }
      level = next;
    }
  }

  describe(): StructuredData | null {
    const typed = this.#subjects.map((object) => ({ object, types: typesOf(object) }));
    const first = (kind: RegExp) => typed.find(({ types }) => types.some((type) => kind.test(type)));
    const written = first(ARTICLE_TYPE) ?? first(PART_TYPE);
    const article = written ?? first(THING_TYPE);
    const pages = typed.filter(({ types }) => types.some((type) => PAGE_TYPE.test(type)));
    const page = pages[0];
    if (!article && !page) return null;
    const telling = typed
      .flatMap(({ types }) => types.map(shortType))
      .find((type) => TELLING_KINDS.has(type));
    const kinds = [...(article?.types ?? []), ...pages.flatMap(({ types }) => types)].map(shortType);
    const about: Json = article?.object ?? {};
    const around: Json = page?.object ?? {};
    const authors = this.#named(about.author ?? about.creator ?? around.author);
    return {
      kind: telling ?? kinds.find((kind) => !VAGUE_KINDS.has(kind)) ?? kinds[0] ?? null,
      headline: nameOf(about.headline) ?? nameOf(about.name),
      authors: authors.filter(({ isPerson }) => isPerson).map(({ name }) => name),
      organizations: authors.filter(({ isPerson }) => !isPerson).map(({ name }) => name),
      published: written ? (string(about.datePublished) ?? string(about.dateCreated)) : null,
      pagePublished: string(around.datePublished) ?? string(about.uploadDate) ?? string(about.datePublished),
      publisher: joined(this.#named(about.publisher ?? around.publisher)) ?? this.#site(),
      image:
        addressOf(this.#resolved(about.image)) ??
        addressOf(this.#resolved(around.primaryImageOfPage)) ??
        string(about.thumbnailUrl),
      language: string(about.inLanguage) ?? string(around.inLanguage),
      description: nameOf(about.description) ?? nameOf(around.description),
      articleBody: bodyOf(about),
    };
  }

  /** The name of the site that the page belongs to. */
  #site(): string | null {
    const site = this.#subjects.find((object) =>
      typesOf(object).some((type) => shortType(type) === "WebSite"),
    );
    return site ? nameOf(site.name) : null;
  }

  /** The persons and organisations that a value names, as text, as objects, or by their `@id`. */
  #named(value: unknown): { name: string; isPerson: boolean }[] {
    const found: { name: string; isPerson: boolean }[] = [];
    for (const item of itemsOf(value)) {
      const resolved = this.#resolved(item);
      const isPerson =
        !isObject(resolved) || !typesOf(resolved).some((type) => /Organi[sz]ation|Corporation/.test(type));
      for (const one of isObject(resolved) ? itemsOf(resolved.name) : [resolved]) {
        const name = nameOf(one);
        if (name && !found.some((other) => other.name === name)) found.push({ name, isPerson });
      }
    }
    return found;
  }

  /** The object that a reference points to; anything else as it is. */
  #resolved(value: unknown): unknown {
    const id = isObject(value) && !value.name ? value["@id"] : undefined;
    return (typeof id === "string" && this.#byId.get(id)) || value;
  }
}

/** Under these keys stands what a page is about; under others, what it lists, cites or belongs to. */
const SUBJECT_KEYS: ReadonlySet<string> = new Set(["@graph", "mainEntity", "mainEntityOfPage"]);

const ARTICLE_TYPE = /(?:Article|Posting|Report|Recipe|HowTo|Analysis|Opinion)$/;

/** What can be a page's article, or a part of it. */
const PART_TYPE = /(?:Question|Review)$/;

/** Other things that a page can be about. */
const THING_TYPE =
  /(?:Product|ProductGroup|Book|Movie|VideoObject|Event|Course|SoftwareApplication|SoftwareSourceCode|PodcastEpisode|CreativeWork|Dataset|Thesis|Chapter)$/;

const PAGE_TYPE = /(?:Page|WebContent)$/;

/** What a page is, whatever else it says of itself. */
const TELLING_KINDS: ReadonlySet<string> = new Set([
  "LiveBlogPosting",
  "QAPage",
  "DiscussionForumPosting",
  "Recipe",
]);

/** What says no more than that there is a page. */
const VAGUE_KINDS: ReadonlySet<string> = new Set(["WebPage", "ItemPage", "CreativeWork", "Article"]);

/** Whether a page can be of this schema.org type, rather than only have something of it. */
export function isKind(type: string): boolean {
  return (
    /^[A-Z]/.test(type) && [ARTICLE_TYPE, PART_TYPE, THING_TYPE, PAGE_TYPE].some((kind) => kind.test(type))
  );
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function itemsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, MOST_NAMES) : [value];
}

/** Whoever names more authors than this has a list of another kind. */
const MOST_NAMES = 20;

function typesOf(object: Json): string[] {
  return itemsOf(object["@type"]).filter((type) => typeof type === "string");
}

/** `Article` of `https://schema.org/Article` or `schema:Article`. */
function shortType(type: string): string {
  return type
    .slice(Math.max(type.lastIndexOf("/"), type.lastIndexOf(":"), type.lastIndexOf("#")) + 1)
    .slice(0, 60);
}

function string(value: unknown): string | null {
  const [first] = itemsOf(value);
  return typeof first === "string" && first.trim() ? first.trim().slice(0, LONGEST_LINE) : null;
}

/** No title, name or address is longer; a description may be cut here. */
const LONGEST_LINE = 2_000;

/** A name or a title, of a text or of a thing. */
function nameOf(value: unknown): string | null {
  const text = isObject(value) ? (string(value.name) ?? string(value["@value"])) : string(value);
  const line = text && unescaped(text);
  return line && !/^https?:/i.test(line) ? line : null;
}

function joined(names: readonly { name: string }[]): string | null {
  return names.map(({ name }) => name).join(", ") || null;
}

/** An address, written out or as that of a thing. */
function addressOf(value: unknown): string | null {
  const [first] = itemsOf(value);
  const text = isObject(first)
    ? (string(first.url) ?? string(first.contentUrl) ?? string(first["@id"]))
    : string(first);
  return text && /^(?:https?:)?\/\/\S+$/i.test(text) ? text : null;
}

/** The texts under the keys that hold the article itself: of the thing, then of its answers or steps. */
function bodyOf(object: Json): string | null {
  const parts: string[] = [];
  let left = LONGEST_BODY;
  const collect = (value: unknown, depth: number): void => {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (left <= 0) return;
      if (typeof item === "string") {
        const line = unescaped(item.slice(0, 4 * left)).slice(0, left);
        if (line) parts.push(line);
        left -= line.length;
      } else if (isObject(item) && depth < 3) {
        for (const key of BODY_KEYS) collect(item[key], depth + 1);
      }
    }
  };
  collect(object, 0);
  return oneLine(parts.join(" ")) || null;
}

const BODY_KEYS = [
  "articleBody",
  "reviewBody",
  "text",
  "acceptedAnswer",
  "suggestedAnswer",
  "recipeIngredient",
  "recipeInstructions",
  "step",
  "itemListElement",
  "liveBlogUpdate",
];
