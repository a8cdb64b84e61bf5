// The DOM library does not declare Trusted Types yet; it types what they guard as plain strings.
interface TrustedHtmlPolicy {
  createHTML(html: string): string;
}
interface TrustedTypeFactory {
  createPolicy(name: string, rules: TrustedHtmlPolicy): TrustedHtmlPolicy;
}

const factory = (globalThis as { trustedTypes?: TrustedTypeFactory }).trustedTypes;
const asItIs: TrustedHtmlPolicy = { createHTML: (html) => html };

// The only place that may turn a string into nodes, and it makes a document that is never shown.
const policy = factory?.createPolicy("nutgraf-inert", asItIs) ?? asItIs;

/**
 * Parses `html` into a document that is only read: it has no window, so that no script of it runs,
 * no picture is fetched and no event fires. It has no address either: what is parsed takes on that of
 * this page, and the reader would believe that it is published here.
 */
export function parseInert(html: string): Document {
  const parsed = new DOMParser().parseFromString(policy.createHTML(html), "text/html");
  const inert = document.implementation.createHTMLDocument("");
  inert.replaceChild(parsed.documentElement, inert.documentElement);
  return inert;
}
