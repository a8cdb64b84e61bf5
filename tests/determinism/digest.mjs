// The digest of all that is said of the documents. `main.rs` makes the very same one. Nothing but its neighbour is
// imported, as this runs in every runtime.

import { documentsOf } from "./documents.mjs";

/**
 * The digest of each group of documents, and how many it has, by `nutgraf`, whose functions are the package's.
 * `onLine`, if given, is called with the canonical form of each summary.
 */
export function digestsOf(nutgraf, { files, inputs }, onLine = () => undefined) {
  const { options } = inputs;
  const groups = Object.entries(documentsOf(files, inputs)).map(([group, documents]) => {
    const digest = new Digest();
    for (const [index, document] of documents.entries()) {
      const summarize = typeof document === "string" ? nutgraf.summarize : nutgraf.summarizePage;
      const line = canonical(summarize(document, options[index % options.length]));
      digest.add(`${line}\n`);
      onLine(`${group} ${index} ${line}`);
    }
    return [group, { documents: documents.length, digest: digest.hex }];
  });
  return Object.fromEntries(groups);
}

/** JSON with the keys in the order of their letters, and each number as the bits that it has in 64 of them. */
function canonical(value) {
  if (typeof value === "number") return bits(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}

const view = new DataView(new ArrayBuffer(8));

function bits(number) {
  view.setFloat64(0, number);
  return view.getBigUint64(0).toString(16).padStart(16, "0");
}

/** FNV-1a of 64 bits (Fowler, Noll, Vo 1991), in two halves: numbers hold no product of 64 bits, and BigInt is slow. */
class Digest {
  high = 0xcbf29ce4;
  low = 0x84222325;

  add(text) {
    for (const byte of new TextEncoder().encode(text)) {
      // The prime is 2⁴⁰ + 0x1b3.
      const low = (this.low ^ byte) >>> 0;
      const product = low * 0x1b3;
      this.high = (Math.imul(this.high, 0x1b3) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
      this.low = product >>> 0;
    }
  }

  get hex() {
    return [this.high, this.low].map((half) => half.toString(16).padStart(8, "0")).join("");
  }
}
