import { type Dom, domOf, ELEMENT } from "./dom.js";
import { traitsOf } from "./elements.js";

/** How many documents deep frames are gone into: as deep as they are read. */
const MOST_FRAMES = 3;

/**
 * All trees of nodes that a page is drawn from: its body, each open shadow tree, and the same for the
 * documents in frames of its own origin. A range or a selector reaches no further than one of them. The
 * cost is proportional to the number of nodes.
 */
export function treesIn(document: Document): (Element | ShadowRoot)[] {
  const trees: (Element | ShadowRoot)[] = [];
  collect(document, MOST_FRAMES, trees);
  return trees;
}

function collect(document: Document, frames: number, trees: (Element | ShadowRoot)[]): void {
  const dom = domOf(document);
  const body = dom.root && bodyOf(dom, dom.root);
  if (!body) return;
  const waiting: (Element | ShadowRoot | null)[] = [shadowOf(dom, body), body];
  while (waiting.length > 0) {
    const tree = waiting.pop();
    if (!tree) continue;
    trees.push(tree);
    for (const element of elementsIn(dom, tree)) {
      waiting.push(shadowOf(dom, element));
      const content = dom.tag(element) === "iframe" && frames > 0 ? dom.frameDocument(element) : null;
      if (content) collect(content, frames - 1, trees);
    }
  }
}

/** By its name: a picture can be named `body` and answer in its stead. */
function bodyOf(dom: Dom, root: Element): Element | null {
  for (let child = dom.firstChild(root); child; child = dom.nextSibling(child)) {
    if (dom.type(child) === ELEMENT && dom.tag(child as Element) === "body") return child as Element;
  }
  return null;
}

function shadowOf(dom: Dom, element: Element): ShadowRoot | null {
  return traitsOf(dom.tag(element)).canHaveShadow ? dom.shadowRoot(element) : null;
}

function* elementsIn(dom: Dom, tree: Node): Generator<Element> {
  const waiting: (Node | null)[] = [dom.firstChild(tree)];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!node) continue;
    waiting.push(dom.nextSibling(node));
    if (dom.type(node) !== ELEMENT) continue;
    yield node as Element;
    waiting.push(dom.firstChild(node));
  }
}
