import type { Page } from "nutgraf";
import { element } from "../../element.js";
import { say } from "../messages/messages.js";
import { caption, excerpt, MOST_MARKS, plot, type Step } from "./picture.js";

/** Elements further in are not drawn: boxes within boxes are hardly seen any more. */
const MOST_LEVELS = 10;

/** So many boxes are told in words: the widest. */
const MOST_TOLD = 8;

/** Elements with the same text, as one box: a stretch of the page's text, in UTF-16 units. */
interface Box {
  names: string[];
  level: number;
  start: number;
  end: number;
  /** The length of its text, and of what of it is kept. */
  length: number;
  kept: number;
}

/** The page as the tree of its elements, each as wide as its text. */
export const DOCUMENT: Step = {
  name: "document",
  dependsOn: ({ analysed }) => [analysed],
  draw(reading) {
    const { pictures, percent } = say();
    const { page, roles } = reading.analysed;
    const isKept = (block: number) => typeof roles[block] === "string";
    const [whole, ...boxes] = boxesOf(page, isKept);
    if (!whole || whole.length === 0 || page.containers.length === 0) return [caption(pictures.plain)];
    const widest = boxes
      .filter(({ level }) => level <= MOST_LEVELS)
      .sort((left, right) => right.length - left.length);
    const shown = widest.slice(0, MOST_MARKS);
    const levels = Math.max(...shown.map(({ level }) => level));
    const told = widest
      .slice(0, MOST_TOLD)
      .map((box) => `${box.names.at(-1)} ${percent(box.length / whole.length)}`);
    const drawn = plot(reading, told.join(", "), ...shown.map((box) => drawBox(box, whole.length)));
    drawn.style.setProperty("--levels", String(levels));
    return [drawn, caption(pictures.tree(page.containers.length, levels, whole.kept / whole.length))];
  },
};

function drawBox({ names, level, start, end, length, kept }: Box, whole: number): HTMLElement {
  const state = kept === length ? "is-kept" : kept === 0 ? "is-left" : "is-mixed";
  const name = names.join(" › ");
  const box = element("div", { class: `box ${state}`, title: name }, element("span", {}, excerpt(name, 80)));
  box.style.setProperty("--start", String(start / whole));
  box.style.setProperty("--size", String((end - start) / whole));
  box.style.setProperty("--level", String(level - 1));
  return box;
}

/**
 * The boxes of the elements that have text, those further out first, and of texts that stand in an element
 * beside others of another fate; before them one for the whole page.
 */
function boxesOf({ blocks, containers }: Page, isKept: (block: number) => boolean): Box[] {
  const whole: Box = { names: [], level: 0, start: 0, end: 0, length: 0, kept: 0 };
  const texts: Box[] = [];
  const found = containers.map((): Box => ({ ...whole, names: [], start: Infinity }));
  for (const [index, { container, text }] of blocks.entries()) {
    const { length } = text;
    const own = {
      ...whole,
      start: whole.end,
      end: whole.end + length,
      length,
      kept: isKept(index) ? length : 0,
    };
    texts.push(own);
    grow(whole, own);
    const box = container === null ? undefined : found[container];
    if (box) grow(box, own);
  }
  // A parent stands before its children: backwards, each is whole before it is added to its parent.
  for (let index = containers.length - 1; index >= 0; index -= 1) {
    const [box, parent] = [found[index], found[containers[index]?.parent ?? -1]];
    if (box && parent) grow(parent, box);
  }
  const boxes = [whole];
  for (const [index, { tag, names, parent }] of containers.entries()) {
    const around = (parent === null ? undefined : found[parent]) ?? whole;
    const box = found[index];
    if (!box || box.length === 0) continue;
    const [first] = names.split(" ");
    const name = first ? `${tag}.${first}` : tag;
    if (box.length === around.length && around !== whole) {
      around.names.push(name);
      found[index] = around;
    } else {
      box.names.push(name);
      box.level = around.level + 1;
      boxes.push(box);
    }
  }
  for (const [index, { container }] of blocks.entries()) {
    const [box, text] = [found[container ?? -1], texts[index]];
    if (!box || !text || box.kept === 0 || box.kept === box.length) continue;
    boxes.push({ ...text, names: ["#text"], level: box.level + 1 });
  }
  return boxes;
}

function grow(box: Box, { start, end, length, kept }: Box): void {
  box.start = Math.min(box.start, start);
  box.end = Math.max(box.end, end);
  box.length += length;
  box.kept += kept;
}
