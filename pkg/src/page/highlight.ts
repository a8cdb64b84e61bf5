/** The name under which highlights are registered, for `::highlight(nutgraf)` in a style sheet. */
export const HIGHLIGHT_NAME = "nutgraf";

/**
 * Lights up `ranges`, and nothing else, by the CSS Custom Highlight API: the document is not
 * changed. The colour is the style sheet's, by `::highlight(nutgraf)`. Where the browser has no
 * such API nothing is drawn, and the answer is `false`.
 */
export function highlight(ranges: readonly AbstractRange[]): boolean {
  if (!("highlights" in CSS)) return false;
  CSS.highlights.set(HIGHLIGHT_NAME, new Highlight(...ranges));
  return true;
}

/** Takes every highlight of Nutgraf away, without a trace. */
export function clearHighlight(): void {
  if ("highlights" in CSS) CSS.highlights.delete(HIGHLIGHT_NAME);
}

/**
 * Scrolls so that `range` stands in the middle of the screen and of every scrolling box that it is
 * in; at once where the reader asked for less motion.
 */
export function scrollTo(range: Range): void {
  const { startContainer } = range;
  const document = startContainer.ownerDocument;
  const view = document?.defaultView;
  if (!document || !view) return;
  const behavior = view.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  // A smooth scroll has not happened yet when the next box out is looked at: its way is added up.
  const target = range.getBoundingClientRect();
  let x = target.left + target.width / 2;
  let y = target.top + target.height / 2;
  for (const { box, left, top, width, height } of scrollingBoxes(startContainer, document, view)) {
    const wayLeft = within(x - (left + width / 2), box.scrollLeft, box.scrollWidth - width);
    const wayTop = within(y - (top + height / 2), box.scrollTop, box.scrollHeight - height);
    if (wayLeft !== 0 || wayTop !== 0) box.scrollBy({ left: wayLeft, top: wayTop, behavior });
    x -= wayLeft;
    y -= wayTop;
  }
}

interface ScrollingBox {
  box: Element;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The boxes around `node` that scroll, from the inside out; the last is the page itself. */
function* scrollingBoxes(node: Node, document: Document, view: Window): Generator<ScrollingBox> {
  const page = document.scrollingElement ?? document.documentElement;
  for (let around = parent(node); around && around !== page; around = parent(around)) {
    if (!(around instanceof Element) || !scrolls(around, view)) continue;
    const { left, top } = around.getBoundingClientRect();
    yield { box: around, left, top, width: around.clientWidth, height: around.clientHeight };
  }
  yield { box: page, left: 0, top: 0, width: page.clientWidth, height: page.clientHeight };
}

function parent(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

function scrolls(element: Element, view: Window): boolean {
  if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth)
    return false;
  const { overflowX, overflowY } = view.getComputedStyle(element);
  return /auto|scroll|hidden/.test(`${overflowX} ${overflowY}`);
}

/** The part of `way` that a box can go which stands at `position` of 0 to `furthest`. */
function within(way: number, position: number, furthest: number): number {
  // A right-to-left box counts its positions from 0 down.
  const [least, most] = position < 0 ? [-furthest, 0] : [0, Math.max(furthest, 0)];
  return Math.min(Math.max(position + way, least), most) - position;
}
