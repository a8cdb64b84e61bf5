import { analyzePage, type Block, type Page } from "nutgraf/url";

let isWarm = false;

/**
 * Has the engine summarize the view's own words, for nothing: a browser compiles a function of Wasm when
 * it is first called, and while the page is being read there is time for that. Afterwards the article
 * takes a sixth less. Once: a panel reads one page after the other.
 */
export function warmUp(): void {
  if (isWarm) return;
  isWarm = true;
  const analysis = analyzePage(ownPage());
  analysis.summarize();
  analysis.free();
}

/** The view as a page. By hand, as what reads a text as one is used for nothing else here. */
function ownPage(): Page {
  const block: Block = {
    kind: "paragraph",
    level: 0,
    text: document.body.textContent,
    container: null,
    linkLength: 0,
    buttonLength: 0,
    links: 0,
    hidden: false,
    folded: false,
    layout: null,
  };
  return {
    metadata: {},
    containers: [],
    blocks: [block],
    truncation: null,
    selected: false,
  } as unknown as Page;
}
