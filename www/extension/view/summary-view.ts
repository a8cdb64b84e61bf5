import { type Page, type Sentence, type Summary, take } from "nutgraf/url";
import type { Found } from "nutgraf/page";
import { setLanguage } from "../text-language.js";
import { element, showView } from "../element.js";
import { readingTime } from "../reading-time.js";
import { interfaceLanguage, translate } from "../translation.js";

/** What became of a sentence in the page; `"left"` when the tab has gone on to another page. */
export type Revealed = Found | "left";

/** What the reader does in the summary. */
export interface SummaryActions {
  /** Chose a length. */
  onLength(sentences: number): void;
  /** Wants to see a sentence in the page. */
  onReveal(sentence: Sentence): Promise<Revealed>;
  /** Wants the highlight in the page gone. */
  onClear(): void;
}

/** The most keywords shown. Three say little, twenty are a text of their own; eight fill two lines. */
const MOST_KEYWORDS = 8;

/** Shows a summary at the `preferred` number of sentences, or else at its own. */
export function showSummary(
  page: Page,
  summary: Summary,
  preferred: number | undefined,
  actions: SummaryActions,
): void {
  showHead(page, summary);
  showKeywords(summary);
  const list = new SentenceList(summary, actions);
  showSlider(page, summary, preferred, list, actions);
  showView("summary");
  element("title", HTMLHeadingElement).focus();
}

function showHead({ metadata }: Page, summary: Summary): void {
  // The page says its address: it need not be one.
  const url = metadata.url ?? "";
  const host = URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : "";
  const site = element("site", HTMLParagraphElement);
  site.textContent = metadata.site ?? host;
  site.dir = "auto";
  const title = element("title", HTMLHeadingElement);
  title.textContent = summary.title ?? metadata.title ?? translate("untitled");
  // A long title is cut; the tooltip has it all.
  title.title = title.textContent;
  setLanguage(title, summary.language);
}

function showKeywords({ keywords, language }: Summary): void {
  const list = element("keyword-list", HTMLUListElement);
  setLanguage(list, language);
  list.replaceChildren(
    ...keywords.slice(0, MOST_KEYWORDS).map(({ text }) => {
      const item = document.createElement("li");
      item.textContent = text;
      return item;
    }),
  );
  element("keywords", HTMLElement).hidden = keywords.length === 0;
}

function showSlider(
  { selected }: Page,
  summary: Summary,
  preferred: number | undefined,
  list: SentenceList,
  actions: SummaryActions,
): void {
  const slider = element("slider", HTMLInputElement);
  const total = summary.all.length;
  // Half of an article is no summary any more, but what the engine advises is always in reach.
  const longest = Math.max(1, Math.ceil(total / 2), summary.sentences.length);
  const articleWords = words(summary.all);
  const locale = interfaceLanguage();
  const show = (count: number) => {
    const shown = take(summary, count);
    list.show(shown);
    element("count", HTMLOutputElement).value = translate("count", count, total);
    slider.ariaValueText = translate("count_spoken", count, total);
    element("times", HTMLParagraphElement).textContent = translate(
      selected ? "times_selection" : "times",
      readingTime(articleWords, locale),
      readingTime(words(shown), locale),
    );
  };
  slider.max = String(longest);
  slider.disabled = longest === 1;
  slider.value = String(Math.min(preferred ?? summary.sentences.length, longest));
  slider.oninput = () => show(slider.valueAsNumber);
  slider.onchange = () => actions.onLength(slider.valueAsNumber);
  show(slider.valueAsNumber);
}

function words(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, sentence) => sum + sentence.words, 0);
}

/** The sentences as a list of buttons; the pressed one is lit up in the page. */
class SentenceList {
  readonly #list = element("sentences", HTMLOListElement);
  readonly #notice = element("notice", HTMLParagraphElement);
  readonly #actions: SummaryActions;
  /** An item is made once and stays the same element, so that the slider's moves keep its state. */
  readonly #items = new Map<Sentence, HTMLLIElement>();
  #pressed: HTMLButtonElement | null = null;

  constructor({ language }: Summary, actions: SummaryActions) {
    this.#actions = actions;
    setLanguage(this.#list, language);
    this.#list.replaceChildren();
    this.#list.onkeydown = (event) => this.#moveFocus(event);
    this.#notice.textContent = "";
  }

  show(sentences: readonly Sentence[]): void {
    const items = sentences.map((sentence) => this.#item(sentence));
    const kept = new Set(items);
    for (const item of [...this.#list.children]) {
      if (!kept.has(item as HTMLLIElement)) item.remove();
    }
    let next: Element | null = null;
    for (const item of items.reverse()) {
      if (item.parentNode !== this.#list) this.#list.insertBefore(item, next);
      next = item;
    }
  }

  #item(sentence: Sentence): HTMLLIElement {
    const known = this.#items.get(sentence);
    if (known) return known;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = sentence.text;
    button.ariaPressed = "false";
    button.onclick = () => this.#toggle(button, sentence);
    const item = document.createElement("li");
    item.append(button);
    this.#items.set(sentence, item);
    return item;
  }

  async #toggle(button: HTMLButtonElement, sentence: Sentence): Promise<void> {
    const wasPressed = button === this.#pressed;
    this.#press(wasPressed ? null : button);
    this.#notice.textContent = "";
    if (wasPressed) {
      this.#actions.onClear();
      return;
    }
    const revealed = await this.#actions.onReveal(sentence);
    // Another sentence may have been pressed while the page was asked for this one.
    if (this.#pressed !== button || revealed === "exact" || revealed === "quote") return;
    this.#press(null);
    this.#notice.textContent = translate(revealed === "gone" ? "gone" : "left");
  }

  #press(button: HTMLButtonElement | null): void {
    if (this.#pressed) this.#pressed.ariaPressed = "false";
    if (button) button.ariaPressed = "true";
    this.#pressed = button;
  }

  /** The arrow keys go from sentence to sentence, besides Tab. */
  #moveFocus(event: KeyboardEvent): void {
    const item = document.activeElement?.parentElement;
    const next =
      event.key === "ArrowDown"
        ? item?.nextElementSibling
        : event.key === "ArrowUp"
          ? item?.previousElementSibling
          : null;
    const button = next?.firstElementChild;
    if (!(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    button.focus();
  }
}
