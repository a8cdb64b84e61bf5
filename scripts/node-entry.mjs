// Bundles the package's entry for Node into one file: of the time to the first summary, thirty small ones would
// take a third.

import path from "node:path";
import process from "node:process";
import webpack from "webpack";
import { root } from "./setup.mjs";

const folder = path.join(root, "pkg/dist/platform");

const compiler = webpack({
  mode: "production",
  target: "node20",
  entry: path.join(folder, "node.js"),
  experiments: { outputModule: true },
  output: { path: folder, filename: "node.js", module: true, library: { type: "module" } },
  // The address of the Wasm is told from where the file is, not from where it was made.
  module: { parser: { javascript: { importMeta: false, url: false } } },
  performance: { hints: false },
});
compiler.run((error, stats) => {
  if (error || stats.hasErrors()) {
    console.error(error?.message ?? stats.toString("errors-only"));
    process.exitCode = 1;
  }
});
