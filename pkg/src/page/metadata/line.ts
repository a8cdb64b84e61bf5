/** One line, white space collapsed as CSS does it: an ideographic space is a character like others. */
export function oneLine(text: string): string {
  // Most lines have single blanks alone, which need no replacing.
  return text.replace(/[ \t\n\r\f]{2,}|[\t\n\r\f]/g, " ").trim();
}

/** Lower case, with one blank for whatever parts words: what two writings of one title share. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, " ")
    .trim();
}

/** Letters and digits alone: what two readings of one heading share, wherever they see a blank. */
export function compact(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * The line that a value in a page's head stands for: many systems escape what they put there once
 * too often, so that entities are left when HTML has been parsed.
 */
export function unescaped(text: string): string {
  const decoded = text.includes("&") ? text.replace(ENTITY, character) : text;
  return oneLine(decoded.includes("<") ? decoded.replace(TAG, " ") : decoded);
}

const ENTITY = /&(?:amp;)?(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

/** A tag of HTML; "a < b" is none. */
const TAG = /<\/?[a-z][^<>]{0,500}>/gi;

/** The named entities that stand in titles and names, but for letters with an accent. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["shy", ""],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["sbquo", "‚"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["bdquo", "„"],
  ["laquo", "«"],
  ["raquo", "»"],
  ["szlig", "ß"],
  ["oslash", "ø"],
  ["aelig", "æ"],
  ["euro", "€"],
]);

function character(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name) {
    const accented = /^([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)$/i.exec(name);
    const mark = accented && ACCENTS.get(accented[2]?.toLowerCase() ?? "");
    return mark ? `${accented[1]}${mark}`.normalize("NFC") : (NAMED.get(name.toLowerCase()) ?? whole);
  }
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? "", 16);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : whole;
}

/** The combining mark of each accent that an entity names. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ["acute", "\u0301"],
  ["grave", "\u0300"],
  ["circ", "\u0302"],
  ["uml", "\u0308"],
  ["tilde", "\u0303"],
  ["cedil", "\u0327"],
  ["ring", "\u030a"],
  ["caron", "\u030c"],
]);
