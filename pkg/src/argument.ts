/**
 * The longest text that is taken, in UTF-16 units: about two and a half times a very long novel, or all
 * of *In Search of Lost Time*. The memory of the Wasm ends at 4 GiB, and nothing is left of an engine that
 * needs more. Random Chinese characters, each with a full stop, took most of all that was tried: 373 bytes a unit,
 * 3.6 GiB at the bound; random Latin words take 46.
 */
export const MOST_UNITS = 10 * 2 ** 20;

/** What the Wasm throws for an argument of the wrong kind, for the arguments that it never sees. */
export function wrongType(argument: string, problem: string): TypeError {
  return Object.assign(new TypeError(`nutgraf: \`${argument}\` ${problem}`), { argument });
}

/** What it throws for an argument beyond its bounds. */
export function outOfRange(argument: string, problem: string): RangeError {
  return Object.assign(new RangeError(`nutgraf: \`${argument}\` ${problem}`), { argument });
}

/** Throws where `text` is no string, or too long a one. */
export function requireText(text: unknown): void {
  if (typeof text !== "string") throw wrongType("text", "must be a string");
  requireUnits("text", text.length);
}

/** Throws where an argument has more text than the engine has room for. */
export function requireUnits(argument: string, units: number): void {
  if (units > MOST_UNITS) {
    throw outOfRange(argument, `has ${units} UTF-16 units of text, more than the most of ${MOST_UNITS}`);
  }
}
