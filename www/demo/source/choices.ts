import { element } from "../../element.js";
import { say } from "../messages/messages.js";
import { autonym } from "../language.js";
import type { Sample } from "./samples.js";

/** What to summarize: a sample, or what is in the box. */
export type Choice = Sample | "own";

/** The row of articles to choose from, as radio buttons. */
export class Choices {
  readonly #root: HTMLElement;
  readonly #note: HTMLElement;
  readonly #onChoose: (choice: Choice) => void;
  readonly #inputs = new Map<Choice, HTMLInputElement>();
  readonly #labels = new Map<Choice, { name: HTMLElement; note: HTMLElement }>();
  #chosen: Choice = "own";

  constructor(root: HTMLElement, note: HTMLElement, onChoose: (choice: Choice) => void) {
    this.#root = root;
    this.#note = note;
    this.#onChoose = onChoose;
    this.#add("own", "", "");
  }

  /** Adds the samples, side by side those of one language, under its own name and numbered. */
  offer(samples: readonly Sample[]): void {
    for (const language of new Set(samples.map((sample) => sample.language))) {
      const name = autonym(language);
      const inLanguage = samples.filter((sample) => sample.language === language);
      for (const [index, sample] of inLanguage.entries()) {
        this.#add(sample, index === 0 ? name : `${name} ${index + 1}`, language);
      }
    }
    this.describe();
  }

  /** Says what is no name of an article in the page's language. */
  describe(): void {
    for (const [choice, { name, note }] of this.#labels) {
      if (choice === "own") name.textContent = say().ownText;
      // The note tells two samples of one language apart, also to a reader who does not see it below.
      else note.textContent = `: ${noteOf(choice)}`;
    }
    this.#note.textContent = noteOf(this.#chosen);
  }

  /** Checks a choice, as if the reader had. */
  choose(choice: Choice): void {
    const input = this.#inputs.get(choice);
    if (input) input.checked = true;
    this.#chosen = choice;
    this.describe();
    this.#onChoose(choice);
  }

  #add(choice: Choice, text: string, language: string): void {
    const input = element("input", {
      type: "radio",
      name: "article",
      value: choice === "own" ? "" : choice.file,
    });
    input.addEventListener("change", () => this.choose(choice));
    this.#inputs.set(choice, input);
    const name = element("span", language ? { lang: language } : {}, text);
    const note = element("span", { class: "unseen" });
    this.#labels.set(choice, { name, note });
    const label = element("label", { class: choice === "own" ? "choice own-choice" : "choice" }, input, name);
    if (choice !== "own") label.append(note);
    this.#root.append(label);
  }
}

function noteOf(choice: Choice): string {
  return choice === "own" ? "" : (choice.note[say().language] ?? "");
}
