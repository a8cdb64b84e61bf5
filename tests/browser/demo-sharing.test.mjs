// What goes out of the demo page, in real browsers: copies, and links that bring back what was shown.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import { runInBrowsers } from "./demo-cases.mjs";
import { BRIDGE } from "./demo-page.mjs";
import { violations } from "./violations.mjs";

const folder = fileURLToPath(new URL("../../www/dist/demo", import.meta.url));
const samples = JSON.parse(readFileSync(`${folder}/samples/index.json`, "utf8"));

const TEXT = `${BRIDGE} The mayor 🌉 promised them help, “as soon as possible” – 水曜日までに.`;

const packed = (text) => deflateRawSync(text).toString("base64url");

/** Own texts, in each form and with what an address has to escape. */
const OWN = [
  { name: "text", form: "text", text: TEXT },
  {
    name: "text with line ends",
    form: "text",
    text: `The bridge\n\n${TEXT}\n\n\tIts end & more: #1 = 100 % "+"`,
  },
  { name: "text that looks like markup", form: "text", text: `<p>${TEXT}</p>` },
  { name: "HTML", form: "html", text: `<h1>The bridge</h1><p>${TEXT}</p>` },
  { name: "Markdown", form: "markdown", text: `# The bridge\n\n${TEXT}` },
];

/** What a reader can have chosen, as a link says it. */
const SETTINGS = [
  "",
  "&kind=key-points",
  "&kind=headline",
  "&kind=teaser",
  "&count=2",
  "&kind=key-points&count=3&query=repair+%26+cost",
  "&more=bridge&more=engineers&less=trade",
  "&pinned=3&banned=0.2",
];

/** Fragments that are no link of ours, or no longer. */
const BROKEN = [
  { name: "anything", fragment: "#anything" },
  { name: "a broken escape", fragment: "#%E0%A4%A" },
  { name: "a sample that is none", fragment: "#sample=../../index.html" },
  { name: "the name of a property", fragment: "#sample=__proto__" },
  { name: "no packed text", fragment: "#text=" },
  { name: "other signs", fragment: "#text=%3Cscript%3E" },
  { name: "a text cut off", fragment: `#text=${packed(TEXT).slice(0, 60)}` },
  { name: "bytes that are no UTF-8", fragment: `#text=${packed(Buffer.from([0xff, 0xfe, 0x41]))}` },
  { name: "a bomb", fragment: `#text=${packed("0".repeat(10_000_000))}` },
  { name: "no kind", fragment: "#sample=fr-blog.html&kind=constructor" },
  { name: "no length", fragment: "#sample=fr-blog.html&count=-1" },
  { name: "too much", fragment: "#sample=fr-blog.html&count=100000" },
  { name: "no list", fragment: "#sample=fr-blog.html&pinned=1.two" },
  { name: "a setting without an article", fragment: "#kind=teaser" },
  { name: "too long", fragment: `#text=${"A".repeat(40_000)}` },
];

/** Notes what is copied and shared: browsers ask a reader, whom a test does not have. */
const NOTED = () => {
  const clipboard = { writeText: async (text) => void (window.copied = text) };
  Object.defineProperty(navigator, "clipboard", { configurable: true, get: () => clipboard });
  Object.defineProperty(navigator, "share", {
    configurable: true,
    value: async (data) => void (window.shared = data),
  });
};

const REFUSED = () => {
  const refuse = async () => {
    throw new DOMException("no", "NotAllowedError");
  };
  Object.defineProperty(navigator, "clipboard", { configurable: true, get: () => ({ writeText: refuse }) });
};

/** Presses one of the buttons under the summary, in their order, and waits for what is said then. */
async function press(demo, place, says) {
  await demo.tab.evaluate((place) => document.querySelectorAll("#sharing button")[place].click(), place);
  await demo.tab.waitForFunction(
    (says) => document.querySelector("#sharing [role=status]").textContent.includes(says),
    {},
    says,
  );
}
const COPY = 0;
const MARKDOWN = 1;
const LINK = 2;
const SHARE = 3;

/** All of what is shown that a link brings back. */
function shown(demo) {
  return demo.tab.evaluate(() => ({
    kind: document.querySelector("#kinds :checked").value,
    sentences: [...document.querySelectorAll("#sentences button")].map((button) => button.textContent),
    headline: document.querySelector("#headline").textContent,
    article: document.querySelector("#article").textContent,
    sample: document.querySelector(".choice :checked").value,
    box: document.querySelector("#text").value,
    form: document.querySelector("#form").textContent,
  }));
}

/** Opens a link in the tab as a reader does who has it from elsewhere. */
async function follow(demo, address) {
  await demo.tab.goto("about:blank");
  await demo.tab.goto(address);
  await demo.settled();
}

const untilFragment = (demo, fragment) =>
  demo.tab.waitForFunction((fragment) => location.hash === fragment, {}, fragment);

const CASES = [
  ...SETTINGS.map((setting) => ({
    name: `a link brings back a sample and ${setting || "the usual setting"}`,
    before: NOTED,
    async run(demo, address) {
      await follow(demo, `${address}#sample=en-feature.html${setting}`);
      const before = await shown(demo);
      assert.equal(before.sample, "en-feature.html");
      assert.equal(before.kind, /kind=([a-z-]+)/.exec(setting)?.[1] ?? "tldr");
      const count = /count=(\d+)/.exec(setting)?.[1];
      if (count) assert.equal(before.sentences.length, Number(count));
      await press(demo, LINK, "Link copied");
      const link = await demo.tab.evaluate(() => window.copied);
      assert.equal(link, `${address}#sample=en-feature.html${setting}`);
      await follow(demo, link);
      assert.deepEqual(await shown(demo), before);
    },
  })),
  {
    name: "a link says what is to be in a summary, and what is not",
    async run(demo, address) {
      await follow(demo, `${address}#text=${packed(TEXT)}`);
      const usual = await demo.sentences();
      const all = await demo.tab.$$eval(
        "#article .sentence, #article [data-sentence]",
        ({ length }) => length,
      );
      assert.ok(usual.length < 5, `${usual.length} of ${all}`);
      await follow(demo, `${address}#text=${packed(TEXT)}&pinned=3&banned=0.2&count=2`);
      const steered = await demo.sentences();
      assert.ok(steered.some((sentence) => sentence.startsWith("Shopkeepers")));
      assert.ok(!steered.some((sentence) => /^The (?:city|repair)/.test(sentence)));
    },
  },
  ...OWN.map(({ name, form, text }) => ({
    name: `a link brings back ${name} of the reader's own, once it was asked for`,
    before: NOTED,
    async run(demo, address) {
      await follow(demo, `${address}#${form}=${packed(text)}&kind=key-points&count=2`);
      const before = await shown(demo);
      assert.equal(before.box, text);
      assert.equal(before.sentences.length, 2);
      await press(demo, LINK, "It holds your whole text");
      const link = await demo.tab.evaluate(() => window.copied);
      assert.match(link, new RegExp(`^${address}#${form}=[\\w-]+`));
      await follow(demo, link);
      assert.deepEqual(await shown(demo), before);
    },
  })),
  {
    name: "the address follows what is shown of a sample, and a reload keeps it",
    async run(demo, address) {
      assert.equal(demo.tab.url(), address);
      await demo.pick("fr-presse.html");
      await untilFragment(demo, "#sample=fr-presse.html");
      await demo.tab.focus("#count");
      await demo.tab.keyboard.press("Home");
      await demo.tab.keyboard.press("ArrowRight");
      await untilFragment(demo, "#sample=fr-presse.html&count=2");
      await demo.tab.$eval("#kinds input[value=key-points]", (input) => input.click());
      await untilFragment(demo, "#sample=fr-presse.html&kind=key-points");
      const before = await shown(demo);
      await demo.tab.reload();
      await demo.settled();
      assert.deepEqual(await shown(demo), before);
    },
  },
  {
    name: "an own text is in the address only while it is the one that a link was asked for",
    before: NOTED,
    async run(demo, address) {
      await demo.openBox();
      await demo.paste(TEXT);
      await demo.untilArticleSays("The city closed");
      await new Promise((resolve) => setTimeout(resolve, 600));
      assert.equal(demo.tab.url(), address);
      await press(demo, LINK, "It holds your whole text");
      const link = await demo.tab.evaluate(() => window.copied);
      assert.equal(demo.tab.url(), link);
      await demo.tab.focus("#count");
      await demo.tab.keyboard.press("Home");
      await demo.tab.waitForFunction((link) => location.href === `${link}&count=1`, {}, link);
      await demo.paste(`${TEXT} The bridge is old.`);
      await demo.untilArticleSays("The bridge is old.");
      await untilFragment(demo, "");
    },
  },
  {
    name: "a text that came by a link stays in the address, also where the page is slow to begin",
    before: () => {
      const { fetch } = window;
      window.fetch = async (...what) => {
        await new Promise((resolve) => setTimeout(resolve, 1000));
        return fetch(...what);
      };
    },
    async run(demo, address) {
      const link = `${address}#text=${packed(TEXT)}&kind=key-points`;
      await follow(demo, link);
      assert.equal((await shown(demo)).box, TEXT);
      await new Promise((resolve) => setTimeout(resolve, 600));
      assert.equal(demo.tab.url(), link);
      await demo.tab.focus("#count");
      await demo.tab.keyboard.press("Home");
      await demo.tab.waitForFunction((link) => location.href === `${link}&count=1`, {}, link);
    },
  },
  {
    name: "a text that is too long for a link is said to be, and stays out of the address",
    before: NOTED,
    async run(demo, address) {
      const words = Array.from({ length: 20_000 }, (_, index) => ((index * 2654435761) >>> 0).toString(36));
      await demo.openBox();
      await demo.paste(`${TEXT} ${words.join(" ")}.`);
      await demo.untilArticleSays("The city closed");
      await press(demo, LINK, "too long for a link");
      assert.equal(await demo.tab.evaluate(() => window.copied), undefined);
      assert.equal(demo.tab.url(), address);
    },
  },
  {
    name: "another fragment in the same tab is followed, and none is the ordinary start",
    async run(demo) {
      const [first] = samples.filter(({ language }) => language === "en");
      await demo.tab.evaluate(() => (location.hash = "#sample=ja-news.html&kind=key-points"));
      await demo.until(() => document.querySelector("#article").lang.startsWith("ja"));
      assert.equal((await shown(demo)).kind, "key-points");
      await demo.tab.evaluate(() => (location.hash = "#own"));
      await demo.tab.waitForSelector("#own:not([hidden])");
      await demo.tab.evaluate(() => (location.hash = ""));
      await demo.until(() => document.querySelector("#own").hidden);
      assert.equal((await shown(demo)).sample, first.file);
    },
  },
  {
    name: "a broken link begins as usual, and says so",
    async run(demo, address) {
      const usual = await shown(demo);
      for (const { name, fragment } of BROKEN) {
        await follow(demo, address + fragment);
        await demo.untilNoticeSays("This link could not be read");
        assert.deepEqual(await shown(demo), usual, name);
        assert.equal(demo.tab.url(), address, name);
      }
      assert.deepEqual(await violations(demo.tab), []);
    },
  },
  {
    name: "a link with hostile HTML and a hostile setting runs nothing",
    async run(demo, address) {
      const html = `<p>${TEXT}</p><img src=x onerror="hacked=1"><script>hacked=1</script>`;
      const query = encodeURIComponent(`"><img src=x onerror=hacked=1>\0\ud7ff${"(".repeat(2000)}`);
      await follow(
        demo,
        `${address}#html=${packed(html)}&query=${query}&more=&more=%20&more=%00&less=__proto__&pinned=999999.3`,
      );
      await demo.untilArticleSays("The city closed");
      assert.ok((await demo.sentences()).some((sentence) => sentence.startsWith("Shopkeepers")));
      assert.equal(await demo.tab.evaluate(() => window.hacked), undefined);
    },
  },
  {
    name: "the summary is copied as text and as Markdown, and shared",
    before: NOTED,
    async run(demo, address) {
      const html = `<title>A [bridge]</title><link rel=canonical href="https://news.example/bridge">
        <article><h1>A [bridge]</h1><p>${TEXT}</p></article>`;
      await follow(demo, `${address}#html=${packed(html)}&count=2`);
      const [first, second] = await demo.sentences();
      const copied = () => demo.tab.evaluate(() => window.copied);
      await press(demo, COPY, "Copied.");
      assert.equal(await copied(), `A [bridge]\n\n${first} ${second}\n\nhttps://news.example/bridge\n`);
      await press(demo, MARKDOWN, "Copied.");
      assert.match(await copied(), /^## \[A \\\[bridge\\\]\]\(https:\/\/news\.example\/bridge\)\n\n> /);
      await demo.tab.$eval("#kinds input[value=key-points]", (input) => input.click());
      await demo.tab.waitForSelector("#sentences.is-points");
      await press(demo, MARKDOWN, "Copied.");
      assert.match(await copied(), /\n\n- The city closed/);
      await press(demo, SHARE, "");
      const shared = await demo.tab.evaluate(() => window.shared);
      assert.equal(shared.title, "A [bridge]");
      assert.equal(shared.url, "https://news.example/bridge");
      assert.match(shared.text, /• The city closed/);
      assert.deepEqual(await violations(demo.tab), []);
    },
  },
  {
    name: "sentences of Japanese are joined as Japanese is",
    before: NOTED,
    async run(demo, address) {
      await follow(demo, `${address}#sample=ja-news.html&count=200`);
      await press(demo, COPY, "Copied.");
      const text = await demo.tab.evaluate(() => window.copied);
      assert.match(text, /。[^\s」]/);
      assert.doesNotMatch(text, /。 /);
    },
  },
  {
    name: "where copying is refused the link is in the address bar",
    before: REFUSED,
    async run(demo, address) {
      await press(demo, COPY, "did not allow");
      await press(demo, LINK, "in the address bar");
      assert.match(demo.tab.url(), new RegExp(`^${address}#sample=`));
    },
  },
];

runInBrowsers("what goes out of the demo page", CASES);
