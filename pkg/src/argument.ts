/** What the Wasm throws for an argument of the wrong kind, for the arguments that it never sees. */
export function wrongType(argument: string, problem: string): TypeError {
  return Object.assign(new TypeError(`nutgraf: \`${argument}\` ${problem}`), { argument });
}

/** Throws where `text` is no string. */
export function requireString(text: unknown): void {
  if (typeof text !== "string") throw wrongType("text", "must be a string");
}
