import {
  type Analysis,
  analyzePage,
  type Page,
  type Sentence,
  type Summary,
  type SummaryOptions,
  take,
} from "nutgraf/url";
import { quoteOf, type Passage } from "nutgraf/page";
import type { Settings } from "../settings.js";

/** What the reader can do to a summary: its kind, its length, what it is about, what it leaves out. */
export class Gist {
  readonly page: Page;
  readonly #analysis: Analysis;
  readonly #focus = new Set<string>();
  readonly #excluded = new Set<number>();
  #kind: Settings["kind"];
  /** The number of sentences that was asked for; `null` for as many as suit the article. */
  #length: number | null;
  #summary: Summary | undefined;

  /** @throws {ArgumentError} What is no page. */
  constructor(page: Page, { kind, length, language }: Pick<Settings, "kind" | "length" | "language">) {
    this.page = page;
    this.#analysis = analyzePage(page, language === null ? {} : { language });
    this.#kind = kind;
    this.#length = length;
  }

  /** The summary as it is asked for now. It is made once, and again after each change. */
  get summary(): Summary {
    this.#summary ??= this.#make();
    return this.#summary;
  }

  /** The sentences to show, in page order. */
  get sentences(): Sentence[] {
    return this.summary.sentences;
  }

  get kind(): Settings["kind"] {
    return this.#kind;
  }

  set kind(kind: Settings["kind"]) {
    this.#kind = kind;
    this.#summary = undefined;
  }

  /** The number of sentences shown. */
  get length(): number {
    return this.sentences.length;
  }

  set length(sentences: number) {
    this.#length = sentences;
    this.#summary = undefined;
  }

  /** Takes the kind and length that were set elsewhere; false where they are the same. */
  adopt({ kind, length }: Pick<Settings, "kind" | "length">): boolean {
    if (kind === this.#kind && length === this.#length) return false;
    this.#kind = kind;
    this.#length = length;
    this.#summary = undefined;
    return true;
  }

  /** The most sentences to choose: half of an article is no summary any more. */
  get longest(): number {
    const fit = take(this.summary, Number.POSITIVE_INFINITY).length;
    return Math.max(1, Math.min(fit, Math.ceil(this.summary.all.length / 2)));
  }

  /** The words and phrases that the summary is steered towards. */
  get focus(): ReadonlySet<string> {
    return this.#focus;
  }

  /** Steers towards a word or phrase, or no longer. */
  toggleFocus(word: string): void {
    if (!this.#focus.delete(word)) this.#focus.add(word);
    this.#summary = undefined;
  }

  /** How many sentences the reader has left out. */
  get excluded(): number {
    return this.#excluded.size;
  }

  /** Leaves out the sentence of this index in `summary.all`. */
  exclude(index: number): void {
    this.#excluded.add(index);
    this.#summary = undefined;
  }

  includeAll(): void {
    this.#excluded.clear();
    this.#summary = undefined;
  }

  /** The keywords that the sentence of this index in `summary.all` names. */
  keywordsIn(index: number): string[] {
    const named = this.summary.keywords.filter(({ occurrences }) =>
      occurrences.some(({ sentence }) => sentence === index),
    );
    return named.map(({ text }) => text);
  }

  /** What the page needs to find a sentence, or any other piece of a block, again. */
  passage({ block, start, end }: Pick<Sentence, "block" | "start" | "end">): Passage {
    return { block, start, end, ...quoteOf(this.page, block, start, end) };
  }

  /** Frees what the engine keeps of the page. */
  free(): void {
    this.#analysis.free();
  }

  #make(): Summary {
    const common: SummaryOptions = { focus: [...this.#focus], exclude: [...this.#excluded] };
    if (this.#kind === "headline") return this.#analysis.summarize({ ...common, kind: "headline" });
    const kind = this.#kind;
    if (this.#length === null) return this.#analysis.summarize({ ...common, kind });
    return this.#analysis.summarize({ ...common, kind, sentences: this.#length });
  }
}
