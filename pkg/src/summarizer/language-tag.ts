/**
 * A language tag in its canonical form: `EN-gb` is `en-GB`, `iw` is `he`.
 *
 * @throws {RangeError} Something else than a tag as Unicode's UTS #35 writes it.
 */
export function canonicalTag(tag: string): string {
  const [canonical] = Intl.getCanonicalLocales(tag);
  return canonical ?? tag;
}

/** The same for several, each once. */
export function canonicalTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map(canonicalTag))];
}
