import { element } from "../../element.js";
import { describeCount, describeTime, extentOfSentences, wholeExtent } from "../extent.js";
import type { Extent } from "../../reading-time.js";
import { languageName } from "../language.js";
import { say } from "../messages/messages.js";
import { type Reading, sentenceTotal, type View } from "../reading.js";
import type { AnalystWorker } from "../work/analyst.js";
import type { Analysed, StageTimes } from "../work/protocol.js";

/** Stages are measured apart when an article has been open for so many milliseconds: the reader comes first. */
const REST = 1500;

/**
 * A text of more words is not measured again: doing it all once more takes a second at twice as many, in
 * which a reader who steers would wait.
 */
const MOST_MEASURED = 100_000;

/** The rows, in order; what is part of the one above it stands further in. */
const ROWS = [
  "language",
  "size",
  "readingTime",
  "timeSaved",
  "load",
  "read",
  "analysis",
  "extraction",
  "detection",
  "splitting",
  "lastSummary",
  "engineSize",
] as const;
const INNER: readonly Row[] = ["extraction", "detection", "splitting"];

type Row = (typeof ROWS)[number];

/** The article and the work in numbers. */
export class FiguresView implements View {
  readonly #analyst: Pick<AnalystWorker, "ask">;
  readonly #names = new Map<Row, HTMLElement>();
  readonly #values = new Map<Row, HTMLElement>();
  #reading: Reading | null = null;
  #whole: Extent | undefined;
  #drawn: { reading: Reading; language: string } | undefined;
  #stages: { of: Analysed; times: StageTimes | "too-long" | undefined } | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, analyst: Pick<AnalystWorker, "ask">) {
    this.#analyst = analyst;
    const list = element("dl", { class: "figures" });
    for (const row of ROWS) {
      const [name, value] = [element("dt"), element("dd")];
      if (INNER.includes(row)) name.className = "inner";
      this.#names.set(row, name);
      this.#values.set(row, value);
      list.append(element("div", {}, name, value));
    }
    root.append(
      element("h3", { "data-say": "figures" }),
      list,
      element("p", { class: "hint", "data-say": "measuredAlone" }),
    );
  }

  show(reading: Reading | null): void {
    this.#reading = reading;
    clearTimeout(this.#rest);
    if (!reading) return;
    const before = this.#drawn;
    const { language } = say();
    this.#drawn = { reading, language };
    const isSame = before?.reading.analysed === reading.analysed && before.language === language;
    if (!isSame) this.#drawArticle(reading);
    if (!isSame || before.reading.chosen !== reading.chosen) this.#drawSaved(reading);
    if (!isSame || before.reading.ranking !== reading.ranking) {
      this.#write("lastSummary", say().milliseconds(reading.ranking.time));
    }
    if (this.#stages?.of !== reading.analysed)
      this.#rest = setTimeout(() => void this.#measure(reading), REST);
  }

  #write(row: Row, text: string): void {
    const value = this.#values.get(row);
    if (value) value.textContent = text;
  }

  /** What does not change with what a reader asks for. */
  #drawArticle(reading: Reading): void {
    for (const [row, name] of this.#names) name.textContent = say().figureNames[row];
    const { analysed, readTime } = reading;
    const { times, languageConfidence } = analysed;
    const { milliseconds } = say();
    this.#whole = wholeExtent(reading);
    const language = languageName(reading.language) || say().unknownLanguage;
    this.#write("language", `${language} (${say().sureness(languageConfidence)})`);
    this.#write("size", `${say().sentences(sentenceTotal(reading))} · ${describeCount(this.#whole)}`);
    this.#write("readingTime", describeTime(this.#whole.seconds));
    this.#write("load", milliseconds(times.load));
    this.#write("read", milliseconds(readTime ?? times.read));
    this.#write("analysis", milliseconds(times.analysis));
    this.#write("engineSize", say().kilobytes(analysed.engineSize / 1000));
    this.#drawStages();
  }

  #drawSaved(reading: Reading): void {
    const { seconds } = extentOfSentences(reading, reading.chosen);
    const whole = this.#whole?.seconds ?? 0;
    const isSummary = reading.chosen.length > 0 && seconds < whole;
    this.#write(
      "timeSaved",
      isSummary ? `${describeTime(whole - seconds)} (${say().percent(1 - seconds / whole)})` : "–",
    );
  }

  #drawStages(): void {
    const isSame = this.#stages?.of === this.#reading?.analysed;
    const times = isSame ? this.#stages?.times : undefined;
    const told = (stage: keyof StageTimes) => {
      if (times === "too-long") return say().notMeasured;
      return times ? say().milliseconds(times[stage]) : "…";
    };
    this.#write("extraction", told("extraction"));
    this.#write("detection", told("language"));
    this.#write("splitting", told("splitting"));
  }

  /** Has the stages measured, once for an article. */
  async #measure({ analysed }: Reading): Promise<void> {
    const words = analysed.words.reduce((sum, count) => sum + count, 0);
    const mine = { of: analysed, times: undefined as StageTimes | "too-long" | undefined };
    this.#stages = mine;
    try {
      mine.times = words > MOST_MEASURED ? "too-long" : await this.#analyst.ask("stageTimes");
    } catch {
      // Another article came in between.
      return;
    }
    if (this.#reading?.analysed === analysed) this.#drawStages();
  }
}
