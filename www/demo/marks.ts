import { clearHighlight, highlightRanges, scrollTo } from "nutgraf/page";

/** The name of the faint highlight under every sentence that the summary took. */
const TAKEN = "nutgraf-taken";

/** Classes that stand in where the browser has no CSS Custom Highlight API: on whole blocks. */
const TAKEN_CLASS = "is-taken";
const SHOWN_CLASS = "is-shown";

/** The marks that the summary leaves in the article. */
export class Marks {
  /** Marks what the summary took, faintly. */
  take(ranges: readonly Range[]): void {
    if ("highlights" in CSS) {
      const taken = new Highlight(...ranges);
      // Under the bright one, whichever was set first.
      taken.priority = -1;
      CSS.highlights.set(TAKEN, taken);
    } else {
      markBlocks(TAKEN_CLASS, ranges);
    }
  }

  /** Lights up one range, and brings it onto the screen. */
  show(range: Range): void {
    this.hide();
    if (!highlightRanges([range])) markBlocks(SHOWN_CLASS, [range]);
    scrollTo(range);
  }

  /** Puts out what `show` lit. */
  hide(): void {
    clearHighlight();
    markBlocks(SHOWN_CLASS, []);
  }

  /** Takes every mark away. */
  clear(): void {
    this.hide();
    if ("highlights" in CSS) CSS.highlights.delete(TAKEN);
    else markBlocks(TAKEN_CLASS, []);
  }
}

function markBlocks(name: string, ranges: readonly Range[]): void {
  for (const marked of document.querySelectorAll(`.${name}`)) marked.classList.remove(name);
  for (const range of ranges) range.startContainer.parentElement?.classList.add(name);
}
