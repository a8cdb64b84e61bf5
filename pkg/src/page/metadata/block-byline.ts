import type { Block, Container } from "../../wasm/nutgraf.js";
import { creditedName, LONGEST_BYLINE, nameAfterOpening, nameIn, opensByline } from "./byline.js";
import { hasDigit, isoDate } from "./date.js";
import { compact } from "./line.js";
import { AUTHOR_NAMES, DATE_NAMES, OTHERS_NAMES, partedWords } from "./markup-names.js";

/**
 * Who wrote the article and when, as the page's short blocks say: first by how they are worded near
 * the title, then by the names that their markup bears. It is asked where nothing stands around the
 * headline, or where the headline is no heading.
 */
export class BlockByline {
  readonly #blocks: readonly Block[];
  readonly #containers: readonly Container[];
  readonly #isMonthFirst: boolean;
  readonly #title: string;
  readonly #areOfOthers = remembered((names) => OTHERS_NAMES.test(names));
  #startFound: number | null = null;

  constructor(
    blocks: readonly Block[],
    containers: readonly Container[],
    title: string | null,
    isMonthFirst: boolean,
  ) {
    this.#blocks = blocks;
    this.#containers = containers;
    this.#isMonthFirst = isMonthFirst;
    this.#title = compact(title ?? "");
  }

  /** The block that has the title, or else the most of it, or the first. */
  get #start(): number {
    this.#startFound ??= this.#titleBlock();
    return this.#startFound;
  }

  #titleBlock(): number {
    const wanted = this.#title;
    let most = Math.max(SHORTEST_TITLE, wanted.length * LEAST_SHARE);
    let found = 0;
    for (let index = 0; index < this.#blocks.length; index++) {
      const { text, hidden } = this.#blocks[index] as Block;
      if (hidden || text.length < most || text.length > 2 * wanted.length + 8) continue;
      const letters = compact(text);
      if (letters.length <= most || !wanted.includes(letters)) continue;
      if (letters === wanted) return index;
      most = letters.length;
      found = index;
    }
    return found;
  }

  author(): string | null {
    const near = this.#first(this.#start, this.#start + BLOCKS_AFTER, (text) =>
      text.length <= LONGEST_BYLINE
        ? ((opensByline(text) ? nameAfterOpening(text) : null) ?? creditedName(text))
        : creditedName(text.slice(0, LONGEST_CREDIT)),
    );
    if (near) return near;
    const named = this.#named(AUTHOR_NAMES, nameIn);
    if (named) return named;
    // At the end of an article stands who wrote it, in a line of its own.
    return this.#first(this.#start, this.#blocks.length, (text) =>
      text.length <= LONGEST_BYLINE ? creditedName(text) : null,
    );
  }

  date(): string | null {
    return (
      this.#first(this.#start, this.#start + BLOCKS_AFTER, (text) => this.#dateOf(text)) ??
      this.#named(DATE_NAMES, (text) => isoDate(text, this.#isMonthFirst)) ??
      this.#first(Math.max(0, this.#start - BLOCKS_BEFORE), this.#start, (text) => this.#dateOf(text))
    );
  }

  /** The date in a line that says little else, or that opens a paragraph as an agency's does. */
  #dateOf(text: string): string | null {
    if (text.length <= LONGEST_DATED) return hasDigit(text) ? isoDate(text, this.#isMonthFirst) : null;
    const opening = /^[([]?(\d[^)\]|–—]{7,24}?)\s?[)\]|–—-]/.exec(text)?.[1];
    return opening ? isoDate(opening, this.#isMonthFirst) : null;
  }

  #first<T>(from: number, to: number, read: (text: string) => T | null): T | null {
    for (let index = from; index < Math.min(to, this.#blocks.length); index++) {
      const block = this.#blocks[index];
      if (!block || block.hidden) continue;
      const found = read(block.text);
      if (found !== null && !this.#isOthers(block)) return found;
    }
    return null;
  }

  #named<T>(names: RegExp, read: (text: string) => T | null): T | null {
    const areWanted = remembered((given) => names.test(partedWords(given)));
    const isWanted = ({ names: given, itemprop }: Container) =>
      areWanted(given) || (itemprop !== "" && names.test(itemprop));
    for (const block of this.#blocks) {
      if (block.hidden || block.text.length > LONGEST_BYLINE) continue;
      if (!this.#isIn(block, isWanted)) continue;
      const found = read(block.text);
      if (found !== null) return found;
    }
    return null;
  }

  /** Whether the block's container, or the one around it, is wanted, outside comments and teasers. */
  #isIn(block: Block, isWanted: (container: Container) => boolean): boolean {
    let index = block.container;
    for (let depth = 0; depth < 2 && index !== null; depth++) {
      const container: Container | undefined = this.#containers[index];
      if (!container || container.tag === "body" || container.tag === "html") break;
      if (isWanted(container)) return !this.#isOthers(block);
      index = container.parent;
    }
    return false;
  }

  /** Whether the block stands among comments or teasers of other articles. */
  #isOthers(block: Block): boolean {
    let index = block.container;
    for (let depth = 0; depth < DEEPEST && index !== null; depth++) {
      const container: Container | undefined = this.#containers[index];
      if (!container || container.tag === "body" || container.tag === "html") return false;
      if (this.#areOfOthers(container.names)) return true;
      index = container.parent;
    }
    return false;
  }
}

/** `test`, put to each text once: the many containers of a page share a few names. */
function remembered(test: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = test(text);
    answers.set(text, answer);
    return answer;
  };
}

/** With less of the title, in letters or as a share, a block is a section's name or the site's. */
const SHORTEST_TITLE = 3;
const LEAST_SHARE = 0.4;

/** So many blocks after the title may belong to its byline; its first paragraphs are among them. */
const BLOCKS_AFTER = 12;
const BLOCKS_BEFORE = 6;

/** An agency's opening with the reporter's name in brackets is no longer, in UTF-16 units. */
const LONGEST_CREDIT = 80;

/** A date with its weekday, its time and the source is no longer, in UTF-16 units. */
const LONGEST_DATED = 80;

/** So far up the name of a container still tells whose byline it is. */
const DEEPEST = 5;
