// Memory stays flat in a browser: the short form of benches/leaks.mjs, which tells more.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openingsLeak, summariesLeak } from "../../benches/leak-measurement.mjs";

/**
 * In megabytes, from the second tenth to the last. Where nothing is kept the heap grows by a tenth of one, as code
 * is compiled; if each of the summaries were kept, by more than one.
 */
const MOST_GROWTH = 0.5;

function check(rows) {
  const [, from] = rows;
  const to = rows.at(-1);
  assert.ok(to.heap - from.heap <= MOST_GROWTH, JSON.stringify(rows));
  return { from, to };
}

test("two hundred summaries in one page leave nothing behind", async () => {
  const { from, to } = check(await summariesLeak("chromium", 200));
  assert.equal(to.wasm, from.wasm);
  assert.equal(to.highlights, 0);
});

test("twenty openings of the popup leave nothing behind in the page, and no popup", async () => {
  const { from, to } = check(await openingsLeak(20));
  assert.equal(to.popups, 0);
  assert.equal(to.highlights, from.highlights);
});
