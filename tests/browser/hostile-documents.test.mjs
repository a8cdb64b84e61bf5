// The reader on documents that no author writes, in real browsers: pieces put together from seeds, documents
// of any size, and a world whose built-ins a script has replaced. What holds of each stands in `hostile-laws.mjs`;
// then the same pages are read and marked by the extension, which no script of theirs reaches.
//
//   HOSTILE_CASES=1000 SEED=7 node --test tests/browser/hostile-documents.test.mjs

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { analyzePage } from "nutgraf";
import { packPage } from "../../pkg/dist/packed-page.js";
import { GIANTS } from "./hostile-giants.mjs";
import { PIECES } from "./hostile-trees.mjs";
import { openAllowedBrowser } from "./tabs-page.mjs";

const CASES = Number(process.env.HOSTILE_CASES ?? 24);
const SEED = Number(process.env.SEED ?? 1);

/** How many of the cases the extension reads, too. */
const MARKED = Math.ceil(CASES / 4);

/** How long anything may take, in milliseconds: what takes longer hangs, or might as well. */
const PATIENCE = 30_000;

/** A longer page is only packed for the engine, whose time has tests of its own. */
const MOST_ANALYZED = 1_000_000;

/** The documents that live cases are built in, by the type that each is served with. */
const PAGES = {
  "standards.html": ["text/html", "<!doctype html><html lang='en'><title>T</title><body>"],
  "quirks.html": ["text/html", "<title>T</title><body>"],
  "page.xhtml": [
    "application/xhtml+xml",
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body></body></html>',
  ],
  "page.xml": ["text/xml", '<?xml-stylesheet href="data:text/css," type="text/css"?><feed><entry/></feed>'],
  "page.svg": ["image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">T</text></svg>'],
};

/** Pieces in which every sentence can be marked, each alone. */
const IN_FORMS = [
  "a form whose fields answer for it",
  "an element with properties of its own",
  "an element that changes its page",
];

const FOLDERS = ["../../pkg/dist", "."].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));

for (const name of ["chromium", "firefox"]) {
  describe(`hostile documents in ${name}`, () => {
    let server;
    let driver;
    /** A page of the extension that may run scripts in all tabs. */
    let hand;

    before(async () => {
      server = await servePages();
      ({ driver, hand } = await openAllowedBrowser(name, { protocolTimeout: PATIENCE }));
    });
    after(async () => {
      await driver?.close();
      await server?.close();
    });

    /** Runs `inPage` in a page of its own. */
    async function onPage(file, inPage, ...args) {
      const tab = await driver.browser.newPage();
      try {
        await tab.goto(server.address + file);
        return await tab.evaluate(inPage, server.address, ...args);
      } finally {
        await tab.close();
      }
    }

    /** Builds a document in a page by a module beside this one, and checks what is read of it. */
    async function check(file, module, args) {
      const { broken, page, names, kind } = await onPage(file, readBuilt, module, args);
      const about = `${file}, ${kind}: ${names}`;
      assert.deepEqual(broken, [], about);
      const given = JSON.parse(page);
      packPage(given);
      if (page.length <= MOST_ANALYZED) checkAnalysis(given, about);
    }

    test(`${CASES} documents from the seed ${SEED} on`, async () => {
      const files = Object.keys(PAGES);
      for (let seed = SEED; seed < SEED + CASES; seed++) {
        const kind = seed % 2 ? "live" : undefined;
        await check(files[seed % files.length], "hostile-trees.mjs", [seed, { kind }]).catch((error) => {
          throw new Error(`the document of seed ${seed}: ${error.message}`, { cause: error });
        });
      }
    });

    test("each piece of them alone", async () => {
      // XML has all that HTML has, and sections of character data.
      for (const only of Object.keys(PIECES)) {
        await check("page.xhtml", "hostile-trees.mjs", [SEED, { kind: "live", only }]);
      }
    });

    test("says what is wrong with what is no document, no selection, or can be read no more", async () => {
      const { documents, selections, replaced } = await onPage("standards.html", readReplaced);
      for (const [what, answer] of documents) assert.equal(answer, "TypeError document true", what);
      for (const [what, answer] of selections) {
        assert.ok(["TypeError selection true", "another page"].includes(answer), `${what}: ${answer}`);
      }
      for (const [what, answer] of replaced) {
        assert.ok(["TypeError document true", "the page"].includes(answer), `${what}: ${answer}`);
      }
    });

    test(`the extension reads and marks ${MARKED} of them, and leaves nothing behind`, async () => {
      const files = Object.keys(PAGES);
      for (let seed = SEED; seed < SEED + MARKED; seed++) {
        const file = files[seed % files.length];
        await checkMarks(file, seed).catch((error) => {
          throw new Error(`the document of seed ${seed}: ${error.message}`, { cause: error });
        });
      }
    });

    for (const piece of IN_FORMS) {
      test(`the extension marks ${piece}`, () => checkMarks("standards.html", 1, piece));
    }

    /** Has the extension read and mark a document that is built in a page. */
    async function checkMarks(file, seed, only) {
      const tab = await driver.browser.newPage();
      try {
        await tab.goto(`${server.address}${file}?${seed}`);
        await tab.bringToFront();
        const { words, names } = await tab.evaluate(buildWatched, server.address, [
          seed,
          { kind: "live", only },
        ]);
        const { page, found } = await hand.evaluate(readAndMark, tab.url(), words.shown);
        const about = `${file}: ${names}`;
        packPage(page);
        if (JSON.stringify(page).length <= MOST_ANALYZED) checkAnalysis(page, about);
        const texts = page.blocks.filter(({ hidden }) => !hidden).map(({ text }) => text);
        for (const word of words.shown)
          assert.ok(texts.join(" ").includes(word), `${about}: ${word} is not read`);
        for (const word of words.hidden)
          assert.ok(!texts.join(" ").includes(word), `${about}: ${word} is read`);
        for (const answer of found) assert.ok(["exact", "gone"].includes(answer), `${about}: ${answer}`);
        if (only) assert.deepEqual([...new Set(found)], ["exact"], about);
        assert.deepEqual(await tab.evaluate(traces), [], about);
      } finally {
        await tab.close();
      }
    }

    for (const what of Object.keys(GIANTS)) {
      test(what, { timeout: PATIENCE }, () => check("standards.html", "hostile-giants.mjs", [what]));
    }
  });
}

function checkAnalysis(page, about) {
  const analysis = analyzePage(page);
  for (const sentence of analysis.summarize({ sentences: 3 }).all) {
    const { text, hidden } = page.blocks[sentence.block];
    assert.equal(text.slice(sentence.start, sentence.end), sentence.text, about);
    assert.ok(!hidden, `${about}: ${sentence.text}`);
  }
  analysis.free();
}

async function servePages() {
  const server = createServer((request, response) => {
    const file = new URL(request.url, "http://localhost").pathname.slice(1);
    const [type, content] = PAGES[file] ?? ["text/javascript", moduleOf(file)];
    response.writeHead(content === undefined ? 404 : 200, { "content-type": type }).end(content);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { address: `http://127.0.0.1:${server.address().port}/`, close };
}

/** The text of a module of the package, or of one beside this file. */
function moduleOf(file) {
  const found = FOLDERS.map((folder) => path.join(folder, file)).find(
    (file) => /js$/.test(file) && existsSync(file),
  );
  return found && readFileSync(found);
}

// What follows runs in a page.

/** Reads what a module builds, and gives the page as JSON. */
async function readBuilt(address, module, args) {
  const { build } = await import(address + module);
  const { readByLaw } = await import(`${address}hostile-laws.mjs`);
  const reader = await import(`${address}page/index.js`);
  const built = build(...args);
  const { broken, page } = readByLaw(reader, built);
  return { broken, page: JSON.stringify(page), names: String(built.names), kind: built.kind };
}

/** What the reader answers to what is no document. */
async function readReplaced(address) {
  const { answers } = await import(`${address}hostile-built-ins.mjs`);
  return answers(await import(`${address}page/index.js`));
}

/** Builds a document, and watches over it from then on. */
async function buildWatched(address, args) {
  const { build } = await import(`${address}hostile-trees.mjs`);
  const { watch } = await import(`${address}hostile-laws.mjs`);
  const built = build(...args);
  globalThis.watched = watch(built);
  return { words: built.words, names: String(built.names) };
}

function traces() {
  return globalThis.watched();
}

// What follows runs in a page of the extension.

/** Reads a tab as the popup does, marks sentences with these words in it, goes to each, and clears all. */
async function readAndMark(url, words) {
  const tab = (await chrome.tabs.query({})).find((each) => each.url === url).id;
  const ask = (message) => chrome.tabs.sendMessage(tab, message, { frameId: 0 });
  const [{ result }] = await chrome.scripting.executeScript({
    target: { tabId: tab },
    files: ["content.js"],
  });
  const { page } = JSON.parse(result);
  const passages = words.slice(0, 20).flatMap((word) => {
    const block = page.blocks.findIndex(({ text, hidden }) => !hidden && text.includes(word));
    if (block < 0) return [];
    const quote = `The ferry number ${word} carries the pupils.`;
    const start = page.blocks[block].text.indexOf(quote);
    return [{ block, start, end: start + quote.length, quote, before: "", after: "" }];
  });
  const found = await ask({ kind: "mark", passages, dims: true });
  for (const passage of passages) found.push(await ask({ kind: "reveal", ...passage }));
  for (const by of [1, -1]) await ask({ kind: "step", by });
  await ask({ kind: "clear", what: "all" });
  return { page, found };
}
