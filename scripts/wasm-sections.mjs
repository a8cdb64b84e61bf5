// Reads how a Wasm file is divided: its sections, and the functions in its code with their names.

const PREAMBLE_BYTES = 8;
const SECTIONS = [
  "custom",
  "types",
  "imports",
  "functions",
  "tables",
  "memories",
  "globals",
  "exports",
  "start",
  "elements",
  "code",
  "data",
  "data count",
];

/** Reads numbers and names of a Wasm file, one after the other. */
class Reader {
  constructor(bytes, position, end = bytes.length) {
    Object.assign(this, { bytes, position, end });
  }

  /** An unsigned number in LEB128. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.position++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  name() {
    const length = this.number();
    this.position += length;
    return new TextDecoder().decode(this.bytes.subarray(this.position - length, this.position));
  }

  get isAtEnd() {
    return this.position >= this.end;
  }
}

/** Each section: its kind, the `name` of a custom one, where it starts, its content starts and ends, in bytes. */
export function sectionsOf(wasm) {
  const reader = new Reader(wasm, PREAMBLE_BYTES);
  const sections = [];
  while (!reader.isAtEnd) {
    const start = reader.position;
    const kind = SECTIONS[reader.number()];
    const length = reader.number();
    const content = reader.position;
    const name = kind === "custom" ? reader.name() : undefined;
    sections.push({ kind, name, start, content, end: content + length });
    reader.position = content + length;
  }
  return sections;
}

/** The same Wasm without the names of its functions, which nothing needs at run time. */
export function withoutNames(wasm) {
  const { start, end } = sectionsOf(wasm).find(({ name }) => name === "name");
  return Buffer.concat([wasm.subarray(0, start), wasm.subarray(end)]);
}

/** The functions in the code, of a Wasm with names: `{ name, size }`, in bytes. */
export function functionsOf(wasm) {
  const sections = sectionsOf(wasm);
  const names = functionNames(wasm, sections);
  const code = sections.find(({ kind }) => kind === "code");
  const reader = new Reader(wasm, code.content, code.end);
  const count = reader.number();
  // The imported functions are numbered first, and named too.
  const first = importedFunctions(wasm, sections);
  return Array.from({ length: count }, (_, index) => {
    const start = reader.position;
    const length = reader.number();
    reader.position += length;
    return { name: names.get(first + index) ?? "", size: reader.position - start };
  });
}

function functionNames(wasm, sections) {
  const FUNCTION_NAMES = 1;
  const section = sections.find(({ name }) => name === "name");
  const reader = new Reader(wasm, section.content, section.end);
  reader.name();
  while (!reader.isAtEnd) {
    const kind = reader.number();
    const length = reader.number();
    if (kind === FUNCTION_NAMES) {
      return new Map(Array.from({ length: reader.number() }, () => [reader.number(), reader.name()]));
    }
    reader.position += length;
  }
  return new Map();
}

function importedFunctions(wasm, sections) {
  const FUNCTION = 0;
  const section = sections.find(({ kind }) => kind === "imports");
  const reader = new Reader(wasm, section.content, section.end);
  let functions = 0;
  for (let left = reader.number(); left > 0; left--) {
    reader.name();
    reader.name();
    const kind = reader.number();
    if (kind !== FUNCTION) throw new Error("The Wasm imports something else than functions.");
    reader.number();
    functions += 1;
  }
  return functions;
}
