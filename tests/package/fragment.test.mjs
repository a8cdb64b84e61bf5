// Text fragments, from a page's text alone. That browsers find what they name is tested in
// tests/browser/fragment.test.mjs.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseHTML } from "linkedom";
import { readPage, textFragment, textFragmentUrl } from "nutgraf/page";

const LONG = "The harbour master wrote down every ship that came in that year and the next.";

// `at` is which of the places that say `text` is meant, from 0. `says` is the directive, decoded.
const CASES = [
  {
    name: "a short sentence whole, without the full stop",
    html: "<p>It rained.</p>",
    text: "It rained.",
    says: "It rained",
  },
  {
    name: "a long one by its first and last words",
    html: `<p>${LONG}</p>`,
    text: LONG,
    says: "The harbour master,and the next",
  },
  {
    name: "a footnote's mark in the middle is passed over",
    html: "<p>The harbour master wrote down every ship<sup>[1]</sup> that came in that year and the next.</p>",
    text: LONG,
    says: "The harbour master,and the next",
  },
  {
    name: "more words where the first ones are said before",
    html: `<p>The harbour master slept.</p><p>${LONG}</p>`,
    text: LONG,
    says: "The harbour master wrote,and the next",
  },
  {
    name: "more words where the last ones are said on the way",
    html: "<p>They came year by year and sailed, and then came back year by year and sailed.</p>",
    text: "They came year by year and sailed, and then came back year by year and sailed.",
    says: "They came year,year by year and sailed",
  },
  {
    name: "what stands before a second one that is the same",
    html: "<p>It rained. Then it froze. It rained. We left.</p>",
    text: "It rained.",
    at: 1,
    says: "froze.-,It rained",
  },
  {
    name: "nothing more for the first of two that are the same",
    html: "<p>It rained. Then it froze. It rained.</p>",
    text: "It rained.",
    says: "It rained",
  },
  {
    name: "what ends the paragraph before",
    html: "<p>It rained.</p><p>Nobody came.</p><p>It rained.</p>",
    text: "It rained.",
    at: 1,
    says: "came.-,It rained",
  },
  {
    name: "with the quotation mark that would part it from that",
    html: "<p>Yes, we did.</p><p>Nobody came.</p><p>“Yes, we did.”</p>",
    text: "“Yes, we did.”",
    says: "came.-,“Yes, we did",
  },
  {
    name: "case and accents tell nothing apart",
    html: "<p>ELLE A DINÉ.</p><p>Ensuite.</p><p>Elle a dîné. Elle a diné.</p>",
    text: "Elle a diné.",
    says: "dîné.-,Elle a diné",
  },
  {
    name: "hidden text is no place",
    html: "<p hidden>It rained.</p><p>It rained.</p>",
    text: "It rained.",
    at: 1,
    says: "It rained",
  },
  {
    name: "folded text is one",
    html: "<details><summary>More</summary><p>It rained.</p></details><p>It rained.</p>",
    text: "It rained.",
    at: 1,
    says: "rained.-,It rained",
  },
  {
    name: "a line break is not named",
    html: "<p>The harbour master wrote down<br>every ship that came in that year and<br>the next one.</p>",
    text: "The harbour master wrote down\nevery ship that came in that year and\nthe next one.",
    says: "The harbour master,the next one",
  },
  {
    name: "no spaces: all between two marks",
    html: "<p>昨日は雨が降った。港では船が三隻、波を避けて並んでいた。</p>",
    text: "港では船が三隻、波を避けて並んでいた。",
    says: "港では船が三隻、波を避けて並んでいた",
  },
  {
    name: "a long one whole in an element that the page defines",
    html: `<blog-post><p>${LONG}</p></blog-post>`,
    text: LONG,
    says: LONG.slice(0, -1),
  },
  { name: "no word at all", html: "<p>— …</p>", text: "— …", says: "" },
];

describe("a text fragment", () => {
  for (const { name, html, text, at = 0, says } of CASES) {
    test(name, () => {
      const page = pageOf(html);
      const [block, start] = placesOf(page, text)[at];
      const fragment = textFragment(page, { block, start, end: start + text.length });
      const directive = fragment.replace(/^:~:text=/, "");
      assert.equal(directive.split(",").map(decodeURIComponent).join(","), says);
      assert.equal(fragment === "", says === "");
    });
  }

  test("what a directive is made of is escaped", () => {
    const page = pageOf("<p>Well-kept, salt & tar, 100% =.</p>");
    assert.equal(
      textFragment(page, { block: 0, start: 0, end: 30 }),
      ":~:text=Well%2Dkept%2C%20salt%20%26%20tar%2C%20100",
    );
  });

  test("half a character is never named", () => {
    const page = { ...pageOf("<p>x</p>") };
    page.blocks[0].text = "It \ud800rained a lot.";
    assert.equal(textFragment(page, { block: 0, start: 0, end: 18 }), ":~:text=It,a%20lot");
  });

  test("what stands in a frame has none, and is no other place", () => {
    const page = pageOf("<section><p>It rained.</p></section><p>It rained.</p>");
    page.containers.find(({ tag }) => tag === "section").tag = "iframe";
    assert.equal(textFragment(page, { block: 0, start: 0, end: 10 }), "");
    assert.equal(textFragment(page, { block: 1, start: 0, end: 10 }), ":~:text=It%20rained");
  });

  test("a place that is not in the page has none", () => {
    assert.equal(textFragment(pageOf("<p>One.</p>"), { block: 7, start: 0, end: 3 }), "");
  });

  test(
    "a page of nothing but the same word takes no longer than its length asks for",
    { timeout: 10_000 },
    () => {
      const page = pageOf(`<p>${"la ".repeat(100_000)}</p>`);
      assert.match(textFragment(page, { block: 0, start: 150_000, end: 150_050 }), /^:~:text=/);
    },
  );
});

const ADDRESSES = [
  { url: "https://example.org/a?b=c", is: "https://example.org/a?b=c#:~:text=It%20rained" },
  { url: "https://example.org/a#part", is: "https://example.org/a#part:~:text=It%20rained" },
  { url: "https://example.org/a#part:~:text=old", is: "https://example.org/a#part:~:text=It%20rained" },
  { url: "https://example.org/a#:~:text=old", is: "https://example.org/a#:~:text=It%20rained" },
  { url: "https://example.org/#/route", is: "https://example.org/#/route:~:text=It%20rained" },
  { url: "file:///tmp/a.html", is: "file:///tmp/a.html#:~:text=It%20rained" },
  { url: "javascript:alert(1)", is: null },
  { url: "data:text/html,x", is: null },
  { url: "about:srcdoc", is: null },
  { url: "/a", is: null },
  { url: null, is: null },
];

describe("the address of a sentence", () => {
  for (const { url, is } of ADDRESSES) {
    test(`on ${url}`, () => {
      const page = pageOf("<p>It rained.</p>");
      page.metadata.url = url;
      assert.equal(textFragmentUrl(page, { block: 0, start: 0, end: 10 }), is);
    });
  }
});

function pageOf(html) {
  return readPage(parseHTML(`<!doctype html><html><body>${html}</body></html>`).document);
}

/** Every place of the page that says `text`, as a block and where it starts there. */
function placesOf({ blocks }, text) {
  return blocks.flatMap((block, index) => {
    const places = [];
    for (let at = block.text.indexOf(text); at >= 0; at = block.text.indexOf(text, at + 1))
      places.push([index, at]);
    return places;
  });
}
