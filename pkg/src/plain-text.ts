import type { Metadata, Page } from "./wasm/nutgraf.js";

/** What plain text says of itself. */
const NO_METADATA: Readonly<Metadata> = {
  url: null,
  title: null,
  site: null,
  author: null,
  published: null,
  language: null,
  description: null,
  canonical: null,
  image: null,
  kind: null,
  articleBody: null,
};

/** The page of plain text, whose blocks start and end at `offsets`, two numbers for each. */
export function plainPage(text: string, offsets: Uint32Array): Page {
  const blocks = piecesOf(text, offsets).map((piece) => ({
    kind: "paragraph" as const,
    level: 0,
    text: piece.text,
    container: null,
    linkLength: 0,
    buttonLength: 0,
    links: 0,
    hidden: false,
    folded: false,
    layout: null,
  }));
  return { metadata: { ...NO_METADATA }, containers: [], blocks, truncation: null, selected: false };
}

/** The pieces of `text` that start and end at `offsets`: slices of it, lone surrogates and all. */
export function piecesOf(text: string, offsets: Uint32Array): { text: string; start: number; end: number }[] {
  return Array.from({ length: offsets.length / 2 }, (_, index) => {
    const start = offsets[2 * index] ?? 0;
    const end = offsets[2 * index + 1] ?? 0;
    return { text: text.slice(start, end), start, end };
  });
}
