/** What a person gave to be summarized, and in which form it is read. */
export type Source = { form: "text"; text: string } | { form: "html"; html: string };

/** What a paste put on the clipboard: always text, and the markup where it came from a page. */
export interface Paste {
  text: string;
  html: string;
}

const BLOCK_TAGS = "p|div|article|section|main|body|html|h[1-6]|ul|ol|li|table|blockquote|pre";
const STARTS_AS_MARKUP = /^\s*<(?:!doctype\s+html|html|!--|[a-z][a-z0-9-]*[\s>/])/i;
const CLOSES_A_BLOCK = new RegExp(`</(?:${BLOCK_TAGS})\\s*>`, "i");
const OPENS_A_BLOCK = new RegExp(`<(?:${BLOCK_TAGS})[\\s>]`, "i");

/**
 * Whether `text` is the source of a page or of a part of one: it begins with a tag and closes at
 * least one block. Prose that merely speaks of tags begins with a letter.
 */
export function isMarkup(text: string): boolean {
  return STARTS_AS_MARKUP.test(text) && CLOSES_A_BLOCK.test(text);
}

/**
 * The forms in which `text` can be read, the likeliest first. `paste` is what the text came from,
 * while it is still unchanged: someone who copies from a web page means that page, with its
 * headings and lists. Someone who copies markup out of an editor means the markup, not the colours
 * that the editor gave it.
 */
export function sourcesOf(text: string, paste: Paste | undefined): [Source, ...Source[]] {
  const plain: Source = { form: "text", text };
  if (isMarkup(text)) return [{ form: "html", html: text }, plain];
  const isUnchanged = paste !== undefined && sameLines(paste.text) === sameLines(text);
  if (isUnchanged && OPENS_A_BLOCK.test(paste.html)) return [{ form: "html", html: paste.html }, plain];
  return [plain];
}

/** `text` with the ends of line that a text area gives. */
function sameLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/**
 * Above this share of characters that no text has, the input is taken for the bytes of a file.
 * Random bytes have over a fifth of them, compressed or UTF-16 files read as UTF-8 more; a text
 * with a few broken characters has far less. Set it near 0 and one stray control character turns
 * an article away; near 1 and pictures are summarized.
 */
const MOST_RUBBISH = 0.05;

/** So many characters tell text from bytes; looking at more of a long text would only take longer. */
const LOOKED_AT = 100_000;

/** Whether `text` is the content of a file that is no text. */
export function isBinary(text: string): boolean {
  const start = text.slice(0, LOOKED_AT);
  // Control characters but white space, surrogates without their other half, what a decoder puts
  // for bytes that it cannot read, and code points that Unicode leaves to no one.
  const rubbish = start.match(/[^\P{Cc}\t\n\v\f\r\x85]|\p{Cs}|\p{Cn}|\uFFFD/gu);
  return (rubbish?.length ?? 0) > MOST_RUBBISH * start.length;
}
