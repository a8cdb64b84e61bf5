import { element, part } from "../../element.js";
import { setLanguage } from "../text-language.js";
import { translate } from "../translation.js";

/** What the reader does with a sentence, by its index in the article. */
export interface SentenceActions {
  /** Wants to see it in the page, or, for `null`, the one shown there no longer. */
  onReveal(index: number | null): void;
  /** Wants to know about it: the element is filled with the answer. */
  onExplain(index: number, answer: HTMLElement): void;
}

/** A line of the list. */
export interface Line {
  /** By which it is known: a sentence's index in the article, or a number below 0. */
  index: number;
  text: string;
  /** Whether there is more to say of it. */
  isExplained: boolean;
}

/** The sentences as a list of buttons; the pressed one is lit up in the page. */
export class SentenceList {
  readonly #list = part("#sentences", HTMLOListElement);
  readonly #actions: SentenceActions;
  /** An item is made once and stays the same element, so that the slider's moves keep its state. */
  readonly #items = new Map<number, HTMLLIElement>();
  #revealed: number | null = null;

  constructor(language: string, actions: SentenceActions) {
    this.#actions = actions;
    setLanguage(this.#list, language);
    this.#list.replaceChildren();
    this.#list.onkeydown = (event) => this.#onKey(event);
  }

  /** The index of the sentence that is lit up in the page; `null` for none. */
  get revealed(): number | null {
    return this.#revealed;
  }

  /** Shows lines, set in the manner of their kind. */
  show(lines: readonly Line[], kind: string): void {
    this.#list.className = kind;
    this.#list.classList.toggle("is-changing", this.#items.size > 0);
    const items = lines.map((line) => this.#item(line));
    const kept = new Set<Element>(items);
    for (const item of [...this.#list.children]) if (!kept.has(item)) item.remove();
    let next: Element | null = null;
    for (const item of items.reverse()) {
      if (item.parentNode !== this.#list) this.#list.insertBefore(item, next);
      next = item;
    }
  }

  /** Marks the sentence of that index as the one that is lit up in the page. */
  press(index: number | null): void {
    this.#buttonOf(this.#revealed)?.setAttribute("aria-pressed", "false");
    this.#buttonOf(index)?.setAttribute("aria-pressed", "true");
    this.#revealed = index;
  }

  /** Marks the sentence that is read aloud; `null` for none. */
  speak(index: number | null): void {
    for (const [of, item] of this.#items) item.classList.toggle("is-spoken", of === index);
  }

  /** Moves focus to the first sentence. */
  focusFirst(): void {
    this.#list.querySelector<HTMLElement>(".sentence")?.focus();
  }

  /** Goes to the sentence before or after the one that is lit up, or to the first or last. */
  step(by: 1 | -1): void {
    const indices = [...this.#items].filter(([, item]) => item.isConnected).map(([index]) => index);
    indices.sort((left, right) => left - right);
    const at = this.#revealed === null ? -1 : indices.indexOf(this.#revealed);
    const next = indices.at(at < 0 && by < 0 ? -1 : (at + by) % indices.length);
    if (next === undefined) return;
    this.#buttonOf(next)?.focus();
    this.#actions.onReveal(next);
  }

  #item({ index, text, isExplained }: Line): HTMLLIElement {
    const known = this.#items.get(index);
    if (known) return known;
    const button = element("button", { type: "button", class: "sentence", "aria-pressed": "false" }, text);
    button.onclick = () => this.#actions.onReveal(index === this.#revealed ? null : index);
    const item = element("li", {}, button, ...(isExplained ? this.#explanation(index) : []));
    this.#items.set(index, item);
    return item;
  }

  #explanation(index: number): [HTMLElement, HTMLElement] {
    const id = `about-${index}`;
    const label = translate("why");
    const button = element("button", { type: "button", class: "why", "aria-label": label, title: label });
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-controls", id);
    const answer = element("div", { class: "about", id });
    answer.hidden = true;
    button.onclick = () => {
      const isOpen = answer.hidden;
      if (isOpen) this.#actions.onExplain(index, answer);
      answer.hidden = !isOpen;
      button.setAttribute("aria-expanded", String(isOpen));
      if (isOpen) answer.scrollIntoView({ block: "nearest" });
    };
    return [button, answer];
  }

  #buttonOf(index: number | null): HTMLElement | null {
    const item = index === null ? undefined : this.#items.get(index);
    return item?.querySelector<HTMLElement>(".sentence") ?? null;
  }

  /** The arrow keys go from sentence to sentence, besides Tab; what is lit up goes along. */
  #onKey(event: KeyboardEvent): void {
    const item = document.activeElement?.closest("li");
    const next =
      event.key === "ArrowDown"
        ? item?.nextElementSibling
        : event.key === "ArrowUp"
          ? item?.previousElementSibling
          : null;
    if (!next) return;
    event.preventDefault();
    if (this.#revealed === null) next.querySelector<HTMLElement>(".sentence")?.focus();
    else this.step(event.key === "ArrowDown" ? 1 : -1);
  }
}
