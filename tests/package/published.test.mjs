// What is published: its size, its types, and that nothing of it is missing.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { root } from "../../scripts/setup.mjs";

const KILOBYTE = 1024;

test("sizes stay within their budgets", async (t) => {
  // In kilobytes, as served with brotli, a little above what they are: growth is to be noticed.
  const budgets = {
    "pkg/dist/wasm/nutgraf_bg.wasm": 152.5,
    "www/dist/chrome/engine.js": 6.5,
    "www/dist/chrome/view.js": 9.5,
    "www/dist/chrome/tabs.js": 6,
    // Without any Wasm: it is injected into every page that is read.
    "www/dist/chrome/content.js": 22,
  };
  for (const [file, budget] of Object.entries(budgets)) {
    await t.test(file, () => {
      const size = brotliCompressSync(readFileSync(path.join(root, file))).length / KILOBYTE;
      assert.ok(size <= budget, `${size.toFixed(1)} KB, the budget is ${budget} KB`);
    });
  }
  await t.test("the demo page, samples apart", () => {
    const folder = path.join(root, "www/dist/demo");
    const files = readdirSync(folder).filter((file) => path.extname(file));
    const sizes = files.map(
      (file) => brotliCompressSync(readFileSync(path.join(folder, file))).length / KILOBYTE,
    );
    assert.ok(sizes.reduce((sum, size) => sum + size, 0) <= 350);
  });
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
    assert.equal(command(process.execPath, ["consumer.js"], folder).trim(), "It rained. 0 10");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Uses the package as a TypeScript program would. */
const CONSUMER = `
import { load, readText, summarizePage, take, type Page, type Summary } from "nutgraf";
import { readPage } from "nutgraf/page";
await load();
const page: Page = readText("It rained.");
const summary: Summary = summarizePage(page, { sentences: 1 });
const line: string = take(summary, 1).map(({ text, start, end }) => [text, start, end].join(" ")).join();
console.log(typeof readPage === "function" && line);
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
