/** Throws, as the Wasm does for every other argument, where `text` is no string. */
export function requireString(text: unknown): void {
  if (typeof text !== "string") throw wrongType("text", "must be a string");
}

/** Throws where `document` is no document of any kind of DOM. */
export function requireDocument(document: unknown): void {
  const isDocument = typeof document === "object" && document !== null && "nodeType" in document;
  if (!isDocument || document.nodeType !== 9) throw wrongType("document", "must be a Document");
}

function wrongType(argument: string, problem: string): TypeError {
  return Object.assign(new TypeError(`nutgraf: \`${argument}\` ${problem}`), { argument });
}
