/** One line, white space collapsed as CSS does it: an ideographic space is a character like others. */
export function oneLine(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, " ").trim();
}

/** Lower case, with one blank for whatever parts words: what two writings of one title share. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, " ")
    .trim();
}

/**
 * The line that a value in a page's head stands for: many systems escape what they put there once
 * too often, so that entities are left when HTML has been parsed.
 */
export function unescaped(text: string): string {
  const decoded = text.includes("&") ? text.replace(ENTITY, character) : text;
  return oneLine(decoded.includes("<") ? decoded.replace(TAG, " ") : decoded);
}

const ENTITY = /&(?:amp;)?(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;

/** A tag of HTML; "a < b" is none. */
const TAG = /<\/?[a-z][^<>]{0,500}>/gi;

/** The named entities that stand in titles and names; the others are letters that UTF-8 writes as they are. */
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
  ["auml", "ä"],
  ["ouml", "ö"],
  ["uuml", "ü"],
  ["szlig", "ß"],
  ["eacute", "é"],
  ["egrave", "è"],
  ["agrave", "à"],
  ["ccedil", "ç"],
]);

function character(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name) return NAMED.get(name) ?? NAMED.get(name.toLowerCase()) ?? whole;
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? "", 16);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : whole;
}
