// The document that the polyfill runs in, where there is one. Workers and Node have none, and nothing
// to forbid.

/** The feature by which a page lets its frames summarize, or does not. */
const FEATURE = "summarizer";

/** Whether this is a browser's own window: what a program in Node has set up for itself is not. */
export function isInWindow(): boolean {
  return typeof window !== "undefined" && (window as unknown) === globalThis;
}

/**
 * The document of this realm. The bare name finds that even where the frame shows another page by now, as
 * `window.document` would not.
 */
function own(): Document | undefined {
  return isInWindow() ? document : undefined;
}

/** Whether the document is out of sight: its frame, or one around it, was removed or has gone on. */
export function isInactive(): boolean {
  const document = own();
  return document !== undefined && !isFullyActive(document);
}

function isFullyActive(document: Document): boolean {
  try {
    // Of a frame that has gone on, Chromium gives no view, and Firefox that of the page it shows.
    const view = document.defaultView;
    if (view?.document !== document) return false;
    // `null` at the top, and in a page of another origin, around which nothing can be seen.
    const frame = view.frameElement;
    return frame === null || isFullyActive(frame.ownerDocument);
  } catch {
    // The frame shows a page of another origin by now.
    return false;
  }
}

/** What Chromium tells of the policy; Firefox and Safari tell nothing. */
interface Policy {
  features(): string[];
  allowsFeature(feature: string): boolean;
}

/** Whether the policy allows the document to summarize, as far as the browser tells of it. */
export function isAllowed(): boolean {
  const document = own() as { permissionsPolicy?: Policy; featurePolicy?: Policy } | undefined;
  const policy = document?.permissionsPolicy ?? document?.featurePolicy;
  // A feature that a browser does not know is one that it never allows.
  if (!policy?.features().includes(FEATURE)) return true;
  return policy.allowsFeature(FEATURE);
}
