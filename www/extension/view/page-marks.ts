import type { Passage } from "nutgraf/page";
import type { HighlightColour } from "../page/highlight.js";
import type { ArticleTab, Revealed } from "../article-tab.js";

/** What the summary's reader sees of it in the page: all its sentences, the rest dimmed, or one. */
export class PageMarks {
  readonly #tab: ArticleTab;
  #marks = false;
  #dims = false;

  constructor(tab: ArticleTab) {
    this.#tab = tab;
  }

  /** Whether all sentences of the summary are marked. */
  get marks(): boolean {
    return this.#marks;
  }

  /** Whether the rest of the page steps back. */
  get dims(): boolean {
    return this.#dims;
  }

  /** Marks `passages` as they are wanted; the answer says how many the page does not show any more. */
  async set(wanted: { marks: boolean; dims: boolean }, passages: Passage[]): Promise<number> {
    this.#marks = wanted.marks || wanted.dims;
    this.#dims = wanted.dims;
    if (!this.#marks) {
      await this.#tab.clear("all");
      return 0;
    }
    const found = await this.#tab.mark(passages, this.#dims);
    return found.filter((each) => each === "gone").length;
  }

  /** Marks other passages, where any are marked: the summary has changed. */
  async update(passages: Passage[]): Promise<void> {
    if (this.#marks) await this.set({ marks: this.#marks, dims: this.#dims }, passages);
  }

  /** Knows that the page's reader has cleared the marks there. */
  forget(): void {
    this.#marks = false;
    this.#dims = false;
  }

  paint(colour: HighlightColour): Promise<void> {
    return this.#tab.paint(colour);
  }

  reveal(passage: Passage): Promise<Revealed> {
    return this.#tab.reveal(passage);
  }

  /** Puts out the one sentence that is lit up. */
  hide(): Promise<void> {
    return this.#tab.clear("revealed");
  }
}
