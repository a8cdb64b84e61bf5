/** How a text can be read. */
export type Form = "text" | "html" | "markdown";

/** What a person gave to be summarized, and in which form it is read. */
export interface Source {
  form: Form;
  /** The text itself, the HTML or the Markdown. */
  text: string;
  /** Where it is from, as far as that is known. */
  address: string | null;
}

/** What an article is opened from: a sample, by its file, or something of the reader's own. */
export type Origin = { sample: string } | Source;

/** What came in by a paste, a file or another page: always text, and the markup where it has some. */
export interface Paste {
  text: string;
  /** Empty where there is none, or where the text itself is all. */
  html: string;
  isMarkdown?: boolean;
  /** Where it is from, as far as that is known. */
  address?: string | null;
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
  const unchanged = paste && sameLines(paste.text) === sameLines(text) ? paste : undefined;
  const address = unchanged?.address ?? null;
  const plain: Source = { form: "text", text, address };
  if (unchanged?.isMarkdown) return [{ form: "markdown", text, address }, plain];
  if (isMarkup(text)) return [{ form: "html", text, address }, plain];
  const html = unchanged?.html ?? "";
  if (OPENS_A_BLOCK.test(html)) return [{ form: "html", text: html, address }, plain];
  return [plain];
}

/** Whether `text` is an address and nothing else. */
export function isAddress(text: string): boolean {
  return /^\s*https?:\/\/\S+\s*$/i.test(text);
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
