// How long it takes to have the package, and a first summary by it.

import { median } from "../clock.mjs";
import { inRuntimes } from "../runtimes.mjs";
import { number } from "../table.mjs";
import { textFile } from "../texts.mjs";
import { entryIn } from "./wasm.mjs";

const ROUNDS = 9;

/** The entries of the package: with the Wasm inside, as most use it, and with the Wasm in a file beside it. */
const entriesIn = (runtime) => [
  ["nutgraf", entryIn(runtime)],
  ["nutgraf/url", runtime === "Node" ? "pkg/dist/platform/node-url.js" : "pkg/dist/url.js"],
];

export async function start() {
  const rows = [];
  await inRuntimes(async ({ name, run }) => {
    for (const [entry, file] of entriesIn(name)) {
      const rounds = [];
      for (let round = 0; round < ROUNDS; round++) {
        rounds.push(await run("benches/wasm-measurement.mjs", "measureStart", file, textFile("en", 1000)));
      }
      const column = (of) => number(median(rounds.map(of)));
      rows.push([
        name,
        `\`${entry}\``,
        column(({ imported }) => imported),
        column(({ loaded }) => loaded),
        column(({ first }) => first),
        column(({ whole }) => whole),
      ]);
    }
  });
  return {
    tables: [
      {
        title: "From nothing to the first summary",
        note:
          `Milliseconds, cold, the median of ${ROUNDS} new processes in Node and of as many pages without a cache in ` +
          "browsers, from a server on the same machine: to import the package, to `load()` (unpack and compile the " +
          "Wasm), and for the first summary, of 1,000 English words. Firefox’s clock tells whole milliseconds.",
        words: 2,
        columns: ["runtime", "entry", "import", "load", "first summary", "together"],
        rows,
      },
    ],
  };
}
