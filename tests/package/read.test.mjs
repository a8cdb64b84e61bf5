// The page reader, on linkedom and jsdom: what it reads, the way back, and pages that mean harm.

import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { parseHTML } from "linkedom";
import { readPage } from "nutgraf";
import { read } from "nutgraf/page";

const DOMS = {
  linkedom: (html) => parseHTML(html).document,
  jsdom: (html) => new JSDOM(html).window.document,
};

const page = (body) =>
  `<!doctype html><html lang="en"><head><title>T</title></head><body>${body}</body></html>`;

/** Checks in both DOMs that `body` is read as `expected`: the blocks as `kind|text`. */
function check(name, body, expected) {
  for (const [dom, parse] of Object.entries(DOMS)) {
    test(`${name} (${dom})`, () => {
      const { blocks } = readPage(parse(page(body)));
      assert.deepEqual(
        blocks.filter(({ hidden }) => !hidden).map(({ kind, text }) => `${kind}|${text}`),
        expected,
      );
    });
  }
}

check("white space collapses across tags as CSS says", "<p>  a <b> b</b>\n\t c<i>d</i> </p>", [
  "paragraph|a b cd",
]);
check("loose text beside paragraphs is a block", "<div>loose<p>para</p>tail</div>", [
  "paragraph|loose",
  "paragraph|para",
  "paragraph|tail",
]);
check("br ends a line, two part paragraphs", "<p>a<br>b<br> <br>c</p>", ["paragraph|a\nb", "paragraph|c"]);
check("pre keeps its white space", "<pre>  a\n\n   b\n</pre>", ["code|  a\n\n   b"]);
check("soft hyphens and zero-width spaces go, joiners stay", "<p>su&shy;per\u200bman می\u200cخواهم</p>", [
  "paragraph|superman می\u200cخواهم",
]);
check("a no-break space is text", "<p>10&nbsp;%</p><p>&nbsp;</p>", ["paragraph|10\u00a0%"]);
check(
  "lists, quotes, captions and cells have their kinds",
  [
    "<ul><li>x<ul><li>y</li></ul></li></ul><blockquote><p>q</p></blockquote>",
    "<figure><figcaption>f</figcaption></figure><table><caption>c</caption><tr><td>d</td><td><p>e</p></td></tr></table>",
  ].join(""),
  ["list-item|x", "list-item|y", "quote|q", "caption|f", "caption|c", "cell|d", "paragraph|e"],
);
check("headings by tag and by role", '<h2><a href="#">a</a></h2><div role="heading" aria-level="4">b</div>', [
  "heading|a",
  "heading|b",
]);
check(
  "code, resources and controls are no text",
  "<script>1</script><style>2</style><template>3</template><textarea>4</textarea><select><option>5</option></select><p>a<svg><text>6</text></svg></p>",
  ["paragraph|a"],
);
check("ruby is read without its glosses", "<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字</p>", [
  "paragraph|漢字",
]);
check(
  "a declarative shadow root is read",
  '<x-y><template shadowrootmode="open"><p>in</p></template></x-y>',
  ["paragraph|in"],
);
check("a hidden part of a line is left out", "<p>a <span hidden>b </span>c</p>", ["paragraph|a c"]);

for (const [dom, parse] of Object.entries(DOMS)) {
  test(`hidden blocks are read and marked (${dom})`, () => {
    const body =
      '<div hidden><p>a</p></div><p aria-hidden="true">b</p><p style="display : none">c</p><dialog>d</dialog><dialog open>e</dialog>';
    const { blocks } = readPage(parse(page(body)));
    assert.deepEqual(
      blocks.map(({ text, hidden }) => [text, hidden]),
      [
        ["a", true],
        ["b", true],
        ["c", true],
        ["d", true],
        ["e", false],
      ],
    );
  });

  test(`containers stand before what is in them (${dom})`, () => {
    const body =
      '<main id="m" class="a b"><p itemprop="articleBody">x <a href="#">y</a></p></main><div></div>';
    const { blocks, containers } = readPage(parse(page(body)));
    for (const [index, { parent }] of containers.entries()) assert.ok((parent ?? -1) < index);
    assert.deepEqual(
      containers.map(({ tag }) => tag),
      ["html", "body", "main", "p"],
    );
    assert.equal(containers[2].names, "m a b");
    assert.equal(containers[3].itemprop, "articleBody");
    assert.equal(blocks[0].container, 3);
    assert.equal(blocks[0].linkLength, 1);
  });

  test(`an empty document is an empty page (${dom})`, () => {
    assert.deepEqual(readPage(parse("")).blocks, []);
  });
}

test("every range holds exactly the text of its slice", () => {
  const body = `<p>A <b>b</b>\n   c&shy;d <i> 𝄞é </i>e<br>f</p><pre> x\n y</pre><div>loose <p>p</p> tail </div>`;
  const { page: read_, anchors } = read(DOMS.jsdom(page(body)));
  let ranges = 0;
  for (const [index, { text }] of read_.blocks.entries()) {
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 1; end <= text.length; end++) {
        const range = anchors.rangeOf(index, start, end);
        const slice = text.slice(start, end);
        if (slice === "\n" && text.startsWith("A")) continue; // A <br> alone is no text.
        assert.ok(range, `${index} ${start} ${end}`);
        const visible = (string) => string.replace(/[\s\u00ad]+/g, "");
        assert.equal(visible(range.toString()), visible(slice));
        ranges++;
      }
    }
  }
  assert.ok(ranges > 100);
});

test("a range is null where there is no such text", () => {
  const { anchors } = read(DOMS.jsdom(page("<p>abc</p>")));
  for (const [block, start, end] of [
    [0, 0, 4],
    [0, -1, 2],
    [0, 2, 2],
    [0, 2, 1],
    [1, 0, 1],
    [-1, 0, 1],
    [0, Number.NaN, 2],
  ]) {
    assert.equal(anchors.rangeOf(block, start, end), null);
  }
});

test("a range is null once its text has changed or gone", () => {
  const document = DOMS.jsdom(page("<p>abc</p><p>def</p><p>ghi</p>"));
  const { anchors } = read(document);
  const [first, second] = document.querySelectorAll("p");
  first.remove();
  second.firstChild.data = "dxf";
  assert.equal(anchors.rangeOf(0, 0, 3), null);
  assert.equal(anchors.rangeOf(1, 0, 3), null);
  assert.equal(anchors.rangeOf(2, 0, 3).toString(), "ghi");
});

test("a DOM without ranges gives none", () => {
  const { anchors } = read(DOMS.linkedom(page("<p>abc</p>")));
  assert.equal(anchors.rangeOf(0, 0, 3), null);
});

test("names that clobber the DOM's own mislead no one", () => {
  const names =
    "firstChild nextSibling childNodes nodeType nodeValue parentNode localName getAttribute attributes shadowRoot id";
  const inputs = names
    .split(" ")
    .map((name) => `<input name="${name}">`)
    .join("");
  const images = "body documentElement firstChild createRange defaultView URL"
    .split(" ")
    .map((name) => `<img name="${name}">`)
    .join("");
  const document = DOMS.jsdom(page(`${images}<form>${inputs}<p>in the form</p></form><p>after</p>`));
  const { page: read_, anchors } = read(document);
  assert.deepEqual(
    read_.blocks.map(({ text }) => text),
    ["in the form", "after"],
  );
  assert.equal(anchors.rangeOf(0, 0, 6).toString(), "in the");
});

test("a page's own getters are not run", () => {
  const document = DOMS.jsdom(page("<div><p>a</p></div><p>b</p>"));
  for (const name of [
    "firstChild",
    "childNodes",
    "nextSibling",
    "localName",
    "textContent",
    "getAttribute",
  ]) {
    Object.defineProperty(document.querySelector("div"), name, {
      get() {
        throw new Error(`the page's ${name} was run`);
      },
    });
  }
  assert.deepEqual(
    readPage(document).blocks.map(({ text }) => text),
    ["a", "b"],
  );
});

test("an open shadow root is read in the place of its host, its slots filled", () => {
  const document = DOMS.jsdom(page('<x-y><b slot="s">slotted</b>lost</x-y>'));
  const root = document.querySelector("x-y").attachShadow({ mode: "open" });
  root.innerHTML = '<p>shadow <slot name="s">fallback</slot> end</p><slot name="none">own</slot>';
  assert.deepEqual(
    readPage(document).blocks.map(({ text }) => text),
    ["shadow slotted end", "own"],
  );
});

test("a tree 100,000 deep is read", () => {
  const document = DOMS.linkedom(page(""));
  let element = document.body;
  for (let depth = 0; depth < 100_000; depth++) {
    element = element.appendChild(document.createElement("div"));
  }
  element.textContent = "deep";
  const { blocks, containers, truncation } = readPage(document);
  assert.deepEqual(
    blocks.map(({ text }) => text),
    ["deep"],
  );
  assert.equal(containers.length, 100_002);
  assert.equal(truncation, null);
});

test("reading stops at the bound on text, and says so", () => {
  const document = DOMS.linkedom(page("<p>a</p><p>b</p><p>c</p>"));
  const [first, second] = document.querySelectorAll("p");
  first.textContent = "a".repeat(10_000_000);
  second.textContent = "b".repeat(10_000_000);
  const { blocks, truncation } = readPage(document);
  assert.equal(truncation, "characters");
  assert.equal(blocks.length, 2);
});
