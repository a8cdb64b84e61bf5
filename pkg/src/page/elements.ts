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
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    "html body address article aside blockquote button caption center dd details dialog dir div dl dt " +
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu " +
    "nav noscript ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp"
  ).split(" "),
);

/** Elements that show a picture. What `picture` shows is the `img` in it. */
export const PICTURES: ReadonlySet<string> = new Set(["img", "video", "svg"]);

/** Elements to press or to fill in. */
export const CONTROLS: ReadonlySet<string> = new Set(["button", "input", "select", "textarea"]);

/** Elements that set their text off from the words around it. */
export const EMPHASIS: ReadonlySet<string> = new Set(["b", "strong", "em", "i"]);

/** The elements, besides those that pages define, that can have a shadow tree (DOM, "attachShadow"). */
export const SHADOW_HOSTS: ReadonlySet<string> = new Set(
  "article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span".split(" "),
);

/** What a button cannot hold; where it stands in one, the button was never closed. */
export const NOT_IN_BUTTONS: ReadonlySet<string> = new Set(
  "p h1 h2 h3 h4 article section main ul ol table".split(" "),
);

/** Elements that keep their white space as it is written. */
export const PREFORMATTED: ReadonlySet<string> = new Set(["pre", "listing", "plaintext", "xmp"]);

/** The kind of block that an element makes of the text in it. */
export const KINDS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
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
