// The pages in `tests/pages`: each is read and extracted as its expected file says.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { JSDOM } from "jsdom";
import { parseHTML } from "linkedom";
import { readPage } from "nutgraf";
import { expectation } from "../pages/expectation.mjs";

const folder = new URL("../pages/", import.meta.url);
const file = (name) => readFileSync(new URL(name, folder), "utf8");
const pages = readdirSync(folder).filter((name) => /\.(html|txt)$/.test(name));

/** Page → how many lines of its expected file are known to be wrong, and why. */
const differences = new Map(
  file("differences.tsv")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => {
      const [page, count, reason] = line.split("\t");
      return [page, { count: Number(count), reason }];
    }),
);

describe("pages", () => {
  for (const page of pages) {
    const [, name, type] = /^(.+)\.(html|txt)$/.exec(page);
    test(page, () => {
      const expected = expectation(file(page), type);
      assert.equal(expected.text, file(`${name}.expected`));
      assert.equal(expected.differences, differences.get(name)?.count ?? 0);
      if (type === "html") checkReading(file(page));
    });
  }

  test("there are pages of every kind, in many languages", () => {
    const kinds = new Set(pages.map((page) => page.split("--")[0]));
    for (const kind of [
      "article",
      "blog",
      "documentation",
      "encyclopaedia",
      "front-page",
      "list",
      "live-blog",
      "news",
      "paper",
      "product",
      "recipe",
      "search",
      "text",
      "thread",
    ]) {
      assert.ok(kinds.has(kind), kind);
    }
    const languages = new Set(pages.map((page) => /<html[^>]* lang="?([a-z]+)/.exec(file(page))?.[1]));
    assert.ok(pages.length >= 80 && languages.size >= 20, `${pages.length} pages, ${[...languages]}`);
  });

  test("every known difference has a page and a reason", () => {
    for (const [page, { count, reason }] of differences) {
      assert.ok(pages.includes(`${page}.html`) && count > 0 && reason, page);
    }
  });
});

/** Both DOMs are read alike, and reading leaves them as they were. */
function checkReading(source) {
  const readings = [parseHTML(source).document, new JSDOM(source).window.document].map((document) => {
    const before = document.documentElement.outerHTML;
    const page = readPage(document);
    assert.equal(document.documentElement.outerHTML, before);
    return page;
  });
  assert.deepEqual(readings[0], readings[1]);
}
