// Web IDL's conversions: what a page hands in becomes what the draft's algorithms work on.

/** The members of a dictionary, still to be converted. */
export type Members = Readonly<Record<string, unknown>>;

/** An object, or nothing in its place. */
export function toDictionary(value: unknown, name: string): Members {
  // Without a prototype: what somebody has put on that of all objects is no member.
  if (value === undefined || value === null) return Object.create(null) as Members;
  if (!isObject(value)) throw new TypeError(`${name} is not an object.`);
  return value;
}

/** A member that may be missing; `convert` sees the others. */
export function optional<T>(value: unknown, convert: (value: unknown) => T): T | undefined {
  return value === undefined ? undefined : convert(value);
}

/** `DOMString`. A template does just what the standard asks for, and throws for a symbol. */
export function toDOMString(value: unknown): string {
  return `${value}`;
}

/** An enumeration's value. */
export function toEnumeration<T extends string>(value: unknown, values: readonly T[], name: string): T {
  const given = toDOMString(value);
  const found = values.find((one) => one === given);
  if (found === undefined) {
    throw new TypeError(`The provided value '${given}' is not a valid enum value of type ${name}.`);
  }
  return found;
}

/** `sequence<DOMString>`: anything iterable but a string itself. */
export function toStrings(value: unknown): string[] {
  if (!isObject(value) || typeof value[Symbol.iterator] !== "function") {
    throw new TypeError("The provided value cannot be converted to a sequence.");
  }
  return Array.from(value as unknown as Iterable<unknown>, toDOMString);
}

/** A function, which a callback has to be. */
export function toCallback<T>(value: unknown): T {
  if (typeof value !== "function") throw new TypeError("The provided callback is not a function.");
  return value as T;
}

const readAborted = Object.getOwnPropertyDescriptor(AbortSignal.prototype, "aborted")?.get;

/** An `AbortSignal` of any realm: the getter itself knows, where `instanceof` knows its own realm alone. */
export function toAbortSignal(value: unknown): AbortSignal {
  try {
    readAborted?.call(value);
  } catch {
    throw new TypeError("The provided value is not of type 'AbortSignal'.");
  }
  return value as AbortSignal;
}

/** Throws where fewer than `count` arguments were given; `undefined` is one. */
export function requireArguments(given: readonly unknown[], count: number): void {
  if (given.length < count) {
    const noun = count === 1 ? "argument" : "arguments";
    throw new TypeError(`${count} ${noun} required, but only ${given.length} present.`);
  }
}

function isObject(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return typeof value === "function" || (typeof value === "object" && value !== null);
}
