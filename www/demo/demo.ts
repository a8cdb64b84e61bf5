// The demo page: an article beside its summary, and why. Everything that is shown is worked out on this
// page; nothing is sent anywhere.

import { readPage } from "nutgraf/page";
import { part } from "../element.js";
import { ArticleView } from "./article/article-view.js";
import { BackLink } from "./article/back-link.js";
import { Desk, type Given } from "./desk.js";
import { CurveView } from "./instrument/curve-view.js";
import { FiguresView } from "./instrument/figures-view.js";
import { InspectorView } from "./instrument/inspector-view.js";
import { SteeringView } from "./instrument/steering-view.js";
import { LanguageSwitch, wantedLanguages } from "./language-switch.js";
import { caveat, failure, whyNot } from "./message.js";
import { say, speakOneOf } from "./messages/messages.js";
import type { Reading } from "./reading.js";
import { type Choice, Choices } from "./source/choices.js";
import { parseInert } from "./source/inert-document.js";
import { PasteBox } from "./source/paste-box.js";
import { fetchSample, fetchSamples, firstSample, type Sample } from "./source/samples.js";
import { isBinary, type Source } from "./source/source.js";
import { KindControl } from "./summary/kind-control.js";
import { LengthControl } from "./summary/length-control.js";
import { SummaryView } from "./summary/summary-view.js";
import { ViewSwitch } from "./view-switch.js";

const main = part("main", HTMLElement);
const message = part("#message", HTMLElement);
const columns = part("#columns", HTMLElement);
const whereabouts = part("#whereabouts", HTMLElement);
const heat = part("#heat", HTMLInputElement);
const leftOut = part("#left-out", HTMLInputElement);

const desk = new Desk({ onReading: show, onBusy, onMessage, onReveal });
desk.analyst.warm();

const article = new ArticleView(part("#article", HTMLElement), desk);
const summary = new SummaryView(part("#sentences", HTMLOListElement), part("#headline", HTMLElement), desk);
const views = new ViewSwitch(part("#views", HTMLElement), {
  read: {
    root: columns,
    views: [
      new KindControl(part("#kinds", HTMLElement), desk),
      new LengthControl(part("#length", HTMLElement), part("#extent", HTMLOutputElement), desk),
      summary,
      article,
      new SteeringView(part("#steering", HTMLElement), desk),
      new InspectorView(part("#inspector", HTMLElement), desk, desk.analyst),
      new CurveView(part("#curve", HTMLElement), desk, desk.analyst),
      new FiguresView(part("#figures", HTMLElement), desk.analyst),
    ],
  },
  compare: { root: part("#comparison", HTMLElement), views: [] },
  how: { root: part("#pictures", HTMLElement), views: [] },
});
const box = new PasteBox(part("#own", HTMLElement), (source) => void desk.open(() => given(source)));
const back = new BackLink(part(".back", HTMLElement), part(".summary", HTMLElement), () =>
  summary.focus(desk.reading?.selected ?? null),
);
const languages = new LanguageSwitch(part("#language", HTMLElement), (chosen) => speak([chosen]));
const choices = new Choices(part("#choices", HTMLElement), part("#note", HTMLElement), choose);

/** What stands in place of the summary, to be said again in another language. */
let said: () => string = () => "";

void start();

async function start(): Promise<void> {
  speak(wantedLanguages());
  document.addEventListener("paste", pasteAnywhere);
  heat.addEventListener("change", () => article.heat(heat.checked));
  leftOut.addEventListener("change", () => {
    article.leftOut(leftOut.checked);
    desk.redraw();
  });
  try {
    const samples = await fetchSamples();
    choices.offer(samples);
    choices.choose(firstSample(samples, navigator.languages) ?? "own");
  } catch {
    // Without a server, or without the samples, the page still does its work on one's own text.
    choices.choose("own");
  }
}

/** Shows the page in the first of these languages that it speaks. */
function speak(wanted: readonly string[]): void {
  speakOneOf(wanted);
  languages.describe();
  choices.describe();
  box.describe();
  message.textContent = said();
  desk.redraw();
}

function choose(choice: Choice): void {
  if (choice === "own") {
    box.open();
  } else {
    box.close();
    void desk.open(() => givenBySample(choice));
  }
}

/** A paste beside the box is meant for it as well. */
function pasteAnywhere(event: ClipboardEvent): void {
  if (event.target instanceof HTMLTextAreaElement || event.defaultPrevented) return;
  if (event.target instanceof HTMLInputElement && event.target.type === "text") return;
  box.paste(event);
  if (event.defaultPrevented) choices.choose("own");
}

async function givenBySample(sample: Sample): Promise<Given> {
  return read(await fetchSample(sample));
}

/** What is to be summarized; a string is what to tell the reader instead. */
function given(source: Source): Given | string {
  const text = source.form === "html" ? source.html : source.text;
  if (text === "") return say().invitation;
  if (isBinary(text)) return say().binary;
  return source.form === "html" ? read(text) : { text };
}

function read(html: string): Given {
  const start = performance.now();
  const page = readPage(parseInert(html));
  return { page, readTime: performance.now() - start };
}

function onBusy(isBusy: boolean): void {
  if (isBusy) main.setAttribute("aria-busy", "true");
  else main.removeAttribute("aria-busy");
}

/** Says that there is no summary, and why. */
function onMessage(why: string | Error): void {
  explain(() => (typeof why === "string" ? why : failure(why)));
}

function explain(text: () => string): void {
  said = text;
  message.textContent = text();
}

function show(reading: Reading | null): void {
  const why = reading && whyNot(reading);
  const shown = why ? null : reading;
  if (reading) explain(() => why ?? caveat(reading) ?? "");
  views.show(shown);
  if (shown) back.start();
  else back.stop();
  showLeftOut(shown);
  if (typeof shown?.selected !== "number") whereabouts.textContent = "";
}

function showLeftOut(reading: Reading | null): void {
  const count = reading?.analysed.roles.filter((role) => typeof role !== "string").length ?? 0;
  part("span", HTMLElement, part("#left-out-label", HTMLElement)).textContent = say().showLeftOut(count);
  part("#left-out-label", HTMLElement).hidden = count === 0;
}

function onReveal(sentence: number, where: "article" | "summary"): void {
  if (where === "summary") return;
  void article.reveal(sentence);
  whereabouts.textContent = say().shownInArticle;
}
