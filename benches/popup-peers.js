// What is measured beside the popup, bundled for the page: extraction and summary by other libraries.

import { Readability } from "@mozilla/readability";
import {
  AbsoluteSummarizerConfig,
  DefaultTextParser,
  NullLogger,
  SorensenDiceSimilarity,
  Summarizer,
} from "ts-textrank";

/** The damping factor of its documentation. */
const DAMPING = 0.85;

/** Reads this page and sums it up, and says how long each took in milliseconds. */
globalThis.measurePeers = (sentences) => {
  const config = new AbsoluteSummarizerConfig(
    sentences,
    new SorensenDiceSimilarity(),
    new DefaultTextParser(),
    DAMPING,
    Summarizer.SORT_OCCURENCE,
  );
  const started = performance.now();
  // It takes apart what it is given: its documentation advises to give it a clone.
  const { textContent } = new Readability(document.cloneNode(true)).parse();
  const extracted = performance.now();
  const summary = new Summarizer(config, new NullLogger()).summarize(textContent, "en");
  const summed = performance.now();
  return { extract: extracted - started, summarize: summed - extracted, sentences: summary.length };
};
