import type { WeightedTerm } from "nutgraf";
import { element } from "../../element.js";
import { speak } from "../language.js";
import { say } from "../messages/messages.js";
import { type Actions, placeInOrder, type Reading, sentenceTotal, type View } from "../reading.js";
import type { AnalystWorker } from "../work/analyst.js";
import { quoted } from "./quote.js";
import { highestOf, partMeanings, scoreBar, scoreTable } from "./score-bar.js";
import { withSentence } from "./steering.js";

/** Of the sentence looked at so many UTF-16 units are shown: all of nearly every sentence. */
const LONGEST_QUOTE = 320;

/** Of the sentence that it leans on so many are shown, as the label of a button. */
const LONGEST_LABEL = 90;

/** So many terms are listed; what comes after them weighs little. */
const MOST_TERMS = 8;

/** Why one sentence stands where it does in the order in which the summary takes them. */
export class InspectorView implements View {
  readonly #root: HTMLElement;
  readonly #actions: Actions;
  readonly #analyst: Pick<AnalystWorker, "ask">;
  readonly #hint = element("p", { class: "hint", "data-say": "inspectHint" });
  readonly #panel = element("div", { class: "inspected" });
  readonly #number = element("span");
  readonly #place = element("p", { class: "place", role: "status" });
  readonly #body = element("div", { class: "why", tabindex: "-1" });
  readonly #meanings = element("div");
  readonly #terms = element("div", { class: "terms" });
  readonly #previous = iconButton("‹", "previousSentence");
  readonly #next = iconButton("›", "nextSentence");
  readonly #pin = element("button", { type: "button", class: "press", "data-say": "pin" });
  readonly #ban = element("button", { type: "button", class: "press", "data-say": "ban" });
  #reading: Reading | null = null;
  #drawn: Pick<Reading, "analysed" | "ranking" | "selected"> | undefined;
  #scale: { of: Reading["ranking"]; highest: number } | undefined;
  #language = "";

  constructor(root: HTMLElement, actions: Actions, analyst: Pick<AnalystWorker, "ask">) {
    this.#root = root;
    this.#actions = actions;
    this.#analyst = analyst;
    const title = element("h3", { "data-say": "inspector", tabindex: "-1" });
    const why = element("button", { type: "button", class: "press whether-whole", "data-say": "why" });
    why.setAttribute("aria-expanded", "false");
    why.addEventListener("click", () => {
      const isWhole = root.classList.toggle("is-whole");
      why.setAttribute("aria-expanded", String(isWhole));
    });
    const close = iconButton("×", "close");
    close.addEventListener("click", () => {
      actions.select(null);
      // The button goes, and would take focus with it.
      title.focus({ preventScroll: true });
    });
    this.#previous.addEventListener("click", () => this.#step(-1));
    this.#next.addEventListener("click", () => this.#step(1));
    for (const [button, way] of [
      [this.#pin, "pinned"],
      [this.#ban, "banned"],
    ] as const) {
      button.addEventListener("click", () => {
        const sentence = this.#reading?.selected ?? null;
        if (sentence !== null) actions.change((setting) => withSentence(setting, sentence, way));
      });
    }
    const steps = element("div", { class: "steps" }, this.#previous, this.#number, this.#next, why, close);
    const whole = element(
      "div",
      { class: "whole" },
      this.#body,
      element("div", {}, this.#terms, this.#meanings),
    );
    const deeds = element("p", { class: "choices" }, this.#pin, " ", this.#ban);
    this.#panel.append(steps, this.#place, deeds, whole);
    root.append(title, this.#hint, this.#panel);
  }

  show(reading: Reading | null): void {
    this.#reading = reading;
    const sentence = reading?.selected ?? null;
    const isOpen = reading !== null && sentence !== null;
    this.#root.classList.toggle("is-open", isOpen);
    this.#hint.hidden = isOpen;
    this.#panel.hidden = !isOpen;
    if (!isOpen) {
      this.#drawn = undefined;
      return;
    }
    const { analysed, ranking, selected, setting, chosen } = reading;
    const place = placed(reading, sentence, chosen.includes(sentence));
    if (this.#place.textContent !== place) this.#place.textContent = place;
    this.#pin.setAttribute("aria-pressed", String(setting.pinned.includes(sentence)));
    this.#ban.setAttribute("aria-pressed", String(setting.banned.includes(sentence)));
    const before = this.#drawn;
    const isSpokenAnew = this.#language !== say().language;
    const isAnother = before?.analysed !== analysed || before.selected !== selected || isSpokenAnew;
    if (!isAnother && before.ranking === ranking) return;
    this.#drawn = { analysed, ranking, selected };
    this.#draw(reading, sentence);
    if (isAnother) void this.#drawTerms(reading, sentence);
    if (isSpokenAnew) {
      this.#language = say().language;
      this.#meanings.replaceChildren(partMeanings());
    }
  }

  #step(by: number): void {
    const { selected } = this.#reading ?? {};
    if (typeof selected === "number") this.#actions.select(selected + by, "article");
  }

  #draw(reading: Reading, sentence: number): void {
    const { ranking, language } = reading;
    const total = sentenceTotal(reading);
    this.#number.textContent = say().sentenceOf(sentence + 1, total);
    this.#previous.disabled = sentence === 0;
    this.#next.disabled = sentence === total - 1;
    // What can no longer be pressed loses focus.
    if (document.activeElement === this.#previous && sentence === 0) this.#next.focus();
    if (document.activeElement === this.#next && sentence === total - 1) this.#previous.focus();
    if (this.#scale?.of !== ranking) this.#scale = { of: ranking, highest: highestOf(ranking) };
    const quote = element("blockquote", {}, quoted(reading, sentence, LONGEST_QUOTE));
    speak(quote, language);
    const hadFocus = this.#body.contains(document.activeElement);
    this.#body.replaceChildren(
      quote,
      scoreBar(reading, sentence, this.#scale.highest),
      scoreTable(reading, sentence),
      ...this.#leaning(reading, sentence),
    );
    // What had focus may be gone.
    if (hadFocus) this.#body.focus({ preventScroll: true });
  }

  /** What the sentence leans on, as a button that goes there. */
  #leaning(reading: Reading, sentence: number): HTMLElement[] {
    const leaning = reading.ranking.leanings.get(sentence);
    if (!leaning) return [];
    const go = element(
      "button",
      { type: "button", class: "goes" },
      quoted(reading, leaning.on, LONGEST_LABEL),
    );
    speak(go, reading.language);
    go.addEventListener("click", () => this.#actions.select(leaning.on, "article"));
    const why = say().leanings[leaning.by];
    return [
      element("p", {}, leaning.isStrong ? say().leansStrongly(why) : say().leansWeakly(why)),
      element("p", {}, go),
    ];
  }

  /** Lists the terms, once the worker has told them; what comes late for another sentence is dropped. */
  async #drawTerms(reading: Reading, sentence: number): Promise<void> {
    this.#terms.replaceChildren();
    let terms: WeightedTerm[];
    try {
      terms = await this.#analyst.ask("terms", sentence);
    } catch {
      // Another article came in between, or a failure that the next wish reports.
      return;
    }
    const { analysed, selected } = this.#drawn ?? {};
    if (analysed !== reading.analysed || selected !== sentence || terms.length === 0) return;
    const list = element("ul");
    for (const { text, weight } of terms.slice(0, MOST_TERMS)) {
      const name = element("span", {}, text);
      speak(name, reading.language);
      list.append(element("li", {}, name, ` ${say().percent(weight)}`));
    }
    this.#terms.replaceChildren(element("p", {}, say().heaviest), list);
  }
}

function iconButton(sign: string, label: string): HTMLButtonElement {
  return element("button", { type: "button", class: "press sign", "data-say-label": label }, sign);
}

/** The sentence's place in the order, or why it has none. */
function placed(reading: Reading, sentence: number, isTaken: boolean): string {
  const place = placeInOrder(reading, sentence);
  const unfit = reading.ranking.unfit.get(sentence);
  if (place === null) return say().neverTaken(unfit ? say().unfit[unfit] : "");
  const order = say().takenAs(place, reading.ranking.order.length);
  return `${order} · ${isTaken ? say().inSummary : say().notInSummary}`;
}
