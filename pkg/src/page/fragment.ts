import type { Page } from "../wasm/nutgraf.js";

/**
 * The longest text, in UTF-16 units, that a link carries whole. Longer ones are named by their first
 * and last words. At 0 all are, and a short sentence needs more context; a whole sentence is lost when
 * the page shows anything within it that is not in its text, such as the mark of a footnote.
 */
const LONGEST_WHOLE = 40;

/**
 * The fewest words, and units in them, that name the start or the end of a text. Fewer are met on the
 * way from the place that is meant, once the page changes; more are likelier to have a mark of a
 * footnote in them.
 */
const FEWEST_WORDS = 3;
const FEWEST_UNITS = 12;

/** The most words of a start, an end, or what stands beside it; so many that differ are in any article. */
const MOST_WORDS = 24;

/** What parts words: white space, and the marks after which no script joins what follows. */
const WORD = /[^\s\p{Surrogate}\u00AD\u200B\u2060、。，．：；！？…「」『』（）《》〈〉【】]+/gu;

/** What a word has at its edges without being part of it. */
const EDGES = /^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu;

/** A stretch of a page's text: a sentence of a summary, a place where a keyword stands, a passage. */
export interface Stretch {
  /** The index of the block in the page. */
  block: number;
  /** Where it starts in the block's text, in UTF-16 units. */
  start: number;
  /** Where it ends: the offset one past its last unit. */
  end: number;
}

/**
 * The text fragment of a stretch of a page's text: `:~:text=…`, what a link to those words has behind its
 * `#`. Browsers scroll to the first place that it fits, so it says as much as it takes to be that of these
 * words: the text itself or its first and last words, and what stands around it where the page says the same
 * before.
 *
 * Made from the page's text alone. Only whole words are named, without the punctuation at their edges, from
 * which the mark of a footnote may separate them; in scripts without spaces, all between two marks. The empty
 * string stands for a text without a word, and for one in a frame, where browsers do not look. The cost grows
 * in proportion to the page's text.
 *
 * @example
 * ```js
 * const page = readPage(document);
 * const [sentence] = summarizePage(page).sentences;
 * textFragment(page, sentence); // ":~:text=The%20city%20closed,in%20two%20piers"
 * ```
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragment(page: Page, { block, start, end }: Stretch): string {
  const source = new FragmentSource(page, block);
  const directive = source.directive(start, end);
  return directive && `:~:text=${directive}`;
}

/**
 * The page's address with the text fragment of those words; `null` where the page has no address that
 * others can open, or there is no word to link to. The address keeps its own fragment, but for an older
 * text directive.
 *
 * @example
 * ```js
 * const page = readPage(document);
 * const links = summarizePage(page).sentences.map((sentence) => textFragmentUrl(page, sentence));
 * ```
 */
export function textFragmentUrl(page: Page, stretch: Stretch): string | null {
  const { url } = page.metadata;
  if (url === null || !URL.canParse(url)) return null;
  const address = new URL(url);
  if (!["http:", "https:", "file:"].includes(address.protocol)) return null;
  const fragment = textFragment(page, stretch);
  if (!fragment) return null;
  const hash = address.hash.slice(1).replace(/:~:.*$/s, "");
  address.hash = "";
  return `${address.href.replace(/#$/, "")}#${hash}${fragment}`;
}

class FragmentSource {
  readonly #page: Page;
  readonly #block: number;
  /** The text of each block as browsers compare it. */
  readonly #folded = new Map<number, string>();

  constructor(page: Page, block: number) {
    this.#page = page;
    this.#block = block;
  }

  directive(start: number, end: number): string {
    const words = wordsOf(this.#text(this.#block), this.#block, start, end);
    const [first] = words;
    const last = words.at(-1);
    if (!first || !last || this.#isInFrame(this.#block)) return "";
    const whole = this.#trimmed({ block: this.#block, start: first.start, end: last.end });
    if (!whole) return "";
    const isOneLine = this.#isNameable(whole);
    // Elements that pages define have shadow trees as a rule. In these Firefox 153 marks what lies between
    // a start and an end, but does not scroll there.
    const isWhole =
      whole.end - whole.start <= LONGEST_WHOLE ||
      words.length < 2 * FEWEST_WORDS ||
      this.#isIn(this.#block, (tag) => tag.includes("-"));
    if (isOneLine && isWhole) {
      return this.#withContext(whole, null);
    }
    return this.#byEnds(words) ?? (isOneLine ? this.#withContext(whole, null) : "");
  }

  /** The first and the last words, as many as it takes; `null` where the text is too short for both. */
  #byEnds(words: readonly Stretch[]): string | null {
    const half = Math.floor(words.length / 2);
    if (half === 0) return null;
    const starts = this.#growing(words, half, 1);
    const ends = this.#growing([...words].reverse(), half, -1);
    const start = starts.find((each) => this.#isFirst(each)) ?? starts[0];
    if (!start) return null;
    // The end is looked for behind the start.
    const end = ends.find((each) => this.#isNext(each, start)) ?? ends.at(-1);
    return end ? this.#withContext(start, end) : null;
  }

  /** Stretches of more and more words from one end; none goes over the end of a line. */
  #growing(words: readonly Stretch[], most: number, direction: 1 | -1): Stretch[] {
    const found: Stretch[] = [];
    const [first] = words;
    if (!first) return found;
    for (let count = 1; count <= Math.min(most, MOST_WORDS); count++) {
      const last = words[count - 1];
      if (!last) break;
      const stretch = {
        block: first.block,
        start: direction > 0 ? first.start : last.start,
        end: direction > 0 ? last.end : first.end,
      };
      if (!this.#isNameable(stretch)) break;
      const isLongEnough = count >= FEWEST_WORDS && stretch.end - stretch.start >= FEWEST_UNITS;
      const trimmed = this.#trimmed(stretch);
      if (trimmed && (isLongEnough || count === most)) found.push(trimmed);
    }
    // A line of fewer words than we ask for is better than none.
    if (found.length === 0) {
      const trimmed = this.#trimmed(first);
      if (trimmed) found.push(trimmed);
    }
    return found;
  }

  /** With what stands before and behind it, as far as that is needed for the first match to be this one. */
  #withContext(text: Stretch, end: Stretch | null): string {
    if (this.#isFirst(text)) return this.#joined(text, end);
    const from = this.#toEdge(text, -1);
    const prefixes = this.#before(from.start);
    const prefix = prefixes.find((each) => this.#isFirst(from, each));
    if (prefix) return this.#joined(from, end, prefix);
    const to = this.#toEdge(end ?? text, 1);
    const suffixes = this.#after(to.end);
    const suffix = end ? undefined : suffixes.find((each) => this.#isFirst(to, null, each));
    if (suffix) return this.#joined(to, null, undefined, suffix);
    // What is the same on all sides for so long cannot be told apart: as much as we can say.
    return this.#joined(text, end, undefined, undefined);
  }

  #joined(text: Stretch, end: Stretch | null, prefix?: Stretch, suffix?: Stretch): string {
    return [
      prefix ? `${this.#encoded(prefix)}-` : null,
      this.#encoded(text),
      end && this.#encoded(end),
      suffix ? `-${this.#encoded(suffix)}` : null,
    ]
      .filter((part) => part !== null)
      .join(",");
  }

  /** With the punctuation up to the edge of the block, where no word stands in between: context has to adjoin. */
  #toEdge(stretch: Stretch, direction: 1 | -1): Stretch {
    const text = this.#text(stretch.block);
    const [from, to] = direction < 0 ? [0, stretch.start] : [stretch.end, text.length];
    if (wordsOf(text, stretch.block, from, to).length > 0) return stretch;
    const wider = direction < 0 ? { ...stretch, start: 0 } : { ...stretch, end: text.length };
    return this.#isNameable(wider) ? wider : stretch;
  }

  /** Longer and longer stretches that end right before `end`: in this block, or in the one before it. */
  #before(end: number): Stretch[] {
    for (let block = this.#block; block >= 0; block--) {
      if (block !== this.#block && !this.#isSearched(block)) continue;
      const text = this.#text(block);
      const words = wordsOf(text, block, 0, block === this.#block ? end : text.length);
      const last = words.at(-1);
      if (!last) continue;
      const limit = block === this.#block ? end : text.length;
      return words
        .slice(-MOST_WORDS)
        .reverse()
        .map(({ start }) => ({ block, start: this.#edge(block, start, last.end), end: trimEnd(text, limit) }))
        .filter((stretch) => this.#isNameable(stretch));
    }
    return [];
  }

  /** Longer and longer stretches that start right behind `start`: in this block, or in the next. */
  #after(start: number): Stretch[] {
    for (let block = this.#block; block < this.#page.blocks.length; block++) {
      if (block !== this.#block && !this.#isSearched(block)) continue;
      const text = this.#text(block);
      const from = block === this.#block ? start : 0;
      const words = wordsOf(text, block, from, text.length);
      if (words.length === 0) continue;
      return words
        .slice(0, MOST_WORDS)
        .map((word) => ({ block, start: trimStart(text, from), end: this.#trimmed(word)?.end ?? word.end }))
        .filter((stretch) => this.#isNameable(stretch));
    }
    return [];
  }

  #edge(block: number, start: number, end: number): number {
    return this.#trimmed({ block, start, end })?.start ?? start;
  }

  /** Whether the first place in the page that says `text`, with that before or behind it, is that one. */
  #isFirst(text: Stretch, prefix: Stretch | null = null, suffix: Stretch | null = null): boolean {
    const wanted = fold(this.#said(text));
    for (let block = 0; block <= text.block; block++) {
      if (block !== text.block && !this.#isSearched(block)) continue;
      const folded = this.#foldedText(block);
      const own = block === text.block ? fold(this.#text(block).slice(0, text.start)).length : -1;
      for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
        // Folding may move a place by what it joins: what stands that near is the same place.
        if (own >= 0 && at >= own) return true;
        if (prefix && !this.#foldedBefore(block, at).endsWith(fold(this.#said(prefix)).trim())) continue;
        if (
          suffix &&
          !this.#foldedAfter(block, at + wanted.length).startsWith(fold(this.#said(suffix)).trim())
        )
          continue;
        return false;
      }
    }
    return true;
  }

  /** Whether `end` is what comes first behind `start`. */
  #isNext(end: Stretch, start: Stretch): boolean {
    const text = this.#text(end.block);
    const between = fold(text.slice(start.end, end.end));
    const wanted = fold(this.#said(end));
    const at = between.indexOf(wanted);
    return at < 0 || at + wanted.length >= between.length;
  }

  #foldedBefore(block: number, at: number): string {
    let before = this.#foldedText(block).slice(0, at).trim();
    for (let i = block - 1; i >= 0 && before === ""; i--) {
      if (this.#isSearched(i)) before = this.#foldedText(i).trim();
    }
    return before;
  }

  #foldedAfter(block: number, at: number): string {
    let after = this.#foldedText(block).slice(at).trim();
    for (let i = block + 1; i < this.#page.blocks.length && after === ""; i++) {
      if (this.#isSearched(i)) after = this.#foldedText(i).trim();
    }
    return after;
  }

  /** Whether browsers look there: what is not shown they pass over, but for what they can unfold. */
  #isSearched(block: number): boolean {
    const { hidden, folded } = this.#page.blocks[block] ?? { hidden: true, folded: false };
    return (!hidden || folded) && !this.#isInFrame(block);
  }

  /** A fragment is the page's own: its browser does not look into frames. */
  #isInFrame(block: number): boolean {
    return this.#isIn(block, (tag) => tag === "iframe");
  }

  /** Whether any container around a block has such a tag. */
  #isIn(block: number, isSuch: (tag: string) => boolean): boolean {
    const { containers, blocks } = this.#page;
    let index = blocks[block]?.container ?? null;
    // A parent stands before its children; where a page says otherwise, this ends all the same.
    for (let at = containers.length; index !== null && index < at;) {
      at = index;
      const container = containers[index];
      if (container && isSuch(container.tag)) return true;
      index = container?.parent ?? null;
    }
    return false;
  }

  #text(block: number): string {
    return this.#page.blocks[block]?.text ?? "";
  }

  #foldedText(block: number): string {
    let folded = this.#folded.get(block);
    if (folded === undefined) this.#folded.set(block, (folded = fold(this.#text(block))));
    return folded;
  }

  #said({ block, start, end }: Stretch): string {
    return this.#text(block).slice(start, end);
  }

  /** Whether a stretch is on one line, as browsers look for text, and has no half of a character in it. */
  #isNameable(stretch: Stretch): boolean {
    return !/[\n\p{Surrogate}]/u.test(this.#said(stretch));
  }

  #encoded(stretch: Stretch): string {
    return encodeURIComponent(this.#said(stretch)).replaceAll("-", "%2D");
  }

  /** A stretch without the punctuation at its edges; `null` where it is nothing else. */
  #trimmed(stretch: Stretch): Stretch | null {
    const said = this.#said(stretch);
    const start = /[\p{L}\p{N}\p{M}]/u.exec(said)?.index;
    if (start === undefined) return null;
    const kept = said.replace(EDGES, "");
    return { ...stretch, start: stretch.start + start, end: stretch.start + start + kept.length };
  }
}

function wordsOf(text: string, block: number, from: number, to: number): Stretch[] {
  return [...text.slice(from, to).matchAll(WORD)]
    .map(({ index, 0: word }) => ({ block, start: from + index, end: from + index + word.length }))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

function trimEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

function trimStart(text: string, start: number): number {
  return text.length - text.slice(start).trimStart().length;
}

/**
 * A text as browsers compare it: without regard to case, accents, and the form of quotation marks.
 * That finds more than some of them do, so that a text which is met once so is met once in all.
 */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/\s+/g, " ");
}
