import { compact, folded, oneLine } from "./line.js";

/** A heading of the page, or a line that may be one, whose level is 0. */
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
  /** Its first headings and such lines. */
  headings: readonly Heading[];
  /** The names that its site may go by. */
  sites: readonly string[];
  /** Whether the page is its site's first, whose title is the site's. */
  isHome: boolean;
}

/**
 * The article's own title, without the site's name: the heading that the page's other titles
 * confirm, as it is what a reader sees; else what the page says of itself; else its one heading.
 */
export function articleTitle(titles: Titles): string | null {
  const sites = new Sites(titles.isHome ? [] : titles.sites);
  const whole = [titles.headline, titles.shared, titles.window].map((text) => Title.of(text));
  const [headline, shared, window] = titles.isHome
    ? whole
    : whole.map((title) => title && Title.of(sites.without(title)));
  const said = [headline, shared, window].filter((title) => title instanceof Title);
  const headings: Ranked[] = [];
  const lines: Ranked[] = [];
  for (const { level, text } of titles.headings) {
    const title = Title.of(text.slice(0, LONGEST).replace(PERMALINK, ""));
    if (!title || title.text.length < SHORTEST || sites.isSite(title.text)) continue;
    (level > 0 ? headings : lines).push({ level, title });
  }
  const heading =
    headings.find(({ level, title }) => level === 1 && said.some(({ folded }) => folded === title.folded)) ??
    confirmed(headings, whole);
  if (heading) return withoutKicker(heading.title, [headline, shared]);
  const first = headings.filter(({ level }) => level === 1);
  const only = first.length === 1 ? first[0]?.title : undefined;
  if (only && said.some((title) => isAkin(title, only))) return withoutKicker(only, [headline, shared]);
  const line = confirmed(lines, whole)?.title;
  return (headline ?? shared ?? line ?? window ?? only)?.text ?? null;
}

/** A title with what is compared of it. */
class Title {
  readonly text: string;
  readonly folded: string;
  #parts: readonly Part[] | null = null;

  private constructor(text: string) {
    this.text = text;
    this.folded = folded(text);
  }

  static of(text: string | null): Title | null {
    const line = text && oneLine(text.slice(0, LONGEST));
    return line ? new Title(line) : null;
  }

  get parts(): readonly Part[] {
    this.#parts ??= partsOf(this.text);
    return this.#parts;
  }

  /** The text of the parts from `start` up to, not including, `end`. */
  run(start: number, end: number): string {
    return this.text.slice(this.parts[start]?.start, this.parts[end - 1]?.end);
  }

  /** Whether it has the text of a heading as one or several of its parts, or as most of it. */
  holds(heading: Title): boolean {
    const wanted = heading.folded;
    if (!wanted || !this.folded.includes(wanted)) return false;
    if (wanted.length * 2 >= this.folded.length) return true;
    const { length } = this.parts;
    for (let start = 0; start < Math.min(length, MOST_PARTS); start++) {
      for (let end = start + 1; end <= Math.min(length, MOST_PARTS); end++) {
        if (folded(this.run(start, end)) === wanted) return true;
      }
    }
    return false;
  }
}

/** A title's part between two separators: where it stands. */
interface Part {
  start: number;
  end: number;
}

interface Ranked {
  level: number;
  title: Title;
}

/**
 * The heading that a title holds: the longest, as the others are the site's or a section's; but a
 * lower heading must be much longer than one of the first level.
 */
function confirmed(headings: readonly Ranked[], titles: readonly (Title | null)[]): Ranked | undefined {
  let best: Ranked | undefined;
  let most = 0;
  for (const heading of headings) {
    const weight = heading.title.folded.length * (heading.level === 1 ? FIRST_LEVEL : 1);
    if (weight > most && titles.some((title) => title?.holds(heading.title))) {
      best = heading;
      most = weight;
    }
  }
  return best;
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
const SEPARATOR = /\s+[-–—|·•:»«›‹/\\~*]+\s+|\s*[|｜丨_]\s*|:\s+/g;

/** What hardly ever stands within a headline: a bar, or the angle that leads from a site to its page. */
const STRONG = /\s*[|｜丨]+\s*|\s+»\s+/;

/** The same where the angles are quotation marks. */
const BAR = /\s*[|｜丨]+\s*/;

/** The host of an address, which a site may bear as its name. */
const HOST = /^[\p{L}\d-]{2,40}(?:\.[\p{L}\d-]{1,40}){0,2}\.[a-z]{2,7}$/iu;

/** The names that a site may go by. */
class Sites {
  readonly #names: ReadonlySet<string>;

  constructor(names: readonly string[]) {
    this.#names = new Set(names.map(compact).filter(Boolean));
  }

  isSite(text: string): boolean {
    const name = compact(text);
    return this.#names.has(name) || this.#names.has(name.replace(AFFIX, ""));
  }

  #isSiteOrHost(text: string): boolean {
    return HOST.test(text) || this.isSite(text);
  }

  /** The title without the site's name at either end, and what else stands there. */
  without(title: Title): string | null {
    const { length } = title.parts;
    if (length < 2 || length > MOST_PARTS) return title.text;
    let start = 0;
    let end = length;
    while (end > 1 && this.#isSiteOrHost(title.run(end - 1, end))) end--;
    // Sections may stand before the name, or the name itself have several parts.
    for (let site = 1; end === length && site < length; site++) {
      if (this.isSite(title.run(site, length))) end = site;
    }
    while (end - start > 1 && this.#isSiteOrHost(title.run(start, start + 1))) start++;
    const rest = title.run(start, end);
    const pieces = rest.split(rest.includes("«") ? BAR : STRONG).filter(Boolean);
    const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), "");
    // Behind the headline may stand a section, and the site where no name of it is known.
    const isNamed = start > 0 || end < length;
    return longest === pieces[0] || (longest === pieces.at(-1) && !isNamed) ? longest : rest;
  }
}

/** What a site's name has in one place and lacks in another. */
const AFFIX = /^the(?=.{3})|(?:com|de|org|net)$/;

function partsOf(line: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { index, 0: separator } of line.matchAll(SEPARATOR)) {
    if (index > at) parts.push({ start: at, end: index });
    at = index + separator.length;
  }
  if (at < line.length) parts.push({ start: at, end: line.length });
  return parts;
}

/** No title has more parts; it keeps the search for a heading in it short. */
const MOST_PARTS = 12;

/** Whether two titles are two wordings of one. */
export function areAkin(one: string, other: string): boolean {
  const [first, second] = [Title.of(one), Title.of(other)];
  return first !== null && second !== null && isAkin(first, second);
}

/** Whether most words of the shorter title are in the longer one, and make up a good part of it. */
function isAkin(title: Title, other: Title): boolean {
  const words = new Set(title.folded.split(" "));
  const others = new Set(other.folded.split(" "));
  const shared = [...words].filter((word) => others.has(word)).length;
  const least = Math.min(words.size, others.size) * AKIN;
  return shared >= least && shared >= Math.max(words.size, others.size) * LEAST_SHARE;
}

/** The share of the shorter title's words that must be in the longer one. */
const AKIN = 0.5;

/** The heading without the line above it that some pages put in it, where a title has none. */
function withoutKicker(heading: Title, titles: readonly (Title | null | undefined)[]): string {
  for (const title of titles) {
    if (!title || !heading.folded.endsWith(` ${title.folded}`)) continue;
    if (title.folded.length < heading.folded.length * LEAST_SHARE) continue;
    // A kicker is a line of its own: what goes on in the same sentence is none.
    const before = heading.text.slice(0, -title.text.length).trimEnd();
    if (/[\p{L}\p{N}?!.…]$/u.test(before) && /^[^\p{Ll}]/u.test(title.text)) return title.text;
  }
  return heading.text;
}

/** With less of a heading than this, a title is a short form of it, rather than it without a kicker. */
const LEAST_SHARE = 0.35;
