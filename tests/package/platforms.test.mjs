// The same input gives the same bytes natively and in Wasm.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { summarize } from "nutgraf";
import { root } from "../../scripts/setup.mjs";

test("native and Wasm rank every sentence alike", () => {
  const folder = path.join(root, "www/demo/samples");
  const files = readdirSync(folder).filter((file) => file.endsWith(".html"));
  assert.ok(files.length >= 8);
  // Mark-up and all: what matters is that both see the same characters.
  const questions = files.map((id) => ({ id, title: id, text: readFileSync(path.join(folder, id), "utf8") }));
  const input = questions.map((question) => JSON.stringify(question)).join("\n");
  const { stdout, status } = spawnSync(
    "cargo",
    ["run", "--quiet", "--example", "evaluate", "--", "summaries"],
    {
      cwd: root,
      input,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    },
  );
  assert.equal(status, 0);
  const answers = stdout.trim().split("\n");
  assert.equal(answers.length, questions.length);
  for (const [index, { id, title, text }] of questions.entries()) {
    const { language, all } = summarize(text, { title });
    const sentences = all.map(({ text, start, end, rank }) => ({ text, start, end, rank }));
    assert.equal(JSON.stringify({ id, language, sentences }), answers[index]);
  }
});
