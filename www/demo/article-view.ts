import type { Block, Page, Role } from "nutgraf";
import { element } from "../element.js";
import type { Digest } from "./job.js";
import { speak, type TextLanguage } from "./language.js";

/**
 * The most UTF-16 units that one element holds. A text of 10 MB without an end of line would be
 * one paragraph, which a browser lays out as a whole, for many seconds; cut, only what is on the
 * screen is laid out. Any real paragraph is far shorter and stays whole.
 */
const LONGEST_PIECE = 8000;

/** How many pieces share a section, which the browser skips while it is off the screen. */
const PIECES_A_SECTION = 50;

/** A part of a block that has an element of its own. */
interface Piece {
  start: number;
  node: Text;
}

/** The article, drawn from the blocks of its page. */
export class ArticleView {
  readonly #root: HTMLElement;
  #pieces = new Map<number, Piece[]>();

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Draws the blocks that are the article, in the page's order; `facts` stand under the title. */
  draw({ page, summary }: Digest, language: TextLanguage, facts: Node): void {
    this.#pieces = new Map();
    speak(this.#root, language);
    const { roles, title } = summary.article;
    const header = element("header");
    const isHeaded = roles.includes("headline");
    if (!isHeaded && title) header.append(element("h2", { class: "title" }, title));

    const drawn = page.blocks.flatMap((block, index) => {
      const role = roles[index];
      if (typeof role !== "string") return [];
      const pieces = this.#drawBlock(block, index, role);
      if (role !== "headline") return pieces;
      header.append(...pieces);
      return [];
    });
    header.append(facts);
    this.#root.replaceChildren(header, ...sections(drawn));
  }

  /** Takes the article away. */
  clear(): void {
    this.#pieces = new Map();
    this.#root.replaceChildren();
  }

  /** Where the UTF-16 units `start` to `end` of a block's text are drawn; `null` if they are not. */
  rangeOf(block: number, start: number, end: number): Range | null {
    const pieces = this.#pieces.get(block) ?? [];
    const first = pieces.findLast((piece) => piece.start <= start);
    const last = pieces.findLast((piece) => piece.start < end);
    if (!first || !last || end > last.start + last.node.length) return null;
    const range = document.createRange();
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return range;
  }

  #drawBlock(block: Block, index: number, role: Role): HTMLElement[] {
    const name = elementName(block, role);
    const drawn: HTMLElement[] = [];
    const pieces: Piece[] = [];
    for (const { start, end } of cuts(block.text)) {
      const node = document.createTextNode(block.text.slice(start, end));
      pieces.push({ start, node });
      drawn.push(element(name, { class: typeof role === "string" ? role : "" }, node));
    }
    this.#pieces.set(index, pieces);
    return drawn;
  }
}

function elementName(
  { kind, level }: Block,
  role: Role,
): "h2" | "h3" | "h4" | "p" | "li" | "blockquote" | "pre" {
  if (role === "headline") return "h2";
  if (role === "heading") return level > 2 ? "h4" : "h3";
  if (kind === "list-item") return "li";
  if (kind === "quote") return "blockquote";
  return kind === "code" ? "pre" : "p";
}

/** Cuts `text` behind white space into pieces that an element can hold. */
function cuts(text: string): { start: number; end: number }[] {
  const found = [];
  let start = 0;
  while (text.length - start > LONGEST_PIECE) {
    const space = text.lastIndexOf(" ", start + LONGEST_PIECE - 1);
    let end = space > start ? space + 1 : start + LONGEST_PIECE;
    // Never between the halves of a surrogate pair.
    if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end -= 1;
    found.push({ start, end });
    start = end;
  }
  found.push({ start, end: text.length });
  return found;
}

/** Puts list items into lists, and all into sections. */
function sections(elements: HTMLElement[]): HTMLElement[] {
  const made: HTMLElement[] = [];
  for (let first = 0; first < elements.length; first += PIECES_A_SECTION) {
    const section = element("div", { class: "section" });
    for (const drawn of elements.slice(first, first + PIECES_A_SECTION)) {
      if (drawn.localName !== "li") {
        section.append(drawn);
        continue;
      }
      if (section.lastElementChild?.localName !== "ul") section.append(element("ul"));
      section.lastElementChild?.append(drawn);
    }
    made.push(section);
  }
  return made;
}

/** The page's blocks that are no part of its article, by the reason that each was dropped for. */
export function droppedBlocks(page: Page, roles: readonly Role[]): Map<string, string[]> {
  const dropped = new Map<string, string[]>();
  for (const [index, role] of roles.entries()) {
    const block = page.blocks[index];
    if (typeof role === "string" || !block) continue;
    const texts = dropped.get(role.dropped);
    if (texts) texts.push(block.text);
    else dropped.set(role.dropped, [block.text]);
  }
  return dropped;
}
