// What Web IDL asks of an interface in JavaScript, where a class does otherwise.

/** What `new` says of an interface that no page may construct. */
export function illegalConstructor(): TypeError {
  return new TypeError("Illegal constructor");
}

/** What an attribute or an operation says of an object that it does not belong to. */
export function illegalInvocation(): TypeError {
  return new TypeError("Illegal invocation");
}

/**
 * Makes a class look as the browser's own interface of this `name` would: its members can be
 * enumerated, and the names and numbers of arguments survive a minifier. `required` has the number of
 * arguments of each operation that asks for any.
 */
export function expose(
  constructor: { readonly prototype: object },
  name: string,
  required: Readonly<Record<string, number>> = {},
): void {
  describe(constructor, { name });
  exposeMembers(constructor, ["name", "length", "prototype"], required);
  exposeMembers(constructor.prototype, ["constructor"], required);
  Object.defineProperty(constructor.prototype, Symbol.toStringTag, { value: name, configurable: true });
}

/** Exposes the properties of `target`, but for those that any class or prototype has. */
function exposeMembers(
  target: object,
  unexposed: readonly string[],
  required: Readonly<Record<string, number>>,
): void {
  for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(target))) {
    if (unexposed.includes(key)) continue;
    const { get, set } = property;
    const value: unknown = property.value;
    if (typeof value === "function") describe(value, { name: key, length: required[key] ?? 0 });
    if (get) describe(get, { name: `get ${key}` });
    if (set) describe(set, { name: `set ${key}` });
    Object.defineProperty(target, key, { enumerable: true });
  }
}

/** Sets the `name` and the `length` of a function, which cannot be assigned. */
function describe(target: object, properties: { readonly name: string; readonly length?: number }): void {
  for (const [key, value] of Object.entries(properties)) {
    Object.defineProperty(target, key, { value, configurable: true });
  }
}
