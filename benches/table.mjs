// Tables in Markdown that can be read as they are, in a terminal, too; and the numbers in them.

/** What stands where nothing was measured. */
export const NOTHING = "—";

/**
 * A table: so many columns of `words` to the left, those of numbers to the right. Cells are texts; a missing one was
 * not measured.
 */
export function table(columns, rows, words = 1) {
  const texts = [columns, ...rows].map((row) => columns.map((_, column) => row[column] ?? NOTHING));
  const widths = columns.map((_, column) => Math.max(3, ...texts.map((row) => [...row[column]].length)));
  const padded = (text, column) => {
    const space = " ".repeat(widths[column] - [...text].length);
    return column < words ? text + space : space + text;
  };
  const line = (row) => `| ${row.map(padded).join(" | ")} |`;
  const rule = widths.map((width, column) =>
    column < words ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [line(texts[0]), line(rule), ...texts.slice(1).map(line)].join("\n");
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

/** An exponent of a power law. */
export function exponent(value) {
  return value?.toFixed(2);
}
