// How it works, in five pictures: what they draw is held to what the package says of the same page.

import assert from "node:assert/strict";
import { accessibleCases, book, runInBrowsers, sample } from "./demo-cases.mjs";
import { violations } from "./violations.mjs";

const FILES = ["fr-presse.html", "en-feature.html", "ja-news.html", "ar-news.html", "zh-article.html"];

/** The most marks that a row may have, as the page promises for a book. */
const MOST_MARKS = 400;

/** In milliseconds, on a machine under load: a second is usual for the switch with a book open. */
const LONGEST_DRAWING = 10_000;

/** Waits for a sentence to be weighed: the last of what is drawn. */
function drawn(demo) {
  return demo.tab.waitForSelector("#pictures .weight");
}

function count(demo, selector) {
  return demo.tab.$$eval(`#pictures ${selector}`, ({ length }) => length);
}

function texts(demo, selector) {
  return demo.tab.$$eval(`#pictures ${selector}`, (all) => all.map(({ textContent }) => textContent));
}

const isKept = (role) => typeof role === "string";

const CASES = [
  ...FILES.map((file) => ({
    name: `the pictures of ${file}`,
    async run(demo) {
      const { page, analysis, summary, taken } = sample(file);
      const { all, article, keywords } = summary;
      await demo.pick(file);
      await demo.look("how");
      await drawn(demo);

      // The tree: the text that is kept is as wide as it is long.
      assert.ok((await count(demo, ".box")) > 3);
      const length = (blocks) => blocks.reduce((sum, { text }) => sum + text.length, 0);
      const share =
        length(page.blocks.filter((_, block) => isKept(article.roles[block]))) / length(page.blocks);
      const [tree, blocks] = await texts(demo, "figcaption");
      assert.ok(tree.includes(`${Math.round(share * 100)}%`), tree);
      const labelled = await demo.tab.$$eval("#pictures [role=img]", (all) =>
        all.map(({ ariaLabel }) => ariaLabel),
      );
      assert.ok(labelled.every((label) => label !== ""));

      // A bar for each block, and a legend that counts them all.
      const kept = article.roles.filter(isKept).length;
      assert.equal(await count(demo, ".picture-blocks rect"), page.blocks.length);
      assert.equal(await count(demo, ".picture-blocks rect.is-kept"), kept);
      assert.ok(blocks.startsWith(`${kept} of ${page.blocks.length} blocks`), blocks);
      const counts = (await texts(demo, ".legend b")).map(Number);
      assert.equal(
        counts.reduce((sum, one) => sum + one, 0),
        page.blocks.length,
      );

      // Sentences with their numbers.
      for (const [place, number] of (await texts(demo, ".found .bound")).entries()) {
        const found = (await texts(demo, ".found"))[place];
        assert.equal(found, `${number}${all[Number(number) - 1].text}`);
      }

      // Words, and in how many sentences each stands; then a sentence with nothing lost.
      const frequencies = (await texts(demo, "tbody td:nth-child(2)")).map(Number);
      assert.deepEqual(
        frequencies.slice(0, keywords.length),
        keywords.map(({ occurrences }) => new Set(occurrences.map(({ sentence }) => sentence)).size),
      );
      assert.ok(frequencies.at(-1) >= Math.max(...frequencies.slice(0, -1)));
      const best = all.find(({ rank }) => rank === 0);
      assert.deepEqual(await texts(demo, ".weighed"), [best.text]);
      const weighed = await demo.tab.$$eval("#pictures .weight", (all) =>
        all.map((one) => ({
          text: one.textContent.toLowerCase(),
          share: Number(one.style.getPropertyValue("--share")),
        })),
      );
      assert.equal(Math.max(...weighed.map(({ share }) => share)), 1);
      const [heaviest] = analysis.terms(all.indexOf(best));
      const text = heaviest.text.toLowerCase();
      assert.ok(
        weighed.some((one) => one.share === 1 && (text.includes(one.text) || one.text.includes(text))),
        text,
      );

      // A stem for each sentence, those of the summary in their order.
      assert.equal(await count(demo, ".picture-summary rect"), all.length);
      assert.equal(await count(demo, ".picture-summary rect.is-taken"), taken.length);
      const order = taken.toSorted((one, other) => all[one].rank - all[other].rank);
      const words = await demo.tab.$eval(".picture-summary [role=img]", ({ ariaLabel }) => ariaLabel);
      assert.equal(words.match(/: ([\d, ]+)\.$/)[1], order.map((sentence) => sentence + 1).join(", "));
      const turns = await demo.tab.$$eval("#pictures .turn", (all) =>
        all.map((turn) => Number(turn.style.getPropertyValue("--start"))),
      );
      assert.deepEqual(
        turns.map((start) => Math.round(start * all.length - 0.5)),
        order.slice(0, turns.length),
      );
    },
  })),
  ...[
    { file: "fr-presse.html", framed: ["M.", "années."] },
    { file: "en-docs.html", framed: ["3.27", "e.g."] },
  ].map(({ file, framed }) => ({
    name: `full stops that end no sentence in ${file}`,
    async run(demo) {
      await demo.pick(file);
      await demo.look("how");
      assert.deepEqual(await texts(demo, ".stop"), framed);
      assert.deepEqual(await texts(demo, ".picture-sentences q"), framed);
    },
  })),
  {
    name: "the slider takes sentences where they stand, and leaves the other pictures alone",
    async run(demo) {
      await demo.pick("en-feature.html");
      await demo.look("how");
      await drawn(demo);
      await demo.tab.evaluate(() => {
        window.before = ["document", "blocks", "terms"].map(
          (name) => document.querySelector(`.picture-${name}`).firstElementChild,
        );
      });
      await demo.tab.focus("#pictures input");
      await demo.tab.keyboard.press("Home");
      for (const length of [2, 3, 4]) {
        await demo.tab.keyboard.press("ArrowRight");
        assert.equal(await count(demo, "rect.is-taken"), length);
        assert.deepEqual(
          await texts(demo, ".turn"),
          Array.from({ length }, (_, turn) => String(turn + 1)),
        );
      }
      assert.ok(await demo.tab.evaluate(() => window.before.every((one) => one.isConnected)));
      assert.ok(await demo.tab.evaluate(() => document.activeElement.matches("#pictures input")));
    },
  },
  {
    name: "the sentence that is looked at is marked in the pictures",
    async run(demo) {
      const { summary } = sample("en-feature.html");
      await demo.pick("en-feature.html");
      await demo.tab.click("#sentences li:nth-child(2) button");
      const [, selected] = await demo.sentences();
      await demo.look("how");
      await drawn(demo);
      const index = summary.all.findIndex(({ text }) => text === selected);
      assert.deepEqual(await texts(demo, ".found.is-shown"), [`${index + 1}${selected}`]);
      assert.deepEqual(await texts(demo, ".weighed"), [selected]);
      const place = await demo.tab.$eval("#pictures rect.is-shown", (stem) =>
        Math.floor(stem.getAttribute("x")),
      );
      assert.equal(place, index);
    },
  },
  {
    name: "a book is drawn in a moment, with no more marks than a screen has room for",
    async run(demo) {
      await demo.openBox();
      await demo.paste(book(100_000));
      await demo.untilArticleSays("village");
      const start = performance.now();
      await demo.look("how");
      await drawn(demo);
      const time = performance.now() - start;
      assert.ok(time < LONGEST_DRAWING, `${time} ms`);
      for (const picture of ["blocks", "summary"]) {
        const marks = await count(demo, `.picture-${picture} rect`);
        assert.ok(marks > MOST_MARKS / 2 && marks <= MOST_MARKS, `${picture}: ${marks}`);
      }
      assert.ok((await count(demo, "rect.is-taken")) > 0);
      const [tree] = await texts(demo, "figcaption");
      assert.match(tree, /plain text/);
      assert.match((await texts(demo, ".picture-summary figcaption"))[0], /Each mark stands for \d+/);
    },
  },
  {
    name: "an article of two sentences",
    async run(demo) {
      await demo.openBox();
      await demo.paste("<p>The old bridge was closed on Monday.</p><p>It was 3.5 metres wide.</p>");
      await demo.untilArticleSays("old bridge");
      await demo.look("how");
      await drawn(demo);
      assert.equal(await count(demo, ".picture-summary rect"), 2);
      assert.deepEqual(await texts(demo, ".stop"), ["3.5"]);
    },
  },
  {
    name: "an article from right to left begins at the right in each picture",
    async run(demo) {
      await demo.pick("ar-news.html");
      await demo.look("how");
      await drawn(demo);
      for (const marks of [".picture-blocks rect", ".picture-summary rect", ".box"]) {
        const [first, last] = await demo.tab.$$eval(
          `#pictures ${marks}`,
          (all, isBox) => {
            const drawn = isBox ? all.filter((box) => box.style.getPropertyValue("--level") === "1") : all;
            const start = (one) =>
              isBox ? Number(one.style.getPropertyValue("--start")) : Number(one.getAttribute("x"));
            drawn.sort((one, other) => start(one) - start(other));
            return [drawn[0], drawn.at(-1)].map((one) => one.getBoundingClientRect().left);
          },
          marks === ".box",
        );
        assert.ok(first > last, `${marks}: ${first} ${last}`);
      }
      assert.equal(await demo.tab.$eval("#pictures .running", ({ dir }) => dir), "rtl");
      const turns = await demo.tab.$$eval("#pictures .turn", (all) =>
        all.map((one) => one.getBoundingClientRect().x),
      );
      const stems = await demo.tab.$$eval("#pictures rect.is-taken", (all) =>
        all.map((one) => one.getBoundingClientRect().x),
      );
      assert.ok(Math.abs(Math.max(...turns) - Math.max(...stems)) < 30, `${turns} ${stems}`);
    },
  },
  {
    name: "another language changes every word of the page",
    async run(demo) {
      await demo.pick("ja-news.html");
      await demo.look("how");
      await demo.tab.click("#language [lang=fr]");
      await demo.tab.waitForFunction(() =>
        document.querySelector("#pictures").textContent.includes("cinq étapes"),
      );
      await drawn(demo);
      const words = await demo.tab.$eval("#pictures", ({ textContent }) => textContent);
      assert.match(words, /La page est un arbre/);
      assert.doesNotMatch(words, /\b(the|of|sentence|Length|words|kept|Menu, header)\b/);
    },
  },
  {
    name: "at 320 pixels nothing is wider than the screen",
    width: 320,
    async run(demo) {
      for (const file of FILES) {
        await demo.look("read");
        await demo.pick(file);
        await demo.look("how");
        await drawn(demo);
        const over = await demo.tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${file}: ${over}`);
      }
    },
  },
  ...accessibleCases(async (demo) => {
    await demo.pick("ar-news.html");
    await demo.tab.click("#sentences button");
    await demo.look("how");
    await drawn(demo);
    assert.deepEqual(await violations(demo.tab), []);
  }),
];

runInBrowsers("how it works, in pictures,", CASES);
