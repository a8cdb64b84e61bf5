// The functions that need the Wasm, and nothing else: the entries of the package export all of them.

import { ready } from "./instance.js";
import { requireString } from "./argument.js";
import { packPage } from "./packed-page.js";
import { readPage } from "./page/read.js";
import type {
  Analysis,
  AnalysisOptions,
  Article,
  Background,
  Page,
  Summary,
  SummaryOptions,
} from "./wasm/nutgraf.js";

/**
 * Summarizes plain text, in which blank lines part the paragraphs.
 *
 * `text.slice(sentence.start, sentence.end) === sentence.text` for every sentence returned. Text
 * with no article in it gives an empty summary that says why in `emptiness`. The cost grows in
 * proportion to the text.
 *
 * @throws {ArgumentError} Something else than a string, or a wrong option, which it names.
 */
export function summarize(text: string, options?: SummaryOptions): Summary {
  requireString(text);
  return ready().summarizeText(text, options);
}

/**
 * Summarizes the article on a page: a live document, an inert one (`DOMParser`), or one of
 * linkedom or jsdom. The document is read once and not changed.
 *
 * `start` and `end` of a sentence are offsets into the text of its block, in the page that
 * `readPage` gives.
 *
 * @throws {ArgumentError} Something else than a document, or a wrong option, which it names.
 */
export function summarizeDocument(document: Document, options?: SummaryOptions): Summary {
  return summarizePage(readPage(document), options);
}

/**
 * Summarizes a page read earlier, by `readPage` or `readText`.
 *
 * @throws {ArgumentError} Something else than a page, or a wrong option, which it names.
 */
export function summarizePage(page: Page, options?: SummaryOptions): Summary {
  return ready().summarizePage(page, packPage(page), options);
}

/**
 * Reads and weighs plain text once, for any number of summaries: each costs less than a millisecond,
 * as nothing is split or weighed again. The analysis lives in the Wasm and is freed when it is garbage.
 *
 * @example
 * ```js
 * const analysis = analyze(text);
 * analysis.summarize({ sentences: 3 });
 * analysis.summarize({ sentences: 3, focus: "ferry", exclude: 4 });
 * analysis.terms(0); // [{ text: "ferry", weight: 0.31 }, …]
 * ```
 *
 * @throws {ArgumentError} Something else than a string, or a wrong option, which it names.
 */
export function analyze(text: string, options?: AnalysisOptions): Analysis {
  requireString(text);
  return ready().analyzeText(text, options);
}

/**
 * The same for the article of a document, as `summarizeDocument` reads it.
 *
 * @throws {ArgumentError} Something else than a document, or a wrong option, which it names.
 */
export function analyzeDocument(document: Document, options?: AnalysisOptions): Analysis {
  return analyzePage(readPage(document), options);
}

/**
 * The same for a page read earlier, by `readPage` or `readText`.
 *
 * @throws {ArgumentError} Something else than a page, or a wrong option, which it names.
 */
export function analyzePage(page: Page, options?: AnalysisOptions): Analysis {
  return ready().analyzePage(page, packPage(page), options);
}

/**
 * Begins a background: the articles that a reader knows already, or has open beside another, to tell
 * what that one adds to them. It compares within a language and within a subject, so that an article on
 * something else takes nothing away, and says how many articles it has compared with.
 *
 * @example
 * ```js
 * const background = createBackground();
 * const analyses = texts.map((text) => analyze(text));
 * for (const analysis of analyses) background.add(analysis);
 * const { share, additions, comparedWith } = analyses[0].novelty(background);
 * const { all } = analyses[0].summarize();
 * additions.map((index) => all[index].text); // what only this article tells, the most salient first
 * ```
 */
export function createBackground(): Background {
  return ready().createBackground();
}

/**
 * Judges which blocks of a page are its article, and for each other one why not.
 *
 * @throws {ArgumentError} Something else than a page.
 */
export function extract(page: Page): Article {
  return ready().extractArticle(packPage(page));
}

/**
 * Reads plain text as a page.
 *
 * @throws {ArgumentError} Something else than a string.
 */
export function readText(text: string): Page {
  requireString(text);
  return ready().readText(text);
}
