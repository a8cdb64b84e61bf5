/** What a page's JSON-LD says of its article. */
export interface StructuredArticle {
  headline: string | null;
  author: string | null;
  published: string | null;
  publisher: string | null;
}

/** Nothing longer is parsed: JSON-LD is metadata, and a page must not stall the reader with it. */
const LONGEST_JSON = 2_000_000;

/** How many objects are looked at, and how deep they may nest, before the search is given up. */
const MOST_OBJECTS = 2_000;
const DEEPEST = 8;

type Json = { readonly [key: string]: unknown };

/**
 * The article that a JSON-LD text describes (schema.org, `Article` and its kinds); `null` where it
 * describes none or is no JSON. Nothing in the text is trusted to be of its proper type.
 */
export function structuredArticle(text: string): StructuredArticle | null {
  if (text.length > LONGEST_JSON) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(unwrapped(text));
  } catch {
    return null;
  }
  const article = objects(parsed).find((object) => typesOf(object).some(isArticleType));
  if (!article) return null;
  return {
    headline: name(article.headline) ?? name(article.name),
    author: names(article.author) ?? names(article.creator),
    published: string(article.datePublished) ?? string(article.dateCreated),
    publisher: names(article.publisher),
  };
}

/** JSON-LD is often wrapped in what once hid scripts from old browsers. */
function unwrapped(text: string): string {
  return text
    .trim()
    .replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, "")
    .replace(/(?:-->|(?:\/\/\s*)?\]\]>)\s*;?$/, "")
    .replace(/\p{Cc}/gu, " ");
}

/** Every object in a parsed text, the outer ones first. */
function objects(parsed: unknown): Json[] {
  const found: Json[] = [];
  let level: unknown[] = [parsed];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const value of level) {
      if (Array.isArray(value)) next.push(...value.slice(0, MOST_OBJECTS));
      else if (isObject(value)) {
        found.push(value);
        next.push(...Object.values(value).filter((part) => typeof part === "object"));
      }
      if (found.length + next.length > MOST_OBJECTS) return found;
    }
    level = next;
  }
  return found;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typesOf(object: Json): string[] {
  return strings(object["@type"]);
}

function isArticleType(type: string): boolean {
  return /(?:Article|BlogPosting|Report|Review|Recipe|DiscussionForumPosting|LiveBlogPosting|HowTo|QAPage)$/.test(
    type,
  );
}

function strings(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item) => typeof item === "string");
}

function string(value: unknown): string | null {
  return strings(value)[0] ?? null;
}

/** The name of a person or an organisation, given as text or as an object. */
function name(value: unknown): string | null {
  const text = isObject(value) ? string(value.name) : typeof value === "string" ? value : null;
  const line = text?.replace(/\s+/g, " ").trim();
  return line && !/^https?:/i.test(line) ? line : null;
}

/** Several names in one line. */
function names(value: unknown): string | null {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  const found = [...new Set(values.map(name).filter((item) => item !== null))];
  return found.length > 0 ? found.join(", ") : null;
}
