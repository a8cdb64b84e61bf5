// The texts that are measured: those that examples/corpus.rs makes up, and our fixtures.

import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { root, run } from "../scripts/setup.mjs";

export const LANGUAGES = ["en", "fr", "ja", "ar"];

/** How many words the texts have: from a note to a book. */
export const LENGTHS = [300, 1000, 5000, 50_000, 1_000_000];

/** Where the made-up texts are, from the root of the project. */
const FOLDER = "target/bench/texts";

/** Writes the made-up texts; the same ones each time. */
export function writeTexts() {
  const program = ["run", "--quiet", "--example", "corpus", "--", FOLDER];
  run("cargo", [...program, ...LENGTHS.map(String)]);
}

/** Where a made-up text is, from the root of the project. */
export function textFile(language, words) {
  return `${FOLDER}/${language}-${words}.txt`;
}

export function textOf(language, words) {
  return readFileSync(path.join(root, textFile(language, words)), "utf8");
}

/** Our own articles, by name. */
export function articles() {
  const folder = path.join(root, "tests/articles");
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  return files
    .sort()
    .map((file) => [file.replace(".txt", ""), readFileSync(path.join(folder, file), "utf8")]);
}

/** How many bytes a text has in UTF-8, by which throughput and memory are told. */
export function bytesOf(text) {
  return Buffer.byteLength(text);
}

/** Throughput in megabytes (10⁶ bytes) a second. */
export function throughput(text, milliseconds) {
  return bytesOf(text) / 1000 / milliseconds;
}
