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

  constructor(root: HTMLElement, note: HTMLElement, onChoose: (choice: Choice) => void) {
    this.#root = root;
    this.#note = note;
    this.#onChoose = onChoose;
    this.#add("own", "", "", "");
  }

  /** Adds the samples, side by side those of one language, under its own name and numbered. */
  offer(samples: readonly Sample[]): void {
    for (const language of new Set(samples.map((sample) => sample.language))) {
      const name = autonym(language);
      const inLanguage = samples.filter((sample) => sample.language === language);
      for (const [index, sample] of inLanguage.entries()) {
        this.#add(sample, index === 0 ? name : `${name} ${index + 1}`, language, sample.note);
      }
    }
  }

  /** Says what is no name of an article in the page's language. */
  describe(): void {
    const name = this.#root.querySelector(".own-choice span");
    if (name) name.textContent = say().ownText;
  }

  /** Checks a choice, as if the reader had. */
  choose(choice: Choice): void {
    const input = this.#inputs.get(choice);
    if (input) input.checked = true;
    this.#note.textContent = choice === "own" ? "" : choice.note;
    this.#onChoose(choice);
  }

  #add(choice: Choice, name: string, language: string, note: string): void {
    const input = element("input", {
      type: "radio",
      name: "article",
      value: choice === "own" ? "" : choice.file,
    });
    input.addEventListener("change", () => this.choose(choice));
    this.#inputs.set(choice, input);
    const label = element("label", { class: choice === "own" ? "choice own-choice" : "choice" }, input);
    label.append(element("span", language ? { lang: language } : {}, name));
    // The note tells two samples of one language apart, also to a reader who does not see it below.
    if (note) label.append(element("span", { class: "unseen" }, `: ${note}`));
    this.#root.append(label);
  }
}
