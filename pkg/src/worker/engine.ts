import { requireText, wrongType } from "../argument.js";
import type { DetectedLanguage, SentenceRange } from "../engine.js";
import { readPage } from "../page/read.js";
import type {
  AnalysisOptions,
  Article,
  Keyword,
  Novelty,
  Page,
  Summary,
  SummaryOptions,
  WeightedTerm,
} from "../wasm/nutgraf.js";
import type { CallQueue } from "./call-queue.js";
import { Kept } from "./kept.js";
import { optionsOf } from "./options.js";
import type { Maker, PlainFunction } from "./protocol.js";

/** What stands in the worker for an analysis or a background. */
const keptOf = new WeakMap<object, Kept>();

/** Frees in the worker what is garbage here. */
const garbage = new FinalizationRegistry<Kept>((kept) => kept.free());

/**
 * The functions of the package in a worker: each answers a promise for what the function of the same name
 * gives, or for the error that it throws. Calls are taken one after the other. A `signal` that is aborted
 * rejects the call at once and ends its work, whatever it is in the middle of; other calls, and analyses,
 * are not touched by that.
 *
 * @example
 * ```js
 * const worker = createWorker();
 * const [summary, words] = await Promise.all([worker.summarize(text, { sentences: 3 }), worker.keywords(text)]);
 * worker.terminate();
 * ```
 */
export class WorkerEngine {
  readonly #queue: CallQueue;

  /** @internal */
  constructor(queue: CallQueue) {
    this.#queue = queue;
  }

  /** Summarizes plain text. */
  async summarize(text: string, options?: SummaryOptions): Promise<Summary> {
    requireText(text);
    return (await this.#call("summarize", [text], options)) as Summary;
  }

  /** Summarizes the article of a document, which is read here, before the promise is given. */
  async summarizeDocument(document: Document, options?: SummaryOptions): Promise<Summary> {
    return this.summarizePage(readPage(document), options);
  }

  /** Summarizes a page read earlier. */
  async summarizePage(page: Page, options?: SummaryOptions): Promise<Summary> {
    return (await this.#call("summarizePage", [page], options)) as Summary;
  }

  /** The words and phrases that carry an article. */
  async keywords(textOrPage: string | Page, options?: AnalysisOptions): Promise<Keyword[]> {
    if (typeof textOrPage === "string") requireText(textOrPage);
    return (await this.#call("keywords", [textOrPage], options)) as Keyword[];
  }

  /** The sentences of any text. */
  async sentences(
    text: string,
    options?: Pick<AnalysisOptions, "language" | "signal">,
  ): Promise<SentenceRange[]> {
    requireText(text);
    return (await this.#call("sentences", [text], options)) as SentenceRange[];
  }

  /** The language of a text. */
  async detectLanguage(text: string): Promise<DetectedLanguage> {
    requireText(text);
    return (await this.#call("detectLanguage", [text])) as DetectedLanguage;
  }

  /** Judges which blocks of a page are its article. */
  async extract(page: Page): Promise<Article> {
    return (await this.#call("extract", [page])) as Article;
  }

  /** Reads plain text as a page. */
  async readText(text: string): Promise<Page> {
    requireText(text);
    return (await this.#call("readText", [text])) as Page;
  }

  /** Reads and weighs plain text once, for any number of summaries. The analysis stays in the worker. */
  async analyze(text: string, options?: AnalysisOptions): Promise<WorkerAnalysis> {
    requireText(text);
    return new WorkerAnalysis(await this.#make("analyze", [text], options));
  }

  /** The same for the article of a document, which is read here, before the promise is given. */
  async analyzeDocument(document: Document, options?: AnalysisOptions): Promise<WorkerAnalysis> {
    return this.analyzePage(readPage(document), options);
  }

  /** The same for a page read earlier. */
  async analyzePage(page: Page, options?: AnalysisOptions): Promise<WorkerAnalysis> {
    return new WorkerAnalysis(await this.#make("analyzePage", [page], options));
  }

  /** Begins a background, which stays in the worker. */
  async createBackground(): Promise<WorkerBackground> {
    return new WorkerBackground(await this.#make("createBackground", []));
  }

  /**
   * Ends the worker. Calls under way reject with an `AbortError`, later ones with an `InvalidStateError`.
   */
  terminate(): void {
    this.#queue.terminate();
  }

  async #call(name: PlainFunction, args: readonly unknown[], given?: object): Promise<unknown> {
    const { options, ...heeded } = optionsOf(given);
    const step = { kind: "call", name, args: [...args, options] } as const;
    return asTyped(this.#queue.call(() => [step], heeded));
  }

  async #make(name: Maker, args: readonly unknown[], given?: object): Promise<Kept> {
    const { options, ...heeded } = optionsOf(given);
    const kept = new Kept(this.#queue, name, [...args, options]);
    await asTyped(kept.make(heeded));
    return kept;
  }
}

/**
 * An analysis that stays in a worker: made anew there, should the worker have to be ended meanwhile.
 *
 * @example
 * ```js
 * const worker = createWorker();
 * const analysis = await worker.analyze(text);
 * const { sentences } = await analysis.summarize({ sentences: 3, focus: "bridge" });
 * await analysis.terms(0);
 * worker.terminate();
 * ```
 */
export class WorkerAnalysis {
  /** @internal */
  constructor(kept: Kept) {
    remember(this, kept);
  }

  /** Makes a summary, as the method of an `Analysis` does. */
  async summarize(options?: SummaryOptions): Promise<Summary> {
    const { options: plain, signal } = optionsOf(options);
    return (await known(this).ask("summarize", [plain], { signal })) as Summary;
  }

  /** The terms of the sentence of this index in `all`, heaviest first. */
  async terms(sentence: number): Promise<WeightedTerm[]> {
    return (await known(this).ask("terms", [Number(sentence)])) as WeightedTerm[];
  }

  /** How much of the article is covered after each of these sentences, indices in `all`, taken in this order. */
  async coverage(sentences: readonly number[]): Promise<Float64Array> {
    return (await asTyped(known(this).ask("coverage", [sentences]))) as Float64Array;
  }

  /** What the article says that no other article of the background on its subject has said. */
  async novelty(background: WorkerBackground): Promise<Novelty> {
    return (await known(this).relate("novelty", known(background, "background"))) as Novelty;
  }

  /** Frees it in the worker at once; it is freed as well when this object is garbage. */
  free(): void {
    known(this).free();
  }
}

/**
 * A background that stays in a worker: made anew there, should the worker have to be ended meanwhile.
 *
 * @example
 * ```js
 * const worker = createWorker();
 * const background = await worker.createBackground();
 * const [known, read] = await Promise.all(texts.map((text) => worker.analyze(text)));
 * await background.add(known);
 * const { share } = await read.novelty(background);
 * worker.terminate();
 * ```
 */
export class WorkerBackground {
  /** @internal */
  constructor(kept: Kept) {
    remember(this, kept);
  }

  /** Takes in an article; nothing happens where it is there already. */
  async add(article: WorkerAnalysis): Promise<void> {
    await known(this).add(known(article));
  }

  /** Forgets an article; nothing happens where it is not there. */
  async remove(article: WorkerAnalysis): Promise<void> {
    await known(this).remove(known(article));
  }

  /** Frees it in the worker at once; it is freed as well when this object is garbage. */
  free(): void {
    known(this).free();
  }
}

function remember(object: object, kept: Kept): void {
  keptOf.set(object, kept);
  garbage.register(object, kept);
}

function known(object: WorkerAnalysis | WorkerBackground, argument = "article"): Kept {
  const kept = keptOf.get(object);
  if (!kept) throw wrongType(argument, "must be what a worker has made");
  return kept;
}

/** Names the argument where what was given cannot be sent: it can only be the page, as options have been copied. */
async function asTyped<T>(sent: Promise<T>): Promise<T> {
  try {
    return await sent;
  } catch (error) {
    if (error instanceof DOMException && error.name === "DataCloneError") {
      throw wrongType("page", "is not a page as `readPage` gives it");
    }
    throw error;
  }
}
