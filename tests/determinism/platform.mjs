// What every platform is given, and what it has to say: read from the files, in Node.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../scripts/setup.mjs";

const FOLDERS = ["tests/articles", "tests/pages", "tests/sentences", "www/demo/samples"];

const folder = path.join(root, "tests/determinism");

/** Where the digests stand that all platforms are compared with. */
export const digestFile = path.join(folder, "digests.json");

/** What the summaries are made by and compared in, without a runtime of its own: both import nothing else. */
export const programFiles = ["documents.mjs", "digest.mjs"].map((file) => path.join(folder, file));

/** The texts of all fixtures and what else the documents are made of. */
export function givenToAll() {
  const files = FOLDERS.flatMap((folder) => {
    const names = readdirSync(path.join(root, folder)).sort();
    const fixtures = names.filter((name) => /\.(?:html|txt)$/.test(name));
    return fixtures.map((name) => readFileSync(path.join(root, folder, name), "utf8"));
  });
  return { files, inputs: JSON.parse(readFileSync(path.join(folder, "inputs.json"), "utf8")) };
}

export function expectedDigests() {
  return JSON.parse(readFileSync(digestFile, "utf8"));
}
