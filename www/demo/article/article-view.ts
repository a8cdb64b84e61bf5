import type { Block, Reason, Role } from "nutgraf";
import { scrollTo } from "nutgraf/page";
import { element } from "../../element.js";
import { describeCount, describeTime, wholeExtent } from "../extent.js";
import { languageName, speak, speakOwn } from "../language.js";
import { say } from "../messages/messages.js";
import type { Actions, Reading, View } from "../reading.js";
import { USUAL } from "../setting.js";
import { shortened } from "../shortened.js";
import type { Analysed, Ranking } from "../work/protocol.js";
import { heatLevels } from "./heat.js";

/**
 * The most UTF-16 units that one element holds. A text of 10 MB without an end of line would be
 * one paragraph, which a browser lays out as a whole, for many seconds; cut, only what is on the
 * screen is laid out. Any real paragraph is far shorter and stays whole.
 */
const LONGEST_PIECE = 8000;

/** How many pieces share a section, which the browser skips while it is off the screen. */
const PIECES_A_SECTION = 50;

/** So many sections are drawn before the first frame: more than any screen holds, and few milliseconds' work. */
const SECTIONS_AT_ONCE = 3;

/** Milliseconds after which drawing lets the browser do something else: half a frame. */
const LONGEST_SLICE = 8;

/** Of a block that was left out so many UTF-16 units are shown. */
const LONGEST_LEFT_OUT = 240;

/** What a sentence is marked as: taken, looked at, and what the reader wants in any case or never. */
const MARKS = ["is-taken", "is-shown", "is-pinned", "is-banned"] as const;

type Mark = (typeof MARKS)[number];

/** The sentences that are marked, as indices. */
type Marks = Readonly<Record<Mark, ReadonlySet<number>>>;

function marksOf({ chosen, selected, setting }: Pick<Reading, "chosen" | "selected" | "setting">): Marks {
  return {
    "is-taken": new Set(chosen),
    "is-shown": new Set(selected === null ? [] : [selected]),
    "is-pinned": new Set(setting.pinned),
    "is-banned": new Set(setting.banned),
  };
}

const NO_MARKS = marksOf({ chosen: [], selected: null, setting: USUAL });

/** A stretch of a block's text: a sentence of the article, or what stands between two. */
interface Stretch {
  start: number;
  end: number;
  /** The sentence's index. */
  sentence?: number;
}

/** The article, drawn from the blocks of its page, each sentence an element of its own. */
export class ArticleView implements View {
  readonly #root: HTMLElement;
  readonly #actions: Actions;
  /** The elements of each sentence; one as a rule. */
  #spans: HTMLElement[][] = [];
  #shown: { analysed: Analysed; language: string; withLeftOut: boolean } | undefined;
  #ranking: Ranking | undefined;
  #heat: Uint8Array = new Uint8Array();
  #marks: Marks = NO_MARKS;
  #drawing: Promise<void> = Promise.resolve();
  /** Whether what was left out is drawn in its place. */
  #withLeftOut = false;

  constructor(root: HTMLElement, actions: Actions) {
    this.#root = root;
    this.#actions = actions;
    root.addEventListener("click", (event) => this.#choose(event));
  }

  show(reading: Reading | null): void {
    if (!reading) {
      this.#shown = undefined;
      this.#spans = [];
      this.#root.replaceChildren();
      return;
    }
    const wanted = {
      analysed: reading.analysed,
      language: say().language,
      withLeftOut: this.#withLeftOut,
    };
    const isDrawn =
      this.#shown?.analysed === wanted.analysed &&
      this.#shown.language === wanted.language &&
      this.#shown.withLeftOut === wanted.withLeftOut;
    if (!isDrawn) {
      this.#shown = wanted;
      this.#spans = [];
    }
    // Before anything is drawn, so that it is drawn as it is marked.
    this.#mark(reading);
    if (!isDrawn) this.#drawing = this.#draw(reading);
  }

  /** Tints the sentences by their scores, or ends that. */
  heat(isOn: boolean): void {
    this.#root.classList.toggle("is-heated", isOn);
  }

  /** Draws what was left out in its place, from the next time on that the reading is shown. */
  leftOut(isOn: boolean): void {
    this.#withLeftOut = isOn;
  }

  /** Brings a sentence onto the screen. */
  async reveal(sentence: number): Promise<void> {
    if (!this.#spans[sentence]) await this.#drawing;
    const [first, ...others] = this.#spans[sentence] ?? [];
    if (!first) return;
    const range = document.createRange();
    range.setStartBefore(first);
    range.setEndAfter(others.at(-1) ?? first);
    scrollTo(range);
  }

  /** Draws the article: what the first screen holds at once, the rest without stopping the browser. */
  async #draw(reading: Reading): Promise<void> {
    const mine = this.#shown;
    speak(this.#root, reading.language);
    const pieces = this.#pieces(reading);
    const first = [];
    while (first.length < SECTIONS_AT_ONCE) {
      const section = nextSection(pieces);
      if (!section) break;
      first.push(section);
    }
    this.#root.replaceChildren(...first);
    let slice = performance.now() + LONGEST_SLICE;
    for (;;) {
      if (performance.now() >= slice) {
        await nextTask();
        if (this.#shown !== mine) return;
        slice = performance.now() + LONGEST_SLICE;
      }
      const section = nextSection(pieces);
      if (!section) return;
      this.#root.append(section);
    }
  }

  /** What the article is drawn of, in the page's order. */
  *#pieces(reading: Reading): Generator<HTMLElement> {
    const { page, roles, title } = reading.analysed;
    const facts = factsLine(reading);
    const sentencesOf = sentencesByBlock(reading.analysed);
    const headlines = [...roles.keys()].filter((block) => roles[block] === "headline");
    if (headlines.length === 0) {
      yield element("header", {}, ...(title ? [element("h2", { class: "title" }, title)] : []), facts);
    }
    for (let index = 0; index < page.blocks.length; index += 1) {
      const block = page.blocks[index];
      const role = roles[index];
      if (!block || !role) continue;
      if (typeof role !== "string") {
        if (!this.#withLeftOut) continue;
        const last = lastLeftOut(roles, index, role.dropped);
        yield leftOutBlock(page.blocks.slice(index, last + 1), role.dropped);
        index = last;
        continue;
      }
      if (role !== "headline") {
        yield* this.#block(block, role, sentencesOf.get(index) ?? []);
      } else if (index === headlines[0]) {
        const lines = headlines.flatMap((one) => {
          const headline = page.blocks[one];
          return headline ? [...this.#block(headline, "headline", sentencesOf.get(one) ?? [])] : [];
        });
        yield element("header", {}, ...lines, facts);
      }
    }
  }

  *#block(block: Block, role: Role & string, sentences: readonly Stretch[]): Generator<HTMLElement> {
    const name = elementName(block, role);
    for (const piece of cut(stretches(block.text.length, sentences), block.text)) {
      const nodes = piece.map(({ start, end, sentence }) => {
        const text = block.text.slice(start, end);
        if (sentence === undefined) return text;
        const span = element("span", { class: "sentence" }, text);
        span.dataset["sentence"] = String(sentence);
        span.dataset["heat"] = String(this.#heat[sentence]);
        for (const mark of MARKS) span.classList.toggle(mark, this.#marks[mark].has(sentence));
        (this.#spans[sentence] ??= []).push(span);
        return span;
      });
      yield element(name, { class: role }, ...nodes);
    }
  }

  /** Marks what has changed since it was marked last. */
  #mark(reading: Reading): void {
    if (this.#ranking !== reading.ranking) {
      this.#ranking = reading.ranking;
      this.#heat = heatLevels(reading.ranking.totals);
      for (const [sentence, spans] of this.#spans.entries()) {
        for (const span of spans ?? []) span.dataset["heat"] = String(this.#heat[sentence]);
      }
    }
    const before = this.#marks;
    this.#marks = marksOf(reading);
    for (const mark of MARKS) {
      const [old, now] = [before[mark], this.#marks[mark]];
      for (const sentence of old) if (!now.has(sentence)) this.#toggle(sentence, mark, false);
      for (const sentence of now) if (!old.has(sentence)) this.#toggle(sentence, mark, true);
    }
  }

  #toggle(sentence: number, mark: Mark, isOn: boolean): void {
    for (const span of this.#spans[sentence] ?? []) span.classList.toggle(mark, isOn);
  }

  #choose({ target }: Event): void {
    // A click that ends a selection of text is not meant for the sentence.
    if (!(target instanceof HTMLElement) || getSelection()?.isCollapsed === false) return;
    const sentence = target.closest<HTMLElement>(".sentence")?.dataset["sentence"];
    if (sentence !== undefined) this.#actions.select(Number(sentence), "summary");
  }
}

/** The line under the article's title: its language, its size, and how long it takes to read. */
function factsLine(reading: Reading): HTMLElement {
  const extent = wholeExtent(reading);
  const facts = [
    languageName(reading.language),
    describeCount(extent),
    say().toRead(describeTime(extent.seconds)),
  ];
  const line = element("p", { class: "facts" }, facts.filter(Boolean).join(" · "));
  speakOwn(line);
  return line;
}

function elementName(
  { kind, level }: Block,
  role: Role,
): "h2" | "h3" | "h4" | "p" | "li" | "blockquote" | "pre" {
  if (role === "headline") return "h2";
  if (role === "heading") return level > 2 ? "h4" : "h3";
  if (kind === "list-item") return "li";
  if (kind === "quote") return "blockquote";
  return kind === "code" ? "pre" : "p";
}

/** The last of the blocks after each other, from `first` on, that were left out for the same reason. */
function lastLeftOut(roles: readonly Role[], first: number, reason: Reason): number {
  let last = first;
  for (;;) {
    const next = roles[last + 1];
    if (next === undefined || typeof next === "string" || next.dropped !== reason) return last;
    last += 1;
  }
}

function leftOutBlock(blocks: readonly Block[], reason: Reason): HTMLElement {
  const label = element("strong", {}, say().reasons[reason]);
  speakOwn(label);
  const texts = blocks.map(({ text }) => element("span", {}, shortened(text, LONGEST_LEFT_OUT)));
  return element("div", { class: "dropped" }, label, ...texts);
}

function sentencesByBlock({ blocks, starts, ends }: Analysed): Map<number, Stretch[]> {
  const found = new Map<number, Stretch[]>();
  for (const [sentence, block] of blocks.entries()) {
    const stretch = { start: starts[sentence] ?? 0, end: ends[sentence] ?? 0, sentence };
    const others = found.get(block);
    if (others) others.push(stretch);
    else found.set(block, [stretch]);
  }
  return found;
}

/** A text of this length as its sentences and what stands around them. */
function stretches(length: number, sentences: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  let end = 0;
  for (const sentence of sentences) {
    if (sentence.start > end) all.push({ start: end, end: sentence.start });
    all.push(sentence);
    end = sentence.end;
  }
  if (end < length) all.push({ start: end, end: length });
  return all;
}

/** Puts stretches together to pieces that an element can hold; one that is longer is cut behind white space. */
function cut(all: readonly Stretch[], text: string): Stretch[][] {
  const pieces: Stretch[][] = [];
  let piece: Stretch[] = [];
  let size = 0;
  for (const whole of all) {
    for (const stretch of parted(whole, text)) {
      const length = stretch.end - stretch.start;
      if (size + length > LONGEST_PIECE && piece.length > 0) {
        pieces.push(piece);
        piece = [];
        size = 0;
      }
      piece.push(stretch);
      size += length;
    }
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

function parted(whole: Stretch, text: string): Stretch[] {
  const parts = [];
  let { start } = whole;
  while (whole.end - start > LONGEST_PIECE) {
    const space = text.lastIndexOf(" ", start + LONGEST_PIECE - 1);
    let end = space > start ? space + 1 : start + LONGEST_PIECE;
    // Never between the halves of a surrogate pair.
    if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
    parts.push({ ...whole, start, end });
    start = end;
  }
  parts.push({ ...whole, start });
  return parts;
}

/** Takes pieces out of what is to be drawn and puts them into a section, list items in lists; `null` at the end. */
function nextSection(pieces: Iterator<HTMLElement>): HTMLElement | null {
  const section = element("div", { class: "section" });
  for (let count = 0; count < PIECES_A_SECTION; count += 1) {
    const { value, done } = pieces.next();
    if (done) return count > 0 ? section : null;
    if (value.localName !== "li") {
      section.append(value);
      continue;
    }
    if (section.lastElementChild?.localName !== "ul") section.append(element("ul"));
    section.lastElementChild?.append(value);
  }
  return section;
}

/** Lets the browser do what waits. A timer would be held back for four milliseconds each time. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
