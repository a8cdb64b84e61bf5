// Formats all source files in place.

import path from "node:path";
import process from "node:process";
import { ensureRustChecks, root, run, setUp } from "./setup.mjs";

setUp();
ensureRustChecks();
run("cargo", ["fmt", "--all"]);
for (const [program, ...args] of [
  ["prettier/bin/prettier.cjs", "--write", "--log-level", "warn", "."],
  ["eslint/bin/eslint.js", "--fix", "."],
]) {
  run(process.execPath, [path.join(root, "node_modules", program), ...args]);
}
