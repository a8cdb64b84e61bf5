import type { BlockKind } from "../wasm/nutgraf.js";
import { type Attributes, valueOf } from "./attributes.js";
import type { Dom } from "./dom.js";
import type { Traits } from "./elements.js";
import { IN_BUTTON, IN_BUTTON_ELEMENT, IN_LINK, type Marks } from "./run.js";
import type { Screen } from "./visibility.js";

/** An element that the reader is inside of. */
export interface Frame {
  /** `null` for the document itself. */
  readonly element: Element | null;
  readonly tag: string;
  readonly attributes: Readonly<Attributes>;
  readonly parent: Frame | null;
  readonly depth: number;
  /** The next child to read. */
  next: Node | null;
  /** The nodes that a slot shows in the place of children of its own, and how many were read. */
  readonly slotted: readonly Node[] | null;
  slottedRead: number;
  readonly isBlock: boolean;
  /** The nearest frame around it that begins and ends a line; `null` where it does so itself. */
  readonly line: Frame | null;
  readonly kind: BlockKind;
  readonly level: number;
  /** Whether nothing in it is shown, whatever it says itself. */
  readonly isGone: boolean;
  /** Whether text directly here is left out: the inside of a hidden part of a line. */
  readonly isMuted: boolean;
  readonly isFolded: boolean;
  /** Whether all but the summary of it is folded: a `details` element that is closed. */
  readonly foldsContent: boolean;
  readonly style: CSSStyleDeclaration | undefined;
  /** Whether its computed style makes its text invisible, once it was asked. */
  isInvisible: boolean | undefined;
  /** The link that it stands in. */
  link: Element | null;
  marks: Marks;
  readonly keepsSpace: boolean;
  /** Whether the reader has left it, so that no more of its text comes. */
  isLeft: boolean;
  /** The index of its container, once a block was found inside. */
  container: number | null;
  readonly screen: Screen | null;
  /** How many documents it stands in, besides the one that is read. */
  readonly frames: number;
}

/** Whether the computed style of the frame's element makes its text invisible. */
export function isInvisible(frame: Frame): boolean {
  frame.isInvisible ??= frame.style !== undefined && frame.style.visibility !== "visible";
  return frame.isInvisible;
}

/** Whether text directly in the frame is left out, as it is a hidden part of a visible line. */
export function isMuted(frame: Frame): boolean {
  if (frame.isMuted || frame.isBlock || frame.isGone || !frame.line) return frame.isMuted;
  return isInvisible(frame) && !isInvisible(frame.line);
}

/** What the text in an element stands in. */
export function marksOf(
  tag: string,
  traits: Traits,
  attributes: Readonly<Attributes>,
  isLink: boolean,
  parent: Frame,
): Marks {
  if (tag === "a" && attributes.hasHref) {
    // A link cannot hold a link: the outer one was never closed, and holds the rest of the page
    // in a DOM that does not repair that as HTML demands.
    for (let around: Frame | null = parent; around && around.marks & IN_LINK; around = around.parent) {
      around.marks &= ~IN_LINK;
      around.link = null;
    }
  }
  let marks = parent.marks;
  if (isLink) marks |= IN_LINK;
  if (tag === "button") return marks | IN_BUTTON | IN_BUTTON_ELEMENT;
  if (attributes.role === "button") return marks | IN_BUTTON;
  return marks & IN_BUTTON_ELEMENT && traits.isNeverInButton
    ? marks & ~(IN_BUTTON | IN_BUTTON_ELEMENT)
    : marks;
}

/** Whether an element is a link; not one that a heading has to itself, for others to link to. */
export function isLink(
  tag: string,
  { hasHref, isFragment, role }: Readonly<Attributes>,
  parent: Frame,
): boolean {
  return (tag === "a" && hasHref && !(isFragment && parent.kind === "heading")) || role === "link";
}

/** Whether an element is all there is in the link around it. */
export function isWholeLink(dom: Dom, element: Element, { element: around, link }: Frame): boolean {
  return (
    around !== null && around === link && dom.firstChild(around) === element && !dom.nextSibling(element)
  );
}

export function kindOf(tag: string, { kind }: Traits, role: string, parent: Frame): BlockKind {
  if (role === "heading") return "heading";
  // A paragraph in a cell is running text: pages were once laid out in tables.
  if (tag === "p" && parent.kind === "cell") return "paragraph";
  return kind ?? parent.kind;
}

/** The level of a heading, 1 to 6. */
export function headingLevel(dom: Dom, element: Element, tag: string): number {
  const level = Number(valueOf(dom, element, "aria-level") || (tag.length === 2 ? tag[1] : 2));
  return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
}
