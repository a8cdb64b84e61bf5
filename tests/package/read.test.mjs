// The page reader, on linkedom and jsdom: what it reads, the way back, and pages that mean harm.

import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { parseHTML } from "linkedom";
import { extract, readPage } from "nutgraf";
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
check(
  "parts that React streams behind the page are read",
  '<div hidden id="S:0"><p>streamed</p></div><div hidden id="x"><p>gone</p></div>',
  ["paragraph|streamed"],
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
check(
  "marks of footnotes are left out, exponents stay",
  '<p>A word<sup>[1]</sup>, and<sup><a href="#n2">2</a></sup> one<a href="#n3"><sup>*</sup></a>.<sup><a href="#c">[<i>citation needed</i>]</a></sup> 4 m<sup>2</sup>, the 1<sup>st</sup>, <a href="#">E = mc<sup>2</sup></a></p>',
  ["paragraph|A word, and one. 4 m2, the 1st, E = mc2"],
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

  test(`blocks say what is in and before them (${dom})`, () => {
    const body = [
      '<p><img src="a.jpg"><img src="spy.gif" width="1" height="1"><svg></svg><b>bold</b> and <a href="#">one</a>, <a href="#">two</a></p>',
      '<form><input type="hidden"><input><select></select><button>Send it</button></form><p>text</p>',
      '<div hidden><img src="b.jpg"><input></div><a href="#"><h3>whole</h3></a>',
      '<h3><a href="#own">its own place</a></h3><h3><a href="/x">another page</a></h3>',
    ];
    const { blocks } = readPage(parse(page(body.join(""))));
    const facts = blocks.map((block) => [block.text, block.linkLength, block.buttonLength, block.links]);
    assert.deepEqual(facts, [
      ["bold and one, two", 6, 0, 2],
      ["Send it", 7, 7, 0],
      ["text", 0, 0, 0],
      ["whole", 5, 0, 1],
      ["its own place", 0, 0, 0],
      ["another page", 12, 0, 1],
    ]);
  });

  test(`what is folded is not hidden (${dom})`, () => {
    const body =
      '<details><summary>more</summary><p>a</p></details><details open><p>b</p></details><p hidden="until-found">c</p><p style="content-visibility:hidden">d</p>';
    const { blocks } = readPage(parse(page(body)));
    assert.deepEqual(
      blocks.map(({ text, hidden, folded }) => [text, hidden, folded]),
      [
        ["more", false, false],
        ["a", false, true],
        ["b", false, false],
        ["c", false, true],
        ["d", false, true],
      ],
    );
  });

  test(`containers have the names of the page's developers, and its labels apart (${dom})`, () => {
    const label = "𝄞".repeat(40);
    const body = `<section id="s" class="a b" data-testid="comments" data-component="thread" data-url="x" aria-label="${label}" itemprop="comment" itemscope itemtype="https://schema.org/Comment"><p>x</p></section>`;
    const { containers } = readPage(parse(page(body)));
    const section = containers.find(({ tag }) => tag === "section");
    assert.equal(section.names, "s a b comments thread");
    assert.equal(section.label, "𝄞".repeat(30));
    assert.equal(section.itemprop, "comment Comment");
  });

  test(`a selection alone is read, and all of it is the article (${dom})`, () => {
    const document = parse(page("<h2>Menu</h2><p>One <b>two</b> three.</p><p>Four.</p><p>Five.</p>"));
    const [first, second, third] = document.querySelectorAll("p");
    const select = (startContainer, startOffset, endContainer, endOffset) => {
      const selection = { startContainer, startOffset, endContainer, endOffset };
      const read_ = readPage(document, { selection });
      assert.equal(read_.selected, true);
      assert.deepEqual(new Set(extract(read_).roles), new Set(read_.blocks.length > 0 ? ["body"] : []));
      return read_.blocks.map(({ text }) => text);
    };
    assert.deepEqual(select(first.firstChild, 2, first.lastChild, 4), ["e two thr"]);
    assert.deepEqual(select(first, 1, first, 2), ["two"]);
    assert.deepEqual(select(first.querySelector("b"), 0, third, 0), ["two three.", "Four."]);
    assert.deepEqual(select(second, 1, document.body, 4), ["Five."]);
    assert.deepEqual(select(second.firstChild, 1, second.firstChild, 1), []);
    assert.equal(readPage(document).selected, false);
    assert.throws(() => readPage(document, { selection: "One" }), {
      name: "TypeError",
      argument: "selection",
    });
  });

  test(`a selection that ends in what is not read ends there (${dom})`, () => {
    const document = parse(
      page('<p>A<sup id="m">[1]</sup> b</p><p>c</p><ruby>漢<rt>かん</rt></ruby><p>d</p>'),
    );
    const selection = {
      startContainer: document.querySelector("sup").firstChild,
      startOffset: 1,
      endContainer: document.querySelector("rt").firstChild,
      endOffset: 1,
    };
    assert.deepEqual(
      readPage(document, { selection }).blocks.map(({ text }) => text),
      ["b", "c", "漢"],
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

test("a range in a selection holds the text of its slice", () => {
  const document = DOMS.jsdom(page("<p>  One <b>two</b> three.</p>"));
  const { firstChild, lastChild } = document.querySelector("p");
  const selection = { startContainer: firstChild, startOffset: 3, endContainer: lastChild, endOffset: 4 };
  const { page: read_, anchors } = read(document, { selection });
  assert.equal(read_.blocks[0].text, "ne two thr");
  assert.equal(anchors.rangeOf(0, 0, 6).toString(), "ne two");
  assert.equal(anchors.rangeOf(0, 7, 10).toString(), "thr");
  assert.equal(anchors.rangeOf(0, 7, 11), null);
});

test("a frame of the same origin is read in its place", () => {
  const document = DOMS.jsdom(page("<p>before</p><iframe></iframe><p>after</p>"));
  const inner = document.querySelector("iframe").contentDocument;
  inner.title = "Not the page's";
  inner.body.innerHTML = "<p>inside</p>";
  const { page: read_, anchors } = read(document);
  assert.deepEqual(
    read_.blocks.map(({ text }) => text),
    ["before", "inside", "after"],
  );
  assert.equal(read_.metadata.title, "T");
  assert.equal(anchors.rangeOf(1, 0, 6).toString(), "inside");
});

test("no observer of mutations sees anything", () => {
  const { document, MutationObserver } = new JSDOM(page("<p>a <b>b</b></p><form><input></form>")).window;
  const observer = new MutationObserver(() => {});
  observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  const { anchors } = read(document);
  anchors.rangeOf(0, 0, 3);
  assert.deepEqual(observer.takeRecords(), []);
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
