import { type Dom, ELEMENT, isText } from "./dom.js";

/** The most UTF-16 units of a mark in brackets: `[12]`, but also `[citation needed]`. */
const LONGEST_BRACKETED = 40;

/** The most nodes of a mark: a link, two brackets of their own, and the text in each. */
const MOST_NODES = 16;

/** A number, a letter, or the signs that stand for one. A link in a superscript that is more is text. */
const LINKED_MARK =
  /^[([]?(?:note )?(?:\p{Nd}{1,3}|\p{L}|[ivxlc]{1,5}|[*†‡§¶#^↑]{1,3})(?:[,.:][\p{Nd}a-z]{1,3})?[)\]]?$/iu;

const BRACKETED_MARK = /^(?:\[[^[\]]*\])+$/u;

/**
 * Whether a `sup` element is the mark of a footnote, and not an exponent or an ordinal's ending.
 *
 * It is one if it stands in square brackets, or if it is a link to the note: `isWholeLink` says
 * that the element is all there is in a link. A bare number may as well be an exponent (`m²`), so it stays.
 */
export function isReferenceMark(dom: Dom, element: Element, isWholeLink: boolean): boolean {
  let text = "";
  let isLinked = isWholeLink;
  let left = MOST_NODES;
  const waiting: (Node | null)[] = [dom.firstChild(element)];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!node) continue;
    if (--left < 0 || text.length > LONGEST_BRACKETED) return false;
    waiting.push(dom.nextSibling(node));
    const type = dom.type(node);
    if (isText(type)) text += dom.data(node);
    if (type !== ELEMENT) continue;
    isLinked ||= dom.tag(node as Element) === "a" && dom.attribute(node as Element, "href") !== null;
    waiting.push(dom.firstChild(node));
  }
  const mark = text.trim();
  return (
    mark.length <= LONGEST_BRACKETED && (BRACKETED_MARK.test(mark) || (isLinked && LINKED_MARK.test(mark)))
  );
}
