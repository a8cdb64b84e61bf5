import type { BlockKind } from "../wasm/nutgraf.js";

/**
 * What each element of HTML means to the reader, by its name: the part of the standard's style
 * sheet (HTML, "Rendering") that decides where text is broken and what is not shown.
 */

/** Elements that hold no text for a reader: code, resources, and controls to fill in. */
export const SKIPPED: ReadonlySet<string> = new Set(
  (
    "script style template title meta link base " +
    "iframe frame frameset noframes object embed applet audio video canvas svg map img " +
    "input textarea select option optgroup datalist progress meter " +
    // The gloss beside ruby text, and the machine-readable twin of a formula, repeat what they stand by.
    "rt rp annotation annotation-xml"
  ).split(" "),
);

/** Elements that begin and end a line of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    "html body address article aside blockquote button caption center dd details dialog dir div dl dt " +
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu " +
    "nav noscript ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp"
  ).split(" "),
);

/** The elements, besides those that pages define, that can have a shadow tree (DOM, "attachShadow"). */
const SHADOW_HOSTS: ReadonlySet<string> = new Set(
  "article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span".split(" "),
);

/** What a button cannot hold; where it stands in one, the button was never closed. */
const NOT_IN_BUTTONS: ReadonlySet<string> = new Set(
  "p h1 h2 h3 h4 article section main ul ol table".split(" "),
);

/** Elements that keep their white space as it is written. */
const PREFORMATTED: ReadonlySet<string> = new Set(["pre", "listing", "plaintext", "xmp"]);

/** Elements that are passed by, besides those that hold no text: line breaks, and some that are marks. */
const PASSED: ReadonlySet<string> = new Set(["br", "sup"]);

/** The kind of block that an element makes of the text in it. */
const KINDS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ["h1", "heading"],
  ["h2", "heading"],
  ["h3", "heading"],
  ["h4", "heading"],
  ["h5", "heading"],
  ["h6", "heading"],
  ["li", "list-item"],
  ["dt", "list-item"],
  ["dd", "list-item"],
  ["blockquote", "quote"],
  ["figcaption", "caption"],
  ["caption", "caption"],
  ["td", "cell"],
  ["th", "cell"],
  ["pre", "code"],
  ["listing", "code"],
  ["plaintext", "code"],
  ["xmp", "code"],
]);

/** All of it for one element. */
export interface Traits {
  readonly isSkipped: boolean;
  /** Whether the reader may pass it by without going into it. */
  readonly isPassed: boolean;
  readonly isBlock: boolean;
  readonly isPreformatted: boolean;
  readonly isNeverInButton: boolean;
  readonly canHaveShadow: boolean;
  readonly kind: BlockKind | null;
}

// One look-up for each element of a page instead of six.
const TRAITS: ReadonlyMap<string, Traits> = new Map(
  [
    ...[...SKIPPED, ...PASSED, ...BLOCKS, ...SHADOW_HOSTS, ...NOT_IN_BUTTONS, ...PREFORMATTED],
    ...KINDS.keys(),
  ].map((tag) => [tag, made(tag)]),
);

const PLAIN = made("");
const DEFINED_BY_PAGE: Traits = { ...PLAIN, canHaveShadow: true };

/** What the elements of that name mean to the reader. */
export function traitsOf(tag: string): Traits {
  return TRAITS.get(tag) ?? (tag.includes("-") ? DEFINED_BY_PAGE : PLAIN);
}

function made(tag: string): Traits {
  return {
    isSkipped: SKIPPED.has(tag),
    isPassed: SKIPPED.has(tag) || PASSED.has(tag),
    isBlock: BLOCKS.has(tag),
    isPreformatted: PREFORMATTED.has(tag),
    isNeverInButton: NOT_IN_BUTTONS.has(tag),
    canHaveShadow: SHADOW_HOSTS.has(tag),
    kind: KINDS.get(tag) ?? null,
  };
}
