// Analyses a long page away from the view, which stays alive meanwhile.

import { type AnalysisOptions, initialize, type Page, type SummaryOptions } from "nutgraf/url";
import { answerWith, tell } from "../../work/answering.js";
import { sentenceIndex } from "../sentence-index.js";
import { type Digest, Study } from "./study.js";

/** What the analysis takes of the time until the first summary: from .8, of a book, to .9. */
const ANALYSIS = 0.85;

let study: Study | undefined;

const analyst = {
  analyse(page: Page, options: AnalysisOptions): void {
    study = new Study(page, { ...options, onProgress: (share) => tell(ANALYSIS * share) });
  },

  digest(options: SummaryOptions): Digest {
    if (!study) throw new Error("no page is open");
    return thinned(study.digest(options));
  },
};

/** What the view can ask. */
export type Analyst = typeof analyst;

answerWith(analyst, initialize);

/**
 * A digest without what the view does not show. A book has tens of thousands of sentences, and to take them all out of
 * a message holds the view up for longer than it takes to choose among them; in `all` those stay that are shown.
 */
function thinned({ summary, ...rest }: Digest): Digest {
  const { all, article, coverage, keywords, sentences } = summary;
  const indexOf = sentenceIndex(summary);
  const shown = new Set([...sentences.map(indexOf), coverage.next]);
  const kept = new Array<(typeof all)[number]>(all.length);
  for (const index of shown) {
    const sentence = index === null ? undefined : all[index];
    if (index !== null && sentence) kept[index] = sentence;
  }
  return {
    ...rest,
    summary: {
      ...summary,
      all: kept,
      article: { ...article, roles: [] },
      keywords: keywords.map((keyword) => ({
        ...keyword,
        occurrences: keyword.occurrences.filter(({ sentence }) => shown.has(sentence)),
      })),
    },
  };
}
