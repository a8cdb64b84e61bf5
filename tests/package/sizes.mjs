// How large the package is, in parts, so that a test can say what grew.
//
//   node tests/package/sizes.mjs        writes sizes.json anew, after a build: the next comparison is with it

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import webpack from "webpack";
import { root } from "../../scripts/setup.mjs";
import { functionsOf, sectionsOf } from "../../scripts/wasm-sections.mjs";

const RECORD = new URL("sizes.json", import.meta.url);

/** In bytes. Functions below it count with their module alone: a list of all would say less. */
const LARGE_FUNCTION = 2000;

/** The sizes that were written last. */
export function recordedSizes() {
  return JSON.parse(readFileSync(RECORD, "utf8"));
}

/** The sizes now, in bytes: the default entry as a bundle, each published file, and the parts of the Wasm. */
export async function measuredSizes() {
  return { entry: await entrySizes(), ...publishedSizes(), wasm: wasmParts() };
}

/** What differs between two measurements, a line for each part, the largest growth first. */
export function difference(before, after) {
  const [old, now] = [flat(before), flat(after)];
  const changes = [...new Set([...old.keys(), ...now.keys()])]
    .map((part) => ({ part, change: (now.get(part) ?? 0) - (old.get(part) ?? 0) }))
    .filter(({ change }) => change !== 0)
    .sort((left, right) => right.change - left.change);
  return changes.map(({ part, change }) => `${change > 0 ? "+" : ""}${change}  ${part}`).join("\n");
}

/** All of `nutgraf`, bundled and minified. */
async function entrySizes() {
  const folder = mkdtempSync(path.join(tmpdir(), "nutgraf-entry-"));
  try {
    await bundle(folder);
    const code = readFileSync(path.join(folder, "main.js"));
    return {
      minified: code.length,
      gzip: gzipSync(code, { level: 9 }).length,
      brotli: brotliCompressSync(code).length,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bundle(folder) {
  const compiler = webpack({
    mode: "production",
    context: root,
    target: ["web", "es2022"],
    entry: "nutgraf",
    experiments: { outputModule: true },
    output: { path: folder, filename: "main.js", library: { type: "module" } },
    performance: { hints: false },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}

function publishedSizes() {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const options = { cwd: path.join(root, "pkg"), encoding: "utf8" };
  const [packed] = JSON.parse(spawnSync(npm, ["pack", "--dry-run", "--json"], options).stdout);
  return {
    tarball: { packed: packed.size, unpacked: packed.unpackedSize },
    files: Object.fromEntries(packed.files.map(({ path: file, size }) => [file, size])),
  };
}

/** The sections, and of the code what each module and each large function takes. */
function wasmParts() {
  const wasm = readFileSync(path.join(root, "pkg/src/wasm/nutgraf_bg.named.wasm"));
  const sections = {};
  for (const { kind, name, start, end } of sectionsOf(wasm)) {
    if (name !== "name") add(sections, name ?? kind, end - start);
  }
  const modules = {};
  const functions = {};
  for (const { name, size } of functionsOf(wasm)) {
    add(modules, moduleOf(name), size);
    // Without the hash of the compiler, which differs from build to build.
    if (size >= LARGE_FUNCTION) add(functions, name.replace(/::h[0-9a-f]{16}$/, ""), size);
  }
  return { sections: sorted(sections), modules: sorted(modules), functions: sorted(functions) };
}

/** The module of ours that a function's name tells of, or the crate; the others are the bindings. */
function moduleOf(name) {
  const ours = name.match(/\bnutgraf::(?!\{)\w+/)?.[0];
  return ours ?? name.match(/^[<&[(\s]*(\w+)(?:\[[0-9a-f]+\])?::/)?.[1] ?? "bindings";
}

function add(sums, name, size) {
  sums[name] = (sums[name] ?? 0) + size;
}

function sorted(sums) {
  return Object.fromEntries(Object.entries(sums).sort(([, left], [, right]) => right - left));
}

function flat(sizes, prefix = "") {
  const entries = Object.entries(sizes).flatMap(([name, size]) =>
    typeof size === "number" ? [[prefix + name, size]] : [...flat(size, `${prefix}${name}: `)],
  );
  return new Map(entries);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(RECORD, `${JSON.stringify(await measuredSizes(), null, 2)}\n`);
}
