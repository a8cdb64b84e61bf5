// Finding a quote again in a document that is not the one it was read from.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { JSDOM } from "jsdom";
import { parseHTML } from "linkedom";
import { findQuote, quoteOf } from "nutgraf/page";
import { says } from "../../pkg/dist/page/quote.js";

const DOMS = {
  linkedom: (html) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document,
  jsdom: (html) => new JSDOM(`<!doctype html><html><body>${html}</body></html>`).window.document,
};

// `found` is the text between the ends of what was found, elements left out; `null` for nothing.
// `occurrence` says which of several equal places it is, by the number of characters before it.
const CASES = [
  { name: "as it was", html: "<p>One two. Three four.</p>", quote: "Three four.", found: "Three four." },
  { name: "another element", html: "<div>One <b>two</b>.</div>", quote: "One two.", found: "One two." },
  {
    name: "a word in several nodes",
    html: "<p>Un<b>believ</b>able.</p>",
    quote: "Unbelievable.",
    found: "Unbelievable.",
  },
  {
    name: "other white space",
    html: "<p>One\n   two&nbsp;!</p>",
    quote: "One two !",
    found: "One\n   two\u00A0!",
  },
  { name: "a line break", html: "<p>One<br>two.</p>", quote: "One two.", found: "Onetwo." },
  {
    name: "soft hyphens",
    html: "<p>Ga\u00ADlaxy\u200Bwide.</p>",
    quote: "Galaxywide.",
    found: "Ga\u00ADlaxy\u200Bwide.",
  },
  { name: "across paragraphs", html: "<p>One </p><p> two</p>", quote: "One two", found: "One  two" },
  {
    name: "a script in between",
    html: "<p>One <script>1</script>two.</p>",
    quote: "One two.",
    found: "One 1two.",
  },
  { name: "text in a script only", html: "<script>One two.</script>", quote: "One two.", found: null },
  {
    name: "the glosses of ruby",
    html: "<p><ruby>漢<rt>かん</rt>字</ruby>。</p>",
    quote: "漢字。",
    found: "漢かん字。",
  },
  { name: "astral characters", html: "<p>𝒳 <i>👩‍🚀</i> 𝒴.</p>", quote: "👩‍🚀 𝒴.", found: "👩‍🚀 𝒴." },
  { name: "right to left", html: "<p dir=rtl>مرحبا بالعالم. وداعا.</p>", quote: "وداعا.", found: "وداعا." },
  { name: "text that is gone", html: "<p>One three.</p>", quote: "One two.", found: null },
  { name: "text that has changed its case", html: "<p>one two.</p>", quote: "One two.", found: null },
  { name: "an empty document", html: "", quote: "One.", found: null },
  { name: "an empty quote", html: "<p>One.</p>", quote: " \n", found: null },
  {
    name: "an input that takes the form's properties",
    html: '<form><input name="childNodes"><input name="firstChild"><p>One two.</p></form>',
    quote: "One two.",
    found: "One two.",
  },
  {
    name: "the first of equals",
    html: "<p>Yes. Yes. Yes.</p>",
    quote: "Yes.",
    found: "Yes.",
    occurrence: 0,
  },
  {
    name: "the one with the same text before it",
    html: "<p>Ann: Yes.</p><p>Ben: Yes.</p>",
    quote: "Yes.",
    before: "was asked. Ben: ",
    found: "Yes.",
    occurrence: 14,
  },
  {
    name: "the one with the same text after it",
    html: "<p>Yes. No.</p><p>Yes. Well.</p>",
    quote: "Yes.",
    after: "  Well.",
    found: "Yes.",
    occurrence: 8,
  },
  {
    name: "an occurrence that overlaps another",
    html: "<p>ababac</p>",
    quote: "abac",
    found: "abac",
    occurrence: 2,
  },
];

for (const [name, parse] of Object.entries(DOMS)) {
  describe(`quotes in ${name}`, () => {
    for (const { name, html, quote, before = "", after = "", found, occurrence } of CASES) {
      test(name, () => {
        const document = parse(html);
        const place = findQuote(document, { quote, before, after });
        assert.equal(place && textOf(document, place).text, found);
        if (occurrence !== undefined) assert.equal(textOf(document, place).before, occurrence);
      });
    }

    test("a place that is refused gives way to the next", () => {
      const document = parse("<p hidden>One two.</p><p>One two.</p>");
      const quote = { quote: "One two.", before: "", after: "" };
      const isShown = ({ startContainer }) => !startContainer.parentElement.hasAttribute("hidden");
      assert.equal(
        findQuote(document, quote, isShown).startContainer.parentElement.outerHTML,
        "<p>One two.</p>",
      );
      assert.equal(
        findQuote(document, quote, () => false),
        null,
      );
    });
  });
}

test("an open shadow root is searched", () => {
  const document = DOMS.jsdom("<section></section>");
  const root = document.querySelector("section").attachShadow({ mode: "open" });
  root.innerHTML = "<p>One two.</p>";
  const place = findQuote(document, { quote: "One two.", before: "", after: "" });
  assert.equal(place.startContainer, root.firstChild.firstChild);
});

test("a text that nearly matches at every place is searched in one pass", () => {
  const document = DOMS.linkedom(`<p>${"a".repeat(400_000)}</p><p>b</p>`);
  const quote = { quote: `${"a".repeat(200_000)}b`, before: "", after: "" };
  assert.equal(findQuote(document, quote).startOffset, 200_000);
});

test("a quote takes its neighbours from the blocks around it", () => {
  const blocks = ["First.", "Second. Third. Fourth.", "Fifth."].map((text) => ({ text }));
  assert.deepEqual(quoteOf({ blocks }, 1, 8, 14), {
    quote: "Third.",
    before: "First. Second. ",
    after: " Fourth. Fifth.",
  });
  assert.deepEqual(quoteOf({ blocks: [] }, 7, 0, 3), { quote: "", before: "", after: "" });
});

const SAYINGS = [
  { name: "the same", text: "One two.", quote: "One two.", holds: true },
  { name: "other white space", text: "One\n\ttwo.", quote: "One two.", holds: true },
  { name: "a script in between", text: "One let x = 1; two.", quote: "One two.", holds: true },
  { name: "another word", text: "One ten.", quote: "One two.", holds: false },
  { name: "more at the end", text: "One two. Three", quote: "One two.", holds: false },
  { name: "less", text: "One.", quote: "One two.", holds: false },
  { name: "nothing", text: "", quote: "", holds: false },
];

describe("a range says a quote", () => {
  for (const { name, text, quote, holds } of SAYINGS) {
    test(name, () => assert.equal(says(text, quote), holds));
  }
});

/** The text between the two ends of a place, and how many characters stand before it. */
function textOf(document, { startContainer, startOffset, endContainer, endOffset }) {
  const walker = document.createTreeWalker(document.body, 4);
  let text = "";
  let before = 0;
  let isInside = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node === startContainer) {
      isInside = true;
      before += startOffset;
    }
    if (isInside) {
      const from = node === startContainer ? startOffset : 0;
      text += node.data.slice(from, node === endContainer ? endOffset : undefined);
    } else {
      before += node.data.length;
    }
    if (node === endContainer) break;
  }
  return { text, before };
}
