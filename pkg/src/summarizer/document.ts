// The document that the polyfill runs in, where there is one. Workers and Node have none, and nothing
// to forbid.

/** The feature by which a page lets its frames summarize, or does not. */
const FEATURE = "summarizer";

/** Kept from the start: once a frame has gone on to another page, `document` is that page's. */
const own: Document | undefined = isWindow() ? globalThis.document : undefined;

/** The browser's own window; a document that a program in Node has set up is no one's to leave. */
function isWindow(): boolean {
  return typeof window !== "undefined" && (window as unknown) === globalThis;
}

/** Whether the document is out of sight for good: its frame was removed, or shows another page. */
export function isInactive(): boolean {
  return own !== undefined && !isFullyActive(own);
}

function isFullyActive(document: Document): boolean {
  try {
    const view = document.defaultView;
    if (view?.document !== document) return false;
    // `null` at the top, and in frames of another origin, whose pages cannot be looked at.
    const frame = view.frameElement;
    return frame === null || isFullyActive(frame.ownerDocument);
  } catch {
    // The window is open to a page of another origin by now.
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
  if (!own) return true;
  const { permissionsPolicy, featurePolicy } = own as { permissionsPolicy?: Policy; featurePolicy?: Policy };
  const policy = permissionsPolicy ?? featurePolicy;
  // A feature that a browser does not know is one that it never allows.
  if (!policy?.features().includes(FEATURE)) return true;
  return policy.allowsFeature(FEATURE);
}
