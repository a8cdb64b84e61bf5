// Tables in Markdown that can be read as they are, in a terminal, too; and the numbers in them.

/** What stands where nothing was measured. */
export const NOTHING = "—";

/** A table: the first column to the left, the others to the right. Cells are texts; a missing one was not measured. */
export function table(columns, rows) {
  const texts = [columns, ...rows].map((row) => columns.map((_, column) => row[column] ?? NOTHING));
  const widths = columns.map((_, column) => Math.max(3, ...texts.map((row) => [...row[column]].length)));
  const line = (row) => `| ${row.map((text, column) => padded(text, widths[column], column)).join(" | ")} |`;
  const rule = widths.map((width, column) => (column ? `${"-".repeat(width - 1)}:` : "-".repeat(width)));
  return [line(texts[0]), line(rule), ...texts.slice(1).map(line)].join("\n");
}

function padded(text, width, column) {
  const space = " ".repeat(width - [...text].length);
  return column ? space + text : text + space;
}

/** A number in three digits, or in as many as it has before the point. */
export function number(value) {
  if (value === undefined || !Number.isFinite(value)) return undefined;
  const decimals = value === 0 ? 0 : Math.min(4, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)))));
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return value.toLocaleString("en", digits);
}

/** How many times as much. */
export function times(value) {
  const text = number(value);
  return text && `${text} ×`;
}

/** A number of words, bytes or nodes. */
export function count(value) {
  return value.toLocaleString("en");
}
