// What a reader takes elsewhere, loaded when it may be wanted: a view shows a summary without it.

import { type Excerpt, type ExcerptOptions, excerptOf, markdown, plainText } from "nutgraf/excerpt";
import { type Passage, textFragmentUrl } from "nutgraf/page";
import type { Gist } from "./gist.js";
import { titleOf } from "./head-view.js";

declare global {
  /** What is found under this name once `copies.js` has run. */
  var nutgrafCopies: typeof copies;
}

/** A summary as text, by the forms of the menu, and the address of a passage. */
const copies = {
  plain: (gist: Gist) => plainText(excerpt(gist)),
  markdown: (gist: Gist) => markdown(excerpt(gist)),
  linked: (gist: Gist) => markdown(excerpt(gist, { links: true })),
  /** `null` where the page has no address to link to. */
  linkTo: (gist: Gist, passage: Passage) => textFragmentUrl(gist.page, passage),
};

function excerpt({ summary, page }: Gist, options?: ExcerptOptions): Excerpt {
  return { ...excerptOf(summary, page, options), title: titleOf(page.metadata.title, summary.title) };
}

globalThis.nutgrafCopies = copies;
