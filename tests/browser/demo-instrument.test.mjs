// The demo page's instrument in real browsers: what steers the summary, and what tells why it is as it is.

import assert from "node:assert/strict";
import { statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { accessibleCases, runInBrowsers } from "./demo-cases.mjs";
import { violations } from "./violations.mjs";

const folder = path.join(fileURLToPath(new URL("../..", import.meta.url)), "www/dist/demo");
const LONG = "en-feature.html";

/** In pixels: here the instrument is a column of its own. */
const WIDE = 1440;

/** Sentences enough for an article of 5,000 words, with words that come again and words that do not. */
const ARTICLE = Array.from(
  { length: 250 },
  (_, number) =>
    `The council of village ${number} repaired road ${number * 7} after the flood in the valley, and paid ${number * 31} crowns for the stones, the gravel and the men.${number % 5 === 4 ? "\n\n" : ""}`,
).join(" ");

/** Looks at a sentence, as a click on it in the article does, and waits for its terms. */
async function inspect(demo, sentence) {
  await demo.tab.$eval(`[data-sentence="${sentence}"]`, (span) => span.click());
  await demo.until(() => document.querySelector(".terms li"));
}

/** Presses a button, and waits until the summary has been made anew. */
async function press(demo, selector) {
  await demo.tab.evaluate(() => document.querySelector(".steers").append(document.createComment("old")));
  await demo.tab.$eval(selector, (button) => button.click());
  // The line of what steers is written anew with whatever does.
  await demo.until(() => document.querySelector(".steers").childNodes.length < 2);
}

/** Moves the slider to its start or its end. */
async function slide(demo, key) {
  await demo.tab.focus("#count");
  await demo.tab.keyboard.press(key);
}

const textOf = (demo, selector) => demo.tab.$eval(selector, (element) => element.textContent);
const sentenceText = (demo, sentence) => textOf(demo, `[data-sentence="${sentence}"]`);
const chip = (number, way) => `.chip:nth-child(${number}) button:nth-of-type(${way === "more" ? 1 : 2})`;
const PIN = ".inspected .choices button:nth-of-type(1)";
const BAN = ".inspected .choices button:nth-of-type(2)";

/** Whether focus has been left on something, and not on what is gone. */
const hasFocus = (demo) => demo.tab.evaluate(() => document.activeElement !== document.body);

/** What the inspector shows of the score: the numbers of the table, and the places in the bar. */
function score(demo) {
  return demo.tab.evaluate(() => {
    const hundredths = (cell) => Math.round(100 * Number(cell.textContent.replace("−", "-")));
    const bar = document.querySelector(".score-bar");
    const { left, width } = bar.getBoundingClientRect();
    const placed = (element) => {
      const box = element.getBoundingClientRect();
      return { start: (box.left - left) / width, size: box.width / width };
    };
    const middle = (selector) => {
      const { start, size } = placed(bar.querySelector(selector));
      return start + size / 2;
    };
    return {
      parts: [...document.querySelectorAll(".score tbody td")].map(hundredths),
      total: hundredths(document.querySelector(".score tfoot td")),
      segments: [...bar.querySelectorAll(".adds, .takes")].map((segment) => ({
        isGain: segment.className === "adds",
        ...placed(segment),
      })),
      zero: middle(".mark-zero"),
      mark: middle(".mark-total"),
    };
  });
}

/** Checks that the numbers and the bar of the sentence that is looked at add up to its total. */
async function checkScore(demo) {
  const { parts, total, segments, zero, mark } = await score(demo);
  assert.equal(parts.length, 7);
  assert.equal(
    parts.reduce((sum, part) => sum + part, 0),
    total,
  );
  const gains = segments.filter(({ isGain }) => isGain);
  const losses = segments.filter(({ isGain }) => !isGain);
  const sum = (some) => some.reduce((sum, { size }) => sum + size, 0);
  const near = (left, right, why) => assert.ok(Math.abs(left - right) < 0.02, `${why}: ${left}, ${right}`);
  near(zero + sum(gains) - sum(losses), mark, "the bar ends at the total");
  const ofPart = (isGain) =>
    parts.filter((part) => (isGain ? part > 0 : part < 0)).reduce((sum, part) => sum + Math.abs(part), 0);
  const whole = ofPart(true) + ofPart(false);
  near(sum(gains) / (sum(gains) + sum(losses)), ofPart(true) / whole, "what is drawn is what is written");
}

const CASES = [
  {
    name: "with nothing looked at, it says how to look",
    async run(demo) {
      assert.match(await textOf(demo, "#inspector .hint"), /Click a sentence/);
      assert.equal(await demo.tab.$eval(".inspected", (panel) => panel.hidden), true);
    },
  },
  {
    name: "the score's parts add up, in numbers and in the bar; the terms are the sentence's own",
    async run(demo) {
      await demo.pick(LONG);
      for (const sentence of [0, 4, 40, 88, 130, 167]) {
        await inspect(demo, sentence);
        await checkScore(demo);
        assert.equal(await textOf(demo, ".steps span"), `Sentence ${sentence + 1} of 168`);
        const text = (await sentenceText(demo, sentence)).toLowerCase();
        const terms = await demo.tab.$$eval(".terms li span", (all) => all.map((one) => one.textContent));
        assert.ok(terms.length > 0);
        for (const term of terms) assert.ok(text.includes(term.toLowerCase()), term);
      }
      assert.equal(await demo.tab.$$eval(".meanings dt", ({ length }) => length), 7);
    },
  },
  {
    name: "previous and next go through the whole article, and late answers do not show",
    async run(demo) {
      await demo.pick(LONG);
      await inspect(demo, 0);
      assert.equal(await demo.tab.$eval(".steps button:nth-of-type(1)", (button) => button.disabled), true);
      await demo.tab.$eval(".steps button:nth-of-type(2)", (button) => {
        for (let step = 0; step < 5; step += 1) button.click();
      });
      await demo.until(() => document.querySelector(".terms li"));
      await demo.tab.waitForFunction(() => {
        const shown = document.querySelector("#article .is-shown").textContent;
        const quote = document.querySelector(".why blockquote").textContent;
        const terms = [...document.querySelectorAll(".terms li span")].map(({ textContent }) => textContent);
        return shown === quote && terms.every((term) => shown.toLowerCase().includes(term.toLowerCase()));
      });
      assert.equal(await textOf(demo, ".steps span"), "Sentence 6 of 168");
      await inspect(demo, 167);
      assert.equal(await demo.tab.$eval(".steps button:nth-of-type(2)", (button) => button.disabled), true);
    },
  },
  {
    name: "what a sentence leans on is a button that goes there, and focus is not lost",
    async run(demo) {
      await demo.pick(LONG);
      await inspect(demo, 4);
      assert.match(await textOf(demo, ".why"), /cannot be understood without another sentence/);
      const label = await textOf(demo, ".goes");
      await demo.tab.focus(".goes");
      await demo.tab.keyboard.press("Enter");
      await demo.until((label) => document.querySelector(".why blockquote").textContent === label, label);
      assert.ok(await hasFocus(demo));
      assert.equal(await textOf(demo, "#article .is-shown"), label);
    },
  },
  {
    name: "a pinned sentence is in the summary at every length, until that is undone",
    async run(demo) {
      await demo.pick(LONG);
      const before = await demo.sentences();
      // One that would be taken late, and one that never would.
      for (const sentence of [4, 88]) {
        await inspect(demo, sentence);
        const text = await sentenceText(demo, sentence);
        await press(demo, PIN);
        assert.ok((await demo.sentences()).includes(text));
        await slide(demo, "Home");
        assert.deepEqual(await demo.sentences(), [text]);
        assert.equal(await textOf(demo, "#sentences .is-pinned"), text);
        assert.equal(await textOf(demo, "#article .is-pinned"), text);
        assert.equal(await demo.tab.$eval(PIN, (pin) => pin.getAttribute("aria-pressed")), "true");
        assert.match(await textOf(demo, ".place"), /^1st of \d+ to be taken · in the summary$/);
        assert.match(await textOf(demo, ".steers"), /1 sentence pinned/);
        await demo.tab.focus(".deeds button");
        await press(demo, ".deeds button");
        assert.ok(await hasFocus(demo));
        assert.equal(await demo.tab.$(".is-pinned"), null);
        assert.ok(!(await demo.sentences()).includes(text));
      }
      for (let more = 1; more < before.length; more += 1) await slide(demo, "ArrowRight");
      assert.deepEqual(await demo.sentences(), before);
    },
  },
  {
    name: "whoever pins more than the length holds gets a longer summary",
    async run(demo) {
      await demo.pick(LONG);
      await slide(demo, "Home");
      for (const sentence of [4, 7, 9]) {
        await inspect(demo, sentence);
        await press(demo, PIN);
      }
      assert.equal((await demo.sentences()).length, 3);
    },
  },
  {
    name: "a sentence that is left out is in no summary, until that is undone",
    async run(demo) {
      await demo.pick(LONG);
      const before = await demo.sentences();
      await demo.tab.$eval("#sentences button", (button) => button.click());
      await press(demo, BAN);
      assert.ok(!(await demo.sentences()).includes(before[0]));
      assert.equal(await textOf(demo, "#article .is-banned"), before[0]);
      assert.match(await textOf(demo, ".place"), /^Never taken: left out by you/);
      await press(demo, PIN);
      assert.ok((await demo.sentences()).includes(before[0]), "pinned, it is no longer left out");
      await press(demo, BAN);
      await slide(demo, "End");
      assert.ok(!(await demo.sentences()).includes(before[0]));
      await press(demo, ".deeds button");
      assert.ok((await demo.sentences()).includes(before[0]));
    },
  },
  {
    name: "keywords: more brings their sentences forward, less keeps all of them out",
    async run(demo) {
      await demo.pick(LONG);
      const before = await demo.sentences();
      const word = await textOf(demo, ".chip:nth-child(2) span");
      const has = (sentence) => new RegExp(`\\b${word}\\b`, "i").test(sentence);
      await demo.tab.focus(chip(2, "more"));
      await demo.tab.keyboard.press(" ");
      await demo.until(() => /More of/.test(document.querySelector(".steers").textContent));
      const more = await demo.sentences();
      assert.ok(more.filter(has).length > before.filter(has).length);
      assert.equal(await demo.tab.$eval(chip(2, "more"), (one) => one.ariaPressed), "true");
      assert.equal(await demo.tab.$eval(chip(2, "more"), (one) => one.ariaLabel), `More of ${word}`);
      await press(demo, chip(2, "less"));
      assert.equal(await demo.tab.$eval(chip(2, "more"), (one) => one.ariaPressed), "false");
      assert.equal(await demo.tab.$eval(chip(2, "less"), (one) => one.ariaPressed), "true");
      await slide(demo, "End");
      const less = await demo.sentences();
      assert.ok(less.length > 50);
      assert.deepEqual(less.filter(has), []);
      await press(demo, chip(2, "less"));
      await slide(demo, "End");
      assert.ok((await demo.sentences()).some(has));
    },
  },
  {
    name: "two deeds in a row both hold",
    async run(demo) {
      await demo.pick(LONG);
      await demo.tab.$$eval(".chip button:nth-of-type(1)", ([first, second]) => {
        first.click();
        second.click();
      });
      await demo.until(() => document.querySelectorAll('.chip [aria-pressed="true"]').length === 2);
      assert.match(await textOf(demo, ".steers"), /More of \w+ and \w+\./);
    },
  },
  {
    name: "the reader's own words steer after a pause, or at once by Enter",
    async run(demo) {
      await demo.pick(LONG);
      const before = await demo.sentences();
      await demo.tab.type("#query", "crossword clues");
      await demo.until(() => document.querySelector(".steers").textContent.includes("“crossword clues”"));
      const after = await demo.sentences();
      assert.notDeepEqual(after, before);
      assert.ok(after.some((sentence) => /crossword|clues/i.test(sentence)));
      assert.equal(await demo.tab.$eval("#query", (field) => field.value), "crossword clues");
      await demo.tab.$eval("#query", (field) => field.select());
      await demo.tab.type("#query", "zeppelin");
      await demo.tab.keyboard.press("Enter");
      await demo.until(() => document.querySelector(".steers").textContent.includes("zeppelin"));
      assert.match(await textOf(demo, ".steers"), /No sentence speaks of that/);
    },
  },
  {
    name: "start over leaves the kind and the length, and focus on what tells of it",
    async run(demo) {
      await demo.pick(LONG);
      await demo.tab.$eval('#kinds [value="key-points"]', (input) => input.click());
      await demo.until(() => document.querySelector("#sentences.is-points"));
      await slide(demo, "Home");
      const before = await demo.sentences();
      await press(demo, chip(1, "less"));
      await inspect(demo, 4);
      await press(demo, PIN);
      await demo.tab.type("#query", "grouse");
      await demo.until(() => document.querySelector(".steers").textContent.includes("grouse"));
      await demo.tab.focus("#steering > .press");
      await demo.tab.keyboard.press("Enter");
      await demo.until(() => document.querySelector(".steers").textContent.startsWith("Nothing steers"));
      assert.deepEqual(await demo.sentences(), before);
      assert.equal(await demo.tab.$eval("#query", (field) => field.value), "");
      assert.equal(await demo.tab.$eval("#kinds :checked", (input) => input.value), "key-points");
      assert.ok(await hasFocus(demo));
      assert.equal(await demo.tab.$(".deeds li"), null);
    },
  },
  {
    name: "the curve's dot is the figure beside it, and a click on the curve sets the length",
    async run(demo) {
      await demo.pick(LONG);
      await demo.until(() => document.querySelector(".tells").textContent.includes("Its first"));
      const state = () =>
        demo.tab.evaluate(() => {
          const dot = document.querySelector(".dot").getBoundingClientRect();
          const svg = document.querySelector(".chart svg").getBoundingClientRect();
          const [count, , share] = document.querySelector(".tells").textContent.match(/\d+/g).map(Number);
          const points = document
            .querySelector("path.by-choice")
            .getAttribute("d")
            .match(/[\d.]+ [\d.]+/g)
            .map((point) => point.split(" ").map(Number));
          return {
            count,
            share,
            points,
            x: dot.width / svg.width,
            y: dot.height / svg.height,
            slider: Number(document.querySelector("#count").value),
            most: Number(document.querySelector("#count").max),
          };
        });
      const check = ({ count, share, points, x, y, slider, most }) => {
        assert.equal(count, slider);
        assert.ok(Math.abs(100 * y - share) <= 1, `${y} is not ${share} %`);
        assert.ok(Math.abs(x - count / most) < 0.01, `${x} is not ${count} of ${most}`);
        assert.ok(Math.abs(1 - points[count][1] - y) < 0.01, "the dot is not on the curve");
        assert.equal(points.length, most + 1);
        assert.ok(points.every(([, y], index) => index === 0 || y <= points[index - 1][1]));
      };
      const usual = await state();
      check(usual);
      await demo.tab.evaluate(() => (document.querySelector("path.by-choice").id = "same"));
      await slide(demo, "End");
      const longest = await state();
      check(longest);
      assert.equal(longest.count, longest.most);
      assert.ok(longest.share > usual.share);
      await demo.tab.$eval(".chart", (chart) => chart.scrollIntoView({ block: "center" }));
      const box = await (await demo.tab.$(".chart")).boundingBox();
      await demo.tab.mouse.move(box.x + box.width * 0.25, box.y + box.height / 2);
      await demo.tab.mouse.down();
      check(await state());
      assert.ok(Math.abs((await state()).count / longest.most - 0.25) < 0.02);
      await demo.tab.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
      await demo.tab.mouse.up();
      check(await state());
      assert.ok(Math.abs((await state()).count / longest.most - 0.5) < 0.02);
      assert.match(
        await demo.tab.$eval(".chart svg", (svg) => svg.getAttribute("aria-label")),
        /^A curve: .* \d+% .* \d+%/,
      );
      for (const kind of ["teaser", "headline"]) {
        await demo.tab.$eval(`#kinds [value="${kind}"]`, (input) => input.click());
        await demo.until((kind) => document.querySelector(".dot").hidden === (kind === "headline"), kind);
      }
    },
  },
  {
    name: "figures: of the article, of every stage, and the size that the engine has",
    async run(demo) {
      await demo.pick(LONG);
      await demo.until(() =>
        [...document.querySelectorAll(".figures dd")].every(({ textContent }) => !textContent.includes("…")),
      );
      const figures = Object.fromEntries(
        await demo.tab.$$eval(".figures div", (rows) =>
          rows.map((row) => [...row.children].map(({ textContent }) => textContent)),
        ),
      );
      assert.match(figures["Language"], /^English \(\d+% sure\)$/);
      assert.equal(figures["Article"], "168 sentences · 2,885 words");
      assert.match(figures["Saved by the summary"], /^12 min \(9\d%\)$/);
      const times = Object.values(figures).filter((figure) => /^[\d.,]+ ms$/.test(figure));
      assert.equal(times.length, 7, JSON.stringify(figures));
      const size = (file) => statSync(path.join(folder, file)).size;
      const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;
      assert.equal(figures["Engine (WebAssembly)"], kilobytes(size("nutgraf.deflated")));
    },
  },
  ...[false, true].map((dark) => ({
    name: `text keeps its contrast on every tint of the heat map, ${dark ? "dark" : "light"}`,
    dark,
    async run(demo) {
      await demo.pick(LONG);
      const legend = () => demo.tab.$eval(".legend", (legend) => legend.checkVisibility());
      assert.equal(await legend(), false);
      await demo.tab.click("#heat");
      assert.equal(await legend(), true);
      const contrasts = await demo.tab.evaluate(() => {
        const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        const luminance = (...layers) => {
          for (const layer of layers) {
            context.fillStyle = layer;
            context.fillRect(0, 0, 1, 1);
          }
          const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data]
            .map((channel) => channel / 255)
            .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const paper = getComputedStyle(document.documentElement).backgroundColor;
        return [0, 1, 2, 3, 4, 5].map((level) => {
          const span = document.querySelector(`.sentence[data-heat="${level}"]`);
          const { color, backgroundColor } = getComputedStyle(span);
          const [text, ground] = [luminance(color), luminance(paper, backgroundColor)];
          return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
        });
      });
      for (const [level, contrast] of contrasts.entries())
        assert.ok(contrast >= 4.5, `${level}: ${contrast}`);
    },
  })),
  {
    name: "from right to left, and nothing is wider than a screen of 320 pixels",
    width: 320,
    async run(demo) {
      await demo.pick("ar-news.html");
      await inspect(demo, 3);
      for (const selector of [".why blockquote", ".terms li span", ".chip span", ".goes"]) {
        assert.equal(await demo.tab.$eval(selector, ({ dir }) => dir), "rtl", selector);
      }
      await demo.tab.click(".whether-whole");
      await press(demo, chip(1, "more"));
      await press(demo, PIN);
      await demo.tab.click("#heat");
      assert.ok((await demo.tab.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    },
  },
  {
    name: "on a narrow screen the sentence is told of at the foot, the rest on demand, and closed by a button",
    width: 360,
    height: 640,
    async run(demo) {
      await demo.pick(LONG);
      await inspect(demo, 4);
      const height = () => demo.tab.$eval("#inspector", (one) => one.getBoundingClientRect().height);
      const isSeen = () => demo.tab.$eval(".score", (table) => table.checkVisibility());
      assert.ok((await height()) < 120);
      assert.equal(await isSeen(), false);
      await demo.tab.click(".whether-whole");
      assert.equal(await isSeen(), true);
      assert.equal(await demo.tab.$eval(".whether-whole", (button) => button.ariaExpanded), "true");
      assert.ok((await height()) <= 0.6 * 640 + 1);
      await demo.tab.click(".steps > :last-child");
      assert.equal(await demo.tab.$("#article .is-shown"), null);
      assert.ok(await hasFocus(demo));
    },
  },
  {
    name: "all of it speaks French",
    before: () => Object.defineProperty(navigator, "languages", { get: () => ["fr"] }),
    async run(demo) {
      await demo.pick(LONG);
      await inspect(demo, 4);
      await press(demo, PIN);
      const titles = await demo.tab.$$eval("#steering h3, .instrument h3", (all) =>
        all.map((one) => one.textContent),
      );
      assert.deepEqual(titles, ["De quoi il parle", "Une phrase", "Longueur et couverture", "En chiffres"]);
      assert.match(await textOf(demo, ".place"), /^Prise en 1re place sur \d+ · dans le résumé$/);
      assert.match(await textOf(demo, ".score"), /Proche de l’ensemble.*[+−]\d,\d\d.*Score/);
      assert.match(await textOf(demo, ".tells"), /\d phrases sur 168 portent/);
      assert.match(await textOf(demo, ".steers"), /1 phrase épinglée/);
      assert.deepEqual(await violations(demo.tab), []);
    },
  },
  {
    name: "everything may be left out",
    async run(demo) {
      await demo.openBox();
      await demo.paste("The bridge is closed. The bridge is old, and the bridge is repaired by the city.");
      await demo.untilArticleSays("The bridge is old");
      const words = await demo.tab.$$eval(".chip span", (all) => all.map((one) => one.textContent));
      await press(demo, chip(words.indexOf("bridge") + 1, "less"));
      assert.deepEqual(await demo.sentences(), []);
      assert.match(await textOf(demo, ".steers"), /No sentence is left/);
      await inspect(demo, 0);
      assert.match(await textOf(demo, ".place"), /^Never taken: left out by you/);
      await press(demo, "#steering > .press");
      assert.ok((await demo.sentences()).length > 0);
    },
  },
  {
    name: "what is asked for while a long article is still being drawn is marked in all of it",
    async run(demo) {
      await demo.openBox();
      await demo.paste(Array.from({ length: 20 }, () => ARTICLE).join("\n\n"));
      await demo.tab.evaluate(
        () =>
          new Promise((resolve) => {
            const look = () => {
              const slider = document.querySelector("#count");
              if (document.querySelectorAll(".section").length === 0) return setTimeout(look);
              slider.value = slider.max;
              slider.dispatchEvent(new Event("input", { bubbles: true }));
              return resolve();
            };
            look();
          }),
      );
      const drawn = () => document.querySelectorAll(".sentence").length === 5000;
      await demo.until(drawn);
      const taken = await demo.tab.$$eval("#article .is-taken", ({ length }) => length);
      assert.equal(taken, (await demo.sentences()).length);
    },
  },
  {
    name: "how soon a move of the slider is drawn, on 5,000 words",
    async run(demo, _address, t) {
      await demo.openBox();
      await demo.paste(ARTICLE);
      await demo.untilArticleSays("The council of village 249");
      await inspect(demo, 20);
      const times = await demo.tab.evaluate(async () => {
        const slider = document.querySelector("#count");
        const times = [];
        for (let count = 1; count <= 100; count += 1) {
          await new Promise(requestAnimationFrame);
          await new Promise((resolve) => setTimeout(resolve));
          const start = performance.now();
          slider.value = String(1 + ((count * 37) % Number(slider.max)));
          slider.dispatchEvent(new Event("input", { bubbles: true }));
          await new Promise(requestAnimationFrame);
          times.push(performance.now() - start);
        }
        return times.sort((left, right) => left - right);
      });
      t.diagnostic(
        `slider: median ${times[50].toFixed(1)} ms, p95 ${times[94].toFixed(1)} ms to the next frame`,
      );
      assert.equal(times.length, 100);
    },
  },
  ...accessibleCases(
    async (demo) => {
      await demo.pick("ar-news.html");
      assert.deepEqual(await violations(demo.tab), []);
      await press(demo, chip(1, "more"));
      await press(demo, chip(2, "less"));
      await inspect(demo, 3);
      await press(demo, PIN);
      await demo.tab.$eval(".whether-whole", (button) => button.click());
      await demo.tab.$eval(".meanings summary", (summary) => summary.click());
      assert.deepEqual(await violations(demo.tab), []);
      await demo.pick("fr-presse.html");
      await demo.tab.click("#heat");
      await inspect(demo, 4);
      await press(demo, BAN);
      assert.deepEqual(await violations(demo.tab), []);
      await demo.tab.$eval('#kinds [value="headline"]', (input) => input.click());
      await demo.until(() => document.querySelector(".dot").hidden);
      assert.deepEqual(await violations(demo.tab), []);
    },
    [WIDE, 360],
  ),
];

runInBrowsers(
  "the demo's instrument",
  CASES.map((one) => ({ width: WIDE, ...one })),
);
