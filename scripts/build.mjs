// Builds the npm package, and the demo page or the browser extension on top of it. What is newer
// than all that it is made of is not built again.
//
//   node scripts/build.mjs package | demo | extension

import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { root, run, setUp } from "./setup.mjs";
import { withoutNames } from "./wasm-sections.mjs";

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

// LLVM has put the functions with one caller into it as far as that pays. Without the last bound
// wasm-opt goes on, and makes functions of so many variables that the Wasm is 7 KiB larger once compressed.
// The structure of functions is drawn anew first, which makes them quicker, too. No address is below 1,024: there
// the stack ends, which a program that is not out of stack never reaches.
// A run of zeros in the data compresses to less than the head of one more segment, so none is cut out.
const WASM_OPTIMIZATIONS = [
  "--flatten",
  "--rereloop",
  "-Oz",
  "--converge",
  "--one-caller-inline-max-function-size",
  "20",
  "--low-memory-unused",
  "--generate-global-effects",
  "--skip-pass=memory-packing",
  "--strip-target-features",
];

const PACKAGE_SOURCES = [
  "Cargo.toml",
  "Cargo.lock",
  "build.rs",
  "src",
  "xtask",
  "pkg/src",
  "pkg/tsconfig.json",
  "scripts/build.mjs",
  "scripts/package-bundles.mjs",
  "scripts/wasm-sections.mjs",
  "package-lock.json",
];
const WWW_SOURCES = [...PACKAGE_SOURCES, "www", "webpack.config.js", "scripts"];

/** Compiles the Rust to Wasm, and the package's TypeScript around it, into pkg/dist/, classic scripts included. */
export function buildPackage() {
  const dist = path.join(root, "pkg/dist");
  unlessFresh(dist, PACKAGE_SOURCES, () => {
    run("cargo", ["xtask", "wasm"]);
    const wasm = path.join(wasmFolder, "nutgraf_bg.wasm");
    const named = path.join(wasmFolder, "nutgraf_bg.named.wasm");
    runTool("binaryen/bin/wasm-opt", [
      wasm,
      ...WASM_OPTIMIZATIONS,
      "--debuginfo",
      ...WASM_FEATURES,
      "-o",
      named,
    ]);
    writeFileSync(wasm, withoutNames(readFileSync(named)));
    inline(wasm);
    rmSync(dist, { recursive: true, force: true });
    runTool("typescript/bin/tsc", ["--project", "pkg"]);
    mkdirSync(path.join(dist, "wasm"), { recursive: true });
    for (const file of ["nutgraf.js", "nutgraf.d.ts", "nutgraf_bg.wasm"]) {
      copyFileSync(path.join(wasmFolder, file), path.join(dist, "wasm", file));
    }
    // The command line runs in Node, and knows the package as anyone does: by what it exports,
    // the types of the Wasm included.
    runTool("typescript/bin/tsc", ["--project", "pkg/src/cli"]);
    run(process.execPath, [path.join(root, "scripts/package-bundles.mjs")]);
  });
}

/** Writes the Wasm as a module of TypeScript, so that no bundler or runtime has to find a file. */
function inline(wasm) {
  const compressed = `${wasm}.lzma`;
  run("cargo", ["xtask", "compress", wasm, compressed]);
  writeFileSync(
    path.join(wasmFolder, "inlined.ts"),
    `/** The Wasm, as \`decompress\` reads it. */
export const base64: string =
  "${readFileSync(compressed, "base64")}";
/** In bytes, decompressed. */
export const size = ${statSync(wasm).size};
`,
  );
  rmSync(compressed);
}

/** Bundles the demo page into www/dist/demo/. */
export function buildDemo() {
  buildPackage();
  unlessFresh(path.join(root, "www/dist/demo"), WWW_SOURCES, () => bundle("demo"));
}

/** Bundles the extension into www/dist/chrome/ and www/dist/firefox/, and packs each as a zip. */
export function buildExtension() {
  buildPackage();
  unlessFresh(path.join(root, "www/dist/chrome"), WWW_SOURCES, () => {
    bundle("extension");
    run(process.execPath, [path.join(root, "scripts/package-extension.mjs")]);
  });
}

function bundle(target) {
  runTool("webpack-cli/bin/cli.js", ["--env", `target=${target}`, "--mode", "production"]);
}

/** Runs the command-line program of an installed npm package. */
function runTool(program, args) {
  run(process.execPath, [path.join(root, "node_modules", program), ...args]);
}

/** Calls `build`, unless it has built `folder` from the very same `sources` before. */
function unlessFresh(folder, sources, build) {
  const stamp = path.join(
    root,
    "node_modules/.cache/nutgraf",
    path.relative(root, folder).replaceAll(path.sep, "-"),
  );
  const digest = digestOf(sources);
  if (existsSync(folder) && existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;
  build();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}

/** A digest of all files in `sources`, but for what the build itself generates. */
function digestOf(sources) {
  const hash = createHash("sha256");
  const visit = (place) => {
    const file = path.join(root, place);
    if (file === wasmFolder || file === path.join(root, "www/dist")) return;
    if (statSync(file).isDirectory()) {
      for (const name of readdirSync(file).sort()) visit(path.join(place, name));
    } else {
      hash.update(place).update(readFileSync(file));
    }
  };
  for (const source of sources) visit(source);
  return hash.digest("hex");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const builds = { package: buildPackage, demo: buildDemo, extension: buildExtension };
  const build = builds[process.argv[2]];
  try {
    if (!build) throw new Error("usage: node scripts/build.mjs package | demo | extension");
    setUp();
    build();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
