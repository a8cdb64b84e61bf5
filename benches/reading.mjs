// How long it takes to read a document and extract its article, beside @mozilla/readability, which
// does both in one, on the same documents in the same run:
//
//   node scripts/build.mjs package
//   node benches/reading.mjs FOLDER    every .html and .html.gz in the folder, parsed by linkedom
//   node benches/reading.mjs           a live page of 5,000 nodes in Chromium
//
// Readability takes the document apart that it is given. In linkedom it gets its own; on the live
// page it gets a clone, as its documentation advises, and the time for that counts as its own.
// Printed are the medians in milliseconds, and the median of each document's ratio: how many times
// as long Readability takes.

import { createRequire } from "node:module";
import process from "node:process";
import { Readability } from "@mozilla/readability";
import { median } from "./clock.mjs";
import { inFolder, onLivePage } from "./reading-measurement.mjs";

const require = createRequire(import.meta.url);

const [folder] = process.argv.slice(2);
print(
  folder
    ? await inFolder(folder, { Readability: (document) => new Readability(document).parse() })
    : await onLivePage({ Readability: require.resolve("@mozilla/readability/Readability.js") }),
);

function print(results) {
  const column = (of) => median(results.map(of)).toFixed(2);
  const both = ({ read, extract }) => read + extract;
  console.log(
    `measured ${results.length}  read ${column((r) => r.read)} ms  extract ${column((r) => r.extract)} ms  ` +
      `both ${column(both)} ms  readability ${column((r) => r.Readability)} ms  ` +
      `ratio ${column((r) => r.Readability / both(r))}  without extract ${column((r) => r.Readability / r.read)}`,
  );
}
