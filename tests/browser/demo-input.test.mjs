// How articles come into the demo page besides the box and the samples, in real browsers.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { BRIDGE, DemoPage } from "./demo-page.mjs";
import { launch, serve } from "./launch.mjs";
import { violations } from "./violations.mjs";

const folder = fileURLToPath(new URL("../../www/dist/demo", import.meta.url));

const ACCENTS = `${BRIDGE} The café of the Müller family is closed – “for good”, it says.`;

const PAGE = `<!doctype html><html><head><title>The bridge</title></head><body><nav><a href="/">Home</a></nav>
  <article><h1>The old bridge</h1><p>${BRIDGE}</p></article></body></html>`;

const README = `---
title: Bridges
---
# Bridges

[![build](https://ci.example/badge.svg)](https://ci.example) <!-- a badge -->

**Bridges** counts what a bridge bears. It reads [sensors](https://sensors.example) in its piers.

Use
---

- It warns the engineers before a pier \`cracks\`.
- It closes the bridge by itself where nobody answers the telephone at night.

\`\`\`sh
npm start # <b>starts</b> it
\`\`\`
`;

/** "latin1" is what Node calls the bytes up to 0xff; the rest of windows-1252 is given by hand. */
const windows1252 = (text) =>
  Buffer.from(text.replaceAll("–", "\x96").replaceAll("“", "\x93").replaceAll("”", "\x94"), "latin1");
const utf16 = (text, isBig) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return isBig ? bytes.swap16() : bytes;
};
const htmlIn = (charset) =>
  PAGE.replace(BRIDGE, ACCENTS).replace("<head>", `<head><meta charset="${charset}">`);

/** Files, and how they are read; `form` as the page says it, `null` where it need not. */
const READ = [
  { name: "note.txt", bytes: Buffer.from(ACCENTS), form: null },
  { name: "with a byte order mark.txt", bytes: Buffer.from(`\ufeff${ACCENTS}`), form: null },
  { name: "utf-16le.txt", bytes: utf16(ACCENTS, false), form: null },
  { name: "utf-16be.txt", bytes: utf16(ACCENTS, true), form: null },
  { name: "windows-1252.txt", bytes: windows1252(ACCENTS), form: null },
  { name: "page.html", bytes: Buffer.from(PAGE.replace(BRIDGE, ACCENTS)), form: "HTML" },
  { name: "page in windows-1252.htm", bytes: windows1252(htmlIn("windows-1252")), form: "HTML" },
  { name: "page that claims utf-16.html", bytes: Buffer.from(htmlIn("utf-16")), form: "HTML" },
  { name: "page of an unknown charset.html", bytes: Buffer.from(htmlIn("klingon")), form: "HTML" },
  { name: "no name", type: "text/html", bytes: Buffer.from(`<p>${ACCENTS}</p>`), form: "HTML" },
  { name: "part.html", bytes: Buffer.from(`A part.<p>${ACCENTS}</p>`), form: "HTML" },
  { name: "notes.md", bytes: Buffer.from(`# The bridge\n\n${ACCENTS}\n`), form: "Markdown" },
];

const zipOf = (name) => Buffer.from(`PK\x03\x04${"\0".repeat(26)}${name}`, "latin1");

/** Files that cannot be read, and what is said of each. */
const REFUSED = [
  { name: "paper.pdf", bytes: Buffer.from("%PDF-1.7\n"), says: "PDF" },
  { name: "a liar.txt", bytes: Buffer.from("%PDF-1.7\n"), says: "PDF" },
  { name: "letter.docx", bytes: zipOf("[Content_Types].xml"), says: "office program" },
  { name: "letter.doc", bytes: Buffer.from("\xd0\xcf\x11\xe0\xa1", "latin1"), says: "office program" },
  {
    name: "letter.odt",
    bytes: zipOf("mimetypeapplication/vnd.oasis.opendocument.text"),
    says: "office program",
  },
  { name: "letter.rtf", bytes: Buffer.from("{\\rtf1"), says: "office program" },
  { name: "novel.epub", bytes: zipOf("mimetypeapplication/epub+zip"), says: "e-book" },
  { name: "scan.png", bytes: Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), says: "picture" },
  { name: "photo.heic", bytes: Buffer.from("\0\0\0\x18ftypheic", "latin1"), says: "picture" },
  { name: "empty.jpg", bytes: Buffer.alloc(0), says: "picture" },
  { name: "talk", type: "audio/mpeg", bytes: Buffer.from("ID3\x04"), says: "recording" },
  { name: "all.zip", bytes: zipOf("notes/"), says: "archive" },
  { name: "saved.mhtml", bytes: Buffer.from("From: <Saved by Blink>\r\n"), says: "archive" },
];

/** Drops a file, or data by its types, onto the body. */
async function drop(demo, { file, data = {}, onto = "body" }) {
  await demo.tab.evaluate(
    ({ file, data, onto }) => {
      const transfer = new DataTransfer();
      if (file) {
        const bytes = Uint8Array.from(atob(file.bytes), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], file.name, { type: file.type ?? "" }));
      }
      for (const [type, value] of Object.entries(data)) transfer.setData(type, value);
      const target = document.querySelector(onto);
      for (const name of ["dragenter", "dragover", "drop"]) {
        const event = new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: transfer });
        window.isTaken = !target.dispatchEvent(event);
        if (name === "dragover") window.isShown = !document.querySelector("#drop-here").hidden;
      }
    },
    { file: file && { ...file, bytes: file.bytes.toString("base64") }, data, onto },
  );
}

const formOf = (demo) =>
  demo.tab.$eval("#form", (line) =>
    line.hidden ? null : /as (plain text|\w+)/.exec(line.querySelector("span").textContent)[1],
  );

/** A clipboard of our own: browsers ask a reader, whom a test does not have. */
const clipboardOf = (source) =>
  `Object.defineProperty(navigator, "clipboard", { configurable: true, get: () => (${source}) });`;

const CASES = [
  ...READ.map(({ form, ...file }) => ({
    name: `a file that is read: ${file.name}`,
    async run(demo) {
      await drop(demo, { file });
      await demo.untilArticleSays("The café of the Müller family is closed – “for good”, it says.");
      assert.equal(await formOf(demo), form);
      assert.equal(await demo.tab.evaluate(() => window.isShown), true);
      assert.equal(await demo.tab.$eval("#drop-here", ({ hidden }) => hidden), true);
    },
  })),
  {
    name: "a file that cannot be read is refused by its kind, and what is shown stays",
    async run(demo) {
      const shown = await demo.sentences();
      for (const { says, ...file } of REFUSED) {
        await drop(demo, { file });
        await demo.untilNoticeSays(says);
      }
      assert.deepEqual(await demo.sentences(), shown);
      assert.deepEqual(await violations(demo.tab), []);
    },
  },
  {
    name: "a file with the rubbish of no known kind gets an honest message",
    async run(demo) {
      await drop(demo, { file: { name: "x.txt", bytes: Buffer.from("\0\x01\x02\x03".repeat(1000)) } });
      await demo.untilMessageSays("raw content of a file");
    },
  },
  {
    name: "the file picker takes a file, and the same again",
    async run(demo, { files }) {
      const file = path.join(files, "note.html");
      writeFileSync(file, PAGE);
      await demo.openBox();
      const input = await demo.tab.$("#ways input");
      await input.uploadFile(file);
      await demo.untilArticleSays("The city closed");
      await demo.pick("fr-blog.html");
      await input.uploadFile(file);
      await demo.untilArticleSays("The city closed");
      assert.equal(await formOf(demo), "HTML");
    },
  },
  {
    name: "Markdown is read with its headings and lists, or as plain text",
    async run(demo) {
      await drop(demo, { file: { name: "README.md", bytes: Buffer.from(README) } });
      await demo.untilArticleSays("Bridges counts what a bridge bears.");
      const text = await demo.tab.$eval("#article", ({ textContent }) => textContent);
      assert.match(text, /It reads sensors in its piers\./);
      assert.doesNotMatch(text, /\*\*|\]\(|badge|title: |^---/);
      assert.deepEqual(
        await demo.tab.$$eval("#article :is(h2, h3)", (all) => all.map((one) => one.textContent)),
        ["Bridges", "Use"],
      );
      assert.equal(await demo.tab.$$eval("#article li", ({ length }) => length), 2);
      assert.equal(await formOf(demo), "Markdown");
      await demo.tab.click("#form button");
      await demo.until(() => document.querySelector("#article").textContent.includes("**Bridges**"));
    },
  },
  {
    name: "text and a part of a page are taken when they are dropped, an address is explained",
    async run(demo) {
      await drop(demo, { data: { "text/plain": BRIDGE } });
      await demo.untilArticleSays("The city closed");
      assert.equal(await formOf(demo), null);
      await drop(demo, { data: { "text/plain": BRIDGE, "text/html": `<h2>Bridge</h2><p>${BRIDGE}</p>` } });
      await demo.until(() => document.querySelectorAll("#article :is(h2, h3)").length === 1);
      const address = "https://news.example/bridge";
      await drop(demo, {
        data: {
          "text/uri-list": address,
          "text/plain": address,
          "text/html": `<a href="${address}">Bridge</a>`,
        },
      });
      await demo.untilMessageSays("Nothing is fetched");
    },
  },
  {
    name: "text dropped into the box, and what is dragged from the page, stay the browser's business",
    async run(demo) {
      await demo.openBox();
      await drop(demo, { data: { "text/plain": BRIDGE }, onto: "#text" });
      assert.equal(await demo.tab.evaluate(() => window.isTaken), false);
      await demo.tab.evaluate(() =>
        document.body.dispatchEvent(new DragEvent("dragstart", { bubbles: true })),
      );
      await drop(demo, { data: { "text/plain": BRIDGE } });
      assert.equal(await demo.tab.evaluate(() => window.isTaken || window.isShown), false);
    },
  },
  ...[
    {
      name: "a part of a page",
      clipboard: `{ read: async () => [new ClipboardItem({
        "text/plain": new Blob([${JSON.stringify(BRIDGE)}], { type: "text/plain" }),
        "text/html": new Blob([${JSON.stringify(`<h2>Bridge</h2><p>${BRIDGE}</p>`)}], { type: "text/html" }) })] }`,
      form: "HTML",
    },
    { name: "text alone", clipboard: `{ readText: async () => ${JSON.stringify(BRIDGE)} }`, form: null },
  ].map(({ name, clipboard, form }) => ({
    name: `from the clipboard: ${name}`,
    before: clipboardOf(clipboard),
    async run(demo) {
      await demo.openBox();
      await demo.tab.click("#from-clipboard");
      await demo.untilArticleSays("The city closed");
      assert.equal(await formOf(demo), form);
    },
  })),
  ...[
    {
      name: "a refusal",
      clipboard: `{ read: async () => { throw new DOMException("no", "NotAllowedError"); } }`,
      says: "did not let this page look",
    },
    { name: "nothing on it", clipboard: "{ read: async () => [] }", says: "no text on the clipboard" },
  ].map(({ name, clipboard, says }) => ({
    name: `from the clipboard: ${name}`,
    before: clipboardOf(clipboard),
    async run(demo) {
      await demo.openBox();
      await demo.tab.click("#from-clipboard");
      await demo.untilNoticeSays(says);
    },
  })),
  {
    name: "without a clipboard there is no button for it",
    before: clipboardOf("undefined"),
    async run(demo) {
      await demo.openBox();
      assert.equal(await demo.tab.$eval("#from-clipboard", ({ hidden }) => hidden), true);
    },
  },
  {
    name: "nothing is wider than a screen of 320 pixels",
    width: 320,
    async run(demo) {
      await demo.openBox();
      for (const { says, ...file } of REFUSED) {
        await drop(demo, { file });
        await demo.untilNoticeSays(says);
        assert.ok((await demo.tab.evaluate(() => document.documentElement.scrollWidth)) <= 320);
      }
      assert.deepEqual(await violations(demo.tab), []);
    },
  },
  {
    name: "pressed here, the bookmarklet explains itself",
    async run(demo, { address }) {
      await demo.openBox();
      await demo.tab.click(".bookmarklet a");
      await demo.untilNoticeSays("Drag this link");
      assert.equal(demo.tab.url(), address);
      assert.deepEqual(await violations(demo.tab), []);
    },
  },
  {
    name: "the bookmarklet opens the page that it is pressed on, and leaves no tie to it",
    async run(demo, { address, browser, newspaper }) {
      const { opened, close } = await pressBookmarklet(demo, browser, newspaper.address);
      await opened.untilArticleSays("The city closed");
      assert.equal(await opened.tab.$eval("#article h2", (title) => title.textContent), "The old bridge");
      assert.equal(opened.tab.url(), address);
      assert.equal(await opened.tab.evaluate(() => window.opener), null);
      assert.deepEqual(opened.errors, []);
      await close();
    },
  },
  {
    name: "where a site cuts off the windows that it opens, there is a way to go on",
    async run(demo, { browser, fortress }) {
      const { opened, close } = await pressBookmarklet(demo, browser, fortress.address);
      await opened.untilNoticeSays("did not come over");
      assert.equal(await opened.tab.$eval("#own", ({ hidden }) => hidden), false);
      await close();
    },
  },
  {
    name: "of what other windows say, only a page from the opener is taken, once, and runs nothing",
    async run(demo, { address, browser, newspaper }) {
      const tab = await browser.newPage();
      await tab.goto(newspaper.address);
      const opening = popupOf(browser, address);
      const hostile = PAGE.replace(
        "<p>",
        `<img src=x onerror="opener.hacked = hacked = 1"><script>hacked = 1</script><p>`,
      );
      await tab.evaluate(
        (address, html) => {
          const opened = window.open(`${address}#from-page`);
          addEventListener("message", ({ source, data }) => {
            if (source !== opened || data !== "nutgraf:ready") return;
            const good = { nutgraf: "page", html, address: location.href };
            const bad = [null, 7, "page", [], {}, { ...good, html: 7 }, { ...good, nutgraf: "other" }];
            bad.push(
              { ...good, address: "javascript:alert(1)" },
              { ...good, html: { toString: () => "x" }.x },
            );
            for (const message of bad) opened.postMessage(message, "*");
            opened.postMessage(good, "*");
            opened.postMessage(
              { ...good, html: "<p>A second page came after the first. It is not taken.</p>" },
              "*",
            );
          });
        },
        address,
        hostile,
      );
      const opened = await opening;
      await opened.untilArticleSays("The city closed");
      await new Promise((resolve) => setTimeout(resolve, 500));
      const text = await opened.tab.$eval("#article", ({ textContent }) => textContent);
      assert.match(text, /The city closed/);
      assert.equal(await opened.tab.evaluate(() => window.hacked), undefined);
      assert.equal(await tab.evaluate(() => window.hacked), undefined);
      await opened.tab.close();
      await tab.close();
    },
  },
];

/** The tab that a page opens next, once it has the demo page in it. */
async function popupOf(browser, address) {
  const known = new Set(browser.targets());
  const target = await browser.waitForTarget(
    (target) => !known.has(target) && target.type() === "page" && target.url().startsWith(address),
  );
  const demo = new DemoPage(await target.page());
  await demo.tab.waitForSelector("main");
  await demo.settled();
  return demo;
}

/** Presses the bookmarklet of the demo page on the page at `site`; the result is what that opens. */
async function pressBookmarklet(demo, browser, site) {
  const href = await demo.tab.$eval(".bookmarklet a", (link) => link.href);
  assert.match(href, /^javascript:/);
  const address = demo.tab.url().replace(/#.*/, "");
  const tab = await browser.newPage();
  await tab.goto(site);
  const opening = popupOf(browser, address);
  await tab.evaluate(decodeURIComponent(href.slice("javascript:".length)));
  const opened = await opening;
  const close = async () => {
    await opened.tab.close();
    await tab.close();
  };
  return { opened, close };
}

for (const name of ["chromium", "firefox"]) {
  describe(`what comes into the demo page in ${name}`, { timeout: 240_000 }, () => {
    const world = {};
    const servers = [];
    before(async () => {
      world.files = mkdtempSync(path.join(tmpdir(), "nutgraf-input-"));
      writeFileSync(path.join(world.files, "index.html"), PAGE);
      const open = async (...settings) => {
        servers.push(await serve(...settings));
        return servers.at(-1);
      };
      world.address = (await open(folder)).address;
      world.newspaper = await open(world.files);
      const headers = { "cross-origin-opener-policy": "same-origin" };
      world.fortress = await open(world.files, { headers });
      world.browser = await launch(name, { protocolTimeout: 60_000 });
    });
    after(async () => {
      await world.browser?.close();
      for (const server of servers) await server.close();
      rmSync(world.files, { recursive: true, force: true });
    });
    for (const { name, run, ...setting } of CASES) {
      test(name, { timeout: 60_000 }, async () => {
        const demo = await DemoPage.open(world.browser, world.address, setting);
        try {
          await run(demo, world);
          assert.deepEqual(demo.errors, []);
        } finally {
          await demo.tab.close();
        }
      });
    }
  });
}
