import { valueOf } from "../attributes.js";
import type { Dom } from "../dom.js";
import { ELEMENT, isText } from "../dom.js";
import { LONGEST_BYLINE, nameAfterOpening, nameIn, opensByline } from "./byline.js";
import { hasDigit, isoDate } from "./date.js";
import { oneLine } from "./line.js";
import { AUTHOR_NAMES, DATE_NAMES, OTHERS_NAMES, partedWords } from "./markup-names.js";

/** Who and when, as the page itself says near its headline. */
export interface Byline {
  author: string | null;
  published: string | null;
  /** A date that nothing but its place says to be that of the article. */
  loose: string | null;
  modified: string | null;
}

/** So many nodes after the headline still belong to its byline. */
const NODES_AFTER = 220;

/** So many nodes before it are looked at, under the elements around the headline. */
const NODES_BEFORE = 120;

/** So far up the elements around a headline may hold its byline before it. */
const LEVELS_UP = 3;

/** After so many UTF-16 units of running text the byline is behind. */
const UNITS_AFTER = 1_500;

/** So many nodes lie at most between the names of two authors of one article. */
const NODES_BETWEEN = 25;

/** A page with more names in its byline is a list of its writers. */
const MOST_AUTHORS = 5;

/** A text with more nodes is no name and no date. */
const MOST_NODES = 40;

/** A label alone, which the name follows in an element of its own. */
const AUTHOR_LABEL =
  /^(?:autor(?:in|en)?|authors?|auteure?s?|autore|text|written by|by|von|par|por|автор|作者|記者|文)\s?[:：]?$/iu;

/** What stands in a byline beside the name. */
const ROLE_NAMES =
  /bio|title|role|position|descr|job|avatar|image|photo|desc|follow|social|count|date|time|provider|source|brand|section|categor/i;

/** An element that holds the very name. */
const NAME_NAMES = /(?:^|[\s_-])(?:fn|name|author-?name|author-?link|user-?name)(?:$|[\s_-])/i;

/** The address of a page about a person. */
const AUTHOR_ADDRESS =
  /\/(?:authors?|autor(?:es|en)?|auteurs?|signataires|profiles?|by|people|staff|editors|reporters?|contributors?|columnists?|journalist(?:es?|s)?|redakt\w{0,6}|users?|members?)\/[^/]|[?&]author=/i;

/** What tells a date of change from that of publication. */
const UPDATED =
  /updat|modif|aktualisiert|geändert|änderung|mis à jour|actualizado|atualizado|aggiornato|bijgewerkt|oppdatert|uppdaterad|opdateret|обновлен|更新|수정/i;

/** What stands around a headline and is neither its byline nor text. */
const FURNITURE_NAMES = /newsletter|social|share|breadcrumb|navigation|footer|most-?read|caption|copyright/i;

/** Elements with no byline in them. */
const SKIPPED = new Set(
  "script style template noscript nav footer aside form select svg iframe button figure figcaption".split(
    " ",
  ),
);

/**
 * Reads what stands around a headline: first behind it, in the order of the page, then before it.
 * The cost has a bound that does not depend on the page.
 */
export class Vicinity {
  readonly #dom: Dom;
  readonly #isMonthFirst: boolean;
  readonly #authors: string[] = [];
  #byOpening: string | null = null;
  #published: string | null = null;
  #modified: string | null = null;
  #loose: string | null = null;
  /** Whether the text before was a label that a name follows. */
  #isAnnounced = false;
  /** How many more nodes may hold an author's name. */
  #left = NODES_AFTER + NODES_BEFORE;

  constructor(dom: Dom, isMonthFirst: boolean) {
    this.#dom = dom;
    this.#isMonthFirst = isMonthFirst;
  }

  around(heading: Element): Byline {
    this.#after(heading);
    if (this.#authors.length > 0) this.#left = 0;
    if (!this.#published || this.#authors.length === 0) this.#before(heading);
    return {
      author: this.#authors.slice(0, MOST_AUTHORS).join(", ") || this.#byOpening,
      published: this.#published,
      loose: this.#loose,
      modified: this.#modified,
    };
  }

  #after(heading: Element): void {
    const dom = this.#dom;
    let node: Node | null = following(dom, heading, null);
    let units = 0;
    for (let left = NODES_AFTER; node && left > 0 && units < UNITS_AFTER; left--) {
      if (this.#left > 0) this.#left--;
      else if (this.#published) break;
      const isRead = this.#visit(node);
      if (!isRead && isText(dom.type(node))) units += dom.data(node).length;
      node = (isRead ? dom.firstChild(node) : null) ?? following(dom, node, null);
    }
  }

  #before(heading: Element): void {
    const dom = this.#dom;
    const top = this.#around(heading);
    let node: Node | null = top === heading ? null : dom.firstChild(top);
    for (let left = NODES_BEFORE; node && node !== heading && left > 0; left--) {
      const isRead = this.#visit(node);
      node = (isRead ? dom.firstChild(node) : null) ?? following(dom, node, top);
    }
  }

  /** The outermost element around the heading that may hold its byline, but not those of others. */
  #around(heading: Element): Node {
    const dom = this.#dom;
    let top: Node = heading;
    for (let level = 0; level < LEVELS_UP; level++) {
      const parent = dom.parent(top);
      const tag = parent && dom.type(parent) === ELEMENT ? dom.tag(parent as Element) : "body";
      if (!parent || tag === "body" || tag === "html") break;
      top = parent;
      if (tag === "article") break;
    }
    return top;
  }

  /** Notes what a node says; whether it was short enough to be read, and what is in it is to be. */
  #visit(node: Node): boolean {
    const type = this.#dom.type(node);
    if (type === ELEMENT) return this.#element(node as Element);
    return isText(type) && this.#text(node, this.#dom.data(node));
  }

  /** Notes what an element says; whether what is in it is to be looked at. */
  #element(element: Element): boolean {
    const dom = this.#dom;
    const tag = dom.tag(element);
    if (SKIPPED.has(tag)) return false;
    const attribute = (name: string) => valueOf(dom, element, name);
    const names = `${attribute("class")} ${attribute("id")}`;
    if (OTHERS_NAMES.test(names) || FURNITURE_NAMES.test(names)) return false;
    if (tag === "time" || tag === "relative-time") {
      const date = isoDate(attribute("datetime")) ?? this.#date(lineOf(dom, element));
      if (date) this.#note(date, names);
      return false;
    }
    const itemprop = attribute("itemprop");
    if (/datePublished/i.test(itemprop))
      this.#published ??= this.#date(attribute("content") || lineOf(dom, element));
    const said = partedWords(`${names} ${itemprop}`);
    const isAuthor =
      (AUTHOR_NAMES.test(said) && !ROLE_NAMES.test(names)) ||
      (tag === "a" &&
        (/(?:^|\s)author(?:\s|$)/i.test(attribute("rel")) || AUTHOR_ADDRESS.test(attribute("href"))));
    if (isAuthor) this.#author(element);
    if (!this.#published && DATE_NAMES.test(said)) {
      const text = lineOf(dom, element);
      const date = text.length <= LONGEST_BYLINE ? this.#date(text) : null;
      if (date) this.#note(date, `${names} ${text}`);
    }
    return true;
  }

  #note(date: string, context: string): void {
    if (UPDATED.test(context)) this.#modified ??= date;
    else this.#published ??= date;
  }

  /** A name in an element that says it holds one; the part of it that says so most closely is taken. */
  #author(element: Element): void {
    if (this.#left === 0) return;
    const text = lineOf(this.#dom, element);
    if (!text || text.length > LONGEST_BYLINE) return;
    for (const name of this.#innerNames(element, text)) {
      // The element inside of one that was seen says it again, or less of it.
      const isKnown = this.#authors.some((other) => other.includes(name) || name.includes(other));
      if (!isKnown) this.#authors.push(name);
      this.#left = Math.min(this.#left, NODES_BETWEEN);
    }
  }

  #innerNames(element: Element, text: string): string[] {
    const dom = this.#dom;
    const named: string[] = [];
    const linked: string[] = [];
    let node: Node | null = dom.firstChild(element);
    for (let left = MOST_NODES; node && left > 0; left--) {
      if (dom.type(node) === ELEMENT) {
        const inner = node as Element;
        const attribute = (name: string) => valueOf(dom, inner, name);
        const names = partedWords(`${attribute("class")} ${attribute("itemprop")}`);
        const isName = NAME_NAMES.test(names) && !ROLE_NAMES.test(names);
        const isLink =
          dom.tag(inner) === "a" &&
          (/author/i.test(attribute("rel")) || AUTHOR_ADDRESS.test(attribute("href")));
        if (isName || isLink) {
          const name = nameIn(lineOf(dom, inner) || attribute("content"));
          const list = isName ? named : linked;
          // A name in a name is its shorter form.
          if (name && !list.some((other) => other.includes(name))) list.push(name);
        }
      }
      node = dom.firstChild(node) ?? following(dom, node, element);
    }
    if (named.length > 0) return named;
    if (linked.length > 0) return linked;
    const name = nameAfterOpening(text) ?? nameIn(text);
    return name ? [name] : [];
  }

  /** A text that opens as a byline does, or that is a date. */
  #text(node: Node, data: string): boolean {
    const dom = this.#dom;
    const line = data.length <= LONGEST_TEXT ? oneLine(data) : null;
    if (line === null || line.length > LONGEST_BYLINE) return false;
    if (!line) return true;
    const isOpen = this.#authors.length === 0 && !this.#byOpening;
    if (isOpen && this.#isAnnounced) this.#byOpening = nameIn(line);
    this.#isAnnounced = isOpen && AUTHOR_LABEL.test(line);
    if (isOpen && !this.#byOpening && opensByline(`${line} `)) {
      const around = dom.parent(node);
      this.#byOpening = nameAfterOpening(line) ?? (around ? nameAfterOpening(lineOf(dom, around)) : null);
    }
    if (!this.#published && !this.#loose && line.length <= LONGEST_DATED && hasDigit(line)) {
      const date = this.#date(line);
      if (date) {
        if (UPDATED.test(line)) this.#modified ??= date;
        else this.#loose = date;
      }
    }
    return true;
  }

  #date(text: string): string | null {
    return isoDate(text, this.#isMonthFirst);
  }
}

/** A short text that is indented is no longer, in UTF-16 units. */
const LONGEST_TEXT = 400;

/** A date with its weekday, its time and the word before it is no longer, in UTF-16 units. */
const LONGEST_DATED = 60;

/** The node behind a node and all that is in it, in the order of the page. */
function following(dom: Dom, node: Node, top: Node | null): Node | null {
  let at: Node | null = node;
  while (at && at !== top) {
    const next = dom.nextSibling(at);
    if (next) return next;
    at = dom.parent(at);
  }
  return null;
}

/** The text under an element as one line, of its first nodes, the words of different elements apart. */
export function lineOf(dom: Dom, element: Node): string {
  return oneLine(textOf(dom, element, MOST_NODES, LONGEST_LINE));
}

/**
 * No line that is looked for a title, a name or a date is longer, in UTF-16 units, with the white space that
 * it is indented by. A page can say more in each of its headings than a text can hold.
 */
const LONGEST_LINE = 20_000;

/** The text under an element as it is written, of its first `most` nodes, cut at `longest` UTF-16 units. */
export function textOf(dom: Dom, element: Node, most: number, longest: number): string {
  let text = "";
  let node: Node | null = dom.firstChild(element);
  for (let left = most; node && left > 0 && text.length < longest; left--) {
    const type = dom.type(node);
    const isSkipped = type === ELEMENT && SKIPPED.has(dom.tag(node as Element));
    if (isText(type)) text += dom.data(node).slice(0, longest - text.length);
    else if (type === ELEMENT && text && !text.endsWith(" ")) text += " ";
    node = (isSkipped ? null : dom.firstChild(node)) ?? following(dom, node, element);
  }
  return text;
}
