import { element } from "../../element.js";
import { failure } from "../message.js";
import { say } from "../messages/messages.js";
import { type Actions, type Reading, sentenceText, type View } from "../reading.js";
import type { Setting } from "../setting.js";
import { LengthBar } from "../summary/length-bar.js";
import type { AnalystWorker } from "../work/analyst.js";
import { Column, type Side } from "./column.js";
import { best, keptSentences, type Method, METHODS, MOST_RANKED, runningText } from "./methods.js";

/** What the worker has said of the article that is open. */
interface Answers {
  /** The shares that lists of sentences cover, by the lists. */
  coverage: Map<string, number | undefined>;
  /** LexRank's scores of the running text; `"asked"` until they come, and why where they cannot. */
  lexRank: Float64Array | "asked" | Error | undefined;
}

/** Two summaries of the article side by side, each made as its reader chooses. */
export class ComparisonView implements View {
  readonly #analyst: AnalystWorker;
  readonly #columns: readonly [Column, Column];
  readonly #length: LengthBar;
  readonly #keep = element("button", { type: "button" });
  readonly #status = element("p", { class: "kept", role: "status" });
  readonly #title = element("h2", { class: "unseen" });
  #reading: Reading | null = null;
  /** What was shown when its setting was kept. */
  #kept: Reading | undefined;
  #answers: Answers = { coverage: new Map(), lexRank: undefined };

  /** `onUse` is called with a sentence that the reader wants to see in its place. */
  constructor(
    root: HTMLElement,
    actions: Actions & { readonly analyst: AnalystWorker },
    onUse: (sentence: number) => void,
  ) {
    this.#analyst = actions.analyst;
    const again = () => this.show(this.#reading);
    this.#columns = [new Column("now", again, onUse), new Column("first", again, onUse)];
    this.#keep.addEventListener("click", () => this.#keepSetting());
    this.#length = new LengthBar(actions);
    const keep = element("p", { class: "form" }, this.#keep);
    root.append(
      this.#title,
      element("div", { class: "comparison-setting" }, ...this.#length.parts, keep, this.#status),
      element("div", { class: "sides" }, ...this.#columns.map(({ root }) => root)),
    );
  }

  show(reading: Reading | null): void {
    if (reading?.analysed !== this.#reading?.analysed) this.#forget();
    this.#reading = reading;
    if (!reading) return;
    const { compare, comparison } = say();
    this.#title.textContent = compare;
    this.#length.show(reading);
    this.#keep.textContent = comparison.keep;
    this.#status.textContent = this.#kept?.setting === reading.setting ? comparison.isKept : "";
    const offered = METHODS.filter((method) => method !== "kept" || this.#kept);
    const [left, right] = this.#columns;
    const sides = [
      this.#side(reading, left.method, right.method),
      this.#side(reading, right.method, left.method),
    ];
    for (const [index, column] of this.#columns.entries()) {
      column.offer(offered, comparison.sides[index] ?? "");
      const [side, other] = [sides[index], sides[1 - index]];
      if (side) column.show(reading, side, other?.sentences ?? []);
    }
  }

  #side(reading: Reading, method: Method, other: Method): Side {
    const now = reading.chosen;
    const kept = this.#kept ?? reading;
    const given = other === "kept" ? keptSentences(kept, now.length) : now;
    // A headline may be made of the title, and have no sentence.
    const count = Math.max(1, given.length);
    const { about, isLong } = say().comparison;
    const side = (sentences: Side["sentences"], about: string, note = ""): Side => ({
      sentences,
      about,
      note,
      coverage: sentences ? this.#coverage(sentences) : undefined,
    });
    switch (method) {
      case "now":
        return side(now, describeSetting(reading.setting), headlineOf(reading));
      case "kept":
        return side(keptSentences(kept, now.length), describeSetting(kept.setting), headlineOf(kept));
      case "first":
        return side(runningText(reading).slice(0, count), about.first);
      case "lexRank": {
        const running = runningText(reading);
        if (running.length > MOST_RANKED) return side([], about.lexRank, isLong(MOST_RANKED));
        const scores = this.#lexRank(reading, running);
        if (scores instanceof Error) return side([], about.lexRank, failure(scores));
        return side(scores ? best(running, scores, count) : null, about.lexRank);
      }
    }
  }

  #keepSetting(): void {
    this.#kept = this.#reading ?? undefined;
    this.#columns[1].method = "kept";
    this.show(this.#reading);
  }

  /** Another article is open: nothing that is known is about it. */
  #forget(): void {
    this.#answers = { coverage: new Map(), lexRank: undefined };
    this.#kept = undefined;
    for (const [index, column] of this.#columns.entries()) {
      if (column.method === "kept") column.method = index === 0 ? "now" : "first";
    }
  }

  #coverage(sentences: readonly number[]): number | undefined {
    if (sentences.length === 0) return 0;
    const { coverage } = this.#answers;
    const key = sentences.join();
    if (!coverage.has(key)) {
      coverage.set(key, undefined);
      this.#ask(this.#analyst.ask("coverage", sentences), (shares) => coverage.set(key, shares.at(-1)));
    }
    return coverage.get(key);
  }

  #lexRank(reading: Reading, sentences: readonly number[]): Float64Array | Error | undefined {
    const answers = this.#answers;
    if (answers.lexRank === undefined) {
      answers.lexRank = "asked";
      const texts = sentences.map((sentence) => sentenceText(reading, sentence));
      const asked = this.#analyst.ask("lexRank", texts, reading.analysed.language);
      const keep = (outcome: Float64Array | Error): void => {
        answers.lexRank = outcome;
      };
      this.#ask(asked, keep, keep);
    }
    return answers.lexRank === "asked" ? undefined : answers.lexRank;
  }

  /** Shows all again once the answer is there, unless another article is open by then. */
  #ask<Value>(asked: Promise<Value>, take: (value: Value) => void, miss?: (error: Error) => void): void {
    const answers = this.#answers;
    const showAgain = (): void => {
      if (answers === this.#answers) this.show(this.#reading);
    };
    asked.then(
      (value) => {
        take(value);
        showAgain();
      },
      (error: Error) => {
        // The worker was ended, for another article: nobody waits for this any more.
        if (error.name === "AbortError") return;
        miss?.(error);
        showAgain();
      },
    );
  }
}

/** What a setting asks for beside its length. */
function describeSetting({ kind, more, less, query, pinned, banned }: Setting): string {
  const { comparison, kinds } = say();
  return [
    kinds[kind],
    ...more.map((word) => `+ ${word}`),
    ...less.map((word) => `− ${word}`),
    ...(query.trim() === "" ? [] : [`“${query.trim()}”`]),
    ...(pinned.length > 0 ? [comparison.pinned(pinned.length)] : []),
    ...(banned.length > 0 ? [comparison.banned(banned.length)] : []),
  ].join(" · ");
}

function headlineOf({ setting, ranking }: Reading): string {
  return setting.kind === "headline" ? (ranking.headline?.text ?? say().noHeadline) : "";
}
