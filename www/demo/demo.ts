// The demo page: an article beside its summary, and why. Everything that is shown is worked out on this
// page; nothing is sent anywhere.

import { readPage } from "nutgraf/page";
import { part } from "../element.js";
import { arrive, type Host } from "./arrival.js";
import { ArticleView } from "./article/article-view.js";
import { BackLink } from "./article/back-link.js";
import { DrawingControl } from "./article/drawing-control.js";
import { Desk, type Given } from "./desk.js";
import { install } from "./install/installation.js";
import { CurveView } from "./instrument/curve-view.js";
import { FiguresView } from "./instrument/figures-view.js";
import { InspectorView } from "./instrument/inspector-view.js";
import { SteeringView } from "./instrument/steering-view.js";
import { LanguageSwitch, wantedLanguages } from "./language-switch.js";
import { LateViews } from "./late-views.js";
import { caveat, failure, whyNot } from "./message.js";
import { say, speakOneOf } from "./messages/messages.js";
import type { Reading } from "./reading.js";
import type { Setting } from "./setting.js";
import { AddressBar } from "./sharing/address-bar.js";
import { SharingView } from "./sharing/sharing-view.js";
import { type Choice, Choices } from "./source/choices.js";
import { parseInert } from "./source/inert-document.js";
import { htmlOf } from "./source/markdown.js";
import { Notice } from "./source/notice.js";
import { PasteBox } from "./source/paste-box.js";
import { fetchSample, fetchSamples, firstSample, type Sample } from "./source/samples.js";
import { isAddress, isBinary, type Origin, type Source } from "./source/source.js";
import { Ways } from "./source/ways.js";
import { KindControl } from "./summary/kind-control.js";
import { LengthControl } from "./summary/length-control.js";
import { SummaryView } from "./summary/summary-view.js";
import { ViewSwitch } from "./view-switch.js";
import { WorkView } from "./work-view.js";

const main = part("main", HTMLElement);
const message = part("#message", HTMLElement);
const columns = part("#columns", HTMLElement);
const whereabouts = part("#whereabouts", HTMLElement);
const comparison = part("#comparison", HTMLElement);
const pictures = part("#pictures", HTMLElement);

const desk = new Desk({
  onReading: show,
  onBusy,
  onProgress: (share) => work.show(share),
  onMessage,
  onReveal,
});
const work = new WorkView(part("#work", HTMLElement), cancel);
const again = part("#again", HTMLElement);
part("button", HTMLButtonElement, again).addEventListener("click", () => void desk.again());
desk.analyst.warm();

const article = new ArticleView(part("#article", HTMLElement), desk);
const summary = new SummaryView(part("#sentences", HTMLOListElement), part("#headline", HTMLElement), desk);
const addressBar = new AddressBar();
const views = new ViewSwitch(part("#views", HTMLElement), {
  read: {
    root: columns,
    views: [
      new KindControl(part("#kinds", HTMLElement), desk),
      new LengthControl(part("#length", HTMLElement), part("#extent", HTMLOutputElement), desk),
      summary,
      new SharingView(part("#sharing", HTMLElement), addressBar),
      new DrawingControl(columns, article, () => desk.redraw()),
      article,
      new SteeringView(part("#steering", HTMLElement), desk),
      new InspectorView(part("#inspector", HTMLElement), desk, desk.analyst),
      new CurveView(part("#curve", HTMLElement), desk, desk.analyst),
      new FiguresView(part("#figures", HTMLElement), desk.analyst),
    ],
  },
  compare: {
    root: comparison,
    views: [
      new LateViews("comparison.css", async () => {
        const { ComparisonView } = await import(
          /* webpackChunkName: "comparison" */ "./comparison/comparison-view.js"
        );
        return [new ComparisonView(comparison, desk, (sentence) => void readAt(sentence))];
      }),
    ],
  },
  how: {
    root: pictures,
    views: [
      new LateViews("pictures.css", async () => {
        const { picturesOf } = await import(/* webpackChunkName: "pictures" */ "./pictures/pictures.js");
        return picturesOf(pictures, desk);
      }),
    ],
  },
});
const box = new PasteBox(
  part("#own", HTMLElement),
  (source, setting) => void desk.open(() => given(source), setting),
);
const back = new BackLink(part(".back", HTMLElement), part(".summary", HTMLElement), () =>
  summary.focus(desk.reading?.selected ?? null),
);
const languages = new LanguageSwitch(part("#language", HTMLElement), (chosen) => void speak([chosen]));
const choices = new Choices(part("#choices", HTMLElement), part("#note", HTMLElement), choose);

const notice = new Notice(part("#notice", HTMLElement));
const ways = new Ways(part("#ways", HTMLElement), notice, (paste) => host.openBox(paste));

/** What comes with the page; nothing without a server. */
let samples: readonly Sample[] = [];

const host: Host = {
  addressBar,
  notice,
  openSample(file, setting) {
    const sample = samples.find((sample) => sample.file === file);
    if (sample) choices.choose(sample, setting);
    return sample !== undefined;
  },
  openBox(paste, form, setting) {
    choices.choose("own");
    if (paste) box.put(paste, form, setting);
  },
  takeFiles: (files) => ways.takeFiles(files),
  begin: () => choices.choose(firstSample(samples, navigator.languages) ?? "own"),
};

/** In milliseconds: by then the first article is shown, on most devices. */
const UNTIL_INSTALLED = 1_000;

/** What stands in place of the summary, to be said again in another language. */
let said: () => string = () => "";

void start();

async function start(): Promise<void> {
  // English is there at once; so is all else that need not wait for another language.
  const spoken = speak(wantedLanguages());
  document.addEventListener("paste", pasteAnywhere);
  // Without a server, or without the samples, the page still does its work on one's own text.
  samples = await fetchSamples().catch(() => []);
  await spoken;
  choices.offer(samples);
  addressBar.usual = firstSample(samples, navigator.languages)?.file ?? null;
  addEventListener("hashchange", () => void arrive(location.hash, host));
  await arrive(location.hash, host);
  // What keeps the page for later is not to stand in the way of what is shown now.
  setTimeout(() => void install(part("#update", HTMLElement)), UNTIL_INSTALLED);
}

/** Shows the page in the first of these languages that it speaks. */
async function speak(wanted: readonly string[]): Promise<void> {
  await speakOneOf(wanted);
  languages.describe();
  choices.describe();
  box.describe();
  notice.describe();
  ways.describe();
  message.textContent = said();
  desk.redraw();
}

function choose(choice: Choice, setting: Setting): void {
  notice.clear();
  if (choice === "own") {
    box.open(setting);
  } else {
    box.close();
    void desk.open(() => givenBySample(choice), setting);
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
  return read(await fetchSample(sample), { sample: sample.file });
}

/** What is to be summarized; a string is what to tell the reader instead. */
function given(source: Source): Given | string {
  const { form, text } = source;
  if (text === "") return say().invitation;
  if (isBinary(text)) return say().binary;
  if (isAddress(text)) return say().addressAlone;
  if (form === "text") return { origin: source, text };
  return read(form === "html" ? text : htmlOf(text), source);
}

function read(html: string, origin: Origin): Given {
  const start = performance.now();
  const page = readPage(parseInert(html));
  return { origin, page, readTime: performance.now() - start };
}

function onBusy(isBusy: boolean): void {
  if (isBusy) {
    main.setAttribute("aria-busy", "true");
    again.hidden = true;
    work.begin();
  } else {
    main.removeAttribute("aria-busy");
    work.end();
  }
}

/** Stops at the reader's wish. */
function cancel(): void {
  desk.cancel();
  explain(() => say().cancelled);
  again.hidden = false;
  part("button", HTMLButtonElement, again).focus();
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
  // It belongs to what was said before.
  again.hidden = true;
  views.show(shown);
  addressBar.show(shown);
  if (shown) back.start();
  else back.stop();
  if (typeof shown?.selected !== "number") whereabouts.textContent = "";
}

/** Goes to a sentence in the article, from wherever the reader is. */
async function readAt(sentence: number): Promise<void> {
  await views.go("read");
  desk.select(sentence, "article");
}

function onReveal(sentence: number, where: "article" | "summary"): void {
  if (where === "summary") return;
  void article.reveal(sentence);
  whereabouts.textContent = say().shownInArticle;
}
