// Whether an input is HTML or plain text: by what the server says, by its name, by its first bytes.

import { mark } from "./encoding.js";
import { Problem, Status } from "./status.js";

export type MediaType = "html" | "text";

/** As far as the bytes are looked at: where the MIME Sniffing Standard stops. */
const SNIFFED = 1445;

/** What HTML begins with, after the standard, and the elements that a fragment of an article begins with. */
const HTML =
  /^(?:<\?xml[^>]*>)?\s*(?:<!--|<!doctype\s+html|<(?:html|head|body|title|meta|link|script|style|base|article|main|section|header|nav|div|table|h[1-6]|p|a|b|br|ul|ol|blockquote|figure|img|iframe|font|span)[\s/>])/i;

/** Bytes that stand in no text. */
// eslint-disable-next-line no-control-regex -- Control characters are what it is about.
const BINARY = /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f]/;

/**
 * What an input is, by `type`, which a server names, or `name`, that of a file.
 *
 * @throws {Problem} Neither HTML nor text.
 */
export function mediaTypeOf(bytes: Uint8Array, type: string | null, name: string | null): MediaType {
  const named = type === null ? byName(name) : byType(type);
  const head = Buffer.from(bytes.subarray(0, SNIFFED)).toString("latin1");
  const isMarked = mark(bytes) !== null;
  if (!isMarked && (BINARY.test(head) || head.startsWith("%PDF-"))) {
    throw new Problem(Status.unreadable, "is neither HTML nor text");
  }
  // In UTF-16 every other byte of a tag is zero.
  return (
    named ?? (HTML.test(isMarked ? head.replace(/\0|^[^\0<]{2,3}/g, "") : head.trimStart()) ? "html" : "text")
  );
}

/** `null` where the name of the type says too little. */
function byType(type: string): MediaType | null {
  if (type === "text/html" || type === "application/xhtml+xml") return "html";
  if (["text/xml", "application/xml", "application/octet-stream"].includes(type)) return null;
  if (type.startsWith("text/")) return "text";
  throw new Problem(Status.unreadable, `is of the type ${type}, which is neither HTML nor text`);
}

function byName(name: string | null): MediaType | null {
  if (name === null) return null;
  if (/\.(?:html?|xhtml?|xht)$/i.test(name)) return "html";
  return /\.(?:txt|text|md|markdown)$/i.test(name) ? "text" : null;
}
