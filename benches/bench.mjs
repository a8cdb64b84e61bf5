// Measures Nutgraf beside its peers, prints the tables, and writes docs/benchmarks.md:
//
//   npm run bench                      everything, which takes a quarter of an hour on two cores
//   npm run bench -- summarizers …     these parts alone: see PARTS; the page stays as it is
//   npm run bench -- --quick           texts of up to 5,000 words alone; the page stays as it is
//
// Figures are worth what the machine is at rest. What the run needs and is not there (a browser, Python, a
// network to install the peers by) is said, and left out.

import { writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { buildPackage } from "../scripts/build.mjs";
import { root, setUp } from "../scripts/setup.mjs";
import { goalRows } from "./goals.mjs";
import { machine } from "./machine.mjs";
import { installPeers } from "./peers/installed.mjs";
import { goalTable, page, sections } from "./report.mjs";
import { LENGTHS, writeTexts } from "./texts.mjs";

/** The parts, in the order of the page; each is a module with a function of its name. */
const PARTS = ["native", "wasm", "start", "memory", "summarizers", "reading", "sentences", "languages"];

const QUICK = 5000;

const args = process.argv.slice(2);
const isQuick = args.includes("--quick");
const names = args.filter((name) => name !== "--quick");
const unknown = names.find((name) => !PARTS.includes(name));
if (unknown) {
  console.error(`There is no part ${unknown}: they are ${PARTS.join(", ")}.`);
  process.exit(1);
}

setUp();
const measuredOn = machine();
buildPackage();
writeTexts();
const setting = {
  lengths: isQuick ? LENGTHS.filter((words) => words <= QUICK) : LENGTHS,
  peers: installPeers(),
};

const started = performance.now();
const minutes = () => ((performance.now() - started) / 60_000).toFixed(1);
const figures = {};
const tables = [];
for (const name of names.length > 0 ? PARTS.filter((part) => names.includes(part)) : PARTS) {
  console.log(`\n── ${name}, after ${minutes()} minutes\n`);
  try {
    // The package that some of them import is there by now.
    const { [name]: measure } = await import(`./parts/${name}.mjs`);
    const result = await measure(setting);
    console.log(sections(result.tables, "──"));
    Object.assign(figures, result.figures);
    tables.push(...result.tables);
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
}

const goals = goalRows(figures);
if (goals.length > 0) console.log(`\n── Goals\n\n${goalTable(goals)}`);
console.log(`\n${minutes()} minutes`);
if (process.exitCode) {
  console.log("A part has failed: the page stays as it is.");
} else if (names.length === 0 && !isQuick) {
  const file = path.join(root, "docs/benchmarks.md");
  writeFileSync(file, page({ machine: measuredOn, goals, tables, minutes: Math.round(minutes()) }));
  console.log(`Written: ${path.relative(root, file)}`);
}
