/** A text cut to `most` UTF-16 units and `sign` behind it, or the whole; never between the halves of a surrogate pair. */
export function shortened(text: string, most: number, sign = " …"): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "") + sign;
}
