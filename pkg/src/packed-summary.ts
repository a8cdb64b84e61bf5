import type { Leaning, Score, Unfit } from "./wasm/nutgraf.js";

/** A sentence of the article, word for word. */
export interface Sentence {
  /**
   * The sentence. Always `text.slice(start, end)`, where `text` is the text you gave, or for a page the
   * text of the block.
   */
  text: string;
  /** Where it starts, in UTF-16 units. */
  start: number;
  /** Where it ends, in UTF-16 units: the offset one past its last. */
  end: number;
  /** The index of its block in the page. */
  block: number;
  /** How many words it has. */
  words: number;
  /** Its place in the order of choice: 0 is taken first. */
  rank: number;
  /** Why. */
  score: Score;
  /** What it leans on; `null` where it stands alone. */
  leaning: LeansOn | null;
  /** Why it is not quoted while another will do; `null` where it may be. */
  unfit: Unfit | null;
}

/** What a sentence leans on. */
export interface LeansOn {
  /** The index of the other sentence in `all`. */
  on: number;
  /** Why it leans on it. */
  by: Leaning;
  /** Whether it cannot be understood without it, rather than sounding odd. */
  isStrong: boolean;
}

/**
 * A place where a keyword stands: `text.slice(start, end)`, where `text` is the text you gave, or for a
 * page the text of the block.
 */
export interface Occurrence {
  /** The index of its sentence in `all`. */
  sentence: number;
  /** The index of its block in the page. */
  block: number;
  /** Where it starts, in UTF-16 units. */
  start: number;
  /** Where it ends, in UTF-16 units: the offset one past its last. */
  end: number;
}

// The order of each of these lists is that of the engine, and that of the numbers known to `src/web/summary.rs`.
const LEANINGS: readonly Leaning[] = [
  "connective",
  "weak-connective",
  "pronoun",
  "demonstrative",
  "quotation",
  "question",
  "answer",
  "list-item",
  "fragment",
];
const UNFIT: readonly Unfit[] = [
  "heading",
  "caption",
  "code",
  "symbols",
  "byline",
  "dateline",
  "promotion",
  "lead-in",
  "question",
  "fragment",
  "excluded",
];

/**
 * The sentences that the engine hands back as rows of numbers, as a field that crosses on its own costs more
 * than what it tells. What may be missing counts from 1, and is 0 where it is missing.
 */
export function unpackSentences(numbers: Float64Array, textOf: (block: number) => string): Sentence[] {
  return unpacked(numbers, (next) => {
    const [block, start, end] = [next(), next(), next()];
    return {
      text: textOf(block).slice(start, end),
      start,
      end,
      block,
      words: next(),
      rank: next(),
      score: {
        centrality: next(),
        importance: next(),
        title: next(),
        position: next(),
        form: next(),
        cohesion: next(),
        focus: next(),
        total: next(),
      },
      leaning: leaningOf(LEANINGS[next() - 1], next(), next()),
      unfit: UNFIT[next() - 1] ?? null,
    };
  });
}

function leaningOf(by: Leaning | undefined, on: number, isStrong: number): LeansOn | null {
  return by ? { on, by, isStrong: isStrong > 0 } : null;
}

/** The same for the places where a keyword stands. */
export function unpackOccurrences(numbers: Float64Array): Occurrence[] {
  return unpacked(numbers, (next) => ({ sentence: next(), block: next(), start: next(), end: next() }));
}

function unpacked<T>(numbers: Float64Array, row: (next: () => number) => T): T[] {
  let at = 0;
  const next = () => numbers[at++] ?? 0;
  const rows: T[] = [];
  while (at < numbers.length) rows.push(row(next));
  return rows;
}
