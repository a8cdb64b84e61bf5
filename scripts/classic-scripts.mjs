// Bundles the package's classic scripts, for pages without modules or a build step: each is one file
// that runs at once and asks for no other.
//
//   pkg/dist/nutgraf.global.js    the functions of `nutgraf`, as the global `nutgraf`
//   pkg/dist/polyfill.global.js   `nutgraf/polyfill`, and its class as the global `SummarizerPolyfill`

import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import webpack from "webpack";
import { root } from "./setup.mjs";

const dist = path.join(root, "pkg/dist");

const SCRIPTS = [
  { entry: "index.js", filename: "nutgraf.global.js", library: { name: "nutgraf" } },
  {
    entry: "polyfill.js",
    filename: "polyfill.global.js",
    library: { name: "SummarizerPolyfill", export: "SummarizerPolyfill" },
  },
];

function configuration({ entry, filename, library }) {
  return {
    mode: "production",
    context: dist,
    entry: `./${entry}`,
    output: {
      path: dist,
      filename,
      // Whatever runs it: a window, a worker, a script that another program evaluates.
      globalObject: "globalThis",
      library: { ...library, type: "global" },
    },
    target: ["web", "es2022"],
    devtool: false,
    performance: { hints: false },
  };
}

const stats = await promisify(webpack)(SCRIPTS.map(configuration));
if (stats.hasErrors() || stats.hasWarnings()) {
  console.error(stats.toString("errors-warnings"));
  process.exitCode = 1;
}
