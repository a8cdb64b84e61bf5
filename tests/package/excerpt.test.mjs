// A summary as text for elsewhere.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readText, summarizePage } from "nutgraf";
import { excerptOf, markdown, plainText } from "nutgraf/excerpt";

const NOTHING = { title: null, site: null, author: null, url: null, isList: false, text: "", sentences: [] };
const URL = "https://example.org/a(b)?c=d e";

/** Checks both forms of an excerpt that has `parts`. */
function check(name, parts, { plain, marked }) {
  test(name, () => {
    const excerpt = { ...NOTHING, ...parts };
    if (plain !== undefined) assert.equal(plainText(excerpt), plain);
    assert.equal(markdown(excerpt), marked);
  });
}

const said = (...texts) => texts.map((text) => ({ text, link: null }));

check(
  "running text",
  { title: "T", url: URL, text: "A. B.\nC.", sentences: said("A.", "B.", "C.") },
  {
    plain: `T\n\nA. B.\nC.\n\n${URL}\n`,
    marked: "## [T](https://example.org/a%28b%29?c=d%20e)\n\n> A. B.\n>\n> C.\n",
  },
);
check(
  "a list",
  { isList: true, text: "* A.\n* B.", sentences: said("A.", "B.") },
  {
    plain: "• A.\n• B.\n",
    marked: "- A.\n- B.\n",
  },
);
check(
  "an address in the place of a title",
  { url: "https://example.org/", text: "A.", sentences: said("A.") },
  {
    marked: "## [https://example.org/](https://example.org/)\n\n> A.\n",
  },
);
check(
  "links, alone where one sentence has none",
  {
    author: "N",
    site: "S",
    text: "A. B.",
    sentences: [{ text: "A.", link: "https://e.org/#:~:text=A" }, ...said("B.")],
  },
  { marked: "> A. [↗](https://e.org/#:~:text=A)\n>\n> B.\n\n— N, S\n" },
);
for (const [text, escaped] of Object.entries({
  "*a* _b_ `c` [d](e) <f> #g |h| ~i~ \\":
    "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\#g \\|h\\| \\~i\\~ \\\\",
  "1. a": "1\\. a",
  "12) a": "12\\) a",
  "- a": "\\- a",
  "+ a": "\\+ a",
  "a - b + 1.5 c": "a - b + 1.5 c",
  "&amp; &#38; A & B": "\\&amp; \\&\\#38; A & B",
})) {
  check(`marks in ${text}`, { text, sentences: said(text) }, { marked: `> ${escaped}\n` });
}

test("the excerpt of a summary has what is shown of it, and where from", () => {
  const page = readText("The city closed the old bridge on Monday. Engineers had found cracks in its piers.");
  page.metadata.url = "https://example.org/bridge";
  page.metadata.author = "Ada Marsh";
  const summary = summarizePage(page, { kind: "key-points", title: "The bridge" });
  const excerpt = excerptOf(summary, page, { links: true });
  assert.deepEqual([excerpt.title, excerpt.author, excerpt.isList], ["The bridge", "Ada Marsh", true]);
  assert.deepEqual(
    excerpt.sentences.map(({ text }) => text),
    summary.sentences.map(({ text }) => text),
  );
  assert.ok(excerpt.sentences.every(({ link }) => link.startsWith("https://example.org/bridge#:~:text=")));
  assert.ok(excerptOf(summary, page).sentences.every(({ link }) => link === null));
});

test("the excerpt of a headline is the headline, or nothing", () => {
  const page = readText("The city closed the old bridge on Monday, after engineers found cracks.");
  const excerpt = (words) =>
    excerptOf(summarizePage(page, { kind: "headline", words }), page, { links: true });
  assert.equal(excerpt(20).sentences.length, 1);
  assert.equal(excerpt(20).sentences[0].text, excerpt(20).text);
  assert.deepEqual([excerpt(1).sentences, plainText(excerpt(1))], [[], "\n"]);
});
