// Writes the digests anew, after a change to what summaries say, and a build:
//
//   node tests/determinism/write.mjs [LINES]
//
// With a file named, the canonical form of each summary goes there, to be compared with that of before, or with what
// `NUTGRAF_LINES=FILE cargo test --test determinism` writes natively.

import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import process from "node:process";
import * as nutgraf from "nutgraf";
import { digestsOf } from "./digest.mjs";
import { digestFile, givenToAll } from "./platform.mjs";

const [, , file] = process.argv;
const lines = file === undefined ? undefined : openSync(file, "w");
const digests = digestsOf(nutgraf, givenToAll(), (line) => lines && writeSync(lines, `${line}\n`));
if (lines) closeSync(lines);
writeFileSync(digestFile, `${JSON.stringify(digests, null, 2)}\n`);
