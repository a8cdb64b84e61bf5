/** A value that is made when it is first asked for, as most pages never ask. */
export class Lazy<T> {
  #made: { value: T } | null = null;
  readonly #make: () => T;

  constructor(make: () => T) {
    this.#make = make;
  }

  get value(): T {
    this.#made ??= { value: this.#make() };
    return this.#made.value;
  }
}

/** A regular expression of parts that were written apart: putting it together takes the browser its time. */
export function lazyPattern(source: string, flags = ""): Lazy<RegExp> {
  return new Lazy(() => new RegExp(source, flags));
}
