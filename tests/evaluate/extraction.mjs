// Extracts the article of every page of the given sets, with the reader and the Wasm that ship.
//
//   node tests/evaluate/extraction.mjs --dom linkedom|jsdom|chromium [--whole] DIR…
//
// A set is a folder as collection.mjs describes it. Printed are JSON lines, one a page:
//   { id, text, headline, title, author, date, lang, ms }
// `text` is the article without its headline, one block a line; `ms` the time for reading and
// extracting, without parsing the HTML. `--whole` prints every visible block instead: what any
// extraction must beat.

import process from "node:process";
import { extract, load } from "nutgraf";
import { goldOf, MissingFile, pageOf } from "./collection.mjs";
import { documents } from "./documents.mjs";

// What is read as the text of the article; the headline is printed apart.
const TEXT_ROLES = new Set(["standfirst", "heading", "body", "caption", "cell", "code"]);

const { dom, isWhole, folders } = parseArguments(process.argv.slice(2));
await load();
const source = await documents(dom);
try {
  for (const folder of folders) {
    for (const { id } of goldOf(folder)) {
      const reading = await source.read(pageOf(folder, id));
      process.stdout.write(`${JSON.stringify({ id, ...answer(reading) })}\n`);
    }
  }
} catch (error) {
  if (!(error instanceof MissingFile)) throw error;
  process.stderr.write(`extraction: ${error.message}\n`);
  process.exitCode = 2;
} finally {
  await source.close();
}

function answer({ page, ms: readingTime }) {
  const started = performance.now();
  const { title, roles } = extract(page);
  const ms = readingTime + performance.now() - started;
  const { author, published, language } = page.metadata;
  const isText = isWhole ? (index) => !page.blocks[index].hidden : (index) => TEXT_ROLES.has(roles[index]);
  const linesOf = (isWanted) =>
    page.blocks
      .filter((_, index) => isWanted(index))
      .map(({ text }) => text)
      .join("\n");
  return {
    text: linesOf(isText),
    headline: linesOf((index) => roles[index] === "headline") || null,
    title,
    author,
    date: published,
    lang: language,
    ms: Number(ms.toFixed(3)),
  };
}

function parseArguments(given) {
  const at = given.indexOf("--dom");
  const dom = at >= 0 ? given[at + 1] : undefined;
  const folders = given.filter((word, index) => !word.startsWith("--") && (at < 0 || index !== at + 1));
  if (!["linkedom", "jsdom", "chromium"].includes(dom) || folders.length === 0) {
    stop("usage: node tests/evaluate/extraction.mjs --dom linkedom|jsdom|chromium [--whole] DIR…");
  }
  return { dom, isWhole: given.includes("--whole"), folders };
}

function stop(message) {
  process.stderr.write(`extraction: ${message}\n`);
  process.exit(2);
}
