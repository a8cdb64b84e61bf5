import {
  type Analysis,
  type AnalysisOptions,
  analyzePage,
  type Page,
  type Summary,
  type SummaryOptions,
  take,
} from "nutgraf/url";
import { readingSeconds } from "../duration.js";

/** A summary, and what of the article is shown beside it. */
export interface Digest {
  summary: Summary;
  /** How long reading the article takes. */
  seconds: number;
  /** The most sentences to choose: half of an article is no summary any more. */
  longest: number;
}

/** A page that is analysed, wherever that is: here, or in a worker. */
export interface Analysed {
  digest(options: SummaryOptions): Digest | Promise<Digest>;
  /** Frees what the engine keeps of it. */
  free(): void;
}

/** A page that is analysed here. */
export class Study implements Analysed {
  readonly #analysis: Analysis;
  #seconds: number | undefined;

  /** @throws {ArgumentError} What is no page. */
  constructor(page: Page, options: AnalysisOptions) {
    this.#analysis = analyzePage(page, options);
  }

  digest(options: SummaryOptions): Digest {
    const summary = this.#analysis.summarize(options);
    const { all, language } = summary;
    this.#seconds ??= readingSeconds(all, language);
    const fit = take(summary, Number.POSITIVE_INFINITY).length;
    return {
      summary,
      seconds: this.#seconds,
      longest: Math.max(1, Math.min(fit, Math.ceil(all.length / 2))),
    };
  }

  free(): void {
    this.#analysis.free();
  }
}
