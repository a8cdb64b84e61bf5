// Fits the weights of the model that tells the article from the rest of a page; see README.md.
//
//   node tests/evaluate/fit/fit.mjs DATA_FOLDER WORK_FOLDER [--write]

import { spawnSync } from "node:child_process";
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import { once } from "node:events";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { buildPackage } from "../../../scripts/build.mjs";
import { run } from "../../../scripts/setup.mjs";
import { goldOf, MissingFile, pageOf } from "../collection.mjs";

const own = fileURLToPath(new URL(".", import.meta.url));
const python = process.env.PYTHON ?? "python3";

try {
  const { data, work, isToWrite } = parseArguments(process.argv.slice(2));
  checkNumpy();
  const sets = setsIn(data);
  mkdirSync(work, { recursive: true });
  buildPackage();
  await writePages(sets, work);
  run(python, ["-B", path.join(own, "fit.py"), work, ...(isToWrite ? ["--write"] : [])]);
} catch (error) {
  process.stderr.write(`fit: ${error instanceof MissingFile ? error.message : error.stack}\n`);
  process.exitCode = 1;
}

/** Writes what the reader makes of each page, and what is known of it, a line each. */
async function writePages(sets, work) {
  // Only now, as it needs the package built.
  const { documents } = await import("../documents.mjs");
  const source = await documents("linkedom");
  const pages = createWriteStream(path.join(work, "pages.jsonl"));
  const golds = createWriteStream(path.join(work, "gold.jsonl"));
  for (const { set, folder, gold } of sets) {
    for (const { id, url, type, text, with: inside, without: outside } of gold) {
      const { page } = await source.read(pageOf(folder, id));
      await writeLine(pages, page);
      await writeLine(golds, { set, id, url, type, text, inside, outside });
    }
    process.stdout.write(`${set}: ${gold.length} pages read\n`);
  }
  await source.close();
  for (const stream of [pages, golds]) await once(stream.end(), "close");
}

async function writeLine(stream, value) {
  if (!stream.write(`${JSON.stringify(value)}\n`)) await once(stream, "drain");
}

/** The sets to learn from. Weights fitted on some of them are no match for the others: all must be there. */
function setsIn(data) {
  const names = Object.keys(JSON.parse(readFileSync(path.join(own, "sets.json"), "utf8")));
  return names.map((set) => {
    const folder = path.join(data, set);
    // A page whose article is known by its title alone, or to be empty, teaches nothing.
    return {
      set,
      folder,
      gold: goldOf(folder).filter(({ text, with: inside }) => text?.trim() || inside?.length > 0),
    };
  });
}

function checkNumpy() {
  const { error, status } = spawnSync(python, ["-c", "import numpy"], { stdio: "ignore" });
  if (error) throw new MissingFile(`${python} does not run: install Python 3, or name it in PYTHON`);
  if (status !== 0) throw new MissingFile(`${python} has no numpy: install it`);
}

function parseArguments(given) {
  const [data, work, ...more] = given.filter((word) => word !== "--write");
  if (!work || more.length > 0 || [data, work].some((word) => word.startsWith("-"))) {
    throw new MissingFile("usage: node tests/evaluate/fit/fit.mjs DATA_FOLDER WORK_FOLDER [--write]");
  }
  // Absolute, as what is run from here runs at the root of the project.
  return { data: path.resolve(data), work: path.resolve(work), isToWrite: given.includes("--write") };
}
