import type { Passage } from "nutgraf/page";
import { element, part } from "../../element.js";
import { describeDuration, readingSeconds } from "../duration.js";
import type { Settings } from "../settings.js";
import { sentenceIndex } from "../sentence-index.js";
import { interfaceLanguage, translate } from "../translation.js";
import { showCoverage } from "./coverage-view.js";
import { explain } from "./explanation-view.js";
import type { Gist } from "./gist.js";
import { showHead } from "./head-view.js";
import { KeywordChips } from "./keyword-view.js";
import { KindControl } from "./kind-control.js";
import { LengthControl } from "./length-control.js";
import type { PageMarks } from "./page-marks.js";
import { type Line, SentenceList } from "./sentence-list.js";
import type { Speech } from "./speech.js";
import { showView } from "./state-view.js";

/** What is beyond the summary itself. */
export interface SummaryWishes {
  /** The reader has chosen what is to be the same next time. */
  onChange(changes: Partial<Settings>): void;
  /** The reader wants the whole page, and not the selection alone. */
  onWhole(): void;
  /** What the reader has asked for could not be made. */
  onFailure(error: unknown): void;
}

/** The line of a headline, which is no sentence of the article. */
const HEADLINE = -1;

/** A summary on the screen, with everything that can be done to it. */
export class SummaryView {
  readonly #gist: Gist;
  readonly #marks: PageMarks;
  readonly #wishes: SummaryWishes;
  readonly #list: SentenceList;
  readonly #kinds: KindControl;
  readonly #length: LengthControl;
  readonly #keywords: KeywordChips;
  readonly #notice = part("#notice", HTMLParagraphElement);
  readonly #listen = part("#listen", HTMLButtonElement);
  #speech: Speech | undefined;
  #spoken: readonly number[] = [];
  #made: Promise<void> | undefined;
  #isClosed = false;

  constructor(gist: Gist, marks: PageMarks, wishes: SummaryWishes) {
    this.#gist = gist;
    this.#marks = marks;
    this.#wishes = wishes;
    this.#list = new SentenceList(gist.summary.language, {
      onReveal: (index) => void this.#reveal(index),
      onExplain: (index, answer) => this.#explain(index, answer),
    });
    this.#kinds = new KindControl((kind) => {
      gist.kind = kind;
      wishes.onChange({ kind });
      void this.#update();
    });
    this.#length = new LengthControl(
      (sentences) => {
        gist.length = sentences;
        void this.#update();
      },
      (length) => wishes.onChange({ length }),
    );
    this.#keywords = new KeywordChips(gist.summary, (word) => void this.#steer(word));
    this.#wire();
  }

  /** Shows everything anew. */
  show(): void {
    const { page, summary } = this.#gist;
    showHead(page, summary);
    this.#say("");
    this.#caution();
    part("#part", HTMLElement).hidden = !page.selected;
    this.#render();
    this.#showMarks();
    showView("summary");
    part("#title", HTMLHeadingElement).focus();
  }

  /** Marks all sentences in the page, or dims the rest of it. */
  async mark(wanted: { marks: boolean; dims: boolean }): Promise<void> {
    const gone = await this.#marks.set(wanted, this.#passages(this.#lines()));
    this.#showMarks();
    if (gone > 0) this.#say(translate("some_gone", gone));
    else if (wanted.dims) this.#say(translate("focused"));
  }

  /** Knows that the page's reader went to the marked sentence of that number. */
  stepped(at: number): void {
    this.#list.press(this.#lines()[at]?.index ?? null);
  }

  /** Knows that the page's reader has cleared all marks. */
  cleared(): void {
    this.#marks.forget();
    this.#list.press(null);
    this.#showMarks();
  }

  /** Says what the summary itself does not know, by the key of the message. */
  say(key: string): void {
    this.#say(translate(key));
  }

  /** Lights up the next or the previous sentence in the page. */
  step(by: 1 | -1): void {
    this.#list.step(by);
  }

  /** Takes over settings that were changed elsewhere. */
  async adopt(settings: Settings): Promise<void> {
    if (this.#gist.adopt(settings)) await this.#update();
    await this.#marks.paint(settings.highlightColour);
  }

  /** Falls silent and lets go of everything. */
  close(): void {
    this.#isClosed = true;
    this.#speech?.stop();
    this.#gist.free();
  }

  #wire(): void {
    part("#whole", HTMLButtonElement).onclick = () => this.#wishes.onWhole();
    part("#excluded button", HTMLButtonElement).onclick = () => {
      this.#gist.includeAll();
      void this.#update();
    };
    this.#listen.onclick = () => void this.#toggleSpeech();
    part("#mark", HTMLButtonElement).onclick = () =>
      void this.mark({ marks: !this.#marks.marks, dims: false });
    part("#focus", HTMLButtonElement).onclick = () => {
      const dims = !this.#marks.dims;
      void this.mark({ marks: dims, dims });
    };
    const menu = part("#copy-menu", HTMLElement);
    for (const form of ["plain", "markdown", "linked"] as const) {
      part(`[value="${form}"]`, HTMLButtonElement, menu).onclick = () => {
        menu.hidePopover();
        this.#say("");
        void loadCopies().then((copies) => this.#copy(copies[form](this.#gist)));
      };
    }
  }

  /** Shows the summary as it is asked for now, after each change: once for all that come while it is made. */
  async #update(): Promise<void> {
    try {
      const made = this.#gist.update();
      if (made) {
        const isAwaited = made === this.#made;
        this.#made = made;
        await made;
        if (isAwaited) return;
      }
      if (!this.#isClosed) this.#render();
    } catch (error) {
      if (!this.#isClosed) this.#wishes.onFailure(error);
    }
  }

  #render(): void {
    const { summary, seconds, kind, sentences, excluded } = this.#gist;
    const lines = this.#lines();
    const longest = Math.max(this.#gist.longest, sentences.length);
    this.#list.show(lines, kind);
    part("#nothing", HTMLElement).hidden = lines.length > 0;
    this.#kinds.show(kind);
    // A headline is not meant to cover the article.
    part("#coverage", HTMLElement).hidden = kind === "headline";
    if (kind === "headline") this.#length.hide();
    else this.#length.show({ shown: sentences.length, longest, all: summary.all.length });
    part("#times", HTMLParagraphElement).textContent = translate(
      this.#gist.page.selected ? "times_selection" : "times",
      this.#time(seconds),
      this.#time(readingSeconds(sentences, summary.language)),
    );
    this.#keywords.update(this.#gist.focus);
    showCoverage(summary, sentences.length < longest, {
      // What was pressed is gone then: the missing words are others.
      onWord: (word) => void this.#steer(word).then(() => this.#keywords.focus(word)),
      onNext: () => {
        this.#gist.length = sentences.length + 1;
        void this.#update();
      },
    });
    const excludedLine = part("#excluded", HTMLElement);
    excludedLine.hidden = excluded === 0;
    part("span", HTMLElement, excludedLine).textContent = translate("excluded", excluded);
    // What is lit up in the page, but shown here no longer, would say nothing.
    if (this.#list.revealed !== null && !lines.some(({ index }) => index === this.#list.revealed)) {
      void this.#reveal(null);
    }
    void this.#marks.update(this.#passages(lines));
  }

  #lines(): Line[] {
    const { summary, kind, sentences } = this.#gist;
    if (kind === "headline") {
      const { headline } = summary;
      return headline ? [{ index: HEADLINE, text: headline.text, isExplained: false }] : [];
    }
    const indexOf = sentenceIndex(summary);
    return sentences.map((sentence) => ({
      index: indexOf(sentence),
      text: sentence.text,
      isExplained: true,
    }));
  }

  /** Where the lines stand in the page; a title that no block shows stands nowhere. */
  #passages(lines: readonly Line[]): Passage[] {
    return lines.flatMap(({ index }) => this.#passageOf(index) ?? []);
  }

  #passageOf(index: number): Passage | null {
    const { summary } = this.#gist;
    if (index !== HEADLINE) {
      const sentence = summary.all[index];
      return sentence ? this.#gist.passage(sentence) : null;
    }
    const { headline } = summary;
    if (!headline || headline.block === null) return null;
    return this.#gist.passage({ block: headline.block, start: headline.start, end: headline.end });
  }

  #time(seconds: number): string {
    return describeDuration(seconds, interfaceLanguage());
  }

  #caution(): void {
    const { limit } = this.#gist.summary;
    const { truncation } = this.#gist.page;
    const line = part("#caution", HTMLElement);
    line.hidden = limit === null && truncation === null;
    const key = limit === null ? "truncated" : `limit_${limit.replaceAll("-", "_")}`;
    line.textContent = line.hidden ? "" : translate(key);
  }

  async #reveal(index: number | null): Promise<void> {
    this.#say("");
    this.#list.press(index);
    if (index === null) {
      await this.#marks.hide();
      return;
    }
    const passage = this.#passageOf(index);
    const revealed = passage ? await this.#marks.reveal(passage) : "gone";
    // Another sentence may have been pressed while the page was asked for this one.
    if (this.#list.revealed !== index || revealed === "exact" || revealed === "quote") return;
    this.#list.press(null);
    this.#say(translate(revealed === "left" ? "left" : passage ? "gone" : "nowhere"));
  }

  #explain(index: number, answer: HTMLElement): void {
    const { summary } = this.#gist;
    const sentence = summary.all[index];
    if (!sentence) return;
    const passage = this.#passageOf(index);
    explain(
      answer,
      sentence,
      { keywords: this.#gist.keywordsIn(index), total: summary.all.length, language: summary.language },
      {
        onCopy: () => void this.#copy(sentence.text),
        link: loadCopies().then((copies) => passage && copies.linkTo(this.#gist, passage)),
        onCopyLink: (link) => void this.#copy(link),
        onExclude: () => {
          this.#gist.exclude(index);
          void this.#update().then(() => this.#list.focusFirst());
        },
      },
    );
  }

  #steer(word: string): Promise<void> {
    this.#gist.toggleFocus(word);
    return this.#update();
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#say(translate("copied"));
    } catch (error) {
      console.error(error);
      this.#say(translate("not_copied"));
    }
  }

  async #toggleSpeech(): Promise<void> {
    if (this.#listen.ariaPressed === "true") {
      this.#speech?.stop();
      return;
    }
    const lines = this.#lines();
    this.#spoken = lines.map(({ index }) => index);
    this.#listen.ariaPressed = "true";
    const { language } = this.#gist.summary;
    await import(/* webpackIgnore: true */ "./speech.js");
    if (this.#isClosed) return;
    this.#speech ??= new nutgrafSpeech((at) => this.#onSpoken(at));
    const canSpeak = await this.#speech.start(
      lines.map(({ text }) => text),
      language,
    );
    if (canSpeak) return;
    this.#listen.ariaPressed = "false";
    const names = new Intl.DisplayNames(interfaceLanguage(), { type: "language" });
    this.#say(
      language === "und"
        ? translate("no_voice_unknown")
        : translate("no_voice", names.of(language) ?? language),
    );
  }

  #onSpoken(at: number | null): void {
    this.#list.speak(at === null ? null : (this.#spoken[at] ?? null));
    const isSpeaking = at !== null;
    this.#listen.ariaPressed = String(isSpeaking);
    this.#listen.textContent = translate(isSpeaking ? "stop" : "listen");
  }

  #showMarks(): void {
    const { marks, dims } = this.#marks;
    part("#mark", HTMLButtonElement).ariaPressed = String(marks && !dims);
    part("#focus", HTMLButtonElement).ariaPressed = String(dims);
  }

  #say(text: string): void {
    this.#notice.replaceChildren(...(text === "" ? [] : [element("span", {}, text)]));
  }
}

/** What makes copies, loaded once. */
async function loadCopies(): Promise<typeof nutgrafCopies> {
  await import(/* webpackIgnore: true */ "./copies.js");
  return nutgrafCopies;
}
