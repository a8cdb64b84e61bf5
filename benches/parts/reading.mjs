// Our speed in reading a page and extracting its article, beside @mozilla/readability and Defuddle.

import { createRequire } from "node:module";
import path from "node:path";
import { Readability } from "@mozilla/readability";
import { root } from "../../scripts/setup.mjs";
import { median } from "../clock.mjs";
import { inFolder, onLivePage } from "../reading-measurement.mjs";
import { number, times } from "../table.mjs";

const require = createRequire(import.meta.url);
const requirePeer = createRequire(new URL("../peers/package.json", import.meta.url));

export async function reading({ peers }) {
  const libraries = { Readability: require.resolve("@mozilla/readability/Readability.js") };
  const parsers = { Readability: (document) => new Readability(document).parse() };
  if (peers.npm) {
    libraries.Defuddle = requirePeer.resolve("defuddle");
    const Defuddle = requirePeer("defuddle");
    // Without a browser it asks for an address, by which it knows some sites.
    parsers.Defuddle = (document) => new Defuddle(document, { url: "https://example.org/" }).parse();
  }
  const rows = [];
  for (const [name, measure] of [
    ["a live page of 5,000 nodes, Chromium", () => onLivePage(libraries)],
    ["our pages in `tests/pages/`, linkedom", () => inFolder(path.join(root, "tests/pages"), parsers)],
  ]) {
    try {
      rows.push(rowOf(name, await measure()));
    } catch (error) {
      console.log(`Left out, ${name}: ${error.message}`);
    }
  }
  return {
    tables: [
      {
        title: "Reading a page and extracting its article",
        note:
          "Medians in milliseconds, and the median of each page’s ratio to Nutgraf’s reading and extraction together. " +
          "Readability gets a clone of the live page, as its documentation advises.",
        columns: ["page", "Nutgraf", "of it reading", "Readability", "ratio", "Defuddle", "ratio"],
        rows,
      },
    ],
  };
}

function rowOf(name, results) {
  const column = (of) => median(results.map(of));
  const both = ({ read, extract }) => read + extract;
  const beside = (peer) =>
    peer in results[0]
      ? [number(column((result) => result[peer])), times(column((result) => result[peer] / both(result)))]
      : [undefined, undefined];
  return [
    name,
    number(column(both)),
    number(column(({ read }) => read)),
    ...beside("Readability"),
    ...beside("Defuddle"),
  ];
}
