// A decoder of LZMA, which no browser has: our Wasm is a sixth smaller by it than by deflate, and smaller than by
// Brotli. After the specification in Igor Pavlov's LZMA SDK (public domain).

/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Every index is within its array, and a default in its stead would take time for each bit. */

/** How many of the highest bits of the byte before tell which probabilities a literal has (`lc`). */
const LITERAL_CONTEXT_BITS = 3;
const LITERAL_PROBABILITIES = 0x300;

/** A probability is that of a 0, in 11 bits, and moves by 1/32 towards what each bit turns out to be. */
const PROBABILITY_BITS = 11;
const ADAPTATION_BITS = 5;

/** A range below it takes in another byte. */
const LEAST_RANGE = 1 << 24;

/** A state says what was decoded last: a literal in the first seven, a match or a repetition in the others. */
const STATES = 12;
const FIRST_STATE_AFTER_MATCH = 7;

const SHORTEST_MATCH = 2;

/** Two choices between three trees, of 3, 3 and 8 bits. */
const LENGTH_PROBABILITIES = 2 + 8 + 8 + 256;

/** A slot gives the two highest bits of a distance and how many follow. From here on some of them are even odds. */
const FIRST_SLOT_WITH_EVEN_BITS = 14;
const LOWEST_BITS = 4;

// Where the probabilities of each kind begin.
const IS_MATCH = 0;
const IS_REPETITION = IS_MATCH + STATES;
const IS_OLDER_THAN_1 = IS_REPETITION + STATES;
const IS_OLDER_THAN_2 = IS_OLDER_THAN_1 + STATES;
const IS_OLDER_THAN_3 = IS_OLDER_THAN_2 + STATES;
const IS_LONG = IS_OLDER_THAN_3 + STATES;
const SLOT = IS_LONG + STATES;
const DISTANCE = SLOT + 4 * 64;
const LOWEST = DISTANCE + 115;
const MATCH_LENGTH = LOWEST + (1 << LOWEST_BITS);
const REPETITION_LENGTH = MATCH_LENGTH + LENGTH_PROBABILITIES;
const LITERAL = REPETITION_LENGTH + LENGTH_PROBABILITIES;
const PROBABILITIES = LITERAL + (LITERAL_PROBABILITIES << LITERAL_CONTEXT_BITS);

/**
 * Decodes a raw stream of LZMA with `lc` = 3, `lp` = 0 and `pb` = 0, as `cargo xtask compress` writes it, into
 * its `size` bytes. A megabyte takes some 50 ms in code that has not run before.
 */
export function decompress(stream: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const output = new Uint8Array(size);
  const probabilities = new Uint16Array(PROBABILITIES).fill(1 << (PROBABILITY_BITS - 1));
  // The range and the code. As variables, numbers of 32 bits would be allocated anew with each bit.
  const coder = new Uint32Array([0xffffffff, 0]);
  // The first byte is always 0.
  let position = 1;
  for (; position < 5; position++) coder[1] = (coder[1]! << 8) | stream[position]!;

  function bit(index: number): number {
    const probability = probabilities[index]!;
    let range = coder[0]!;
    let code = coder[1]!;
    let value = 0;
    const bound = (range >>> PROBABILITY_BITS) * probability;
    if (code < bound) {
      range = bound;
      probabilities[index] = probability + (((1 << PROBABILITY_BITS) - probability) >> ADAPTATION_BITS);
    } else {
      range -= bound;
      code -= bound;
      value = 1;
      probabilities[index] = probability - (probability >> ADAPTATION_BITS);
    }
    // Here and not in a function of its own, which costs a quarter of the time.
    if (range < LEAST_RANGE) {
      range <<= 8;
      code = (code << 8) | stream[position++]!;
    }
    coder[0] = range;
    coder[1] = code;
    return value;
  }

  function evenBits(count: number): number {
    let value = 0;
    for (; count > 0; count--) {
      const half = coder[0]! >>> 1;
      const next = coder[1]! < half ? 0 : 1;
      value = (value << 1) | next;
      coder[0] = half;
      coder[1]! -= next * half;
      if (half < LEAST_RANGE) {
        coder[0] = half << 8;
        coder[1] = (coder[1]! << 8) | stream[position++]!;
      }
    }
    return value;
  }

  /** A number of `count` bits, the highest first. */
  function tree(start: number, count: number): number {
    let node = 1;
    while (node >> count === 0) node = (node << 1) | bit(start + node);
    return node - (1 << count);
  }

  /** A number of `count` bits, the lowest first. */
  function reversedTree(start: number, count: number): number {
    let node = 1;
    let value = 0;
    for (let place = 0; place < count; place++) {
      const next = bit(start + node);
      node = (node << 1) | next;
      value |= next << place;
    }
    return value;
  }

  function length(start: number): number {
    if (bit(start) === 0) return SHORTEST_MATCH + tree(start + 2, 3);
    if (bit(start + 1) === 0) return SHORTEST_MATCH + 8 + tree(start + 10, 3);
    return SHORTEST_MATCH + 16 + tree(start + 18, 8);
  }

  function distance(length: number): number {
    const slot = tree(SLOT + (Math.min(length - SHORTEST_MATCH, 3) << 6), 6);
    if (slot < 4) return slot;
    const count = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) << count;
    if (slot < FIRST_SLOT_WITH_EVEN_BITS) return base + reversedTree(DISTANCE + base - slot, count);
    const even = evenBits(count - LOWEST_BITS) << LOWEST_BITS;
    return base + even + reversedTree(LOWEST, LOWEST_BITS);
  }

  /** After a match, a literal is told from the byte that a longer match would have had, bit by bit until they part. */
  function literal(before: number, expected: number | undefined): number {
    const start = LITERAL + LITERAL_PROBABILITIES * (before >> (8 - LITERAL_CONTEXT_BITS));
    let node = 1;
    if (expected !== undefined) {
      let isSame = true;
      while (isSame && node < 0x100) {
        const expectedBit = (expected >> 7) & 1;
        expected <<= 1;
        const actual = bit(start + ((1 + expectedBit) << 8) + node);
        node = (node << 1) | actual;
        isSame = actual === expectedBit;
      }
    }
    while (node < 0x100) node = (node << 1) | bit(start + node);
    return node & 0xff;
  }

  /** Which of the last four distances comes again. */
  function repetition(state: number): number {
    if (bit(IS_OLDER_THAN_1 + state) === 0) return 0;
    if (bit(IS_OLDER_THAN_2 + state) === 0) return 1;
    return 2 + bit(IS_OLDER_THAN_3 + state);
  }

  let state = 0;
  // The last four distances, the latest first, each one less than it is.
  const distances = new Uint32Array(4);
  for (let at = 0; at < size;) {
    const isAfterMatch = state >= FIRST_STATE_AFTER_MATCH;
    if (bit(IS_MATCH + state) === 0) {
      const expected = isAfterMatch ? output[at - distances[0]! - 1] : undefined;
      output[at] = literal(output[at - 1] ?? 0, expected);
      at += 1;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let count = 1;
    if (bit(IS_REPETITION + state) === 0) {
      count = length(MATCH_LENGTH);
      distances.copyWithin(1, 0, 3);
      distances[0] = distance(count);
      state = isAfterMatch ? 10 : 7;
    } else {
      const index = repetition(state);
      const again = distances[index]!;
      distances.copyWithin(1, 0, index);
      distances[0] = again;
      if (index === 0 && bit(IS_LONG + state) === 0) {
        state = isAfterMatch ? 11 : 9;
      } else {
        count = length(REPETITION_LENGTH);
        state = isAfterMatch ? 11 : 8;
      }
    }
    const back = distances[0]! + 1;
    for (const end = Math.min(at + count, size); at < end; at++) output[at] = output[at - back]!;
  }
  return output;
}
