// Bundles what of the package is one file, from its compiled modules:
//
//   pkg/dist/nutgraf.global.js    the functions of `nutgraf`, as the global `nutgraf`: a classic script, for pages
//                                 without modules or a build step, that runs at once and asks for no other
//   pkg/dist/polyfill.global.js   the same of `nutgraf/polyfill`, with its class as the global `SummarizerPolyfill`
//   pkg/dist/platform/node.js     the entry for Node: of the time to the first summary, thirty small files would
//                                 take a third

import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import webpack from "webpack";
import { root } from "./setup.mjs";

const dist = path.join(root, "pkg/dist");

const COMMON = { mode: "production", context: dist, devtool: false, performance: { hints: false } };

const CLASSIC_SCRIPTS = [
  { entry: "index.js", filename: "nutgraf.global.js", library: { name: "nutgraf" } },
  {
    entry: "polyfill.js",
    filename: "polyfill.global.js",
    library: { name: "SummarizerPolyfill", export: "SummarizerPolyfill" },
  },
];

function classicScript({ entry, filename, library }) {
  return {
    ...COMMON,
    entry: `./${entry}`,
    output: {
      path: dist,
      filename,
      // Whatever runs it: a window, a worker, a script that another program evaluates.
      globalObject: "globalThis",
      library: { ...library, type: "global" },
    },
    target: ["web", "es2022"],
  };
}

const NODE_ENTRY = {
  ...COMMON,
  entry: "./platform/node.js",
  experiments: { outputModule: true },
  output: {
    path: path.join(dist, "platform"),
    filename: "node.js",
    module: true,
    library: { type: "module" },
  },
  target: "node20",
  // The address of the Wasm is told from where the file is, not from where it was made.
  module: { parser: { javascript: { importMeta: false, url: false } } },
};

const stats = await promisify(webpack)([...CLASSIC_SCRIPTS.map(classicScript), NODE_ENTRY]);
if (stats.hasErrors() || stats.hasWarnings()) {
  console.error(stats.toString("errors-warnings"));
  process.exitCode = 1;
}
