// Reads, weighs and ranks away from the page, which stays alive meanwhile: a paste of 10 MB takes
// seconds.

import {
  type Analysis,
  analyzePage,
  detectLanguage,
  extract,
  initialize,
  type Page,
  readText,
  sentences,
  type Summary,
} from "nutgraf/url";
import { answerWith, tell } from "../../work/answering.js";
import { characterCount } from "../../reading-time.js";
import { PARTS } from "../../score-parts.js";
import { lexRank } from "../comparison/lex-rank.js";
import { inflated } from "../inflate.js";
import { wordsOf } from "../words.js";
import { type Analysed, type Analyst, type Ranking, type Times, type Wish } from "./protocol.js";

/** The engine, packed. */
const ENGINE = "nutgraf.deflated";

/**
 * So many UTF-16 units of a sentence are compared with others: more than any has, but a text without full
 * stops does, and each pair costs what both have in common.
 */
const LONGEST_COMPARED = 2000;

/** What the analysis takes of the time until the first summary: from .75, of a book, to .9. */
const ANALYSIS = 0.8;

let loading: Promise<void> | undefined;
/** How long loading and compiling the engine took, in milliseconds, and the bytes of its file. */
let loaded = { time: 0, size: 0 };

let opened: { page: Page; analysis: Analysis } | undefined;

const analyst: Analyst = {
  open(source, wish) {
    opened?.analysis.free();
    opened = undefined;
    const start = performance.now();
    const page = "page" in source ? source.page : readText(source.text);
    const read = performance.now();
    const analysis = analyzePage(page, { onProgress: (share) => tell(ANALYSIS * share) });
    const analysed = performance.now();
    opened = { page, analysis };
    const summary = summarize(analysis, wish);
    const times = { load: loaded.time, read: read - start, analysis: analysed - read };
    return {
      analysed: { ...described(page, summary, times), engineSize: loaded.size },
      ranking: ranked(analysis, wish, summary, performance.now() - analysed),
    };
  },

  rank(wish) {
    const { analysis } = current();
    const start = performance.now();
    const summary = summarize(analysis, wish);
    return ranked(analysis, wish, summary, performance.now() - start);
  },

  terms: (sentence) => current().analysis.terms(sentence),

  coverage: (taken) => current().analysis.coverage(taken),

  lexRank: (texts, language) =>
    lexRank(texts.map((text) => wordsOf(text.slice(0, LONGEST_COMPARED), language))),

  stageTimes() {
    const { page } = current();
    const [{ roles }, extraction] = timed(() => extract(page));
    const bodies = page.blocks.filter((_, block) => roles[block] === "body").map(({ text }) => text);
    const text = bodies.join("\n");
    const [{ language }, detection] = timed(() => detectLanguage(text));
    const [, splitting] = timed(() => bodies.map((body) => sentences(body, { language })));
    return { extraction, language: detection, splitting };
  },
};

answerWith(analyst, load);
// Before anything is asked; should it fail, the first question tries again and says why.
void load().catch(() => undefined);

function load(): Promise<void> {
  loading ??= loadEngine().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function loadEngine(): Promise<void> {
  const start = performance.now();
  let size = 0;
  const unpacked = await inflated(ENGINE, (bytes) => (size += bytes));
  await initialize(new Response(unpacked, { headers: { "content-type": "application/wasm" } }));
  loaded = { time: performance.now() - start, size };
}

function current(): { page: Page; analysis: Analysis } {
  if (!opened) throw new Error("no article is open");
  return opened;
}

function summarize(analysis: Analysis, { sentences, ...wish }: Wish): Summary {
  return analysis.summarize(sentences === null ? wish : { ...wish, sentences });
}

/** What some work gives, and how many milliseconds it took. */
function timed<Value>(work: () => Value): [Value, number] {
  const start = performance.now();
  const value = work();
  return [value, performance.now() - start];
}

function described(page: Page, summary: Summary, times: Times): Omit<Analysed, "engineSize"> {
  const { all, article } = summary;
  const bodies = page.blocks.filter((_, block) => article.roles[block] === "body");
  return {
    page,
    language: summary.language,
    languageConfidence: summary.languageConfidence,
    title: summary.title,
    roles: article.roles,
    keywords: summary.keywords,
    limit: summary.limit,
    emptiness: summary.emptiness,
    blocks: Uint32Array.from(all, ({ block }) => block),
    starts: Uint32Array.from(all, ({ start }) => start),
    ends: Uint32Array.from(all, ({ end }) => end),
    words: Uint32Array.from(all, ({ words }) => words),
    characters: bodies.reduce((sum, { text }) => sum + characterCount(text), 0),
    times,
  };
}

function ranked(analysis: Analysis, wish: Wish, summary: Summary, time: number): Ranking {
  const { all } = summary;
  const order = orderOf(summary, wish);
  const indices = new Map(all.map(({ rank }, index) => [rank, index]));
  const parts = new Float64Array(PARTS.length * all.length);
  const ranking: Ranking = {
    order: Uint32Array.from(order),
    coverage: analysis.coverage(order),
    totals: Float64Array.from(all, ({ score }) => score.total),
    parts,
    leanings: new Map(),
    unfit: new Map(),
    chosen: Uint32Array.from(summary.sentences, (sentence) => indices.get(sentence.rank) ?? 0),
    headline: summary.headline,
    covered: summary.coverage.share,
    time,
  };
  for (const [index, { score, leaning, unfit }] of all.entries()) {
    for (const [place, part] of PARTS.entries()) parts[PARTS.length * index + place] = score[part];
    if (leaning) ranking.leanings.set(index, leaning);
    if (unfit) ranking.unfit.set(index, unfit);
  }
  return ranking;
}

/** Which sentences a summary takes, one after the other: what is fit to be quoted or asked for, as the engine does. */
function orderOf({ all }: Summary, { require }: Wish): number[] {
  const indices = [...all.keys()];
  const required = new Set(require);
  const isFit = (index: number) => {
    const unfit = all[index]?.unfit;
    return unfit === null || (required.has(index) && unfit !== "excluded");
  };
  const fit = indices.filter(isFit);
  const able = fit.length > 0 ? fit : indices.filter((index) => all[index]?.unfit !== "excluded");
  const rank = (index: number) => all[index]?.rank ?? 0;
  return able.sort((left, right) => rank(left) - rank(right));
}
