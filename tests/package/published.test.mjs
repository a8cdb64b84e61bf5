// What is published: its size, its types, and that nothing of it is missing.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { root } from "../../scripts/setup.mjs";
import { difference, measuredSizes, recordedSizes } from "./sizes.mjs";

const KILOBYTE = 1024;

const sizes = await measuredSizes();

test("sizes stay within their budgets", async (t) => {
  const check = (name, bytes, budget) =>
    t.test(name, () => {
      const size = bytes / KILOBYTE;
      assert.ok(size <= budget, `${size.toFixed(1)} KB, the budget is ${budget} KB.\n${growth()}`);
    });
  // In kilobytes, as served with brotli, a little above what they are: growth is to be noticed.
  const budgets = {
    "pkg/dist/wasm/nutgraf_bg.wasm": 149.1,
    "www/dist/chrome/engine.js": 4.4,
    "www/dist/chrome/view.js": 9.1,
    "www/dist/chrome/tabs.js": 6,
    // Without any Wasm: it is injected into every page that is read.
    "www/dist/chrome/content.js": 22.5,
  };
  for (const [file, budget] of Object.entries(budgets)) {
    await check(file, brotliSize(path.join(root, file)), budget);
  }
  const demo = path.join(root, "www/dist/demo");
  const files = readdirSync(demo).filter((file) => path.extname(file));
  const total = files.reduce((sum, file) => sum + brotliSize(path.join(demo, file)), 0);
  await check("the demo page, samples apart", total, 350);
  await check("all of the default entry, bundled and minified", sizes.entry.minified, 267);
  await check("the same with brotli", sizes.entry.brotli, 172.5);
  // The Wasm is in it four times: as a file, and in the default entry and the two classic scripts, which are whole.
  await check("what npm downloads", sizes.tarball.packed, 840);
});

test("what grew is said of each part", () => {
  const before = { files: { "a.js": 10, "b.js": 5, "same.js": 1 }, wasm: { modules: { core: 7 } } };
  const after = { files: { "a.js": 12, "same.js": 1 }, wasm: { modules: { core: 7, std: 30 } } };
  assert.equal(difference(before, after), "+30  wasm: modules: std\n+2  files: a.js\n-5  files: b.js");
});

test("what is published is what was meant to be", () => {
  const names = ({ files }) => Object.keys(files).sort();
  const hint = "Where that is right, `node tests/package/sizes.mjs` writes the list anew.";
  assert.deepEqual(names(sizes), names(recordedSizes()), hint);
  for (const file of names(sizes)) assert.match(file, PUBLISHED);
});

test("what only panics would print is cleared from the Wasm", () => {
  const wasm = readFileSync(path.join(root, "pkg/dist/wasm/nutgraf_bg.wasm"), "latin1");
  // The pairs of digits that numbers are printed by, and the name of a file of the standard library.
  for (const text of ["00010203040506", "library/core/src"]) assert.ok(!wasm.includes(text), text);
});

test("no published type is `any`", () => {
  for (const file of declarations(path.join(root, "pkg/dist"))) {
    const code = readFileSync(file, "utf8").replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, "");
    assert.doesNotMatch(code, /\bany\b|JsValue/, file);
  }
});

test("the packed package works in an empty project", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "nutgraf-pack-"));
  try {
    const [{ filename }] = JSON.parse(
      npm(["pack", "--json", "--pack-destination", folder], path.join(root, "pkg")),
    );
    writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }');
    npm(["install", "--offline", "--no-audit", "--no-fund", `./${filename}`], folder);
    writeFileSync(path.join(folder, "consumer.ts"), CONSUMER);
    writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: STRICT }));
    command(process.execPath, [path.join(root, "node_modules/typescript/bin/tsc")], folder);
    assert.equal(command(process.execPath, ["consumer.js"], folder).trim(), "It rained. 0 10 It rained.");
    writeFileSync(path.join(folder, "note.txt"), "It rained.");
    assert.equal(npm(["exec", "--offline", "--", "nutgraf", "note.txt"], folder).trim(), "It rained.");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Programs, types and the Wasm: no test, source or leaving of a build. */
const PUBLISHED =
  /^(dist\/.*(\.js|\.d\.ts|\/nutgraf_bg\.wasm)|README\.md|LICENSE-(MIT|APACHE)|package\.json)$/;

function brotliSize(file) {
  return brotliCompressSync(readFileSync(file)).length;
}

/** What a reader of a failed test asks first. */
function growth() {
  return `Since tests/package/sizes.json was written, in bytes:\n${difference(recordedSizes(), sizes)}`;
}

/** Uses the package as a TypeScript program would. */
const CONSUMER = `
import { load, readText, summarizePage, take, type Page, type Summary } from "nutgraf";
import { summarizeMany, type Outcome } from "nutgraf/node";
import { readPage } from "nutgraf/page";
import { SummarizerPolyfill, type Availability, type SummarizerCreateOptions } from "nutgraf/polyfill";
import { createWorker, type WorkerEngine } from "nutgraf/worker";
const options: SummarizerCreateOptions = { type: "tldr", expectedInputLanguages: ["en"] };
const availability: Availability = await SummarizerPolyfill.availability(options);
const summarizer: SummarizerPolyfill = await SummarizerPolyfill.create(options);
const told: string = availability === "available" ? await summarizer.summarize("It rained.") : "";
const { keywords, sentences } = await load();
const page: Page = readText("It rained.");
const summary: Summary = summarizePage(page, { sentences: 1 });
const line: string = take(summary, 1).map(({ text, start, end }) => [text, start, end].join(" ")).join();
const worker: WorkerEngine = createWorker();
const there: Summary = await worker.summarize(sentences("It rained.").map(({ text }) => text).join());
worker.terminate();
for await (const outcome of summarizeMany([page, there.text])) {
  const { error }: Outcome<Page | string> = outcome;
  if (error) throw error;
}
console.log(typeof readPage === "function" && keywords(page).length === 1 && line, told);
`;

const STRICT = { strict: true, module: "nodenext", target: "es2022", lib: ["es2023", "dom"], types: [] };

function* declarations(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.name.endsWith(".d.ts")) yield path.join(entry.parentPath ?? entry.path, entry.name);
  }
}

function npm(args, cwd) {
  return command(process.platform === "win32" ? "npm.cmd" : "npm", args, cwd);
}

function command(program, args, cwd) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: "utf8" });
  assert.equal(status, 0, `${program} ${args.join(" ")}\n${stdout}\n${stderr}`);
  return stdout;
}
