// Whether an input is HTML or plain text: by what the server says, by its name, by its first bytes.

import { mark } from "./encoding.js";
import { Problem, Status } from "./status.js";

export type MediaType = "html" | "text";

/** As far as the bytes are looked at: where the MIME Sniffing Standard stops. */
const SNIFFED = 1445;

/** What HTML begins with, after the standard, and the elements that a fragment of an article begins with. */
const HTML =
  /^(?:<\?xml[^>]*>)?\s*(?:<!--|<!doctype\s+html|<(?:html|head|body|title|meta|link|script|style|base|article|main|section|header|nav|div|table|h[1-6]|p|a|b|br|ul|ol|blockquote|figure|img|iframe|font|span)[\s/>])/i;

/** A byte order mark, a character for each byte. */
const MARK = /^(?:\xef\xbb\xbf|\xfe\xff|\xff\xfe)/;

/** Bytes that stand in no text. */
// eslint-disable-next-line no-control-regex -- Control characters are what it is about.
const BINARY = /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f]/;

/** What is known of an input before its bytes are looked at; `null` where that is not. */
export interface Known {
  /** The type that a server names. */
  type: string | null;
  /** The name of a file. */
  name: string | null;
  /** The encoding that the caller or the server names. */
  encoding: string | null;
}

/**
 * What an input is.
 *
 * @throws {Problem} Neither HTML nor text.
 */
export function mediaTypeOf(bytes: Uint8Array, { type, name, encoding }: Known): MediaType {
  const named = type !== null ? byType(type) : name !== null ? mediaTypeByName(name) : null;
  const head = Buffer.from(bytes.subarray(0, SNIFFED)).toString("latin1");
  // In UTF-16 every other byte of most texts is zero.
  const isWide = /^utf-?16/i.test(encoding ?? mark(bytes) ?? "");
  if (!isWide && (BINARY.test(head) || head.startsWith("%PDF-"))) {
    throw new Problem(Status.unreadable, "is neither HTML nor text");
  }
  const begin = head.replaceAll("\0", "").replace(MARK, "").trimStart();
  return named ?? (HTML.test(begin) ? "html" : "text");
}

/** `null` where the name of the type says too little. */
function byType(type: string): MediaType | null {
  if (type === "text/html" || type === "application/xhtml+xml") return "html";
  if (["text/xml", "application/xml", "application/octet-stream"].includes(type)) return null;
  if (type.startsWith("text/")) return "text";
  throw new Problem(Status.unreadable, `is of the type ${type}, which is neither HTML nor text`);
}

/** What a file of this name is; `null` where that does not say. */
export function mediaTypeByName(name: string): MediaType | null {
  if (/\.(?:html?|xhtml?|xht)$/i.test(name)) return "html";
  return /\.(?:txt|text|md|markdown)$/i.test(name) ? "text" : null;
}
