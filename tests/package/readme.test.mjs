// The examples of the package run: those of its README, and those that its types show.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { parseHTML } from "linkedom";
import * as nutgraf from "nutgraf";
import * as excerpt from "nutgraf/excerpt";
import * as inNode from "nutgraf/node";
import * as inPage from "nutgraf/page";
import * as polyfill from "nutgraf/polyfill";
import * as inWorker from "nutgraf/worker";
import { root } from "../../scripts/setup.mjs";

/** What an example may import. */
const ENTRIES = {
  nutgraf,
  "nutgraf/excerpt": excerpt,
  "nutgraf/node": inNode,
  "nutgraf/page": inPage,
  "nutgraf/polyfill": polyfill,
  "nutgraf/worker": inWorker,
};

// What an example may take as given: a text, the document it runs in, and what is selected there.
const TEXT = "The bridge was closed on Monday. Engineers had found cracks in it. The repair takes a year.";
const { document } = parseHTML(`<!doctype html><title>The bridge</title><p>${TEXT}</p>`);

const node = document.querySelector("p").firstChild;
const range = { startContainer: node, startOffset: 0, endContainer: node, endOffset: 32, collapsed: false };

const GIVEN = {
  ENTRIES,
  document,
  text: TEXT,
  texts: [TEXT, `${TEXT} A ferry carries the pupils.`],
  getSelection: () => ({ getRangeAt: () => range }),
  addEventListener: () => undefined,
  console: {
    log: (...line) =>
      assert.ok(
        line.every((one) => one || one === 0),
        line.join(" "),
      ),
  },
};

describe("the README", () => {
  const examples = [...read("pkg/README.md").matchAll(/^```js\n([^]*?)^```$/gm)].map(([, code]) => code);
  test("has examples", () => assert.ok(examples.length >= 10));
  for (const [index, example] of examples.entries()) {
    test(`example ${index + 1} runs`, () => run(example, GIVEN));
  }
});

describe("the types", () => {
  // What stands beside an example in its file need not be imported. A file beside the Wasm is for browsers.
  const given = { ...excerpt, ...inPage, ...inNode, ...inWorker, ...polyfill, ...nutgraf, ...GIVEN };
  const files = readdirSync(path.join(root, "pkg/src"), { recursive: true });
  const sources = files.filter((file) => file.endsWith(".ts") && !/^wasm|^url\.ts$/.test(file)).sort();
  let count = 0;
  for (const file of sources) {
    const blocks = read(path.join("pkg/src", file)).matchAll(/^ *\* ```js\n([^]*?)^ *\* ```$/gm);
    for (const [, block] of blocks) {
      count++;
      test(`an example of ${file} runs: ${block.split("\n")[0]}`, () =>
        run(block.replaceAll(/^ *\* ?/gm, ""), given));
    }
  }
  test("have examples", () => assert.ok(count >= 20, `${count} examples`));
});

function read(file) {
  return readFileSync(path.join(root, file), "utf8");
}

function run(example, given) {
  const code = example
    .replaceAll(/^import (\{.*\}) from (".*");$/gm, "const $1 = ENTRIES[$2];")
    // For its effect, which it has had above.
    .replaceAll(/^import "nutgraf.*";$/gm, "");
  assert.doesNotMatch(code, /^import /m);
  // The code is this repository's own. In a block, as it may declare anew what is given.
  const AsyncFunction = (async () => {}).constructor;
  return new AsyncFunction(...Object.keys(given), `{ ${code} }`)(...Object.values(given));
}
