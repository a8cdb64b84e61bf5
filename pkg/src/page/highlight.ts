import { viewOf } from "./dom.js";

/** The name under which highlights are registered, for `::highlight(nutgraf)` in a style sheet. */
export const HIGHLIGHT_NAME = "nutgraf";

/** The name of the fainter highlight for all that might be lit up. */
export const MARKED_NAME = "nutgraf-marked";

/** The name of the highlight for what steps back. */
export const DIMMED_NAME = "nutgraf-dimmed";

/** From the lowest to the highest: where two overlap, the higher one is painted. */
const LAYERS = [DIMMED_NAME, MARKED_NAME, HIGHLIGHT_NAME] as const;

/** The names of the highlights. */
export type HighlightName = (typeof LAYERS)[number];

/** The documents that have each highlight: a page, and those in its frames. */
const lit = new Map<HighlightName, ReadonlySet<Document>>();

/**
 * Lights up `ranges`, and nothing else under that name, by the CSS Custom Highlight API: the
 * document is not changed. Ranges may stand in several documents, as a page and its frames are. The
 * colour is the style sheet's, by `::highlight(nutgraf)`. Where the browser has no such API nothing
 * is drawn, and the answer is `false`.
 */
export function highlightRanges(
  ranges: readonly AbstractRange[],
  name: HighlightName = HIGHLIGHT_NAME,
): boolean {
  if (typeof CSS === "undefined" || !("highlights" in CSS)) return false;
  const byDocument = new Map<Document, AbstractRange[]>();
  for (const range of ranges) {
    const { ownerDocument } = range.startContainer;
    if (!ownerDocument || !viewOf(ownerDocument)) continue;
    const others = byDocument.get(ownerDocument);
    if (others) others.push(range);
    else byDocument.set(ownerDocument, [range]);
  }
  for (const document of lit.get(name) ?? []) {
    if (!byDocument.has(document)) registryOf(document)?.delete(name);
  }
  for (const [document, inDocument] of byDocument) {
    // Each document draws highlights of its own registry, made by its own constructor.
    const layer = new (viewOf(document) ?? globalThis).Highlight(...inDocument);
    layer.priority = LAYERS.indexOf(name);
    registryOf(document)?.set(name, layer);
  }
  if (byDocument.size > 0) lit.set(name, new Set(byDocument.keys()));
  else lit.delete(name);
  return true;
}

/** Takes the highlight of that name away, or every one of Nutgraf, without a trace. */
export function clearHighlight(name?: HighlightName): void {
  for (const each of name ? [name] : LAYERS) highlightRanges([], each);
}

/**
 * The registry of a document's highlights; none, where the document is no longer shown.
 *
 * The accessor is looked up each time: asked for `CSS.highlights` of one window after another, Firefox
 * 153 gives from the fifth time on that of the first to a content script.
 */
function registryOf(document: Document): HighlightRegistry | undefined {
  const defaultView = viewOf(document);
  if (!defaultView) return undefined;
  const own = Object.getOwnPropertyDescriptor(defaultView.CSS, "highlights")?.get;
  return own ? (Reflect.apply(own, defaultView.CSS, []) as HighlightRegistry) : defaultView.CSS.highlights;
}
