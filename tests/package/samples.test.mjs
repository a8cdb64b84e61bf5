// The sample articles, read and summarized as a reader's pages are: what is chosen is the article's
// own, and says what it is about.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { readPage, summarize, summarizePage } from "nutgraf";
import { root } from "../../scripts/setup.mjs";

const expectations = readdirSync(path.join(root, "tests/samples")).filter((file) => file.endsWith(".json"));
assert.ok(expectations.length >= 8);

for (const file of expectations) {
  const expected = JSON.parse(readFileSync(path.join(root, "tests/samples", file), "utf8"));
  const html = readFileSync(path.join(root, "www/demo/samples", expected.file), "utf8");
  const page = readPage(parseHTML(html).document);
  const summary = summarizePage(page);

  test(expected.file, async (t) => {
    await t.test("language and title", () => {
      assert.equal(summary.language, expected.language);
      assert.equal(summary.title, expected.title);
    });
    await t.test("nothing but the article", () => assertClean(summary, expected));
    await t.test("the whole article", () => {
      assert.ok(
        summary.all.some(({ text }) => text.includes(expected.first)),
        expected.first,
      );
      assert.ok(
        summary.all.some(({ text }) => text.includes(expected.last)),
        expected.last,
      );
    });
    await t.test("the gist at the default length", () => {
      const texts = summary.sentences.map(({ text }) => text);
      assert.ok(
        texts.some((text) => expected.gist.includes(text)),
        texts.join("\n"),
      );
    });
  });
}

test("a page copied as text gives the article, too", () => {
  const expected = JSON.parse(readFileSync(path.join(root, "tests/samples/fr-presse.json"), "utf8"));
  const html = readFileSync(path.join(root, "www/demo/samples/fr-presse.html"), "utf8");
  const shown = readPage(parseHTML(html).document).blocks.filter((block) => !block.hidden);
  const text = shown.map((block) => block.text).join("\n\n");
  const summary = summarize(text, { sentences: 3 });
  assert.equal(summary.title, expected.title);
  assert.equal(summary.all[0].text, expected.first);
  assertClean(summary, expected);
});

function assertClean(summary, { never }) {
  for (const text of never) {
    const sentence = summary.all.find((sentence) => sentence.text.includes(text));
    assert.equal(sentence, undefined, `“${text}” is no part of the article`);
  }
}
