import { clearHighlight, DIMMED_NAME, highlightRanges, treesIn } from "nutgraf/page";

/** What no highlight reaches, as it is no text. */
const PICTURES = "img, video, canvas, svg, embed, object, iframe";

/** How much is left of a picture that steps back. At 0 the page has holes; from a half on it still draws the eye. */
const PICTURE_OPACITY = 0.35;

/**
 * Lets everything in the page step back but for what is marked: text by a highlight below the others,
 * pictures by animations that hold them. Unlike classes, styles and sheets, neither leaves anything in
 * the document.
 */
export class Focus {
  #animations: Animation[] = [];

  /** Dims the page as it is now. */
  dim(document: Document): void {
    this.clear();
    const trees = treesIn(document);
    highlightRanges(trees.map(rangeOver), DIMMED_NAME);
    for (const tree of trees) {
      for (const picture of tree.querySelectorAll(PICTURES)) {
        if (!isWithinPicture(picture) && !isReadFrame(picture)) this.#animations.push(dimmed(picture));
      }
    }
  }

  /** Brings everything forward again. */
  clear(): void {
    clearHighlight(DIMMED_NAME);
    for (const animation of this.#animations) animation.cancel();
    this.#animations = [];
  }
}

function rangeOver(tree: Element | ShadowRoot): Range {
  const range = new Range();
  range.selectNodeContents(tree);
  return range;
}

function dimmed(picture: Element): Animation {
  return picture.animate({ opacity: [PICTURE_OPACITY, PICTURE_OPACITY] }, { duration: 0, fill: "forwards" });
}

/** What is part of a dimmed picture would be dimmed twice. */
function isWithinPicture(picture: Element): boolean {
  return picture.matches(":is(svg, object, video, canvas) *");
}

/** The document in such a frame is dimmed by itself, so that what is marked in it is not. */
function isReadFrame(element: Element): boolean {
  return element instanceof HTMLIFrameElement && element.contentDocument !== null;
}
