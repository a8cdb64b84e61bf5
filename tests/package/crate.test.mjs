// What is published of the crate: these files, and they compile on their own.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/setup.mjs";

/** What is published besides `src/`; the last three are made by cargo. */
const FILES = [
  "CHANGELOG.md",
  "LICENSE-APACHE",
  "LICENSE-MIT",
  "README.md",
  "build.rs",
  "examples/evaluate.rs",
  "examples/explain.rs",
  "Cargo.lock",
  "Cargo.toml",
  "Cargo.toml.orig",
];

test("the crate has its sources and nothing else", () => {
  const sources = readdirSync(path.join(root, "src"), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));
  const expected = [...FILES, ...sources.map((file) => file.replaceAll(path.sep, "/"))];
  const packed = cargo("package", "--list").trim().split("\n");
  // Where the working tree is a clone, cargo adds the commit it is at.
  const files = packed.filter((file) => file !== ".cargo_vcs_info.json");
  assert.deepEqual(files.sort(), expected.sort());
});

test("the packed crate compiles", () => {
  cargo("package", "--quiet");
});

/** Runs cargo on the working tree as it is, without a network. */
function cargo(...args) {
  const { status, stdout, stderr } = spawnSync("cargo", [...args, "--allow-dirty", "--offline"], {
    cwd: root,
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  return stdout;
}
