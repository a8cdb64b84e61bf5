import { viewOf } from "./dom.js";

/** What a reader does to scroll otherwise: it ends our own scrolling. */
const OWN_MOVES = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/** A scroll that has not ended after so many milliseconds was none. */
const LONGEST_SCROLL = 3000;

/**
 * Corrections before the place is taken as it is. Each lays out what it passes over, and so moves
 * the goal less than the one before; the second is nearly always the last.
 */
const MOST_CORRECTIONS = 4;

/** Bars that lie over each other at one edge of the screen, at most: a menu, a notice, a second menu. */
const MOST_BARS = 4;

/** A bar may cover this part of the screen; what covers more is no bar, but a layer over the page. */
const MOST_COVERED = 0.4;

/** How many shadow trees deep a bar is looked for. Menus are set in two or three at most. */
const MOST_SHADOWS = 8;

let under: AbortController | undefined;

/**
 * Scrolls so that `range` stands in the middle of the screen and of every scrolling box and frame
 * that it is in, clear of bars that stick to the edges; at once where the reader asked for less
 * motion. When the scroll has ended it looks again, since in a long article parts on the way are laid
 * out only then, and push the place elsewhere. Any move of the reader's own ends that.
 */
export function scrollTo(range: Range): void {
  under?.abort();
  const views = viewsAround(range);
  const [view] = views;
  if (!view) return;
  const isCalm = view.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const { moves } = wayTo(range);
  if (moves.length === 0) return;
  const controller = new AbortController();
  under = controller;
  const { signal } = controller;
  const stop = () => controller.abort();
  const timer = setTimeout(stop, LONGEST_SCROLL);
  signal.addEventListener("abort", () => clearTimeout(timer));
  let left = MOST_CORRECTIONS;
  let underway = moves.length;
  const correct = () => {
    if (signal.aborted) return;
    // A page that took the text away meanwhile has no such place any more.
    if (range.getClientRects().length === 0) {
      stop();
      return;
    }
    const way = wayTo(range);
    if (way.isInSight || left === 0) {
      // Once it has got there, whatever scrolls is not ours to correct: the page itself, or its reader.
      if (underway <= 0 || left === 0) stop();
      return;
    }
    left--;
    for (const move of way.moves) go(move, "instant");
    requestAnimationFrame(correct);
  };
  const onEnd = () => {
    underway--;
    correct();
  };
  for (const each of views) {
    for (const move of OWN_MOVES) each.addEventListener(move, stop, { signal, passive: true });
    // The boxes within a page do not pass the event on: it is caught on the way in.
    each.addEventListener("scrollend", onEnd, { signal, capture: true });
  }
  // Unlike "auto", "instant" is so where the page's style asks for smooth scrolling, too.
  for (const move of moves) go(move, isCalm ? "instant" : "smooth");
}

/** The windows whose documents `range` is in, from the inside out. */
function viewsAround(range: Range): Window[] {
  const views: Window[] = [];
  let document = range.startContainer.ownerDocument;
  while (document) {
    const view = viewOf(document);
    if (!view) break;
    views.push(view);
    document = view.frameElement?.ownerDocument ?? null;
  }
  return views;
}

interface Move {
  box: Element;
  left: number;
  top: number;
}

function go({ box, left, top }: Move, behavior: ScrollBehavior): void {
  Reflect.apply(Element.prototype.scrollBy, box, [{ left, top, behavior }]);
}

/** Edges in the coordinates of a document's window. */
interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How each box around `range` has to scroll, and whether it can be seen already. */
function wayTo(range: Range): { moves: Move[]; isInSight: boolean } {
  const moves: Move[] = [];
  let isInSight = true;
  let place: Edges = range.getBoundingClientRect();
  let node: Node = range.startContainer;
  for (const view of viewsAround(range)) {
    for (const { box, edges, isRightToLeft } of scrollingBoxes(node, view, place)) {
      // A smooth scroll has not happened yet when the next box out is looked at: its way is added up.
      const left = within(
        horizontalWay(place, edges),
        of(box, "scrollLeft"),
        of(box, "scrollWidth") - of(box, "clientWidth"),
        isRightToLeft,
      );
      const top = within(
        verticalWay(place, edges),
        of(box, "scrollTop"),
        of(box, "scrollHeight") - of(box, "clientHeight"),
        false,
      );
      if (Math.abs(left) >= 1 || Math.abs(top) >= 1) {
        moves.push({ box, left, top });
        isInSight &&= isBetween(place.top, place.bottom, edges.top, edges.bottom) && Math.abs(left) < 1;
      }
      place = seen(moved(place, -left, -top), edges);
    }
    const frame = view.frameElement;
    if (!frame) break;
    const { left, top } = frame.getBoundingClientRect();
    const { paddingLeft, paddingTop } = (viewOf(frame.ownerDocument) ?? view).getComputedStyle(frame);
    place = moved(
      place,
      left + frame.clientLeft + Number.parseFloat(paddingLeft),
      top + frame.clientTop + Number.parseFloat(paddingTop),
    );
    node = frame;
  }
  return { moves, isInSight };
}

function moved({ left, top, right, bottom }: Edges, x: number, y: number): Edges {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/** The part of `place` that a box with those edges shows; all of it, where it shows none. */
function seen(place: Edges, edges: Edges): Edges {
  const top = Math.max(place.top, edges.top);
  const bottom = Math.min(place.bottom, edges.bottom);
  return top < bottom ? { ...place, top, bottom } : place;
}

function isBetween(start: number, end: number, from: number, to: number): boolean {
  return start >= from - 1 && end <= to + 1;
}

/** The way into the middle; what is higher than the box is shown from its beginning. */
function verticalWay({ top, bottom }: Edges, edges: Edges): number {
  const room = edges.bottom - edges.top - (bottom - top);
  return top - edges.top - Math.max(room, 0) / 2;
}

/** The shortest way that shows all of it; none for what is wider than the box, and partly seen. */
function horizontalWay({ left, right }: Edges, edges: Edges): number {
  if (isBetween(left, right, edges.left, edges.right)) return 0;
  if (right - left > edges.right - edges.left) {
    return right > edges.left && left < edges.right ? 0 : (left + right - edges.left - edges.right) / 2;
  }
  return left < edges.left ? left - edges.left : right - edges.right;
}

/** The part of `way` that a box can go which stands at `position` of 0 to `furthest`. */
function within(way: number, position: number, furthest: number, isRightToLeft: boolean): number {
  const reach = Math.max(furthest, 0);
  // A right-to-left box counts its positions from 0 down.
  const [least, most] = isRightToLeft ? [-reach, 0] : [0, reach];
  return Math.min(Math.max(position + way, least), most) - position;
}

interface ScrollingBox {
  box: Element;
  edges: Edges;
  isRightToLeft: boolean;
}

/** The boxes around `node` that scroll, from the inside out; the last is the page itself. */
function* scrollingBoxes(node: Node, view: Window, place: Edges): Generator<ScrollingBox> {
  const root = ofDocument(view, "documentElement");
  const body = ofDocument(view, "body");
  const page = ofDocument(view, "scrollingElement") ?? root;
  const passesOverflowOn = view.getComputedStyle(root).overflow === "visible";
  for (let around = parent(node); around && around !== page; around = parent(around)) {
    if (!isElement(around)) continue;
    const box = around;
    // The body's overflow is the window's, unless the root has its own (CSS Overflow 3, "Propagation").
    if (box === body && passesOverflowOn) continue;
    if (!scrolls(box, view)) continue;
    const { left, top } = boxOf(box);
    yield {
      box,
      edges: { left, top, right: left + of(box, "clientWidth"), bottom: top + of(box, "clientHeight") },
      isRightToLeft: isRightToLeft(box, view),
    };
  }
  const clientWidth = of(page, "clientWidth");
  const clientHeight = of(page, "clientHeight");
  yield {
    box: page,
    edges: { left: 0, right: clientWidth, ...uncovered(node, view, place, clientWidth, clientHeight) },
    isRightToLeft: isRightToLeft(page, view),
  };
}

// A form has its fields for properties, under their names, and in the world of the page's own scripts the
// document has its pictures and forms: what stands around a text is asked by the prototypes.

function of<N extends keyof Element>(element: Element, name: N): Element[N] {
  return Reflect.get(Element.prototype, name, element) as Element[N];
}

function ofDocument<N extends keyof Document>({ document }: Window, name: N): Document[N] {
  return Reflect.get(Document.prototype, name, document) as Document[N];
}

function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

function typeOf(node: Node): number {
  return Reflect.get(Node.prototype, "nodeType", node) as number;
}

function isElement(node: Node): node is Element {
  return typeOf(node) === Node.ELEMENT_NODE;
}

function parent(node: Node): Node | null {
  const around = Reflect.get(Node.prototype, "parentNode", node) as Node | null;
  // A document can have a picture for its `host`.
  const isRoot = !around && typeOf(node) === Node.DOCUMENT_FRAGMENT_NODE;
  return isRoot ? ((node as Partial<ShadowRoot>).host ?? null) : around;
}

function scrolls(element: Element, view: Window): boolean {
  const isHigh = of(element, "scrollHeight") > of(element, "clientHeight");
  if (!isHigh && of(element, "scrollWidth") <= of(element, "clientWidth")) return false;
  const { overflowX, overflowY } = view.getComputedStyle(element);
  return /auto|scroll|hidden/.test(`${overflowX} ${overflowY}`);
}

function isRightToLeft(element: Element, view: Window): boolean {
  const { direction, writingMode } = view.getComputedStyle(element);
  return writingMode === "vertical-rl" || (direction === "rtl" && writingMode === "horizontal-tb");
}

/** The edges between which no bar that sticks to the top or bottom of the window lies over `node`. */
function uncovered(
  node: Node,
  view: Window,
  { left, right }: Edges,
  width: number,
  height: number,
): { top: number; bottom: number } {
  const x = Math.min(Math.max((left + right) / 2, 1), width - 1);
  let top = 0;
  let bottom = height;
  for (let i = 0; i < MOST_BARS; i++) {
    const bar = barAt(node, view, x, top + 1);
    if (!bar || bar.bottom <= top || bar.bottom > height * MOST_COVERED) break;
    top = bar.bottom;
  }
  for (let i = 0; i < MOST_BARS; i++) {
    const bar = barAt(node, view, x, bottom - 1);
    if (!bar || bar.top >= bottom || bar.top < height * (1 - MOST_COVERED)) break;
    bottom = bar.top;
  }
  return { top, bottom };
}

/** The box of what is fixed or sticks at a point of the window, unless it holds `node` itself. */
function barAt(node: Node, view: Window, x: number, y: number): DOMRect | null {
  let hit = Document.prototype.elementFromPoint.call(view.document, x, y);
  for (let i = 0; hit && i < MOST_SHADOWS; i++) {
    const inner: Element | null = of(hit, "shadowRoot")?.elementFromPoint(x, y) ?? null;
    if (!inner || inner === hit) break;
    hit = inner;
  }
  for (let around: Node | null = hit; around; around = parent(around)) {
    if (!isElement(around)) continue;
    const element = around;
    const { position } = view.getComputedStyle(element);
    if (position !== "fixed" && position !== "sticky") continue;
    for (let holder: Node | null = node; holder; holder = parent(holder)) if (holder === element) return null;
    return boxOf(element);
  }
  return null;
}
