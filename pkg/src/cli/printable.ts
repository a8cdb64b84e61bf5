/**
 * Text without the characters by which a page could drive the terminal that it is printed on: escape
 * sequences move the cursor, rename the window, and on some terminals type.
 */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- Control characters are what it is about.
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, "");
}

/** JSON on one line; of the control characters, JSON itself leaves those from U+007F on as they are. */
export function jsonLine(value: unknown): string {
  const json = JSON.stringify(value).replace(
    /[\x7f-\x9f]/g,
    (char) => `\\u00${char.charCodeAt(0).toString(16)}`,
  );
  return `${json}\n`;
}
