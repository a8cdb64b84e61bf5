// What the benchmarks make of what they measure.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { median, timeInTurn } from "../../benches/clock.mjs";
import { costOf, growth, powerLaw } from "../../benches/fit.mjs";
import { goalRows } from "../../benches/goals.mjs";
import { number, table, times } from "../../benches/table.mjs";

describe("a power law", () => {
  const sizes = [1000, 5000, 50_000, 1_000_000];
  for (const [exponent, factor] of [
    [0, 7],
    [1, 0.002],
    [1.1, 3],
    [2, 1e-6],
  ]) {
    test(`of exponent ${exponent} is found`, () => {
      const law = powerLaw(sizes.map((size) => [size, factor * size ** exponent]));
      assert.ok(Math.abs(law.exponent - exponent) < 1e-9, `${law.exponent}`);
      assert.ok(Math.abs(law.factor / factor - 1) < 1e-9, `${law.factor}`);
      assert.ok(Math.abs(costOf(law, 200) / (factor * 200 ** exponent) - 1) < 1e-9);
    });
  }

  test("lies between points that are off it by the same ratio", () => {
    const { exponent } = powerLaw([
      [10, 20],
      [100, 50],
      [1000, 2000],
    ]);
    assert.ok(Math.abs(exponent - 1) < 1e-9);
  });

  test("is that of the longer texts", () => {
    const quadratic = sizes.map((size) => [size, size ** 2]);
    assert.ok(Math.abs(growth([[300, 1e9], ...quadratic]) - 2) < 1e-9);
    const [first] = quadratic;
    assert.equal(growth([[300, 1], first]), undefined);
  });
});

test("a table has columns of one width, and says what was not measured", () => {
  const rows = [["Nutgraf", "1.23"], ["sumy"]];
  assert.equal(
    table(["summarizer", "1,000"], rows),
    [
      "| summarizer | 1,000 |",
      "| ---------- | ----: |",
      "| Nutgraf    |  1.23 |",
      "| sumy       |     — |",
    ].join("\n"),
  );
});

test("numbers have three digits", () => {
  const shown = [0.01234, 0.5, 1.234, 12.34, 123.4, 1234.5, 0, undefined, NaN].map(number);
  assert.deepEqual(shown, ["0.0123", "0.500", "1.23", "12.3", "123", "1,235", "0", undefined, undefined]);
  assert.equal(times(3.14159), "3.14 ×");
});

describe("the clock", () => {
  test("gives the median of each candidate, by turns", async () => {
    const order = [];
    const candidate = (name, milliseconds) => (repeats) => {
      order.push(name);
      return repeats * milliseconds;
    };
    assert.deepEqual(await timeInTurn([candidate("a", 100), candidate("b", 200)], { rounds: 3 }), [100, 200]);
    assert.equal(order.slice(-6).join(""), "ababab");
  });

  test("calls what is slow once", async () => {
    let calls = 0;
    const slow = (repeats) => {
      calls += repeats;
      return 20_000;
    };
    assert.deepEqual(await timeInTurn([slow]), [20_000]);
    assert.equal(calls, 1);
  });

  test("knows the middle", () => {
    assert.equal(median([3, 1, 2]), 2);
  });
});

test("goals say whether all, some or none of what was measured meets them", () => {
  const verdict = (figures) => goalRows(figures).map((row) => row.at(-1));
  assert.deepEqual(verdict({ native: { en: 0.8, ja: 1 } }), ["met"]);
  assert.deepEqual(verdict({ native: { en: 0.8, ja: 1.2 } }), ["1 of 2"]);
  assert.deepEqual(verdict({ native: { en: 1.1, ja: 1.2 } }), ["not met"]);
  assert.deepEqual(verdict({ fastest: { name: "other", ratio: 12 } }), ["met"]);
  assert.deepEqual(verdict({ lexrank: { name: "other", ratio: 12 } }), ["not met"]);
  assert.deepEqual(verdict({}), []);
});
