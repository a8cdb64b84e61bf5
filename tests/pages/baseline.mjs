// Writes what the reader and the extraction make of each page in this folder, to be looked at and
// committed when a change of either is meant:
//
//   node scripts/build.mjs package && node tests/pages/baseline.mjs
//
// <page>.html → <page>.page.json (what the reader hands to the core)
// <page>.html or .txt → <page>.article (each block's role and text)

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { extract, readPage, readText } from "nutgraf";

const folder = new URL("./", import.meta.url);

for (const file of readdirSync(folder)) {
  const [, name, type] = /^(.+)\.(html|txt)$/.exec(file) ?? [];
  if (!name) continue;
  const source = readFileSync(new URL(file, folder), "utf8");
  const page = type === "html" ? readPage(parseHTML(source).document) : readText(source);
  if (type === "html") write(`${name}.page.json`, `${JSON.stringify(page, null, 1)}\n`);
  const { title, roles } = extract(page);
  const lines = page.blocks.map(
    ({ text }, index) => `${word(roles[index])}: ${text.replaceAll("\n", "⏎")}\n`,
  );
  write(`${name}.article`, `title: ${title ?? ""}\n${lines.join("")}`);
}

function word(role) {
  return typeof role === "string" ? role : `dropped as ${role.dropped}`;
}

function write(name, text) {
  writeFileSync(new URL(name, folder), text);
}
