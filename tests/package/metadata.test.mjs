// What the page reader makes of a page's metadata, on linkedom and jsdom.

import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { parseHTML } from "linkedom";
import { readPage } from "nutgraf";

const DOMS = {
  linkedom: (html) => parseHTML(html).document,
  jsdom: (html) => new JSDOM(html).window.document,
};

/**
 * Checks in both DOMs the facts that are `expected` of a page; `lang` is its language, `head` and
 * `body` are HTML.
 */
function check(name, { lang = "en", head = "", body = "" }, expected) {
  const html = `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`;
  for (const [dom, parse] of Object.entries(DOMS)) {
    test(`${name} (${dom})`, () => {
      const { metadata } = readPage(parse(html));
      const found = Object.fromEntries(Object.keys(expected).map((fact) => [fact, metadata[fact]]));
      assert.deepEqual(found, expected);
    });
  }
}

const jsonLd = (value) =>
  `<script type="application/ld+json">${typeof value === "string" ? value : JSON.stringify(value)}</script>`;
const meta = (name, content) => `<meta name="${name}" content="${content}">`;
const property = (name, content) => `<meta property="${name}" content="${content}">`;
const headline = "<h1>Calm at sea</h1>";

// Every fact, and none.

check(
  "every fact of a page that says all",
  {
    lang: "en_GB",
    head: [
      "<title>Calm at sea | Post</title>",
      property("og:site_name", "Post"),
      property("og:description", "How it was."),
      property("og:image", "https://post.example/sea.jpg"),
      '<link rel="canonical" href="https://post.example/sea">',
      jsonLd({
        "@graph": [
          { "@type": "WebSite", name: "Post" },
          {
            "@type": ["NewsArticle"],
            headline: "Calm at sea",
            author: [{ name: "Ann Lee" }, "Bo Ek"],
            datePublished: "2025-02-03",
            articleBody: "<p>It was   calm.</p>\n<p>Then not.</p>",
          },
        ],
      }),
      jsonLd("{ broken"),
    ].join(""),
    body: headline,
  },
  {
    url: "https://post.example/sea",
    title: "Calm at sea",
    site: "Post",
    author: "Ann Lee, Bo Ek",
    published: "2025-02-03",
    language: "en-GB",
    description: "How it was.",
    canonical: "https://post.example/sea",
    image: "https://post.example/sea.jpg",
    kind: "NewsArticle",
    articleBody: "It was calm. Then not.",
  },
);
check(
  "a page that says nothing",
  { lang: "", body: "<p>Text.</p>" },
  {
    title: null,
    site: null,
    author: null,
    published: null,
    language: null,
    description: null,
    canonical: null,
    image: null,
    kind: null,
    articleBody: null,
  },
);

// JSON-LD as sites write it.

const article = (more) => ({ "@type": "Article", headline: "Calm at sea", ...more });
for (const [what, script, expected] of [
  [
    "an author by reference",
    {
      "@graph": [
        article({ author: { "@id": "#ann" } }),
        { "@id": "#ann", "@type": "Person", name: "Ann Lee" },
      ],
    },
    { author: "Ann Lee" },
  ],
  ["authors as a list of names", article({ author: ["Ann Lee", "Bo Ek"] }), { author: "Ann Lee, Bo Ek" }],
  [
    "an author with a list of names",
    article({ author: { name: ["Ann Lee", "Bo Ek"] } }),
    { author: "Ann Lee, Bo Ek" },
  ],
  ["an author twice", article({ author: [{ name: "Ann Lee" }, { name: "Ann Lee" }] }), { author: "Ann Lee" }],
  [
    "an author with an address for a name",
    article({ author: { name: "https://post.example/ann" } }),
    { author: null },
  ],
  ["an author with a handle", article({ author: "Ann Lee @annlee" }), { author: "Ann Lee" }],
  ["an author after a preposition", article({ author: "By Ann Lee" }), { author: "Ann Lee" }],
  [
    "an organisation as the author",
    article({ author: { "@type": "Organization", name: "Harbour Office" } }),
    { author: "Harbour Office" },
  ],
  ["an administrator as the author", article({ author: { name: "admin" } }), { author: null }],
  [
    "numbers and nulls where names should be",
    article({ author: [3, null, { name: 4 }], datePublished: 5, image: [null] }),
    { author: null, published: null, image: null },
  ],
  [
    "the page's date where the article has none",
    [article({}), { "@type": "WebPage", datePublished: "2024-05-06" }],
    { published: "2024-05-06" },
  ],
  [
    "an entity in a headline",
    article({ headline: "Sea &amp; sky &#8211; &eacute;t&eacute;" }),
    { title: "Sea & sky – été" },
  ],
  [
    "a live blog that is an article, too",
    [article({}), { "@type": "LiveBlogPosting" }],
    { kind: "LiveBlogPosting" },
  ],
  [
    "types as addresses",
    {
      "@type": "https://schema.org/Recipe",
      name: "Soup",
      recipeIngredient: ["1 leek", "water"],
      recipeInstructions: [{ "@type": "HowToStep", text: "Boil." }],
    },
    { kind: "Recipe", title: "Soup", articleBody: "1 leek water Boil." },
  ],
  [
    "a question and its answers",
    {
      "@type": "QAPage",
      mainEntity: {
        "@type": "Question",
        name: "Why is it calm?",
        text: "I ask.",
        author: { name: "Ann" },
        acceptedAnswer: { text: "No wind." },
        suggestedAnswer: [{ text: "Luck." }],
      },
    },
    { kind: "QAPage", title: "Why is it calm?", author: "Ann", articleBody: "I ask. No wind. Luck." },
  ],
  [
    "questions of a list, which are not the page's",
    [{ "@type": "FAQPage", mainEntity: [{ "@type": "Question", name: "What?" }] }, article({})],
    { kind: "FAQPage", title: "Calm at sea" },
  ],
  [
    "articles that are only listed",
    { "@type": "CollectionPage", hasPart: [article({ author: "Ann Lee" })] },
    { kind: "CollectionPage", title: null, author: null },
  ],
  ["a product", { "@type": "Product", name: "Boat" }, { kind: "Product", title: "Boat" }],
]) {
  check(`JSON-LD: ${what}`, { head: jsonLd(script) }, expected);
}
for (const [what, script] of [
  ["in a comment", '<!-- {"@type":"Article","headline":"Calm at sea"} -->'],
  ["in a character data section", '//<![CDATA[\n{"@type":"Article","headline":"Calm at sea"}\n//]]>'],
  ["with a comma too many", '{"@type":"Article","headline":"Calm at sea",\n}'],
  ["with an end of line in a string", '{"@type":"Article","description":"a\nb","headline":"Calm at sea"}'],
  [
    "with a backslash that escapes nothing",
    '{"@type":"Article","description":"it\\\'s","headline":"Calm at sea"}',
  ],
  [
    "with quotation marks escaped",
    "{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;Calm at sea&quot;}",
  ],
  ["with a semicolon behind it", '{"@type":"Article","headline":"Calm at sea"};'],
]) {
  check(`JSON-LD ${what}`, { head: jsonLd(script) }, { title: "Calm at sea" });
}
check(
  "JSON-LD nested too deeply is given up",
  { head: jsonLd(`${'{"mainEntity":'.repeat(50)}${JSON.stringify(article({}))}${"}".repeat(50)}`) },
  { title: null },
);

// Names of `<meta>`.

for (const [head, expected] of [
  [meta("author", "Ann Lee"), { author: "Ann Lee" }],
  [meta("byl", "By Ann Lee"), { author: "Ann Lee" }],
  [meta("DC.creator", "Ann Lee"), { author: "Ann Lee" }],
  [meta("citation_author", "Ann Lee") + meta("citation_author", "Bo Ek"), { author: "Ann Lee, Bo Ek" }],
  [property("article:author", "https://social.example/ann"), { author: null }],
  [meta("twitter:creator", "@annlee"), { author: null }],
  [meta("twitter:label1", "Written by") + meta("twitter:data1", "Ann Lee"), { author: "Ann Lee" }],
  [meta("author", "Ann Lee - https://ann.example/"), { author: "Ann Lee" }],
  ['<meta value="Ann Lee" name="author">', { author: "Ann Lee" }],
  [
    property("og:article:published_time", "2025-02-03T10:00:00+01:00"),
    { published: "2025-02-03T10:00:00+01:00" },
  ],
  [meta("parsely-pub-date", "2025-02-03"), { published: "2025-02-03" }],
  [meta("dcterms.issued", "20250203"), { published: "2025-02-03" }],
  [property("article:modified_time", "2025-02-03"), { published: null }],
  [property("og:type", "article"), { kind: "article" }],
  [property("og:locale", "pt_BR"), { language: "en" }],
  ['<link rel="image_src" href="https://post.example/a.png">', { image: "https://post.example/a.png" }],
]) {
  check(`head: ${head}`, { head }, expected);
}

// Titles.

for (const [what, head, body, title] of [
  [
    "is cut before the site's name",
    `<title>Calm at sea - The Post</title>${property("og:site_name", "The Post")}`,
    "",
    "Calm at sea",
  ],
  [
    "is cut behind the site's name",
    `<title>The Post: Calm at sea</title>${property("og:site_name", "The Post")}`,
    "",
    "Calm at sea",
  ],
  [
    "is cut before section and site",
    `<title>Calm at sea | World | Post</title>${property("og:site_name", "Post")}`,
    "",
    "Calm at sea",
  ],
  [
    "is cut at the site's host",
    '<title>Calm at sea « morningpost</title><link rel="canonical" href="https://www.morningpost.example/a">',
    "",
    "Calm at sea",
  ],
  [
    "is cut at the name of the site's feed",
    '<title>Calm at sea - Old Salt</title><link rel="alternate" type="application/rss+xml" title="Old Salt » Feed">',
    "",
    "Calm at sea",
  ],
  [
    "is the line that the window's title repeats, where that is no heading",
    "<title>Salt Diary - Calm at sea for a week</title>",
    "<p>Calm at sea for a week</p>",
    "Calm at sea for a week",
  ],
  ["is cut before a host", "<title>Calm at sea - Harbour.example</title>", "", "Calm at sea"],
  [
    "keeps its quotation marks",
    "<title>Harbour: days of « great » calm «at sea»</title>",
    "",
    "Harbour: days of « great » calm «at sea»",
  ],
  [
    "keeps a dash of its own",
    `<title>Calm at sea - at last - Post</title>${property("og:site_name", "Post")}`,
    "",
    "Calm at sea - at last",
  ],
  ["keeps its colon", "<title>Harbour: calm at sea</title>", "", "Harbour: calm at sea"],
  [
    "is the heading that the window's title repeats",
    "<title>Calm at sea – Salt’s diary</title>",
    "<h2>Menu</h2><h2>Calm at sea</h2>",
    "Calm at sea",
  ],
  [
    "is no site's name in the first heading",
    "<title>Salt » Calm at sea after three weeks of storm</title>",
    "<h1>Salt</h1><h2>Calm at sea after three weeks of storm</h2>",
    "Calm at sea after three weeks of storm",
  ],
  [
    "is the one heading that says it in other words",
    "<title>Calm weather at sea for sailors</title>",
    "<h1>Calm at sea for all sailors</h1>",
    "Calm at sea for all sailors",
  ],
  [
    "is not a heading that says something else",
    "<title>Calm at sea</title>",
    "<h1>Welcome aboard everyone</h1>",
    "Calm at sea",
  ],
  [
    "leaves out the line above it",
    property("og:title", "Calm at sea for a week"),
    "<h1>Weather Calm at sea for a week</h1>",
    "Calm at sea for a week",
  ],
  [
    "leaves out the sign of a permanent link",
    "<title>Calm at sea</title>",
    "<h1>Calm at sea¶</h1>",
    "Calm at sea",
  ],
  [
    "keeps the site's name on the home page",
    `<title>Post: news of the sea</title>${property("og:site_name", "Post")}<link rel="canonical" href="https://post.example/">`,
    "",
    "Post: news of the sea",
  ],
  ["in Japanese", `<title>海は静か｜港新聞</title>${property("og:site_name", "港新聞")}`, "", "海は静か"],
  ["in Chinese", `<title>海上平静_港口日报</title>${property("og:site_name", "港口日报")}`, "", "海上平静"],
]) {
  check(`the title ${what}`, { head, body }, { title });
}

// Bylines near the headline.

for (const [lang, byline, author] of [
  ["en", '<p class="byline">By Ada Fenwick | 3 May 2025</p>', "Ada Fenwick"],
  ["en", "<p>By Ada Fenwick</p>", "Ada Fenwick"],
  ["en", "<div>Posted on May 4, 2025 by Timo Hartwell</div>", "Timo Hartwell"],
  ["en", '<span class="author vcard"><a class="url fn n" href="/a">Ada Fenwick</a></span>', "Ada Fenwick"],
  [
    "en",
    '<div class="author-card"><span class="author-card__name">Ada Fenwick</span> <span class="author-card__title">Editor of Maps</span></div>',
    "Ada Fenwick",
  ],
  [
    "en",
    'By <a href="/authors/ada">Ada Fenwick</a> and <a href="/authors/timo">Timo Hartwell</a>',
    "Ada Fenwick, Timo Hartwell",
  ],
  ["en", '<a rel="author" href="/x">Ada Fenwick</a>', "Ada Fenwick"],
  ["en", '<span itemprop="author" itemscope><span itemprop="name">Ada Fenwick</span></span>', "Ada Fenwick"],
  ["en", '<p class="byline">ADA FENWICK, Harbour Correspondent</p>', "ADA FENWICK, Harbour Correspondent"],
  ["en", "<p>By the time the ship came in, it was dark.</p>", null],
  ["en", '<p class="author">Share</p>', null],
  ["en", '<div class="comment"><span class="author">walker77</span></div>', null],
  ["fr", '<div class="auteur">Par Jeanne Morvan</div>', "Jeanne Morvan"],
  ["fr", "<p>Propos recueillis par Jeanne Morvan</p>", "Jeanne Morvan"],
  ["de", "<p>Von Jörg Özdal und Anna von der Heide</p>", "Jörg Özdal und Anna von der Heide"],
  ["de", "<h5>Autor: </h5>Jörg Özdal", "Jörg Özdal"],
  ["es", "<p>Por Inés de la Vega</p>", "Inés de la Vega"],
  ["pt", '<p class="credits">Por João Neves, 3/5/2025</p>', "João Neves"],
  ["it", "<p>di Carla Bonetti</p>", "Carla Bonetti"],
  ["nl", "<p>Door Sanne van Dijk</p>", "Sanne van Dijk"],
  ["sv", "<p>Av Britta Ek</p>", "Britta Ek"],
  ["pl", "<p>Autor: Ewa Nowicka</p>", "Ewa Nowicka"],
  ["cs", "<p>Napsal Jan Dvořák</p>", "Jan Dvořák"],
  ["ru", "<p>Автор: Ольга Белова</p>", "Ольга Белова"],
  ["el", "<p>Του Νίκου Παππά</p>", "Νίκου Παππά"],
  ["tr", "<p>Yazan: Elif Kaya</p>", "Elif Kaya"],
  ["ar", "<p>بقلم ليلى حداد</p>", "ليلى حداد"],
  ["he", "<p>מאת נועה ברק</p>", "נועה ברק"],
  ["hi", "<p>लेखक: अनिता शर्मा</p>", "अनिता शर्मा"],
  ["id", "<p>Oleh Sari Utami</p>", "Sari Utami"],
  ["vi", "<p>Tác giả: Lê Minh</p>", "Lê Minh"],
  ["zh", "<p>来源：江城晚报 作者：林小雨</p>", "林小雨"],
  ["zh", "<p>江城晚报记者 林小雨 报道</p>", "林小雨"],
  [
    "zh",
    "<p>据江城电（记者 林小雨）江城市昨日宣布，新桥将于下月通车，届时两岸居民可步行往返，不再依赖渡船。</p>",
    "林小雨",
  ],
  ["zh", "<p>责任编辑：林小雨</p>", "林小雨"],
  ["zh", "<p>小记者训练营</p>", null],
  ["ja", "<p>取材・文／山本葵</p>", "山本葵"],
  ["ko", "<p>김하늘 기자</p>", "김하늘"],
]) {
  check(
    `byline: ${byline}`,
    { lang, head: "<title>Calm at sea</title>", body: headline + byline },
    { author },
  );
}
check(
  "a person in the byline is believed rather than the site as its own author",
  {
    head: jsonLd(article({ author: "The Post", publisher: { name: "The Post" } })),
    body: `${headline}<p>By Ada Fenwick</p>`,
  },
  { author: "Ada Fenwick" },
);
check(
  "the site is its own author where nobody else is named",
  { head: jsonLd(article({ author: "The Post", publisher: { name: "The Post" } })), body: headline },
  { author: "The Post" },
);

// Dates near the headline.

for (const [lang, date, published] of [
  ["en", '<time datetime="2025-02-03T10:00Z">long ago</time>', "2025-02-03T10:00Z"],
  ["en", "<time>Feb 3, 2025</time>", "2025-02-03"],
  ["en", '<div class="date">5/4/2025</div>', "2025-05-04"],
  ["en-GB", '<div class="date">5/4/2025</div>', "2025-04-05"],
  ["en", '<div class="date">31/12/2023</div>', "2023-12-31"],
  ["en", '<span class="posted">Mon Oct 11 14:57:21 CEST 2021</span>', "2021-10-11"],
  ["en", '<p class="date">3rd of May, 2025</p>', "2025-05-03"],
  ["en", '<p class="date">30 February 2025</p>', null],
  ["en", '<p class="info">Version 1.2.10</p>', null],
  ["en", '<p class="date">3 days ago</p>', null],
  ["en", '<p class="updated">Updated 4 May 2025</p><p class="date">3 May 2025</p>', "2025-05-03"],
  ["en", '<div class="comment"><time datetime="x">1 May 2025</time></div><p>2 May 2025</p>', "2025-05-02"],
  ["fr", '<span class="date">Le 1er août 2024 à 10h</span>', "2024-08-01"],
  ["de", "<p>Dienstag, 12. März 2024</p>", "2024-03-12"],
  ["de", '<p class="datum">31.10.23</p>', "2023-10-31"],
  ["es", "<p>12 de marzo de 2024</p>", "2024-03-12"],
  ["pt", "<p>12 de março de 2024, 10h20</p>", "2024-03-12"],
  ["it", "<p>12 marzo 2024</p>", "2024-03-12"],
  ["nl", "<p>12 mei 2024</p>", "2024-05-12"],
  ["pl", "<p>12 września 2024</p>", "2024-09-12"],
  ["cs", "<p>12. července 2024</p>", "2024-07-12"],
  ["hu", "<p>2024. március 12.</p>", "2024-03-12"],
  ["fi", "<p>12. maaliskuuta 2024</p>", "2024-03-12"],
  ["ro", "<p>12 iunie 2024</p>", "2024-06-12"],
  ["tr", "<p>12 Ağustos 2024</p>", "2024-08-12"],
  ["el", "<p>12 Ιουλίου 2024</p>", "2024-07-12"],
  ["ru", "<p>12 мая 2024</p>", "2024-05-12"],
  ["uk", "<p>12 червня 2024</p>", "2024-06-12"],
  ["ar", "<p>١٢ مارس ٢٠٢٤</p>", "2024-03-12"],
  ["fa", "<p>۱۲ ژوئن ۲۰۲۴</p>", "2024-06-12"],
  ["he", "<p>12 במרץ 2024</p>", "2024-03-12"],
  ["hi", "<p>१२ मार्च २०२४</p>", "2024-03-12"],
  ["bn", "<p>১২ মার্চ ২০২৪</p>", "2024-03-12"],
  ["th", "<p>12 มีนาคม 2567</p>", "2024-03-12"],
  ["th", "<p>๑๒ มี.ค. ๒๕๖๗</p>", "2024-03-12"],
  ["vi", "<p>12 tháng 3, 2024</p>", "2024-03-12"],
  ["id", "<p>12 Agustus 2024</p>", "2024-08-12"],
  ["zh", '<div class="info">2025年5月2日 来源：江城</div>', "2025-05-02"],
  ["ja", "<p>令和6年3月12日</p>", "2024-03-12"],
  ["ja", "<p>２０２４年３月１２日</p>", "2024-03-12"],
  ["ko", "<p>2024년 3월 12일</p>", "2024-03-12"],
  ["ko", "<p>2024. 3. 12.</p>", "2024-03-12"],
]) {
  check(
    `date in ${lang}: ${date}`,
    { lang, head: "<title>Calm at sea</title>", body: headline + date },
    { published },
  );
}
check(
  "the date is the local one where the page has the same moment in its own zone",
  {
    head: property("article:published_time", "2025-02-04T03:30:00+00:00"),
    body: `${headline}<time datetime="2025-02-03T23:30:00-04:00">Monday</time>`,
  },
  { published: "2025-02-03T23:30:00-04:00" },
);
check(
  "the date is in the address where it is nowhere else",
  { head: '<link rel="canonical" href="https://post.example/2025/02/03/sea">', body: headline },
  { published: "2025-02-03" },
);
check(
  "a byline is found where the headline is no heading",
  {
    lang: "zh",
    head: "<title>海上平静</title>",
    body: "<table><tr><td>海上平静</td></tr><tr><td>2005-04-27 14:32 作者：林小雨</td></tr></table>",
  },
  { author: "林小雨", published: "2005-04-27" },
);

test("metadata of hostile pages takes no time", () => {
  const long = (text) => text.repeat(Math.ceil(200_000 / text.length));
  for (const [head, body] of [
    [`<title>${long(" - ")}</title>`, ""],
    [`<title>${long("a | ")}</title>`, `<h1>${long("a | ")}</h1>`],
    [meta("author", long("by ")), ""],
    [meta("author", long("a@")), ""],
    [meta("author", long(",")), ""],
    [meta("date", long("1 ")), ""],
    ["", `<h1>${long("#")}x</h1>`],
    [jsonLd(`{"a":"${long(" ")}`), ""],
    [property("og:title", long("&amp;")), ""],
    [property("og:title", long("<a ")), ""],
    [jsonLd(long("[")), ""],
    [jsonLd(`{"@type":"Article","headline":"${long("\\\\")}`), ""],
    [jsonLd(long("{},")), ""],
    [jsonLd(long("[,     ")), ""],
    [jsonLd(`[${long('{"@type":"Article"},')}{}]`), ""],
    ["<title>a</title>", `<h1>a</h1>${long("<i class=author>")}By Ann`],
    ["<title>a</title>", `<h1>a</h1>${long("<p class=date>1.</p>")}`],
    ["<title>a</title>", `<h1>a</h1><p class="${long("date ")}">3 May 2025</p>`],
  ]) {
    const document = DOMS.linkedom(`<html><head>${head}</head><body>${body}</body></html>`);
    const started = performance.now();
    readPage(document);
    assert.ok(performance.now() - started < 2_000, head.slice(0, 60) + body.slice(0, 60));
  }
});
