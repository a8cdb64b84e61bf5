// Formats all source files in place.

import path from "node:path";
import process from "node:process";
import { ensureRustChecks, root, run, setUp } from "./setup.mjs";

setUp();
ensureRustChecks();
run("cargo", ["fmt", "--all"]);
run(process.execPath, [path.join(root, "node_modules/@biomejs/biome/bin/biome"), "check", "--write"]);
