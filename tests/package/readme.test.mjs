// The examples of the package's README run.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { root } from "../../scripts/setup.mjs";

const readme = readFileSync(path.join(root, "pkg/README.md"), "utf8");
const examples = [...readme.matchAll(/^```js\n([^]*?)^```$/gm)].map(([, code]) => code);

// What an example may take as given: a text, the document it runs in, and what is selected there.
const TEXT = "The bridge was closed on Monday. Engineers had found cracks in it. The repair takes a year.";
const { document } = parseHTML(`<!doctype html><title>The bridge</title><p>${TEXT}</p>`);

const node = document.querySelector("p").firstChild;
const range = { startContainer: node, startOffset: 0, endContainer: node, endOffset: 32, collapsed: false };
const getSelection = () => ({ getRangeAt: () => range });

test("there are examples", () => assert.ok(examples.length >= 3));

for (const [index, example] of examples.entries()) {
  test(`example ${index + 1} of the README runs`, () => {
    const code = example
      .replaceAll(/^import (\{.*\}) from ("nutgraf.*");$/gm, "const $1 = await entry($2);")
      .replaceAll(/^import ("nutgraf.*");$/gm, "await entry($1);");
    assert.doesNotMatch(code, /^import /m);
    const given = {
      entry: (name) => import(name),
      document,
      getSelection,
      console: { log: (...line) => assert.ok(line.every(Boolean), line.join(" ")) },
    };
    if (!code.includes("const text =")) given.text = TEXT;
    // The code is the README's own, in this repository.
    const AsyncFunction = (async () => {}).constructor;
    return new AsyncFunction(...Object.keys(given), code)(...Object.values(given));
  });
}
