// What is measured of the Wasm, in whatever runtime imports this. Files are named from the root of the project.

import { timeInTurn, timed } from "./clock.mjs";

const addressOf = (file) => new URL(`../${file}`, import.meta.url);

/**
 * How many milliseconds a text takes from text to summary, and, once it is analysed, to a summary about two of its
 * keywords.
 */
export async function measureText(entry, file) {
  const { analyze, load, summarize } = await import(addressOf(entry));
  await load();
  const text = await read(file);
  const analysis = analyze(text);
  const { keywords } = analysis.summarize();
  const focus = keywords.slice(0, 2).map((keyword) => keyword.text);
  const [summary, reranking] = await timeInTurn([
    timed(() => summarize(text)),
    timed(() => analysis.summarize({ focus })),
  ]);
  analysis.free();
  return { summary, reranking };
}

/** How many milliseconds it takes until a runtime that has nothing of the package has it, and its first summary. */
export async function measureStart(entry, file) {
  const text = await read(file);
  const started = performance.now();
  const { load, summarize } = await import(addressOf(entry));
  const imported = performance.now();
  await load();
  const loaded = performance.now();
  summarize(text);
  const summarized = performance.now();
  return {
    imported: imported - started,
    loaded: loaded - imported,
    first: summarized - loaded,
    whole: summarized - started,
  };
}

async function read(file) {
  if (typeof document === "object") return (await fetch(addressOf(file))).text();
  const { readFile } = await import("node:fs/promises");
  return readFile(addressOf(file), "utf8");
}
