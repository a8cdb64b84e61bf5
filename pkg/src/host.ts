import { type Occurrence, type Sentence, unpackOccurrences, unpackSentences } from "./packed-summary.js";
import { progressOf } from "./progress.js";
import type { AnalysisOptions } from "./wasm/nutgraf.js";

/** What the engine asks of the package. None of it throws: the engine would end in the middle of its work. */
export interface Host {
  /** This share of an analysis is done. */
  tell(share: number): void;
  /** The sentences of these numbers. */
  sentences(numbers: Float64Array): Sentence[];
  /** The places where a keyword stands, of these numbers. */
  occurrences(numbers: Float64Array): Occurrence[];
}

/**
 * The host of an analysis with these options, of which `textOf` gives the text that each block is a part of.
 *
 * @throws {ArgumentError} A listener that is no function.
 */
export function hostOf(textOf: (block: number) => string, options: AnalysisOptions | null | undefined): Host {
  return {
    tell: progressOf(options),
    sentences: (numbers) => unpackSentences(numbers, textOf),
    occurrences: unpackOccurrences,
  };
}
