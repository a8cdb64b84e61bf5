import { element } from "../../element.js";
import { PARTS } from "../../score-parts.js";
import { speak } from "../language.js";
import { say } from "../messages/messages.js";
import type { Actions, Reading, View } from "../reading.js";
import { USUAL } from "../setting.js";
import { quoted } from "./quote.js";
import { isSteered, withSentence, withWord } from "./steering.js";

/** So many keywords are offered; more would be a list to study, and those that follow weigh little. */
const MOST_CHIPS = 12;

/** Whoever pauses for so many milliseconds has written what they look for; less disturbs, more feels slow. */
const PAUSE = 400;

/** Of a sentence that is pinned or left out so many UTF-16 units are shown: enough to know it again. */
const LONGEST_QUOTE = 60;

const WAYS = ["more", "less"] as const;

interface Chip {
  root: HTMLElement;
  buttons: Record<(typeof WAYS)[number], HTMLButtonElement>;
}

/** What a reader wants more of and less of, what steers the summary now, and the way back from it. */
export class SteeringView implements View {
  readonly #actions: Actions;
  readonly #list = element("ul", { class: "chips", "data-say-label": "keywords" });
  readonly #query = element("input", {
    id: "query",
    type: "search",
    dir: "auto",
    maxlength: "200",
    autocomplete: "off",
  });
  readonly #line = element("p", { class: "steers", role: "status", tabindex: "-1" });
  readonly #over = element("button", { type: "button", class: "press", "data-say": "startOver" });
  readonly #deeds = element("ul", { class: "deeds" });
  readonly #chips = new Map<string, Chip>();
  /** What the chips were drawn for, and what the rest. */
  #drawn = "";
  #shown: { reading: Reading; language: string } | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, actions: Actions) {
    this.#actions = actions;
    this.#query.addEventListener("input", () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.#ask(), PAUSE);
    });
    // Enter in the field, or leaving it.
    this.#query.addEventListener("change", () => this.#ask());
    this.#over.addEventListener("click", () => {
      actions.change(({ kind, count }) => ({ ...USUAL, kind, count }));
      // The button goes, and would take focus with it.
      this.#line.focus();
    });
    root.append(
      element("h3", { "data-say": "steer" }),
      this.#list,
      element("label", { for: "query", "data-say": "query" }),
      this.#query,
      this.#line,
      this.#over,
      this.#deeds,
    );
  }

  show(reading: Reading | null): void {
    if (!reading) return;
    const { setting, ranking, analysed } = reading;
    const { language } = say();
    const before = this.#shown;
    const isSame = before?.language === language && before.reading.analysed === analysed;
    if (isSame && before.reading.setting === setting && before.reading.ranking === ranking) return;
    this.#shown = { reading, language };
    this.#drawChips(reading);
    for (const [word, { root, buttons }] of this.#chips) {
      for (const way of WAYS) {
        const isOn = setting[way].includes(word);
        root.classList.toggle(`is-${way}`, isOn);
        buttons[way].setAttribute("aria-pressed", String(isOn));
      }
    }
    // What is being written is the reader's.
    if (document.activeElement !== this.#query) this.#query.value = setting.query;
    const line = steering(reading);
    if (this.#line.textContent !== line) this.#line.textContent = line;
    this.#over.hidden = !isSteered(setting);
    this.#drawDeeds(reading);
  }

  #ask(): void {
    clearTimeout(this.#pause);
    this.#actions.change({ query: this.#query.value });
  }

  #drawChips({ analysed, setting, language }: Reading): void {
    const keywords = analysed.keywords.slice(0, MOST_CHIPS).map(({ text }) => text);
    const words = [...new Set([...keywords, ...setting.more, ...setting.less])];
    const drawn = [say().language, language.tag, ...words].join("\n");
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#chips.clear();
    const items = words.map((word) => {
      const name = element("span", {}, word);
      speak(name, language);
      const [more, less] = [this.#button("more", word), this.#button("less", word)];
      const root = element("li", { class: "chip" }, name, more, less);
      this.#chips.set(word, { root, buttons: { more, less } });
      return root;
    });
    this.#list.replaceChildren(...items);
    this.#list.hidden = items.length === 0;
  }

  #button(way: (typeof WAYS)[number], word: string): HTMLButtonElement {
    const [sign, label] = way === "more" ? ["+", say().moreOf(word)] : ["−", say().lessOf(word)];
    const button = element("button", { type: "button", "aria-label": label, title: label }, sign);
    button.addEventListener("click", () => this.#actions.change((setting) => withWord(setting, word, way)));
    return button;
  }

  /** Lists what is pinned and left out, each with the way to undo it. */
  #drawDeeds(reading: Reading): void {
    const focused = [...this.#deeds.children].findIndex((item) => item.contains(document.activeElement));
    const items = (["pinned", "banned"] as const).flatMap((way) =>
      reading.setting[way].map((sentence) => {
        const quote = element("q", {}, quoted(reading, sentence, LONGEST_QUOTE));
        speak(quote, reading.language);
        const label = way === "pinned" ? say().unpin : say().unban;
        const button = element("button", { type: "button", class: "press" }, label);
        button.setAttribute("aria-label", `${label}: ${quote.textContent}`);
        button.addEventListener("click", () =>
          this.#actions.change((setting) => withSentence(setting, sentence, way)),
        );
        return element("li", { class: `is-${way}` }, quote, " ", button);
      }),
    );
    this.#deeds.replaceChildren(...items);
    this.#deeds.hidden = items.length === 0;
    // The button that was pressed is gone, and would take focus with it.
    if (focused >= 0)
      (items[Math.min(focused, items.length - 1)]?.querySelector("button") ?? this.#line).focus();
  }
}

/** What steers the summary now, in words. */
function steering({ setting, ranking }: Reading): string {
  const { more, less, query, pinned, banned } = setting;
  if (!isSteered(setting)) return say().nothingSteers;
  const listed = (all: readonly string[], type: "conjunction" | "disjunction") =>
    new Intl.ListFormat(say().language, { type }).format(all);
  const words = query.trim();
  const place = PARTS.indexOf("focus");
  const isFound = ranking.parts.some((value, index) => index % PARTS.length === place && value > 0);
  return [
    more.length > 0 && say().steersMore(listed(more, "conjunction")),
    less.length > 0 && say().steersLess(listed(less, "disjunction")),
    words !== "" && say().steersQuery(words),
    words !== "" && !isFound && say().notFound,
    pinned.length > 0 && say().steersPinned(pinned.length),
    banned.length > 0 && say().steersBanned(banned.length),
    ranking.order.length === 0 && say().nothingLeft,
  ]
    .filter(Boolean)
    .join(" ");
}
