/** The name under which highlights are registered, for `::highlight(nutgraf)` in a style sheet. */
export const HIGHLIGHT_NAME = "nutgraf";

/**
 * Lights up `ranges`, and nothing else, by the CSS Custom Highlight API: the document is not
 * changed. The colour is the style sheet's, by `::highlight(nutgraf)`. Where the browser has no
 * such API nothing is drawn, and the answer is `false`.
 */
export function highlight(ranges: readonly AbstractRange[]): boolean {
  if (!("highlights" in CSS)) return false;
  CSS.highlights.set(HIGHLIGHT_NAME, new Highlight(...ranges));
  return true;
}

/** Takes every highlight of Nutgraf away, without a trace. */
export function clearHighlight(): void {
  if ("highlights" in CSS) CSS.highlights.delete(HIGHLIGHT_NAME);
}

/** Scrolls so that `range` stands in the middle of the screen, at once where the reader asked for less motion. */
export function scrollTo(range: Range): void {
  const node = range.startContainer;
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}
