// The functions that need the Wasm, which the entries of the package export; and the others, so that what
// `load` gives has all of them.

import { ready } from "./instance.js";
import { requireText } from "./argument.js";
import { hostOf } from "./host.js";
import { packPage } from "./packed-page.js";
import { readPage } from "./page/read.js";
import { piecesOf, plainPage } from "./plain-text.js";
import type {
  Analysis,
  AnalysisOptions,
  Article,
  Background,
  Keyword,
  Page,
  Summary,
  SummaryOptions,
} from "./wasm/nutgraf.js";

export { readPage } from "./page/read.js";
export { clear, highlight, textFragment, textFragmentUrl } from "./pointing.js";
export { take } from "./summary.js";

/** A sentence of any text. */
export interface SentenceRange {
  /** The sentence: always `text.slice(start, end)` of the text that was given. */
  text: string;
  /** Where it starts, in UTF-16 units. */
  start: number;
  /** Where it ends, in UTF-16 units: the offset one past its last. */
  end: number;
}

/** The language that a text shows, and how sure that is. */
export interface DetectedLanguage {
  /**
   * A BCP 47 code such as `"fr"`; `"und"` for a text in no known language (programs, lists of names, filler
   * text), and for one too short to tell.
   */
  language: string;
  /**
   * How likely `language` is the right one, from 0 to 1: of the answers of this confidence at least that
   * share is right. 0 if and only if it is `"und"`.
   */
  confidence: number;
}

/**
 * Summarizes plain text, in which blank lines separate the paragraphs.
 *
 * `text.slice(sentence.start, sentence.end) === sentence.text` for every sentence returned. Text
 * with no article in it gives an empty summary that says why in `emptiness`. The cost grows in
 * proportion to the text.
 *
 * @example
 * ```js
 * const { sentences, language } = summarize(text, { sentences: 3, focus: "bridge" });
 * ```
 *
 * @throws {ArgumentError} Something else than a string, or a wrong option, which it names.
 */
export function summarize(text: string, options?: SummaryOptions): Summary {
  return once(analyze(text, options), options);
}

/**
 * Summarizes the article on a page: a live document, an inert one (`DOMParser`), or one of
 * linkedom or jsdom. The document is read once and not changed.
 *
 * `start` and `end` of a sentence are offsets into the text of its block, in the page that
 * `readPage` gives.
 *
 * @example
 * ```js
 * const summary = summarizeDocument(document, { length: "short" });
 * highlight(document, summary); // in the page, exactly these sentences
 * ```
 *
 * @throws {ArgumentError} Something else than a document, or a wrong option, which it names.
 */
export function summarizeDocument(document: Document, options?: SummaryOptions): Summary {
  return summarizePage(readPage(document), options);
}

/**
 * Summarizes a page read earlier, by `readPage` or `readText`.
 *
 * @example
 * ```js
 * const page = readPage(document); // plain data, which can be stored or sent
 * const { text } = summarizePage(page, { ratio: 0.1 });
 * ```
 *
 * @throws {ArgumentError} Something else than a page, or a wrong option, which it names.
 */
export function summarizePage(page: Page, options?: SummaryOptions): Summary {
  return once(analyzePage(page, options), options);
}

function once(analysis: Analysis, options: SummaryOptions | undefined): Summary {
  try {
    return analysis.summarize(options);
  } finally {
    analysis.free();
  }
}

/**
 * Reads and weighs plain text once, for any number of summaries: each costs less than a millisecond,
 * as nothing is split or weighed again. The analysis lives in the Wasm and is freed when it is garbage;
 * a loop that makes thousands without a pause, in which no garbage is collected, calls `free` on each.
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
  requireText(text);
  const host = hostOf(() => text, options);
  return ready().analyzeText(text, options, host);
}

/**
 * The same for the article of a document, as `summarizeDocument` reads it.
 *
 * @example
 * ```js
 * analyzeDocument(document).summarize({ sentences: 3, focus: "bridge" });
 * ```
 *
 * @throws {ArgumentError} Something else than a document, or a wrong option, which it names.
 */
export function analyzeDocument(document: Document, options?: AnalysisOptions): Analysis {
  return analyzePage(readPage(document), options);
}

/**
 * The same for a page read earlier, by `readPage` or `readText`.
 *
 * @example
 * ```js
 * analyzePage(readText(text)).summarize({ kind: "headline" }).headline;
 * ```
 *
 * @throws {ArgumentError} Something else than a page, or a wrong option, which it names.
 */
export function analyzePage(page: Page, options?: AnalysisOptions): Analysis {
  const packed = packPage(page);
  // An analysis keeps the texts, and nothing else of it.
  const { texts } = packed;
  const host = hostOf((block) => texts[block] ?? "", options);
  return ready().analyzePage(packed, options, host);
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
 * @example
 * ```js
 * const page = readPage(document);
 * const { roles } = extract(page);
 * const article = page.blocks.filter((_, index) => roles[index] === "body");
 * ```
 *
 * @throws {ArgumentError} Something else than a page.
 */
export function extract(page: Page): Article {
  return ready().extractArticle(packPage(page));
}

/**
 * The words and phrases that carry an article, at most twelve, heaviest first, with the places where they
 * stand: those that a summary of it has as `keywords`.
 *
 * @example
 * ```js
 * for (const { text: word, weight, occurrences } of keywords(text)) console.log(word, weight, occurrences.length);
 * ```
 *
 * @throws {ArgumentError} Something else than a string or a page, or a wrong option, which it names.
 */
export function keywords(textOrPage: string | Page, options?: AnalysisOptions): Keyword[] {
  const summary =
    typeof textOrPage === "string" ? summarize(textOrPage, options) : summarizePage(textOrPage, options);
  return summary.keywords;
}

/**
 * The sentences of any text, in order: every character that is not white space is in exactly one. Blank
 * lines end sentences; other line ends do, unless the text was wrapped there. The rules are those of the
 * language that the text shows, or else of the one given. The cost grows in proportion to the text.
 *
 * @example
 * ```js
 * sentences("Dr. Who paid $3.50. “Not bad!” she said."); // two, each { text, start, end }
 * ```
 *
 * @throws {ArgumentError} Something else than a string, or a wrong option, which it names.
 */
export function sentences(
  text: string,
  options?: Pick<AnalysisOptions, "language" | "signal">,
): SentenceRange[] {
  requireText(text);
  return piecesOf(text, ready().splitText(text, options));
}

/**
 * The language of a text by the text alone. Long texts are judged by samples of them.
 *
 * @example
 * ```js
 * const { language, confidence } = detectLanguage("Le pont est fermé depuis lundi."); // "fr"
 * ```
 *
 * @throws {ArgumentError} Something else than a string.
 */
export function detectLanguage(text: string): DetectedLanguage {
  requireText(text);
  const [language, confidence] = ready().detectLanguage(text);
  return { language, confidence };
}

/**
 * Reads plain text as a page.
 *
 * @example
 * ```js
 * const page = readText(text);
 * page.metadata.title = "The bridge is closed";
 * summarizePage(page);
 * ```
 *
 * @throws {ArgumentError} Something else than a string.
 */
export function readText(text: string): Page {
  requireText(text);
  return plainPage(text, ready().blocksOf(text));
}
