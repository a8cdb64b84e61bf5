// Writes the expected file of each page in this folder, to be looked at and committed when a change
// of the reader or of the extraction is meant:
//
//   node scripts/build.mjs package && node tests/pages/baseline.mjs
//
// `differences.tsv` gets the number of lines that are not yet as the page says they should be; the
// reason is written by hand.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expectation } from "./expectation.mjs";

const folder = new URL("./", import.meta.url);
const list = new URL("differences.tsv", folder);
const known = readFileSync(list, "utf8").split("\n");
const lines = known.filter((line) => line.startsWith("#"));

for (const file of readdirSync(folder).sort()) {
  const [, name, type] = /^(.+)\.(html|txt)$/.exec(file) ?? [];
  if (!name) continue;
  const { text, differences } = expectation(readFileSync(new URL(file, folder), "utf8"), type);
  writeFileSync(new URL(`${name}.expected`, folder), text);
  if (differences === 0) continue;
  const old = known.find((line) => line.startsWith(`${name}\t`));
  lines.push([name, differences, old?.split("\t")[2] ?? ""].join("\t"));
}
writeFileSync(list, `${lines.join("\n")}\n`);
