// Reads and summarizes away from the page, which stays alive meanwhile: a paste of 10 MB takes
// seconds.

import { type Page, readText, type Summary, summarizePage, take } from "nutgraf";
import { type Answer, type Job, MOST_SENTENCES, type Totals } from "./job.js";
import { characterCount } from "../reading-time.js";

self.addEventListener("message", ({ data }: MessageEvent<Job>) => {
  self.postMessage(answer(data));
});

function answer(job: Job): Answer {
  try {
    const page = "page" in job ? job.page : readText(job.text);
    const summary = summarizePage(page);
    const shown = { ...summary, all: take(summary, MOST_SENTENCES) };
    return { page, summary: shown, totals: totalsOf(page, summary) };
  } catch (cause) {
    return { failure: cause instanceof Error ? cause.message : String(cause) };
  }
}

function totalsOf(page: Page, { all, article }: Summary): Totals {
  const bodies = page.blocks.filter((_, block) => article.roles[block] === "body");
  return {
    sentences: all.length,
    words: all.reduce((sum, sentence) => sum + sentence.words, 0),
    characters: bodies.reduce((sum, { text }) => sum + characterCount(text), 0),
  };
}
