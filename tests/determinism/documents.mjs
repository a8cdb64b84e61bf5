// The documents that all platforms summarize. `documents.rs` makes the very same ones. Nothing is imported, as
// this runs in every runtime.

/** So many texts are spliced of the fixtures' lines, and as many pages made of such texts. */
const SPLICED = 180;

/** Their words are found by a dictionary of the platform's: Thai, Lao, Burmese, Khmer. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;

const SEPARATORS = ["\n\n", "\n\n", "\r\n\r\n", "\n", " "];

/** Numbers that look random: a linear congruential generator, of which the upper bits are used. */
class Random {
  constructor(seed) {
    this.state = seed;
  }

  below(bound) {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return (this.state >>> 8) % bound;
  }

  isOneIn(number) {
    return this.below(number) === 0;
  }
}

/**
 * The documents of each group, a text or a page each. `files` are the texts of the fixtures in the order of their
 * paths, `inputs` what inputs.json holds.
 */
export function documentsOf(files, inputs) {
  const fixtures = files.map(linesOf).filter((lines) => lines.length > 0);
  const numbers = Array.from({ length: SPLICED }, (_, index) => index);
  return {
    fixtures: fixtures.map((lines) => lines.join("\n\n")),
    texts: numbers.map((seed) => splice(new Random(seed), fixtures)),
    pages: numbers.map((seed) => pageOf(new Random(SPLICED + seed), fixtures, inputs)),
  };
}

/** The lines of a fixture, a tag counting as a line's end. */
function linesOf(file) {
  const lines = file.replaceAll(/<[^>]*>/g, "\n").split("\n");
  return lines.filter((line) => line !== "" && !UNSPACED.test(line));
}

/** Some lines of two fixtures, most of them of the first. */
function linesFrom(random, fixtures) {
  const sources = [0, 1].map(() => fixtures[random.below(fixtures.length)]);
  return Array.from({ length: 4 + random.below(24) }, () => {
    const lines = sources[random.isOneIn(8) ? 1 : 0];
    const line = lines[random.below(lines.length)];
    // Cut wherever it may be, as a copied text is.
    return random.isOneIn(8) ? [...line].slice(random.below(20)).join("") : line;
  });
}

function splice(random, fixtures) {
  const lines = linesFrom(random, fixtures);
  return lines.map((line) => line + SEPARATORS[random.below(SEPARATORS.length)]).join("");
}

function pageOf(random, fixtures, { containers, kinds }) {
  const lines = linesFrom(random, fixtures);
  const title = random.isOneIn(2) ? lines[0] : null;
  let container = 0;
  const blocks = lines.map((text) => {
    if (random.isOneIn(3)) container = random.below(containers.length);
    const kind = random.isOneIn(4) ? kinds[random.below(kinds.length)] : "paragraph";
    const linkLength = random.isOneIn(4) ? random.below(text.length + 1) : 0;
    return {
      kind,
      level: kind === "heading" ? 1 + random.below(6) : 0,
      text,
      container,
      linkLength,
      buttonLength: 0,
      links: linkLength > 0 ? 1 + random.below(4) : 0,
      hidden: random.isOneIn(20),
      folded: random.isOneIn(20),
      layout: null,
    };
  });
  const nothing = { url: null, site: null, author: null, published: null, language: null, description: null };
  const metadata = { ...nothing, title, canonical: null, image: null, kind: null, articleBody: null };
  return { metadata, containers, blocks, truncation: null, selected: false };
}
