// Runs every check and every test, and ends with their counts.

import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { stripVTControlCharacters } from "node:util";
import { ensureBrowsers } from "./browsers.mjs";
import { buildDemo, buildExtension } from "./build.mjs";
import { ensurePackages, ensureRustChecks, hasCargoDeny, oldestRust, root, setUp } from "./setup.mjs";

const installed = (program) => path.join(root, "node_modules", program);
const node = process.execPath;

/**
 * Node's test runner: a browser test that hangs fails, rather than the machine's time running out, and what has
 * failed is told once more at the end, with its reason.
 */
const NODE_TESTS = [node, "--test", "--test-timeout", "300000", "--test-reporter", "spec"];

// What is checked, in order. Steps with `counts` print test results that are added up.
const STEPS = [
  { name: "Rust formatting", command: ["cargo", "fmt", "--all", "--check"] },
  {
    name: "Rust lints",
    command: [
      "cargo",
      "clippy",
      "--quiet",
      "--workspace",
      "--all-targets",
      "--all-features",
      "--",
      "--deny",
      "warnings",
    ],
  },
  {
    name: "Rust lints, Wasm",
    command: [
      "cargo",
      "clippy",
      "--quiet",
      "--lib",
      "--target",
      "wasm32-unknown-unknown",
      "--",
      "--deny",
      "warnings",
    ],
  },
  {
    name: "Rust documentation",
    command: ["cargo", "doc", "--quiet", "--no-deps", "--package", "nutgraf"],
    env: { RUSTDOCFLAGS: "--deny warnings" },
  },
  {
    name: "Formatting",
    command: [node, installed("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."],
  },
  { name: "Lints", command: [node, installed("eslint/bin/eslint.js"), "--max-warnings", "0", "."] },
  { name: "Types", command: [node, installed("typescript/bin/tsc"), "--project", "www"] },
  { name: "Native tests", command: ["cargo", "test", "--quiet", "--workspace"], counts: countCargo },
  {
    name: "Package tests",
    command: [...NODE_TESTS, ...testFiles("tests/package")],
    counts: countNode,
  },
  {
    name: "Package with bundlers and runtimes",
    command: [...NODE_TESTS, "--test-concurrency=1", ...testFiles("tests/matrix")],
    counts: countNode,
  },
  {
    // One after the other: two browsers at a time would starve each other on a small machine.
    name: "Browser tests",
    command: [...NODE_TESTS, "--test-concurrency=1", ...testFiles("tests/browser")],
    counts: countNode,
  },
];

try {
  setUp();
  ensureRustChecks();
  ensurePackages(path.join(root, "tests/matrix"));
  ensureBrowsers();
  buildDemo();
  buildExtension();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const oldest = oldestRust();
if (oldest) {
  STEPS.unshift({
    name: `Oldest Rust (${oldest})`,
    command: ["cargo", `+${oldest}`, "check", "--quiet", "--lib", "--examples"],
    // What two compilers build in one folder, each would build anew.
    env: { CARGO_TARGET_DIR: path.join(root, "target/oldest") },
  });
}

if (hasCargoDeny()) {
  STEPS.unshift({
    name: "Crates",
    command: [
      "cargo",
      "deny",
      "--workspace",
      "--offline",
      "check",
      "--hide-inclusion-graph",
      "licenses",
      "bans",
      "sources",
    ],
  });
}

const results = [];
for (const step of STEPS) {
  console.log(`\n── ${step.name}`);
  const { status, text } = await runStep(step);
  const { passed, failed } = step.counts?.(text) ?? { passed: 0, failed: 0 };
  const isGood = status === 0 && failed === 0 && (!step.counts || passed > 0);
  results.push({ name: step.name, isGood, passed, failed: isGood ? 0 : Math.max(failed, 1) });
}

console.log("");
for (const { name, isGood, passed } of results) {
  console.log(`${isGood ? "ok    " : "FAILED"}  ${name}${passed ? `: ${passed} passed` : ""}`);
}
const sum = (field) => results.reduce((total, result) => total + result[field], 0);
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") === 0 ? 0 : 1;

function testFiles(folder) {
  const files = readdirSync(path.join(root, folder)).filter((file) => file.endsWith(".test.mjs"));
  return files.sort().map((file) => path.join(folder, file));
}

/** Runs a step, showing what it prints while keeping it. */
function runStep({ command: [program, ...args], env = {} }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (part) => {
      text += part;
      process.stdout.write(part);
    });
    child.on("error", (error) => resolve({ status: 1, text: error.message }));
    child.on("close", (status) => resolve({ status, text }));
  });
}

/** Adds up the lines `test result: ok. 12 passed; 0 failed; …` of cargo. */
function countCargo(text) {
  return count(text, /^test result: \w+\. (\d+) passed; (\d+) failed/gm);
}

/** Reads the closing lines of Node's test runner, which it may have been told to colour. */
function countNode(text) {
  const plain = stripVTControlCharacters(text);
  const find = (word) => Number(plain.match(new RegExp(`^ℹ ${word} (\\d+)$`, "m"))?.[1] ?? 0);
  return { passed: find("pass"), failed: find("fail") + find("cancelled") + find("skipped") + find("todo") };
}

function count(text, pattern) {
  let passed = 0;
  let failed = 0;
  for (const [, good, bad] of text.matchAll(pattern)) {
    passed += Number(good);
    failed += Number(bad);
  }
  return { passed, failed };
}
