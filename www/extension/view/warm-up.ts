import { analyzePage, readText } from "nutgraf/url";

let isWarm = false;

/**
 * Has the engine summarize the view's own words, for nothing: a browser compiles a function of Wasm when
 * it is first called, and while the page is being read there is time for that. Afterwards the article
 * takes a sixth less. Once: a panel reads one page after the other.
 */
export function warmUp(): void {
  if (isWarm) return;
  isWarm = true;
  const analysis = analyzePage(readText(document.body.textContent));
  analysis.summarize();
  analysis.free();
}
