import { folded, oneLine } from "./line.js";

/** A heading of the page. */
export interface Heading {
  level: number;
  text: string;
}

/** What the page calls itself, in its several places. */
export interface Titles {
  /** The headline of its structured data. */
  headline: string | null;
  /** The title it gives itself where it is shared. */
  shared: string | null;
  /** The title of its window. */
  window: string | null;
  /** Its first headings. */
  headings: readonly Heading[];
  /** The names that its site may go by. */
  sites: readonly string[];
}

/**
 * The article's own title, without the site's name: the heading that the page's other titles
 * confirm, as it is what a reader sees; else what the page says of itself; else its one heading.
 */
export function articleTitle(titles: Titles): string | null {
  const sites = new Sites(titles.sites);
  const headline = titles.headline && sites.without(titles.headline);
  const shared = titles.shared && sites.without(titles.shared);
  const window = titles.window && sites.without(titles.window);
  const said = [headline, shared, window].filter((title) => title !== null);
  const headings = titles.headings
    .map(({ level, text }) => ({ level, text: oneLine(text).slice(0, LONGEST).replace(PERMALINK, "") }))
    .filter(({ text }) => text.length >= SHORTEST && !sites.isSite(text));
  const heading =
    headings.find(({ level, text }) => level === 1 && said.some((title) => folded(title) === folded(text))) ??
    confirmed(headings, [titles.window, titles.shared, titles.headline]);
  if (heading) return withoutKicker(heading.text, [headline, shared]);
  const first = headings.filter(({ level }) => level === 1);
  const only = first.length === 1 ? first[0] : undefined;
  if (only && said.some((title) => isAkin(title, only.text))) return only.text;
  return headline ?? shared ?? (window || only?.text) ?? null;
}

/**
 * The heading that a title holds: the longest, as the others are the site's or a section's; but a
 * lower heading must be much longer than one of the first level.
 */
function confirmed(headings: readonly Heading[], titles: readonly (string | null)[]): Heading | undefined {
  const held = headings.filter(({ text }) => titles.some((title) => title !== null && holds(title, text)));
  const weight = ({ level, text }: Heading) => folded(text).length * (level === 1 ? FIRST_LEVEL : 1);
  return held.reduce<Heading | undefined>((best, next) => (best && weight(best) >= weight(next) ? best : next), undefined);
}

/**
 * How much more a heading of the first level counts than a lower one. At 1 the longer always wins, which
 * may be a heading within the article; without end the site's name wins that stands in the first level.
 */
const FIRST_LEVEL = 2;

/** A heading with fewer UTF-16 units is found in too many places. */
const SHORTEST = 3;

/** No title is longer, in UTF-16 units. */
const LONGEST = 600;

/** The sign that documentation puts behind a heading to link to it. */
const PERMALINK = /\s*[¶#§🔗]+$/u;

/** What sites put between the headline and their own name. */
const SEPARATOR = /\s+[-–—|·•:»«›‹/\\~*]+\s+|\s*[|｜丨_]\s*|\s?[»«›‹—]\s?|:\s+/g;

/** What hardly ever stands within a headline. */
const STRONG = /\s*[|｜丨»]+\s*/;

/** The names that a site may go by. */
class Sites {
  readonly #names: ReadonlySet<string>;
  readonly #compact: ReadonlySet<string>;

  constructor(names: readonly string[]) {
    const known = names.map(folded).filter(Boolean);
    this.#names = new Set(known);
    this.#compact = new Set(known.map(compact));
  }

  isSite(text: string): boolean {
    const name = folded(text);
    return this.#names.has(name) || this.#compact.has(compact(name).replace(/^the|(?:com|de|org|net)$/g, "")) || this.#compact.has(compact(name));
  }

  /** The title without the site's name at either end, and what else stands there. */
  without(title: string): string | null {
    const parts = partsOf(oneLine(title));
    let start = 0;
    let end = parts.length;
    while (end - start > 1 && this.isSite(run(parts, end - 1, end))) end--;
    // A section may stand before the name: "Headline | Sport | The Post".
    if (end === parts.length) {
      const site = parts.findIndex((_, index) => index > 0 && this.isSite(run(parts, index, parts.length)));
      if (site > 0) end = site;
    }
    while (end - start > 1 && this.isSite(run(parts, start, start + 1))) start++;
    const isKnown = start > 0 || end < parts.length;
    const rest = run(parts, start, end);
    if (isKnown || parts.length < 2 || !STRONG.test(title)) return rest || null;
    // No name is known: the headline is the longest part, if it stands at an end.
    const pieces = oneLine(title).split(STRONG).filter(Boolean);
    const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), "");
    return longest === pieces[0] || longest === pieces.at(-1) ? longest : rest;
  }
}

interface Part {
  text: string;
  /** What stands before it. */
  separator: string;
}

function partsOf(line: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  let separator = "";
  for (const match of line.matchAll(SEPARATOR)) {
    if (match.index > at) {
      parts.push({ text: line.slice(at, match.index), separator });
      separator = match[0];
    } else separator += match[0];
    at = match.index + match[0].length;
  }
  if (at < line.length) parts.push({ text: line.slice(at), separator });
  return parts;
}

function run(parts: readonly Part[], start: number, end: number): string {
  return parts
    .slice(start, end)
    .map(({ text, separator }, index) => (index === 0 ? text : separator + text))
    .join("")
    .trim();
}

/** Whether a title has the text of a heading as one or several of its parts, or as most of it. */
function holds(title: string, heading: string): boolean {
  const wanted = folded(heading);
  const whole = folded(title);
  if (!wanted || !whole.includes(wanted)) return false;
  if (wanted.length * 2 >= whole.length) return true;
  const parts = partsOf(oneLine(title));
  if (parts.length > MOST_PARTS) return false;
  for (let start = 0; start < parts.length; start++) {
    for (let end = start + 1; end <= parts.length; end++) {
      if (folded(run(parts, start, end)) === wanted) return true;
    }
  }
  return false;
}

/** No title has more parts; it keeps the search for a heading in it short. */
const MOST_PARTS = 12;

/** Whether two titles are two wordings of one: most words of the shorter are in the longer. */
function isAkin(title: string, other: string): boolean {
  const words = new Set(folded(title).split(" "));
  const others = new Set(folded(other).split(" "));
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared >= Math.min(words.size, others.size) * AKIN && shared >= Math.max(words.size, others.size) * LEAST_SHARE;
}

/** The share of the shorter title's words that must be in the longer one. */
const AKIN = 0.5;

/** The heading without the line above it that some pages put in it, where a title has none. */
function withoutKicker(heading: string, titles: readonly (string | null)[]): string {
  const whole = folded(heading);
  for (const title of titles) {
    const wanted = folded(title ?? "");
    if (!title || !whole.endsWith(` ${wanted}`) || wanted.length < whole.length * LEAST_SHARE) continue;
    // A kicker is a line of its own: what goes on in the same sentence is none.
    const before = heading.slice(0, heading.length - title.length).trimEnd();
    if (/[\p{L}\p{N}?!.…]$/u.test(before) && /^[^\p{Ll}]/u.test(title)) return title;
  }
  return heading;
}

/** With less of a heading than this, a title is a short form of it, rather than it without a kicker. */
const LEAST_SHARE = 0.35;

function compact(name: string): string {
  return name.replaceAll(" ", "");
}
