// The demo page's comparison: two summaries side by side, each held to what the package says of the same page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import typescript from "typescript";
import { root } from "../../scripts/setup.mjs";
import { accessibleCases, book, runInBrowsers, sample } from "./demo-cases.mjs";
import { violations } from "./violations.mjs";

const { lexRank } = await imported("www/demo/comparison/lex-rank.ts");

/** A module of the demo page that imports nothing, as it is without its types. */
async function imported(file) {
  const source = readFileSync(path.join(root, file), "utf8");
  const options = { target: "ES2022", module: "ESNext" };
  const { outputText } = typescript.transpileModule(source, { compilerOptions: options });
  return import(`data:text/javascript,${encodeURIComponent(outputText)}`);
}

/** Sentences, and the scores that were worked out for them by hand. */
const RANKED = [
  { name: "nothing", sentences: "", scores: [] },
  { name: "one sentence", sentences: "red fox", scores: [1] },
  { name: "no words", sentences: "|", scores: [1 / 2, 1 / 2] },
  { name: "nothing in common", sentences: "red fox|blue hen", scores: [1 / 2, 1 / 2] },
  { name: "a word that all have tells nothing", sentences: "the fox|the hen", scores: [1 / 2, 1 / 2] },
  // cos = ln(3/2)² / (ln(3/2)² + ln(3)²) = 0.12: joined. The third is alone, and all keep their share.
  { name: "a pair", sentences: "red fox|red hen|blue cow", scores: [1 / 3, 1 / 3, 1 / 3] },
  // cos of the first and each other = ln(3/2) / √(2 (ln(3/2)² + ln(3)²)) = 0.24. With a for the first, b for
  // each other: a = 0.05 + 0.85 (a/3 + b) and a + 2b = 1, so a = 57/137.
  { name: "a star", sentences: "red blue|red hen|blue cow", scores: [57 / 137, 40 / 137, 40 / 137] },
  // The first and second share one of five words: cos = ln(3/2)² / (ln(3/2)² + 4 ln(3)²) = 0.03: not joined.
  {
    name: "too little in common",
    sentences: "red a b c d|red e f g h|blue blue",
    scores: [1 / 3, 1 / 3, 1 / 3],
  },
];

for (const { name, sentences, scores } of RANKED) {
  test(`LexRank of ${name}`, () => {
    const lists = sentences === "" ? [] : sentences.split("|").map((one) => one.split(" ").filter(Boolean));
    const found = [...lexRank(lists)];
    assert.equal(found.length, scores.length);
    for (const [index, score] of scores.entries())
      assert.ok(Math.abs(found[index] - score) < 1e-5, `${found}`);
  });
}

test("LexRank is the same whenever it is worked out, and adds up to 1", () => {
  const lists = sample("en-feature.html").summary.all.map(({ text }) => wordsOf(text));
  const scores = lexRank(lists);
  assert.deepEqual(scores, lexRank(lists));
  assert.ok(Math.abs(scores.reduce((sum, score) => sum + score, 0) - 1) < 1e-9);
});

function wordsOf(text, language = "en") {
  const segments = [...new Intl.Segmenter(language, { granularity: "word" }).segment(text.toLowerCase())];
  return segments.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

const FILES = ["fr-presse.html", "en-feature.html", "ja-news.html", "ar-news.html", "en-docs.html"];

/** What both sides show. */
async function sides(demo) {
  await demo.tab.waitForFunction(() =>
    [...document.querySelectorAll("#comparison .side > div")].every(
      (body) => body.ariaBusy === "false" && !body.querySelector(".covers")?.textContent.includes("…"),
    ),
  );
  return demo.tab.$$eval("#comparison .side", (sides) =>
    sides.map((side) => {
      const items = [...side.querySelectorAll("li:has(button)")];
      return {
        method: side.querySelector("select").value,
        texts: items.map((item) => item.querySelector("button").textContent),
        isCommon: items.map((item) => item.querySelector(".both") !== null),
        places: items.map((item) => Number(item.querySelector(".place").textContent.match(/\d+/)[0]) - 1),
        leaning: items.map((item) => item.querySelector(".leans") !== null),
        share: Number(side.querySelector(".bar")?.style.getPropertyValue("--share")),
        figures: [...side.querySelectorAll(".side-figures li")].map((item) => item.textContent),
        text: side.textContent,
      };
    }),
  );
}

async function choose(demo, side, method) {
  await demo.tab.evaluate(
    (side, method) => {
      const select = document.querySelectorAll("#comparison select")[side];
      select.value = method;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    },
    side,
    method,
  );
}

/** A side shows these sentences, with figures that the package gives for them. */
function assertShows(side, { analysis, summary }, indices, others) {
  const { all } = summary;
  assert.deepEqual(
    side.texts,
    indices.map((index) => all[index].text),
  );
  assert.deepEqual(side.places, indices);
  assert.deepEqual(
    side.isCommon,
    indices.map((index) => others.includes(index)),
  );
  const share = analysis.coverage(indices).at(-1);
  assert.ok(share > 0 && share <= 1);
  assert.ok(Math.abs(side.share - share) < 1e-12, `${side.share} ${share}`);
  assert.ok(side.figures[0].startsWith(`${Math.round(share * 100)}%`), side.figures[0]);
  const dangling = indices.map((index) => {
    const { leaning } = all[index];
    return leaning !== null && !indices.includes(leaning.on);
  });
  assert.deepEqual(side.leaning, dangling);
  const count = dangling.filter(Boolean).length;
  assert.ok(side.figures[2].startsWith(count === 0 ? "None" : `${count} `), side.figures[2]);
}

const CASES = [
  ...FILES.map((file) => ({
    name: `the summary of ${file} beside its first sentences, and LexRank beside both`,
    async run(demo) {
      const known = sample(file);
      const { page, summary, taken } = known;
      await demo.pick(file);
      await demo.look("compare");
      const running = [...summary.all.keys()].filter(
        (index) => summary.article.roles[summary.all[index].block] === "body",
      );
      const first = running.slice(0, taken.length);
      const [left, right] = await sides(demo);
      assert.equal(left.method, "now");
      assert.equal(right.method, "first");
      assertShows(left, known, taken, first);
      assertShows(right, known, first, taken);
      assert.ok(page.blocks[summary.all[first[0]].block].text.startsWith(right.texts[0]));

      const scores = lexRank(running.map((index) => wordsOf(summary.all[index].text, summary.language)));
      const order = [...running.keys()].sort((one, other) => scores[other] - scores[one]);
      const best = order.slice(0, taken.length).map((place) => running[place]);
      best.sort((one, other) => one - other);
      await choose(demo, 0, "lexRank");
      const [ranked] = await sides(demo);
      // Browsers part Japanese into words by dictionaries of their own.
      if (summary.language === "ja") assert.equal(ranked.texts.length, taken.length);
      else assertShows(ranked, known, best, first);
    },
  })),
  {
    name: "the slider changes the length of both sides",
    async run(demo) {
      const { summary } = sample("en-feature.html");
      await demo.pick("en-feature.html");
      await demo.look("compare");
      await demo.tab.focus("#comparison input");
      await demo.tab.keyboard.press("Home");
      for (const count of [2, 3]) {
        await demo.tab.keyboard.press("ArrowRight");
        const [left, right] = await sides(demo);
        const order = summary.all.toSorted((one, other) => one.rank - other.rank);
        const texts = new Set(order.slice(0, count).map(({ text }) => text));
        assert.deepEqual(new Set(left.texts), texts);
        assert.equal(right.texts.length, count);
        assert.ok(await demo.tab.evaluate(() => document.activeElement.matches("#comparison input")));
      }
    },
  },
  {
    name: "a setting that was kept stays as it was, until another article is open",
    async run(demo) {
      await demo.pick("en-feature.html");
      await demo.look("compare");
      const offered = () => demo.tab.$$eval("#comparison select:first-of-type option", (all) => all.length);
      assert.equal(await offered(), 2 * 3);
      await demo.tab.click("#comparison .comparison-setting button");
      assert.equal(await offered(), 2 * 4);
      assert.notEqual(await demo.tab.$eval("#comparison [role=status]", (status) => status.textContent), "");
      const [before, kept] = await sides(demo);
      assert.equal(kept.method, "kept");
      assert.deepEqual(kept.texts, before.texts);
      assert.ok(kept.isCommon.every(Boolean));

      await demo.tab.$eval('#kinds [value="teaser"]', (input) => input.click());
      await demo.tab.waitForFunction(() => document.querySelector(".side .about").textContent === "Teaser");
      const [teaser, stillKept] = await sides(demo);
      assert.notDeepEqual(teaser.texts, before.texts);
      assert.equal(stillKept.texts.length, teaser.texts.length);
      assert.ok(stillKept.texts.every((text) => before.texts.includes(text)));
      assert.deepEqual(
        teaser.isCommon,
        teaser.texts.map((text) => stillKept.texts.includes(text)),
      );

      await demo.look("read");
      await demo.pick("fr-presse.html");
      await demo.look("compare");
      assert.equal(await offered(), 2 * 3);
      assert.equal((await sides(demo))[1].method, "first");
    },
  },
  {
    name: "a setting with a length of its own keeps it, and the first sentences follow",
    async run(demo) {
      await demo.pick("en-feature.html");
      await demo.look("compare");
      await demo.tab.focus("#comparison input");
      await demo.tab.keyboard.press("Home");
      await demo.tab.keyboard.press("ArrowRight");
      await demo.tab.click("#comparison .comparison-setting button");
      await demo.tab.focus("#comparison input");
      for (let step = 0; step < 3; step += 1) await demo.tab.keyboard.press("ArrowRight");
      const lengths = async () => (await sides(demo)).map(({ texts }) => texts.length);
      assert.deepEqual(await lengths(), [5, 2]);
      await choose(demo, 0, "first");
      assert.deepEqual(await lengths(), [2, 2]);
    },
  },
  {
    name: "a headline is shown as one",
    async run(demo) {
      await demo.pick("en-feature.html");
      await demo.tab.$eval('#kinds [value="headline"]', (input) => input.click());
      await demo.tab.waitForSelector("#headline:not([hidden])");
      const headline = await demo.tab.$eval("#headline", (line) => line.textContent);
      await demo.look("compare");
      const [left, right] = await sides(demo);
      assert.ok(left.text.includes(headline));
      assert.equal(right.texts.length, 1);
    },
  },
  {
    name: "a sentence leads to its place in the article",
    async run(demo) {
      await demo.pick("en-feature.html");
      await demo.look("compare");
      const [, { texts }] = await sides(demo);
      const buttons = "#comparison .side:nth-child(2) li button";
      await demo.tab.$$eval(buttons, (buttons) => buttons[2].focus());
      await demo.tab.keyboard.press("Enter");
      await demo.tab.waitForFunction(
        (text) => {
          const spans = [...document.querySelectorAll("#article .is-shown")];
          if (spans.map((span) => span.textContent).join("") !== text) return false;
          const { top, height } = spans[0].getBoundingClientRect();
          return height > 0 && top >= 0 && top < innerHeight;
        },
        {},
        texts[2],
      );
      assert.ok(await demo.tab.evaluate(() => document.activeElement.matches("#views [value=read]:checked")));
    },
  },
  {
    name: "a book is too long for LexRank, which the page says",
    async run(demo) {
      await demo.openBox();
      await demo.paste(book(20_000));
      await demo.untilArticleSays("village");
      await demo.look("compare");
      await choose(demo, 1, "lexRank");
      const [left, right] = await sides(demo);
      assert.ok(left.texts.length > 0);
      assert.equal(right.texts.length, 0);
      assert.match(right.text, /square of the length.*1,500 sentences/);
    },
  },
  {
    name: "an article from right to left begins at the right",
    async run(demo) {
      await demo.pick("ar-news.html");
      await demo.look("compare");
      await sides(demo);
      const ends = await demo.tab.$eval("#comparison .side:nth-child(2) .strip", (strip) => {
        const [line, marks] = [strip, strip.querySelector("path")].map((one) => one.getBoundingClientRect());
        return { line: line.right - line.width / 2, marks: marks.left };
      });
      assert.ok(ends.marks > ends.line, JSON.stringify(ends));
      const directions = await demo.tab.$$eval("#comparison li button", (all) => all.map(({ dir }) => dir));
      assert.ok(directions.every((direction) => direction === "rtl"));
    },
  },
  {
    name: "another language changes every word of the page",
    async run(demo) {
      await demo.pick("en-feature.html");
      await demo.look("compare");
      await demo.tab.click("#comparison .comparison-setting button");
      await demo.tab.click("#language [lang=fr]");
      await demo.tab.waitForFunction(() =>
        document.querySelector("#comparison").textContent.includes("Garder"),
      );
      const words = await demo.tab.$eval("#comparison", (comparison) => {
        for (const button of comparison.querySelectorAll("li button")) button.remove();
        const named = [...comparison.querySelectorAll("[aria-label]")].map(({ ariaLabel }) => ariaLabel);
        return `${comparison.textContent} ${named.join(" ")}`;
      });
      assert.match(words, /Les premières phrases/);
      assert.doesNotMatch(words, /\b(the|of|sentence|Keep|words|both)\b/);
    },
  },
  {
    name: "at 320 pixels nothing is wider than the screen",
    width: 320,
    async run(demo) {
      for (const file of ["fr-presse.html", "ar-news.html"]) {
        await demo.look("read");
        await demo.pick(file);
        await demo.look("compare");
        await sides(demo);
        const over = await demo.tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${file}: ${over}`);
      }
    },
  },
  ...accessibleCases(async (demo) => {
    await demo.pick("ar-news.html");
    await demo.look("compare");
    await sides(demo);
    assert.deepEqual(await violations(demo.tab), []);
    await demo.tab.click("#comparison .comparison-setting button");
    await choose(demo, 0, "lexRank");
    await sides(demo);
    assert.deepEqual(await violations(demo.tab), []);
  }),
];

runInBrowsers("the demo's comparison", CASES);
