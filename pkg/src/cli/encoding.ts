// From bytes to text, by the order of the HTML standard.

/** What says how bytes are to be read as text. */
export interface Declared {
  /** What the caller says, who is believed before all others. */
  given: string | null;
  /** What the server says. */
  charset: string | null;
  /** Whether the first bytes may say so themselves, as HTML does. */
  isHtml: boolean;
}

/** As far as the standard has a declaration looked for. */
const PRESCANNED = 1024;

/**
 * The text of an input. What declares no encoding that is known is UTF-8 where that is possible, or else
 * windows-1252, as browsers take it for in the West.
 */
export function decoded(bytes: Uint8Array, { given, charset, isHtml }: Declared): string {
  const labels = [given, mark(bytes), charset, isHtml ? declaration(bytes) : null];
  const decoder = labels.map(decoderOf).find((decoder) => decoder !== null);
  if (decoder) return decoder.decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The encoding that a byte order mark stands for. */
export function mark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return null;
}

function declaration(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, PRESCANNED))
    .toString("latin1")
    .replace(/<!--.*?-->/gs, "");
  const label =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'>/;]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)/i.exec(head)?.[1];
  // Who wrote that in bytes of ASCII did not write UTF-16.
  return label === undefined ? null : /^utf-?16/i.test(label) ? "utf-8" : label;
}

function decoderOf(label: string | null): TextDecoder | null {
  try {
    return label === null ? null : new TextDecoder(label);
  } catch {
    return null;
  }
}
