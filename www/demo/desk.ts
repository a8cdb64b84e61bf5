import type { Page } from "nutgraf";
import { textLanguage } from "./language.js";
import { type Actions, chosenOf, type Reading } from "./reading.js";
import { haveSameOrder, type Setting, USUAL, wishOf, within } from "./setting.js";
import type { Origin } from "./source/source.js";
import { AnalystWorker } from "./work/analyst.js";
import type { Analysed, Ranking, Source } from "./work/protocol.js";

/** A document that has been read, or plain text, and what it was opened from. */
export type Given = { origin: Origin } & ({ text: string } | { page: Page; readTime: number });

/** Gives what is to be opened, or a message instead. */
type Prepare = () => Given | string | Promise<Given | string>;

/** What the desk tells the page. */
export interface Listener {
  /** Something is shown now; `null` where there is nothing. */
  onReading(reading: Reading | null): void;
  /** Work begins, or ends. */
  onBusy(isBusy: boolean): void;
  /** This share of the work is done. */
  onProgress(share: number): void;
  /** There is nothing to show, and why: a message, or what was thrown. */
  onMessage(message: string | Error): void;
  /** A sentence is to be brought onto the screen. */
  onReveal(sentence: number, where: "article" | "summary"): void;
}

/** Holds the article that is open and what is asked for it, and has the worker do the work. */
export class Desk implements Actions {
  readonly analyst = new AnalystWorker();
  readonly #listener: Listener;
  #reading: Reading | null = null;
  #setting: Setting = USUAL;
  /** Counts what was begun, so that what comes back late is known for it. */
  #turn = 0;
  #begun: { prepare: Prepare; setting: Setting } | undefined;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  get reading(): Reading | null {
    return this.#reading;
  }

  /** Shows what is open once more: the page speaks another language, or draws in another way. */
  redraw(): void {
    this.#listener.onReading(this.#reading);
  }

  /**
   * Opens an article with a setting; `prepare` gives it, or a message instead. What was begun before is
   * given up.
   */
  async open(prepare: Prepare, setting = USUAL): Promise<void> {
    const mine = (this.#turn += 1);
    this.#begun = { prepare, setting };
    this.analyst.cancel();
    this.#listener.onBusy(true);
    try {
      // What is long must not begin before the page has shown that it does.
      await nextFrame();
      const given = await prepare();
      if (mine !== this.#turn) return;
      if (typeof given === "string") {
        this.#fail(given);
      } else {
        const source: Source = "page" in given ? { page: given.page } : { text: given.text };
        const { analysed, ranking } = await this.analyst.open(source, wishOf(setting), (share) =>
          this.#listener.onProgress(share),
        );
        if (mine !== this.#turn) return;
        // A link may name sentences that this article does not have; the engine has passed them over.
        this.#setting = within(setting, analysed.starts.length);
        const readTime = "page" in given ? given.readTime : null;
        const { origin } = given;
        this.#show({ origin, ...described(analysed, ranking, this.#setting), readTime, selected: null });
      }
    } catch (cause) {
      if (mine === this.#turn) this.#fail(asError(cause));
    }
    if (mine === this.#turn) this.#listener.onBusy(false);
  }

  /** Gives up what is being opened: what is shown stays. */
  cancel(): void {
    this.#turn += 1;
    this.analyst.cancel();
    this.#listener.onBusy(false);
  }

  /** Opens what was begun last once more. */
  async again(): Promise<void> {
    if (this.#begun) await this.open(this.#begun.prepare, this.#begun.setting);
  }

  change(part: Partial<Setting> | ((setting: Setting) => Partial<Setting>)): void {
    const reading = this.#reading;
    if (!reading) return;
    const before = this.#setting;
    const setting = { ...before, ...(typeof part === "function" ? part(before) : part) };
    this.#setting = setting;
    if (haveSameOrder(reading.setting, setting) && setting.count !== null) {
      this.#show({ ...reading, setting, chosen: chosenOf(reading.ranking, setting.count) });
    } else {
      void this.#rank(setting);
    }
  }

  select(sentence: number | null, reveal?: "article" | "summary"): void {
    if (!this.#reading) return;
    this.#show({ ...this.#reading, selected: sentence });
    if (sentence !== null && reveal) this.#listener.onReveal(sentence, reveal);
  }

  /** Has the worker choose anew; of several changes in a row the last is shown. */
  async #rank(setting: Setting): Promise<void> {
    const mine = this.#turn;
    try {
      const ranking = await this.analyst.ask("rank", wishOf(setting));
      const reading = this.#reading;
      if (mine !== this.#turn || setting !== this.#setting || !reading) return;
      this.#show({ ...reading, setting, ranking, chosen: chosenOf(ranking, setting.count) });
    } catch (cause) {
      if (mine === this.#turn) this.#fail(asError(cause));
    }
  }

  #show(reading: Reading): void {
    this.#reading = reading;
    this.#listener.onReading(reading);
  }

  #fail(message: string | Error): void {
    this.#reading = null;
    this.#listener.onReading(null);
    this.#listener.onMessage(message);
  }
}

function described(
  analysed: Analysed,
  ranking: Ranking,
  setting: Setting,
): Pick<Reading, "analysed" | "ranking" | "setting" | "chosen" | "language"> {
  const language = textLanguage(analysed.language, analysed.page.metadata.language);
  return { analysed, ranking, setting, language, chosen: chosenOf(ranking, setting.count) };
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}

function nextFrame(): Promise<void> {
  // A hidden tab draws no frames; the timer goes on there.
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}
