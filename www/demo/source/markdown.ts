// As much of Markdown as tells an article's headings, paragraphs, lists, quotations, tables and code apart.
// What is emphasized, nested or numbered makes no other summary.

/** Before a paragraph, what stands in a line of its own. */
const HEADING = /^ {0,3}(#{1,6})(?:\s+(.*?))?\s*#*$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)\s*$/;
const RULE = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const FENCE = /^\s*(```+|~~~+)/;
const ITEM = /^\s*(?:[-+*]|\d{1,9}[.)])\s+(.*)$/;
const QUOTATION = /^ {0,3}>\s?(.*)$/;
const ROW = /^\s*\|(.*)\|\s*$/;
const DIVIDER = /^[\s|:-]+$/;
const REFERENCE = /^ {0,3}\[[^\]]+\]:\s/;
const FRONT_MATTER = /^---\n.*?\n(?:---|\.\.\.)\n/s;

// Within a line. What would have to be sought to the end of the text, for each of its beginnings, is bounded:
// a hostile text would take the square of its length.
const IMAGE = /!\[[^[\]]{0,999}\](?:\([^()]{0,1999}\)|\[[^[\]]{0,999}\])/g;
const LINK = /\[([^[\]]{0,999})\](?:\([^()]{0,1999}\)|\[[^[\]]{0,999}\])/g;
const CODE = /(`{1,9}[^`]+`{1,9})/;
const STRONG = /(\*\*|__)(?=\S)(.{1,999}?)\1/gs;
const EMPHASIS = /(^|[\s(])([*_])(?=\S)(.{1,499}?)\2(?![\p{L}\p{N}])/gsu;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/** HTML of the same parts; HTML within the Markdown stays HTML, as Markdown has it. */
export function htmlOf(markdown: string): string {
  const blocks: string[] = [];
  /** The lines of the block that is not at its end yet. */
  let open: { tag: string; lines: string[] } | undefined;
  let isInList = false;
  const add = (tag: string, html: string) => {
    if ((tag === "li") !== isInList) blocks.push(isInList ? "</ul>" : "<ul>");
    isInList = tag === "li";
    blocks.push(`<${tag}>${html}</${tag}>`);
  };
  const close = () => {
    if (open) add(open.tag, inline(open.lines.join("\n")));
    open = undefined;
  };
  const start = (tag: string, text: string) => {
    close();
    open = { tag, lines: [text] };
  };

  const text = markdown.replace(/\r\n?/g, "\n").replace(FRONT_MATTER, "");
  const lines = withoutComments(text).split("\n");
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const fence = FENCE.exec(line)?.[1];
    const heading = HEADING.exec(line);
    const row = ROW.exec(line)?.[1];
    const item = ITEM.exec(line)?.[1];
    const quotation = QUOTATION.exec(line)?.[1];
    if (fence !== undefined) {
      close();
      const code: string[] = [];
      for (at += 1; at < lines.length && !lines[at]?.trimStart().startsWith(fence); at += 1) {
        code.push(lines[at] ?? "");
      }
      add("pre", escaped(code.join("\n")));
    } else if (heading) {
      start(`h${heading[1]?.length ?? 1}`, heading[2] ?? "");
      close();
    } else if (open?.tag === "p" && UNDERLINE.test(line)) {
      open.tag = line.includes("=") ? "h1" : "h2";
      close();
    } else if (line.trim() === "" || RULE.test(line) || REFERENCE.test(line)) {
      close();
    } else if (row !== undefined) {
      close();
      const cells = row.split("|").map((cell) => `<td>${inline(cell.trim())}</td>`);
      if (!DIVIDER.test(row)) add("table", `<tr>${cells.join("")}</tr>`);
    } else if (item !== undefined) {
      start("li", item);
    } else if (quotation !== undefined) {
      if (open?.tag === "blockquote") open.lines.push(quotation);
      else start("blockquote", quotation);
    } else if (open) {
      open.lines.push(line.trim());
    } else {
      start("p", line.trim());
    }
  }
  close();
  return `<!doctype html><article>${blocks.join("\n")}</article>`;
}

function withoutComments(text: string): string {
  const [first = "", ...rest] = text.split("<!--");
  return rest.reduce((kept, piece) => {
    const end = piece.indexOf("-->");
    return kept + (end < 0 ? piece : piece.slice(end + 3));
  }, first);
}

/** The marks within a block. What is in code means itself. */
function inline(text: string): string {
  return text
    .replace(IMAGE, "")
    .replace(LINK, '<a href="#">$1</a>')
    .split(CODE)
    .map((piece, index) =>
      index % 2 === 1
        ? `<code>${escaped(piece.replace(/^`+|`+$/g, ""))}</code>`
        : piece.replace(STRONG, "$2").replace(EMPHASIS, "$1$3").replace(ESCAPE, "$1"),
    )
    .join("");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
