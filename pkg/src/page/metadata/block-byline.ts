import type { Block, Container } from "../../wasm/nutgraf.js";
import { LONGEST_BYLINE, nameIn } from "./byline.js";
import { isoDate } from "./date.js";

/** Who wrote the article, as a short block says that its own markup calls a byline; `null` if none does. */
export function bylineAuthor(blocks: readonly Block[], containers: readonly Container[]): string | null {
  for (const block of blocks) {
    if (block.hidden || block.text.length > LONGEST_BYLINE) continue;
    if (!isNamed(block, containers, AUTHOR_NAMES)) continue;
    const name = nameIn(block.text);
    if (name) return name;
  }
  return null;
}

/** When the article was published, as a short block says that its own markup calls a date. */
export function bylineDate(
  blocks: readonly Block[],
  containers: readonly Container[],
  isMonthFirst: boolean,
): string | null {
  for (const block of blocks) {
    if (block.hidden || block.text.length > LONGEST_BYLINE) continue;
    if (!isNamed(block, containers, DATE_NAMES)) continue;
    const date = isoDate(block.text, isMonthFirst);
    if (date) return date;
  }
  return null;
}

const AUTHOR_NAMES =
  /(?:^|[\s_-])(?:by-?lines?|authors?(?:[\s_-]?names?)?|writer|auteur|autor(?:en)?|vcard)(?:$|[\s_-])/i;
const DATE_NAMES =
  /(?:^|[\s_-])(?:date(?:line|time|published)?|pub(?:lished|date)?|time(?:stamp)?|posted|by-?line|meta|info)(?:$|[\s_-])|datePublished/i;

/** Whether the block's container, or the one around it, bears such a name, outside comments and teasers. */
function isNamed(block: Block, containers: readonly Container[], names: RegExp): boolean {
  let isFound = false;
  let index = block.container;
  for (let depth = 0; depth < DEEPEST && index !== null; depth++) {
    const container: Container | undefined = containers[index];
    if (!container || container.tag === "body" || container.tag === "html") break;
    if (OTHERS_NAMES.test(container.names)) return false;
    if (depth < 2) {
      const camelParted = container.names.replace(/([a-z])(?=[A-Z])/g, "$1-");
      isFound ||= names.test(camelParted) || names.test(container.itemprop);
    }
    if (depth === 1 && !isFound) return false;
    index = container.parent;
  }
  return isFound;
}

/** So far up the name of a container still tells whose byline it is. */
const DEEPEST = 5;

/** What holds the bylines of comments and of other articles. */
const OTHERS_NAMES = /comment|disqus|repl(?:y|ies)|related|recommend|teaser|sidebar|popular|trending/i;
