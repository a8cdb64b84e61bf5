// From bytes to text, by the order of the HTML standard: a byte order mark, a declaration, a guess.

/** As far as the standard has a declaration looked for. */
const PRESCANNED = 1024;

/**
 * The text of a file. What declares no encoding that is known is UTF-8 where that is possible, or else
 * windows-1252, as browsers take it for in the West. Only HTML may declare one in its text.
 */
export function decoded(bytes: Uint8Array, isHtml: boolean): string {
  const label = marked(bytes) ?? (isHtml ? declared(bytes) : undefined);
  if (label !== undefined) {
    try {
      return new TextDecoder(label).decode(bytes);
    } catch {
      // No browser knows such an encoding: the bytes have to tell.
    }
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function marked([first, second]: Uint8Array): string | undefined {
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return undefined;
}

function declared(bytes: Uint8Array): string | undefined {
  // A byte order mark of UTF-8 is stronger than what the text says.
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, PRESCANNED));
  const label = /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'>/;]+)/i.exec(
    head.replace(/<!--.*?-->/gs, ""),
  )?.[1];
  // Who wrote that in bytes of ASCII did not write UTF-16.
  return label && /^utf-?16/i.test(label) ? "utf-8" : label;
}
