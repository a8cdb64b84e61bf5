// The demo page in real browsers: one list of cases, run in each.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { accessibleCases, runInBrowsers } from "./demo-cases.mjs";
import { BRIDGE, LONE_SURROGATE } from "./demo-page.mjs";
import { violations } from "./violations.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = path.join(root, "www/dist/demo");
const samples = JSON.parse(readFileSync(path.join(folder, "samples/index.json"), "utf8"));
const sampleIn = (language) => samples.find((sample) => sample.language === language).file;

/** About `length` characters of text in paragraphs that are all different. */
function longText(length) {
  const paragraphs = [];
  for (let size = 0, number = 1; size < length; number += 1) {
    const paragraph = `Road ${number} was repaired in year ${number * 7}. The bill for road ${number} came to ${number * 31} crowns, and the council of village ${number} paid it.`;
    paragraphs.push(paragraph);
    size += paragraph.length + 2;
  }
  return paragraphs.join("\n\n");
}

/** A megabyte of bytes from a fixed generator, read as Latin 1: every byte is a character. */
function rubbish() {
  const bytes = Buffer.alloc(1_000_000);
  for (let index = 0, state = 1; index < bytes.length; index += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes.toString("latin1");
}

const HOSTILE = `<!doctype html><html><head><title>Bridge</title>
  <base href="https://elsewhere.example/"><meta http-equiv="refresh" content="0;url=https://elsewhere.example/">
  <script>window.hacked = "script"</script><link rel="stylesheet" href="https://elsewhere.example/a.css">
  <style>body { display: none !important }</style></head>
  <body onload="window.hacked = 'load'"><article><h1>The bridge</h1>
  <p onclick="window.hacked = 'click'" style="position: fixed">${BRIDGE}</p>
  <img src="https://elsewhere.example/a.png" onerror="window.hacked = 'image'">
  <svg onload="window.hacked = 'svg'"><script>window.hacked = "svg script"</script></svg>
  <iframe srcdoc="<script>parent.hacked = 'frame'</script>"></iframe>
  <p><a href="javascript:window.hacked = 'link'">A link that the engineers of the bridge never made</a> stands in
  this last paragraph, &lt;img src=x onerror="window.hacked='text'"&gt; included.</p>
  <form action="https://elsewhere.example/"><input autofocus onfocus="window.hacked = 'focus'"></form>
  </article></body></html>`;

/** What is pasted, and what the page says of it. */
const MESSAGES = [
  { name: "white space", text: " \n\t\u00a0\r\n ", says: "no text" },
  { name: "one sentence", text: "The city closed the bridge on Monday.", says: "single sentence" },
  { name: "no sentence end", text: "no full stop anywhere ".repeat(100), says: "No end of a sentence" },
  { name: "binary rubbish", text: rubbish(), says: "raw content of a file" },
  { name: "markup without text", text: "<html><body><div></div></body></html>", says: "no text" },
];

/** What is pasted, and how the page says that it reads it; `null` where it need not say so. */
const FORMS = [
  { name: "prose", text: BRIDGE, form: null },
  { name: "prose that speaks of tags", text: `Use <p> and </p>. ${BRIDGE}`, form: null },
  { name: "the source of a page", text: `<!DOCTYPE html>\n<p>${BRIDGE}</p>`, form: "HTML" },
  { name: "a part of a page's source", text: `<div class="a"><p>${BRIDGE}</p></div>`, form: "HTML" },
  { name: "a selection of a page", text: BRIDGE, html: `<h2>Bridge</h2><p>${BRIDGE}</p>`, form: "HTML" },
  { name: "styled words without structure", text: BRIDGE, html: `<b>${BRIDGE}</b>`, form: null },
];

const CASES = [
  ...samples.map((sample) => ({
    name: `the sample ${sample.file}`,
    async run(demo) {
      await demo.pick(sample.file);
      assert.equal((await demo.tab.$eval("#article", ({ lang }) => lang)).split("-")[0], sample.language);
      assert.notEqual(await demo.tab.$eval("#article h2", (title) => title.textContent), "");
      const { length } = await demo.sentences();
      assert.ok(length >= 1);
      for (const place of new Set([length - 1, 0])) {
        await demo.tab.evaluate(
          (place) => document.querySelectorAll("#sentences button")[place].click(),
          place,
        );
        await demo.untilLit(place);
      }
    },
  })),
  {
    name: "a sample is there from the start",
    async run(demo) {
      assert.ok((await demo.sentences()).length >= 1);
      assert.equal(await demo.tab.$$eval(".choice :checked", ({ length }) => length), 1);
    },
  },
  {
    name: "the slider moves by keyboard, and each summary holds the shorter one",
    async run(demo) {
      await demo.pick(sampleIn("en"));
      await demo.tab.focus("#count");
      await demo.tab.keyboard.press("Home");
      let shorter = await demo.sentences();
      assert.equal(shorter.length, 1);
      for (let count = 2; count <= 8; count += 1) {
        await demo.tab.keyboard.press("ArrowRight");
        const longer = await demo.sentences();
        assert.equal(longer.length, count);
        assert.deepEqual(
          longer.filter((sentence) => shorter.includes(sentence)),
          shorter,
        );
        shorter = longer;
        const spoken = await demo.tab.$eval("#count", (slider) => slider.getAttribute("aria-valuetext"));
        assert.match(spoken, new RegExp(`^${count} of \\d+ sentences$`));
        assert.deepEqual(await demo.marked("is-taken"), longer);
      }
      assert.match(
        await demo.tab.$eval("#extent", (output) => output.textContent),
        /^8 of \d+ sentences · \d+ words · \d+ (s|min) to read$/,
      );
    },
  },
  {
    name: "click, Enter and Space show a sentence, which stays lit without the summary",
    async run(demo) {
      await demo.pick(sampleIn("en"));
      await demo.tab.click("#sentences li:nth-child(2) button");
      await demo.untilLit(1);
      for (const [index, key] of [
        [2, "Enter"],
        [0, " "],
      ]) {
        await demo.tab.focus(`#sentences li:nth-child(${index + 1}) button`);
        await demo.tab.keyboard.press(key);
        await demo.untilLit(index);
        const current = await demo.tab.$$eval("#sentences button", (buttons) =>
          buttons.findIndex((button) => button.getAttribute("aria-current") === "true"),
        );
        assert.equal(current, index);
      }
      const [first] = await demo.sentences();
      await demo.tab.focus("#count");
      await demo.tab.keyboard.press("Home");
      assert.equal((await demo.sentences()).length, 1);
      assert.deepEqual(await demo.marked("is-shown"), [first]);
    },
  },
  {
    name: "pasted text is summarized as it is",
    async run(demo) {
      await demo.openBox();
      const text = `A note\n\n${BRIDGE}\n\nWritten with <b>tags</b> & <script>window.hacked = 1</script> in it.`;
      await demo.paste(text);
      await demo.untilArticleSays("The city closed");
      for (const sentence of await demo.sentences()) assert.ok(text.includes(sentence));
      assert.equal(await demo.tab.evaluate(() => window.hacked), undefined);
    },
  },
  {
    name: "typing into the box changes the summary",
    async run(demo) {
      await demo.openBox();
      await demo.tab.type("#text", "It rained on Monday. It snowed on Tuesday.");
      await demo.untilArticleSays("It snowed on Tuesday.");
      await demo.tab.type("#text", " The sun came out on Wednesday.");
      await demo.untilArticleSays("The sun came out");
    },
  },
  {
    name: "a paste beside the box is taken too",
    async run(demo) {
      await demo.tab.evaluate((text) => {
        const event = new Event("paste", { bubbles: true, cancelable: true });
        const getData = (type) => (type === "text/plain" ? text : "");
        Object.defineProperty(event, "clipboardData", { value: { getData } });
        document.body.dispatchEvent(event);
      }, BRIDGE);
      await demo.untilArticleSays("The city closed");
      assert.equal(await demo.tab.$eval("#text", (box) => box.value), BRIDGE);
    },
  },
  {
    name: "hostile HTML runs nothing, fetches nothing, and leaves only text",
    async run(demo, address) {
      const fetched = [];
      demo.tab.on("request", (request) => fetched.push(request.url()));
      await demo.openBox();
      await demo.paste(HOSTILE);
      await demo.untilArticleSays("The city closed");
      await demo.tab.click("#sentences button");
      await demo.untilLit(0);
      assert.equal(await demo.tab.evaluate(() => window.hacked), undefined);
      assert.equal(demo.tab.url(), address);
      // Firefox reports fonts of its own as `data:` addresses, which fetch nothing.
      assert.deepEqual(
        fetched.filter((url) => !url.startsWith(address) && !url.startsWith("data:")),
        [],
      );
      const drawn = await demo.tab.$$eval("#article *", (all) => all.map((one) => one.localName));
      const allowed = [
        "header",
        "div",
        "h2",
        "h3",
        "h4",
        "p",
        "ul",
        "li",
        "blockquote",
        "pre",
        "span",
        "strong",
      ];
      assert.deepEqual(
        drawn.filter((name) => !allowed.includes(name)),
        [],
      );
      const attributes = await demo.tab.$$eval("#article *", (all) =>
        all.flatMap((one) => one.getAttributeNames()),
      );
      assert.deepEqual(
        attributes.filter((name) => !["class", "lang", "dir", "data-sentence", "data-heat"].includes(name)),
        [],
      );
    },
  },
  ...FORMS.map(({ name, text, html, form }) => ({
    name: `how a paste is read: ${name}`,
    async run(demo) {
      await demo.openBox();
      await demo.paste(text, html);
      await demo.untilArticleSays("The city closed");
      const says = await demo.tab.$eval("#form", (line) => (line.hidden ? null : line.textContent));
      if (form === null) assert.equal(says, null);
      else assert.match(says, new RegExp(`Read as ${form}`));
      if (!html || form === null) return;
      assert.equal(await demo.tab.$$eval("#article :is(h2, h3)", ({ length }) => length), 1);
      await demo.tab.click("#form button");
      await demo.until(() => document.querySelectorAll("#article :is(h2, h3)").length === 0);
    },
  })),
  ...MESSAGES.map(({ name, text, says }) => ({
    name: `an honest message for ${name}`,
    async run(demo) {
      await demo.openBox();
      await demo.paste(text);
      await demo.untilMessageSays(says);
      // Either a whole result or none.
      const isDrawn = await demo.tab.$eval("#article", (article) => article.childElementCount > 0);
      assert.equal(await demo.tab.$eval("#columns", (columns) => columns.hidden), !isDrawn);
    },
  })),
  {
    name: "a lone surrogate does no harm",
    async run(demo) {
      await demo.openBox();
      await demo.paste(`${BRIDGE} A broken ${LONE_SURROGATE} character stands 👩‍👩‍👧 here. The bridge was old.`);
      await demo.untilArticleSays("The city closed");
      await demo.tab.focus("#count");
      await demo.tab.keyboard.press("End");
      const { length } = await demo.sentences();
      for (let index = 0; index < length; index += 1) {
        // Not by the mouse, which misses what the last one still scrolls.
        await demo.tab.$eval(`#sentences li:nth-child(${index + 1}) button`, (button) => button.click());
        await demo.untilLit(index);
      }
    },
  },
  {
    name: "ten megabytes are summarized, and can be abandoned meanwhile",
    async run(demo) {
      const text = longText(10_000_000);
      await demo.openBox();
      await demo.paste(text);
      assert.equal(await demo.tab.$eval("#text", (box) => box.value), "");
      await demo.pick(sampleIn("fr"));
      assert.equal((await demo.tab.$eval("#article", ({ lang }) => lang)).split("-")[0], "fr");
      // What was pasted is still held.
      await demo.tab.click(".own-choice input");
      await demo.untilArticleSays("Road 1 was repaired");
      await demo.tab.focus("#count");
      await demo.tab.keyboard.press("End");
      const sentences = await demo.sentences();
      assert.ok(sentences.length >= 100);
      await demo.tab.evaluate(() => document.querySelector("#sentences li:last-child button").click());
      await demo.untilLit(sentences.length - 1);
      await demo.tab.click("#held button");
      await demo.untilMessageSays("Paste an article");
    },
  },
  {
    name: "Arabic runs from right to left",
    async run(demo) {
      await demo.pick(sampleIn("ar"));
      for (const selector of ["#article", "#sentences"]) {
        const { dir, direction } = await demo.tab.$eval(selector, (element) => ({
          dir: element.dir,
          direction: getComputedStyle(element).direction,
        }));
        assert.deepEqual({ dir, direction }, { dir: "rtl", direction: "rtl" });
      }
      assert.equal(await demo.tab.$eval("html", (html) => getComputedStyle(html).direction), "ltr");
    },
  },
  {
    name: "a click on a sentence of the article chooses it",
    async run(demo) {
      await demo.pick(sampleIn("en"));
      const [first] = await demo.sentences();
      for (const [kind, count] of [
        [".is-taken", 1],
        [":not(.is-taken)", 0],
      ]) {
        const text = await demo.tab.$eval(`#article .sentence${kind}`, (span) => {
          span.click();
          return span.textContent;
        });
        assert.deepEqual(await demo.marked("is-shown"), [text]);
        const current = await demo.tab.$$eval("#sentences [aria-current]", (buttons) =>
          buttons.map((button) => button.textContent),
        );
        assert.deepEqual(current, count === 1 ? [first] : []);
      }
    },
  },
  {
    name: "the heat map tints every sentence, the first of all most",
    async run(demo) {
      await demo.pick(sampleIn("en"));
      const tint = (selector) =>
        demo.tab.$eval(`#article ${selector}`, (span) => getComputedStyle(span).backgroundColor);
      const [dark, light] = ['.sentence[data-heat="5"]', '.sentence[data-heat="0"]'];
      assert.equal(await tint(`${light}:not(.is-taken)`), await tint(`${dark}:not(.is-taken)`));
      await demo.tab.click("#heat");
      assert.notEqual(await tint(`${light}:not(.is-taken)`), await tint(`${dark}:not(.is-taken)`));
      await demo.tab.focus("#count");
      await demo.tab.keyboard.press("Home");
      const best = await demo.tab.$eval("#article .is-taken", ({ dataset }) => dataset.heat);
      assert.equal(best, "5");
    },
  },
  {
    name: "what was left out is drawn in its place, with the reason",
    async run(demo) {
      await demo.openBox();
      await demo.paste(`<article><h1>The bridge</h1><p>${BRIDGE}</p>
        <aside class="related"><h4>Related articles</h4><ul><li><a href="/a">Ferry runs again on the lake</a></li></ul></aside>
        <p>${BRIDGE.replaceAll("bridge", "tunnel")}</p></article>`);
      await demo.untilArticleSays("tunnel");
      assert.equal(await demo.tab.$$eval("#article .dropped", ({ length }) => length), 0);
      await demo.tab.click("#left-out");
      const drawn = await demo.tab.$$eval("#article .section > *", (all) =>
        all.map(({ className, textContent }) => (className === "dropped" ? textContent : className)),
      );
      assert.ok(drawn.indexOf("body") < drawn.findIndex((one) => one.includes("Ferry runs again")));
      assert.ok(drawn.findIndex((one) => one.includes("Ferry runs again")) < drawn.lastIndexOf("body"));
      assert.ok(drawn.some((one) => one.startsWith("Teaser of another article")));
      await demo.tab.click("#left-out");
      assert.equal(await demo.tab.$$eval("#article .dropped", ({ length }) => length), 0);
    },
  },
  ...["key-points", "teaser", "headline"].map((kind) => ({
    name: `a summary of another kind: ${kind}`,
    async run(demo) {
      await demo.pick(sampleIn("en"));
      await demo.tab.$eval(`#kinds [value="${kind}"]`, (input) => input.click());
      const shown = kind === "headline" ? "#headline:not([hidden])" : "#sentences:not(.other) button";
      await demo.tab.waitForSelector(kind === "key-points" ? "#sentences.is-points button" : shown);
      const article = await demo.tab.$eval("#article", ({ textContent }) => textContent);
      const isHeadline = kind === "headline";
      for (const text of isHeadline
        ? [await demo.tab.$eval("#headline", ({ textContent }) => textContent)]
        : await demo.sentences()) {
        assert.ok(article.includes(text), text);
      }
      assert.equal(await demo.tab.$eval("#length", ({ hidden }) => hidden), isHeadline);
      await demo.tab.$eval('#kinds [value="tldr"]', (input) => input.click());
      await demo.tab.waitForSelector("#sentences:not(.is-points) button");
      await demo.tab.waitForSelector("#length:not([hidden])");
    },
  })),
  {
    name: "the page speaks French to whoever reads French, and changes its language in place",
    before: () => Object.defineProperty(navigator, "languages", { get: () => ["fr-CA", "en"] }),
    async run(demo) {
      const spoken = () => demo.tab.$eval("html", ({ lang }) => lang);
      const words = () =>
        demo.tab.$$eval("[data-say], #extent, .facts, #kinds span", (all) =>
          all.map(({ textContent }) => textContent),
        );
      assert.equal(await spoken(), "fr");
      const inFrench = await words();
      assert.ok(inFrench.includes("Choisissez un article"));
      const sentences = await demo.sentences();
      await demo.tab.click("#language [lang=en]");
      assert.equal(await spoken(), "en");
      const inEnglish = await words();
      assert.ok(inEnglish.includes("Choose an article"));
      // Not one keeps its French words but those that are the same in both.
      const same = inFrench.filter((text, index) => text !== "" && text === inEnglish[index]);
      assert.deepEqual(
        same.filter((text) => !["Article"].includes(text)),
        [],
      );
      assert.deepEqual(await demo.sentences(), sentences);
    },
  },
  {
    name: "nothing is wider than a screen of 320 pixels",
    width: 320,
    async run(demo) {
      const width = () => demo.tab.evaluate(() => document.documentElement.scrollWidth);
      for (const { file } of samples) {
        await demo.pick(file);
        await demo.tab.evaluate(() => document.querySelector("#left-out:not(:checked)")?.click());
        assert.ok((await width()) <= 320, file);
      }
      await demo.openBox();
      await demo.paste(`${BRIDGE} ${"Donaudampfschifffahrt".repeat(40)} is a word.`);
      await demo.untilArticleSays("is a word");
      assert.ok((await width()) <= 320);
    },
  },
  {
    name: "on a narrow screen there is a way back from the article to the sentence",
    width: 360,
    height: 640,
    async run(demo) {
      await demo.pick(sampleIn("en"));
      await demo.tab.focus("#sentences li:last-child button");
      await demo.tab.keyboard.press("Enter");
      await demo.untilLit((await demo.sentences()).length - 1);
      await demo.tab.waitForSelector(".back:not([hidden])");
      await demo.tab.click(".back");
      await demo.tab.waitForFunction(() => {
        const { top, bottom } = document.activeElement.getBoundingClientRect();
        return document.activeElement.matches("[aria-current]") && top >= 0 && bottom <= innerHeight;
      });
    },
  },
  ...accessibleCases(async (demo) => {
    await demo.pick(sampleIn("fr"));
    await demo.tab.evaluate(() => {
      document.querySelector("#sentences button").click();
      document.querySelector("#left-out").click();
      document.querySelector("#heat").click();
    });
    assert.deepEqual(await violations(demo.tab), []);
    await demo.openBox();
    await demo.paste(`<div><p>One sentence.</p></div>`);
    await demo.untilMessageSays("single sentence");
    assert.deepEqual(await violations(demo.tab), []);
  }),
];

test("the page has nothing inline that its content security policy would have to allow", () => {
  const html = readFileSync(path.join(folder, "index.html"), "utf8");
  assert.match(html, /require-trusted-types-for 'script'/);
  assert.doesNotMatch(html, /unsafe-inline|unsafe-eval'[^;]*'unsafe-eval|<style|\sstyle=|\son[a-z]+=/);
});

runInBrowsers("the demo page", CASES);
