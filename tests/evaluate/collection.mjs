// A set of pages whose articles are known: a folder with gold.jsonl (one JSON object with an `id` a
// line) and, for each id, the page as <id>.html or <id>.html.gz.

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";

/** A file that a set must have is not there; the message says which. */
export class MissingFile extends Error {}

/** The lines of the set's gold.jsonl. */
export function goldOf(folder) {
  const gold = path.join(folder, "gold.jsonl");
  if (!existsSync(gold)) {
    throw new MissingFile(`${gold} does not exist: give folders that hold a gold.jsonl and its pages`);
  }
  const lines = readFileSync(gold, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}

/** The bytes of a page. */
export function pageOf(folder, id) {
  const file = path.join(folder, `${id}.html`);
  if (existsSync(file)) return readFileSync(file);
  if (existsSync(`${file}.gz`)) return gunzipSync(readFileSync(`${file}.gz`));
  throw new MissingFile(`${file} does not exist, nor does ${file}.gz`);
}
