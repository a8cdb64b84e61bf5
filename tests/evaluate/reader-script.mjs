// The reader as one classic script, for a browser that runs no modules in the page: the compiled
// files of the package, bundled by webpack in memory.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import webpack from "webpack";

const entry = fileURLToPath(new URL("./reader-entry.mjs", import.meta.url));

/** The text of a script that defines `nutgrafReading()`, which answers `{ page, ms }`. */
export async function readerScript() {
  const folder = await mkdtemp(path.join(tmpdir(), "nutgraf-reader-"));
  try {
    const compiler = webpack({
      mode: "production",
      entry,
      target: ["web", "es2022"],
      output: { path: folder, filename: "reader.js" },
    });
    const stats = await promisify(compiler.run.bind(compiler))();
    await promisify(compiler.close.bind(compiler))();
    if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
    return await readFile(path.join(folder, "reader.js"), "utf8");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
