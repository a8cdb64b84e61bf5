// The demo page: an article beside its summary. Everything that is shown is worked out on this
// page; nothing is sent anywhere.

import { readPage, type Sentence, take } from "nutgraf";
import { ArticleView } from "./article-view.js";
import { BackLink } from "./back-link.js";
import { type Choice, Choices } from "./choices.js";
import { part } from "../element.js";
import { factsLine, showKeywords, showLeftOut } from "./facts-view.js";
import { parseInert } from "./inert-document.js";
import type { Digest, Job } from "./job.js";
import { type TextLanguage, textLanguage } from "./language.js";
import { LengthControl, sentenceCount } from "./length-control.js";
import { Marks } from "./marks.js";
import { BINARY, caveat, failure, INVITATION, whyNot } from "./message.js";
import { PasteBox } from "./paste-box.js";
import { characterCount, describeCount, describeTime, extentOf } from "../reading-time.js";
import { fetchSample, fetchSamples, firstSample, type Sample } from "./samples.js";
import { isBinary, type Source } from "./source.js";
import { Summarizer } from "./summarizer.js";
import { LONGEST_SHOWN, SummaryView } from "./summary-view.js";

const main = part("main", HTMLElement);
const message = part("#message", HTMLElement);
const columns = part("#columns", HTMLElement);
const extentOutput = part("#extent", HTMLOutputElement);
const whereabouts = part("#whereabouts", HTMLElement);
const keywords = part("#keywords", HTMLElement);
const leftOut = part("#left-out", HTMLElement);

const summarizer = new Summarizer();
const marks = new Marks();
const article = new ArticleView(part("#article", HTMLElement));
const summaryView = new SummaryView(part("#sentences", HTMLOListElement), showInArticle);
const length = new LengthControl(part("#length", HTMLElement), showSummary);
const box = new PasteBox(part("#own", HTMLElement), (source) => void work(() => jobOf(source)));
const back = new BackLink(part(".back", HTMLElement), part(".summary", HTMLElement), () =>
  summaryView.focus(chosen),
);
const choices = new Choices(part("#choices", HTMLElement), part("#note", HTMLElement), choose);

let shown: { digest: Digest; language: TextLanguage } | undefined;
let chosen: Sentence | undefined;
let turn = 0;

void start();

async function start(): Promise<void> {
  document.addEventListener("paste", pasteAnywhere);
  try {
    const samples = await fetchSamples();
    choices.offer(samples);
    choices.choose(firstSample(samples, navigator.languages) ?? "own");
  } catch {
    // Without a server, or without the samples, the page still does its work on one's own text.
    choices.choose("own");
  }
}

function choose(choice: Choice): void {
  if (choice === "own") {
    box.open();
  } else {
    box.close();
    void work(() => jobOfSample(choice));
  }
}

/** A paste beside the box is meant for it as well. */
function pasteAnywhere(event: ClipboardEvent): void {
  if (event.target instanceof HTMLTextAreaElement || event.defaultPrevented) return;
  box.paste(event);
  if (event.defaultPrevented) choices.choose("own");
}

async function jobOfSample(sample: Sample): Promise<Job> {
  return { page: readPage(parseInert(await fetchSample(sample))) };
}

/** What the worker is to do; a string is what to tell the reader instead. */
function jobOf(source: Source): Job | string {
  const given = source.form === "html" ? source.html : source.text;
  if (given === "") return INVITATION;
  if (isBinary(given)) return BINARY;
  return source.form === "html" ? { page: readPage(parseInert(given)) } : { text: given };
}

/** Prepares a job, has it done, and shows its result, unless another was begun meanwhile. */
async function work(prepare: () => Job | string | Promise<Job | string>): Promise<void> {
  turn += 1;
  const mine = turn;
  summarizer.cancel();
  main.setAttribute("aria-busy", "true");
  try {
    // What is long must not begin before the page has shown that it does.
    await nextFrame();
    const job = await prepare();
    if (mine !== turn) return;
    if (typeof job === "string") {
      showMessage(job);
    } else {
      const digest = await summarizer.summarize(job);
      if (mine === turn) show(digest);
    }
  } catch (cause) {
    if (mine === turn) showMessage(failure(cause));
  }
  if (mine === turn) main.removeAttribute("aria-busy");
}

function nextFrame(): Promise<void> {
  // A hidden tab draws no frames; the timer goes on there.
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}

/** Shows that there is no summary, and why. */
function showMessage(text: string): void {
  clear();
  message.textContent = text;
  columns.hidden = true;
  back.stop();
  leftOut.hidden = true;
}

function clear(): void {
  shown = undefined;
  chosen = undefined;
  marks.clear();
  article.clear();
  whereabouts.textContent = "";
}

function show(digest: Digest): void {
  const { page, summary, totals } = digest;
  const language = textLanguage(summary.language, page.metadata.language);
  const why = whyNot(digest);
  if (why) {
    showMessage(why);
  } else {
    clear();
    shown = { digest, language };
    message.textContent = caveat(digest) ?? "";
    article.draw(digest, language, factsLine(digest, language));
    summaryView.reset(language);
    length.reset(summary.sentences.length, summary.all.length, totals.sentences);
    showKeywords(keywords, summary.keywords, language);
    columns.hidden = false;
    back.start();
    showSummary();
  }
  showLeftOut(leftOut, digest, language);
}

/** Shows the summary at the length that the slider stands at. */
function showSummary(): void {
  if (!shown) return;
  const { digest, language } = shown;
  const sentences = take(digest.summary, length.count);
  summaryView.show(sentences);
  marks.take(sentences.map(rangeOf).filter((range) => range !== null));
  if (chosen && !sentences.includes(chosen)) choosePlace(undefined);

  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  const characters = sentences.reduce((sum, { text }) => sum + characterCount(text), 0);
  const extent = extentOf({ words, characters }, language.tag);
  extentOutput.textContent = [
    `${sentences.length} of ${sentenceCount(digest.totals.sentences)}`,
    describeCount(extent),
    `${describeTime(extent)} to read`,
  ].join(" · ");
}

function rangeOf({ block, start, end }: Sentence): Range | null {
  return article.rangeOf(block, start, Math.min(end, start + LONGEST_SHOWN));
}

function showInArticle(sentence: Sentence): void {
  choosePlace(sentence);
  const range = rangeOf(sentence);
  if (!range) return;
  marks.show(range);
  whereabouts.textContent = "Shown in the article.";
}

function choosePlace(sentence: Sentence | undefined): void {
  chosen = sentence;
  summaryView.mark(sentence);
  if (sentence) return;
  marks.hide();
  whereabouts.textContent = "";
}
