import { part } from "../../element.js";
import { say } from "../messages/messages.js";
import type { Reading, View } from "../reading.js";
import type { Analysed } from "../work/protocol.js";
import type { ArticleView } from "./article-view.js";

/** The choice of what is drawn in the article besides: the tints of its scores, and what was left out. */
export class DrawingControl implements View {
  readonly #label: HTMLElement;
  readonly #text: HTMLElement;
  #counted: { of: Analysed; blocks: number } | undefined;

  /** `redraw` is called when the article has to be drawn anew. */
  constructor(root: HTMLElement, article: ArticleView, redraw: () => void) {
    const heat = part("#heat", HTMLInputElement, root);
    heat.addEventListener("change", () => article.heat(heat.checked));
    const leftOut = part("#left-out", HTMLInputElement, root);
    leftOut.addEventListener("change", () => {
      article.leftOut(leftOut.checked);
      redraw();
    });
    this.#label = part("#left-out-label", HTMLElement, root);
    this.#text = part("span", HTMLElement, this.#label);
  }

  show(reading: Reading | null): void {
    if (!reading) return;
    const { analysed } = reading;
    if (this.#counted?.of !== analysed) {
      const blocks = analysed.roles.filter((role) => typeof role !== "string").length;
      this.#counted = { of: analysed, blocks };
    }
    this.#label.hidden = this.#counted.blocks === 0;
    this.#text.textContent = say().showLeftOut(this.#counted.blocks);
  }
}
