// The threat model names tests that are there.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/setup.mjs";

test("each threat is guarded by files that exist", () => {
  const rows = readFileSync(path.join(root, "docs/threat-model.md"), "utf8")
    .split("\n")
    .filter((line) => /^\| (?!what|---)/.test(line));
  assert.ok(rows.length >= 20);
  for (const row of rows) {
    const guards = row.split(" | ")[2] ?? "";
    const files = [...guards.matchAll(/`([^`]+)`/g)].map(([, file]) => file);
    assert.ok(files.length > 0, row);
    for (const file of files) assert.ok(existsSync(path.join(root, file)), file);
  }
});
