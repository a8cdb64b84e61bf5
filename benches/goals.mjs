// What Nutgraf means to reach, beside what was measured.

import { exponent, number, times } from "./table.mjs";

/** In milliseconds, for 1,000 words. */
const NATIVE = 1;
const WASM = 2;

/** In milliseconds and in multiples of the text’s size in UTF-8, for 1,000,000 words. */
const BOOK = 1500;
const BOOK_MEMORY = 12;

/** How many times as long others take, for 1,000 English words. */
const FASTEST_PEER = 10;
const SUMY_LEXRANK = 100;

/** How many times as long as merely finding the words of a text. */
const ABOVE_WORDS = 3;

const EXPONENT = 1.1;

/** Rows of goal, what was measured, and whether it is met; of what was measured alone. */
export function goalRows(figures) {
  const milliseconds = (value) => `${number(value)} ms`;
  return [
    most("1,000 words, native: 1 ms", figures.native, NATIVE, milliseconds),
    most("1,000 words, Wasm, warm: 2 ms", figures.wasm, WASM, milliseconds),
    least("10 × as fast as the fastest npm peer", figures.fastest, FASTEST_PEER),
    least("100 × as fast as sumy LexRank", figures.lexrank, SUMY_LEXRANK),
    most("3 × the time of finding the words alone, native", figures.aboveWords, ABOVE_WORDS, times),
    most("each stage’s exponent: 1.1", figures.exponents, EXPONENT, exponent),
    most("the exponent of the Wasm: 1.1", figures.wasmExponents, EXPONENT, exponent),
    most("1,000,000 words, native: 1.5 s", figures.nativeBook, BOOK, milliseconds),
    most("1,000,000 words, Wasm: 1.5 s", figures.wasmBook, BOOK, milliseconds),
    most("1,000,000 words: 12 × their size in Wasm memory", figures.bookMemory, BOOK_MEMORY, times),
  ].filter(Boolean);
}

/** None of the values may be above the bound; the lowest and the highest are told. */
function most(goal, measured, bound, shown) {
  const entries = Array.isArray(measured) ? measured : Object.entries(measured ?? {});
  const known = entries.filter(([, value]) => Number.isFinite(value)).sort(([, a], [, b]) => a - b);
  const [lowest, highest] = [known[0], known.at(-1)];
  if (!lowest) return undefined;
  const tell = ([name, value]) => `${shown(value)} (${name})`;
  const good = known.filter(([, value]) => value <= bound).length;
  const verdict = good === known.length ? "met" : good > 0 ? `${good} of ${known.length}` : "not met";
  return [goal, `${tell(lowest)} to ${tell(highest)}`, verdict];
}

function least(goal, measured, bound) {
  if (!measured) return undefined;
  const { name, ratio } = measured;
  return [goal, `${times(ratio)} (${name})`, ratio >= bound ? "met" : "not met"];
}
