import type { Dom } from "./dom.js";

/** What the reader looks at in an element's attributes; empty where there is none of the name. */
export class Attributes {
  id = "";
  class = "";
  /** The values of the attributes by which a page's developers name its parts. */
  parts = "";
  role = "";
  label = "";
  itemprop = "";
  itemtype = "";
  style = "";
  hidden: string | null = null;
  isAriaHidden = false;
  isOpen = false;
  hasHref = false;
  /** Whether it links to a place on the same page. */
  isFragment = false;
}

/** What an element without attributes has. */
export const NO_ATTRIBUTES: Readonly<Attributes> = new Attributes();

/**
 * The attributes, besides `id` and `class`, that say in developers' words what a part of the page
 * is: the names that tests find it by (`data-testid` and its kin, the only names left where class
 * names are generated), the component that draws it, and its kind. Attributes that hold data of
 * the part itself (`data-id`, `data-title`, `data-url`) say nothing of the kind.
 */
const PART_NAMES: ReadonlySet<string> = new Set(
  [
    "testid",
    "test-id",
    "test",
    "qa",
    "cy",
    "component",
    "component-name",
    "module",
    "block",
    "type",
    "role",
  ].map((name) => `data-${name}`),
);

/**
 * The most UTF-16 units of a label. A label that names a part has one to six words; what is longer
 * repeats the text in it, and says no more of the part however long it is.
 */
const LONGEST_LABEL = 60;

/** The same for the names of a part, where some pages keep whole records. */
const LONGEST_PART_NAME = 60;

/**
 * The most UTF-16 units that are looked at in an attribute. Of Tailwind's classes a page may list a thousand
 * units; a hostile one gives each of its elements a megabyte, which costs it nothing.
 */
const LONGEST_VALUE = 2000;

/** The value of an attribute as far as it is looked at; empty where there is none. */
export function valueOf(dom: Dom, element: Element, name: string): string {
  return cut(dom.attribute(element, name) ?? "", LONGEST_VALUE);
}

/** Reads the attributes of an element in one pass. */
export function attributesOf(dom: Dom, element: Element): Readonly<Attributes> {
  if (!dom.hasAttributes(element)) return NO_ATTRIBUTES;
  let found: Attributes | null = null;
  const names = dom.attributeNames(element);
  // Without an iterator, which costs more than the look at a name while the code runs cold.
  for (let index = 0; index < names.length; index++) {
    const name = names[index] as string;
    if (!LOOKED_AT.has(name)) continue;
    found ??= new Attributes();
    // A style may hide its element at the very end.
    if (name === "style") found.style = dom.attribute(element, name) ?? "";
    else take(found, name, valueOf(dom, element, name));
  }
  return found ?? NO_ATTRIBUTES;
}

const LOOKED_AT: ReadonlySet<string> = new Set(
  (
    "id class role aria-label itemprop itemtype style hidden aria-hidden open href " +
    [...PART_NAMES].join(" ")
  ).split(" "),
);

function take(found: Attributes, name: string, value: string): void {
  switch (name) {
    // Written out, each is a place of its own that the browser learns, as `found[name]` is not.
    case "id":
      found.id = value;
      break;
    case "class":
      found.class = value;
      break;
    case "itemprop":
      found.itemprop = value;
      break;
    case "itemtype":
      found.itemtype = value;
      break;
    case "hidden":
      found.hidden = value;
      break;
    case "role":
      found.role = value.trim().toLowerCase();
      break;
    case "aria-label":
      found.label = cut(value.trim(), LONGEST_LABEL);
      break;
    case "aria-hidden":
      found.isAriaHidden = value.toLowerCase() === "true";
      break;
    case "open":
      found.isOpen = true;
      break;
    case "href":
      found.hasHref = true;
      found.isFragment = value.startsWith("#");
      break;
    default:
      if (value) found.parts = `${found.parts} ${cut(value, LONGEST_PART_NAME)}`;
  }
}

/** The first `most` units of `text`, without half of a character at its end. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const isSplit = (text.charCodeAt(most - 1) & 0xfc00) === 0xd800;
  return text.slice(0, isSplit ? most - 1 : most);
}

/** The names that developers gave an element, parted by spaces. */
export function namesOf({ id, class: classes, parts }: Readonly<Attributes>): string {
  if (!id && !parts) return classes.trim();
  return `${id} ${classes}${parts}`.trim();
}

/** Its `itemprop`, and the last part of the address that its `itemtype` is. */
export function itemOf({ itemprop, itemtype }: Readonly<Attributes>): string {
  if (!itemtype) return itemprop;
  const [type = ""] = itemtype.trim().split(/\s+/);
  return `${itemprop} ${type.slice(1 + Math.max(type.lastIndexOf("/"), type.lastIndexOf("#")))}`.trim();
}
