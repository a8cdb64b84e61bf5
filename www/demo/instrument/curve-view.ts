import { element } from "../../element.js";
import { say } from "../messages/messages.js";
import { type Actions, MOST_SENTENCES, type Reading, sentenceTotal, type View } from "../reading.js";
import { isNested } from "../setting.js";
import type { AnalystWorker } from "../work/analyst.js";
import type { Analysed } from "../work/protocol.js";

const SVG = "http://www.w3.org/2000/svg";

/** How much of what the article weighs is told by summaries of every length, and by the one that is shown. */
export class CurveView implements View {
  readonly #root: HTMLElement;
  readonly #actions: Actions;
  readonly #analyst: Pick<AnalystWorker, "ask">;
  readonly #chart = element("div", { class: "chart" });
  readonly #svg = document.createElementNS(SVG, "svg");
  readonly #chosen = path("by-choice");
  readonly #first = path("by-page");
  readonly #dot = element("span", { class: "dot" });
  readonly #most = element("span");
  readonly #whole = element("span", { class: "whole-share", "aria-hidden": "true" });
  readonly #says = element("p", { class: "tells" });
  #reading: Reading | null = null;
  /** What the first sentences of the article tell, once the worker has told it. */
  #opening: { of: Analysed; shares: Float64Array | undefined } | undefined;
  #drawn: { ranking: Reading["ranking"]; language: string } | undefined;

  constructor(root: HTMLElement, actions: Actions, analyst: Pick<AnalystWorker, "ask">) {
    this.#root = root;
    this.#actions = actions;
    this.#analyst = analyst;
    for (const [name, value] of [
      ["viewBox", "0 0 1 1"],
      ["preserveAspectRatio", "none"],
      ["role", "img"],
    ] as const) {
      this.#svg.setAttribute(name, value);
    }
    this.#svg.append(this.#first, this.#chosen);
    this.#chart.append(this.#svg, this.#whole, this.#dot);
    const axis = element(
      "div",
      { class: "axis", "aria-hidden": "true" },
      element("span", {}, "0"),
      this.#most,
    );
    root.append(
      element("h3", { "data-say": "coverage" }),
      this.#says,
      this.#chart,
      axis,
      element("p", { class: "line-key" }, element("span", { "data-say": "byChoice" })),
      element("p", { class: "line-key by-page" }, element("span", { "data-say": "byPage" })),
      element("p", { class: "hint", "data-say": "setsLength" }),
    );
    this.#chart.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      this.#chart.setPointerCapture(event.pointerId);
      this.#point(event);
    });
    this.#chart.addEventListener("pointermove", (event) => {
      if (this.#chart.hasPointerCapture(event.pointerId)) this.#point(event);
    });
  }

  show(reading: Reading | null): void {
    this.#reading = reading;
    if (!reading) return;
    const { analysed, ranking, chosen, setting } = reading;
    const { language } = say();
    const most = mostOf(reading);
    this.#root.hidden = most < 2;
    if (this.#opening?.of !== analysed) void this.#askOpening(reading);
    if (this.#drawn?.ranking !== ranking || this.#drawn.language !== language) {
      this.#drawn = { ranking, language };
      this.#draw(ranking.coverage.subarray(0, most), most);
    }
    const count = chosen.length;
    const share = isNested(setting.kind) ? (ranking.coverage[count - 1] ?? 0) : ranking.covered;
    const hasDot = setting.kind !== "headline" && count > 0;
    this.#dot.hidden = !hasDot;
    this.#says.hidden = !hasDot;
    if (!hasDot) return;
    this.#chart.style.setProperty("--x", String(count / most));
    this.#chart.style.setProperty("--y", String(share));
    const first = this.#opening?.shares?.[count - 1];
    this.#says.textContent = [
      say().tells(count, sentenceTotal(reading), share),
      first !== undefined && say().firstTell(count, first),
    ]
      .filter(Boolean)
      .join(" ");
  }

  #draw(shares: Float64Array, most: number): void {
    this.#chosen.setAttribute("d", line(shares, most));
    this.#first.setAttribute("d", line(this.#opening?.shares ?? new Float64Array(), most));
    this.#most.textContent = say().sentences(most);
    this.#whole.textContent = say().percent(1);
    this.#svg.setAttribute("aria-label", say().curve(most, shares[0] ?? 0, shares.at(-1) ?? 0));
  }

  /** Asks what the first sentences tell, once for an article. */
  async #askOpening(reading: Reading): Promise<void> {
    const { analysed } = reading;
    this.#opening = { of: analysed, shares: undefined };
    const count = Math.min(sentenceTotal(reading), MOST_SENTENCES);
    try {
      const shares = await this.#analyst.ask("coverage", [...Array(count).keys()]);
      if (this.#opening?.of !== analysed) return;
      this.#opening.shares = shares;
    } catch {
      // The comparison is missing then, and nothing else.
      return;
    }
    this.#drawn = undefined;
    this.show(this.#reading);
  }

  /** Makes the summary as long as the pointer's place says. */
  #point({ clientX }: PointerEvent): void {
    const reading = this.#reading;
    if (!reading || reading.setting.kind === "headline") return;
    const { left, width } = this.#svg.getBoundingClientRect();
    const most = mostOf(reading);
    const count = Math.round(((clientX - left) / width) * most);
    this.#actions.change({ count: Math.max(1, Math.min(most, count)) });
  }
}

/** The longest summary that the curve goes to: the slider's. */
function mostOf({ ranking }: Reading): number {
  return Math.min(ranking.order.length, MOST_SENTENCES);
}

function path(name: string): SVGPathElement {
  const made = document.createElementNS(SVG, "path");
  made.setAttribute("class", name);
  made.setAttribute("vector-effect", "non-scaling-stroke");
  return made;
}

/** The line from nothing through the share after each sentence, in a box of 1 by 1. */
function line(shares: Float64Array, most: number): string {
  const points = [...shares.subarray(0, most)].map(
    (share, index) => `L${((index + 1) / most).toFixed(4)} ${(1 - share).toFixed(4)}`,
  );
  return points.length === 0 ? "" : `M0 1${points.join("")}`;
}
