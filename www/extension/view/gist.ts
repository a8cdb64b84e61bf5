import type { Page, Sentence, Summary, SummaryOptions } from "nutgraf/url";
import { quoteOf, type Passage } from "nutgraf/page";
import type { Settings } from "../settings.js";
import type { Analysed, Digest } from "./study.js";

/** What the reader can do to a summary: its kind, its length, what it is about, what it leaves out. */
export class Gist {
  readonly page: Page;
  readonly #analysed: Analysed;
  readonly #focus = new Set<string>();
  readonly #excluded = new Set<number>();
  #kind: Settings["kind"];
  /** The number of sentences that was asked for; `null` for as many as suit the article. */
  #length: number | null;
  #digest: Digest | undefined;
  /** Whether something else is asked for than what is being made. */
  #isOutdated = false;
  #making: Promise<void> | undefined;

  private constructor(page: Page, analysed: Analysed, { kind, length }: Pick<Settings, "kind" | "length">) {
    this.page = page;
    this.#analysed = analysed;
    this.#kind = kind;
    this.#length = length;
  }

  /** The gist of a page that has been analysed. */
  static async of(
    page: Page,
    analysed: Analysed,
    settings: Pick<Settings, "kind" | "length">,
  ): Promise<Gist> {
    const gist = new Gist(page, analysed, settings);
    await gist.update();
    return gist;
  }

  /**
   * Makes what is asked for now: at once where the engine is here, else once for all changes that come while a worker is
   * at it.
   */
  update(): Promise<void> | undefined {
    this.#isOutdated = true;
    if (this.#making) return this.#making;
    const digest = this.#next();
    if (!(digest instanceof Promise)) {
      this.#digest = digest;
      return undefined;
    }
    this.#making = this.#take(digest).finally(() => (this.#making = undefined));
    return this.#making;
  }

  /** What is shown, as it was asked for when it was made. */
  get #shown(): Digest {
    if (!this.#digest) throw new Error("nothing has been made");
    return this.#digest;
  }

  get summary(): Summary {
    return this.#shown.summary;
  }

  /** How many seconds reading the article takes. */
  get seconds(): number {
    return this.#shown.seconds;
  }

  /** The sentences to show, in page order. */
  get sentences(): Sentence[] {
    return this.summary.sentences;
  }

  get kind(): Summary["kind"] {
    return this.summary.kind;
  }

  set kind(kind: Settings["kind"]) {
    this.#kind = kind;
  }

  /** The number of sentences shown. */
  get length(): number {
    return this.sentences.length;
  }

  set length(sentences: number) {
    this.#length = sentences;
  }

  /** Takes the kind and length that were set elsewhere; false where they are the same. */
  adopt({ kind, length }: Pick<Settings, "kind" | "length">): boolean {
    if (kind === this.#kind && length === this.#length) return false;
    this.#kind = kind;
    this.#length = length;
    return true;
  }

  /** The most sentences to choose. */
  get longest(): number {
    return this.#shown.longest;
  }

  /** The words and phrases that the summary is steered towards. */
  get focus(): ReadonlySet<string> {
    return this.#focus;
  }

  /** Steers towards a word or phrase, or no longer. */
  toggleFocus(word: string): void {
    if (!this.#focus.delete(word)) this.#focus.add(word);
  }

  /** How many sentences the reader has left out. */
  get excluded(): number {
    return this.#excluded.size;
  }

  /** Leaves out the sentence of this index in `summary.all`. */
  exclude(index: number): void {
    this.#excluded.add(index);
  }

  includeAll(): void {
    this.#excluded.clear();
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
    this.#analysed.free();
  }

  async #take(digest: Promise<Digest>): Promise<void> {
    this.#digest = await digest;
    while (this.#isOutdated) this.#digest = await this.#next();
  }

  #next(): Digest | Promise<Digest> {
    this.#isOutdated = false;
    const wanted: SummaryOptions = {
      focus: [...this.#focus],
      exclude: [...this.#excluded],
      kind: this.#kind,
    };
    if (this.#kind !== "headline" && this.#length !== null) wanted.sentences = this.#length;
    return this.#analysed.digest(wanted);
  }
}
