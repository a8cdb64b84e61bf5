// Builds the npm package, the demo page and the browser extension.
//
//   node scripts/build.mjs package | demo | extension [--development]

import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const wasmFolder = path.join(root, "pkg/src/wasm");

// What rustc emits and every browser since 2022 understands; wasm-opt must be told, or it may
// reach for features that browsers do not have yet.
const WASM_FEATURES = [
  "bulk-memory",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
].map((feature) => `--enable-${feature}`);

/** Runs a command from the root of the project; throws when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (error) throw error;
  if (status !== 0) throw new Error(`${[command, ...args].join(" ")} failed`);
}

/** Runs the command-line program of an installed npm package. */
export function runTool(tool, args, options) {
  run(process.execPath, [path.join(root, "node_modules", tool), ...args], options);
}

/** Compiles the Rust to Wasm, and the package's TypeScript around it, into pkg/dist/. */
export function buildPackage() {
  run("cargo", ["xtask", "wasm"]);
  const wasm = path.join(wasmFolder, "nutgraf_bg.wasm");
  runTool("binaryen/bin/wasm-opt", [wasm, "-Oz", ...WASM_FEATURES, "-o", wasm]);
  writeFileSync(
    path.join(wasmFolder, "inlined.ts"),
    `/** The Wasm module, so that no bundler or runtime has to find a file. */\nexport const base64: string =\n  "${readFileSync(wasm, "base64")}";\n`,
  );
  const dist = path.join(root, "pkg/dist");
  rmSync(dist, { recursive: true, force: true });
  runTool("typescript/bin/tsc", ["--project", "pkg"]);
  mkdirSync(path.join(dist, "wasm"), { recursive: true });
  for (const file of ["nutgraf.js", "nutgraf.d.ts", "nutgraf_bg.wasm"]) {
    copyFileSync(path.join(wasmFolder, file), path.join(dist, "wasm", file));
  }
}

function bundle(target) {
  runTool("webpack-cli/bin/cli.js", ["--env", `target=${target}`, "--mode", "production"]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const what = process.argv[2];
  buildPackage();
  if (what !== "package") bundle(what);
}
