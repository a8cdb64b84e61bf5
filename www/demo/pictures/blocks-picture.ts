import type { Role } from "nutgraf";
import { element } from "../../element.js";
import { speak } from "../language.js";
import { type Mark, row } from "../marks.js";
import { say } from "../messages/messages.js";
import type { Reading } from "../reading.js";
import { caption, excerpt, plot, sharing, type Step } from "./picture.js";

/** The lowest bar, as a share of the highest, that can still be seen. */
const LOWEST = 0.05;

/** The class of the marks of what is left out. */
const LEFT = "is-left";

/** Of a block so many UTF-16 units are shown. */
const LONGEST_EXAMPLE = 120;

/** Blocks that are of one kind. */
interface Kind {
  title: string;
  /** As a class of its marks. */
  name: string;
  count: number;
  /** The longest of them. */
  example: string;
}

/** The blocks of the page in their order, and what each is taken for. */
export const BLOCKS: Step = {
  name: "blocks",
  dependsOn: ({ analysed }) => [analysed],
  draw(reading) {
    const { pictures } = say();
    const { page, roles } = reading.analysed;
    const kinds = kindsOf(reading);
    const told = kinds.map(({ title, count }) => `${title}: ${count}`).join(", ");
    const each = sharing(page.blocks.length);
    const kept = roles.filter((role) => typeof role === "string").length;
    return [
      plot(reading, told, row(Math.ceil(page.blocks.length / each), barsOf(reading, each))),
      caption(pictures.blocks(kept, page.blocks.length) + pictures.each(each)),
      element("ul", { class: "legend" }, ...kinds.map((kind) => entryOf(reading, kind))),
    ];
  },
};

/** A bar for so many blocks each: the longest stands for them. */
function barsOf({ analysed: { page, roles } }: Reading, each: number): Mark[] {
  const longest = page.blocks.reduce((most, { text }) => Math.max(most, text.length), 1);
  const bars: Mark[] = [];
  for (const [index, { text }] of page.blocks.entries()) {
    const role = roles[index];
    if (!role) continue;
    const place = Math.floor(index / each);
    // By the root, so that one endless paragraph does not flatten all others.
    const height = Math.max(LOWEST, Math.sqrt(text.length / longest));
    const title = titleOf(role);
    const bar = {
      place,
      height,
      name: nameOf(role),
      hint: `${title}: ${excerpt(text, LONGEST_EXAMPLE)}`,
    };
    if (height > (bars[place]?.height ?? 0)) bars[place] = bar;
  }
  return bars;
}

/** What there is of each kind, what is kept first, and then what there is most of. */
function kindsOf({ analysed: { page, roles } }: Reading): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const [index, role] of roles.entries()) {
    const text = page.blocks[index]?.text ?? "";
    const title = titleOf(role);
    const kind = kinds.get(title) ?? { title, name: nameOf(role), count: 0, example: "" };
    kind.count += 1;
    if (text.length > kind.example.length) kind.example = text;
    kinds.set(title, kind);
  }
  const isLeft = ({ name }: Kind) => Number(name === LEFT);
  return [...kinds.values()].sort((one, other) => isLeft(one) - isLeft(other) || other.count - one.count);
}

function nameOf(role: Role): string {
  return typeof role === "string" ? `is-kept ${role}` : LEFT;
}

function titleOf(role: Role): string {
  return typeof role === "string" ? say().roles[role] : say().reasons[role.dropped];
}

function entryOf({ language }: Reading, { title, name, count, example }: Kind): HTMLElement {
  const text = element("span", { class: "example" }, excerpt(example, LONGEST_EXAMPLE));
  speak(text, language);
  const swatch = element("span", { class: `swatch ${name}` });
  return element("li", {}, swatch, element("b", {}, String(count)), element("span", {}, title), text);
}
