// The page's side of the extension in real browsers: what it marks, lights up and dims, when the popup's
// messages ask for it, and that nothing of it is left behind.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { quoteOf } from "nutgraf/page";
import { openBrowser, until } from "./extension-browser.mjs";
import { countPixels } from "./pixels.mjs";

const pages = fileURLToPath(new URL("extension-pages", import.meta.url));

const STRICT = "default-src 'none'; script-src 'none'; img-src 'self'";
const WITH_STYLE = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";
const TRUSTED_TYPES =
  "script-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'; style-src 'unsafe-inline'";
const POLICIES = { "marks-trees.html": WITH_STYLE, "marks-app.html": TRUSTED_TYPES };

/** As `page/highlight.ts` has them for the colour that a reader has who has set none. */
const BRIGHT = [0xff, 0xd9, 0x4a];
const FAINT = [0xf6, 0xec, 0xc4];
const PICTURE = [0x00, 0xff, 0xff];

/** Fewer pixels than this are the edges of letters. */
const PAINTED = 500;

const NODES = 20_000;

for (const name of ["chromium", "firefox"]) {
  describe(`marks in ${name}`, () => {
    let server;
    let driver;

    before(async () => {
      server = await servePages();
      driver = await openBrowser(name);
    });

    after(async () => {
      await driver?.close();
      server?.closeAllConnections();
      server?.close();
    });

    /** Visits a page, opens the popup, and calls `check` with the page, what asks it, and its text. */
    async function onPage(file, check) {
      const page = await driver.visit(`http://127.0.0.1:${server.address().port}/${file}`);
      const popup = await driver.openPopup();
      try {
        await popup.until(() => document.getElementById("loading")?.hidden);
        const ask = async (message) => JSON.parse(await popup.evaluate(askTab, message));
        const { page: text } = await ask({ kind: "read", part: "page" });
        const before = await page.evaluate(serialized);
        await check({ page, popup, ask, passage: (quote) => passageOf(text, quote) });
        await ask({ kind: "clear", what: "all" });
        assert.deepEqual(await page.evaluate(traces), [], "a mark is left behind");
        if (file !== "marks-app.html") assert.equal(await page.evaluate(serialized), before);
      } finally {
        await popup.close();
        await page.close();
      }
      assert.deepEqual(driver.errors.splice(0), []);
    }

    const LIGHT = [
      "At two in the morning the only lit window in Copper Street belongs to a bakery.",
      "Its owner, Halina Brandt, sells rolls, soup and strong tea to nurses, drivers and bakers of other shops until the first trams leave the depot.",
      "Brandt says that she has lost less money that way than she used to lose by throwing bread away.",
    ];

    test("marks all, lights up one, and goes from one to the next, around the end and back", () =>
      onPage("marks-light.html", async ({ page, ask, passage }) => {
        const passages = LIGHT.map(passage);
        assert.deepEqual(await ask({ kind: "mark", passages, dims: false }), ["exact", "exact", "exact"]);
        assert.deepEqual(await page.evaluate(lit, "nutgraf-marked"), [
          LIGHT[0],
          withMark(LIGHT[1]),
          LIGHT[2],
        ]);
        assert.deepEqual(await page.evaluate(lit, "nutgraf"), []);
        assert.ok((await countPixels(page, FAINT)) > PAINTED, "the faint mark is not painted");
        assert.ok((await countPixels(page, BRIGHT)) < PAINTED, "a bright mark is painted");
        for (const [by, index] of [
          [1, 0],
          [1, 1],
          [1, 2],
          [1, 0],
          [-1, 2],
          [-1, 1],
        ]) {
          assert.equal(await ask({ kind: "step", by }), index);
          assert.deepEqual(await page.evaluate(lit, "nutgraf"), [
            index === 1 ? withMark(LIGHT[1]) : LIGHT[index],
          ]);
          await until(() => page.evaluate(isInSight), "the sentence to be in sight");
          await until(
            async () => (await countPixels(page, BRIGHT)) > PAINTED,
            "the bright mark to be painted",
          );
        }
        await ask({ kind: "clear", what: "revealed" });
        assert.deepEqual(await page.evaluate(traces), ["nutgraf-marked"]);
        assert.equal(await ask({ kind: "reveal", ...passages[2] }), "exact");
        assert.equal(await ask({ kind: "step", by: 1 }), 0);
      }));

    test("steps from the end where the previous is asked for first, and nowhere where none is marked", () =>
      onPage("marks-light.html", async ({ ask, passage }) => {
        assert.equal(await ask({ kind: "step", by: 1 }), null);
        await ask({ kind: "mark", passages: LIGHT.map(passage), dims: false });
        assert.equal(await ask({ kind: "step", by: -1 }), 2);
      }));

    test("passes over a sentence that is gone, and says so", () =>
      onPage("marks-light.html", async ({ page, ask, passage }) => {
        const gone = { ...passage(LIGHT[1]), quote: "This was never said.", before: "", after: "" };
        const passages = [passage(LIGHT[0]), gone, passage(LIGHT[2])];
        assert.deepEqual(await ask({ kind: "mark", passages, dims: false }), ["exact", "gone", "exact"]);
        assert.equal(await ask({ kind: "step", by: 1 }), 0);
        assert.equal(await ask({ kind: "step", by: 1 }), 2);
        const before = await restingPlace(page);
        assert.equal(await ask({ kind: "reveal", ...gone }), "gone");
        assert.deepEqual(await page.evaluate(traces), ["nutgraf-marked"]);
        assert.equal(await restingPlace(page), before);
      }));

    test("leaves a page alone that scrolls on by itself once the sentence was in sight", () =>
      onPage("marks-light.html", async ({ page, ask, passage }) => {
        assert.equal(await ask({ kind: "reveal", ...passage(LIGHT[2]) }), "exact");
        assert.ok((await restingPlace(page)) > 0);
        await page.evaluate(() => scrollTo(0, 0));
        assert.equal(await restingPlace(page), 0);
      }));

    test("dims the rest, pictures too, but not what is marked, and lets it come forward again", () =>
      onPage("marks-light.html", async ({ page, ask, passage }) => {
        const ink = await countPixels(page, [0, 0, 0]);
        assert.ok(ink > PAINTED && (await countPixels(page, PICTURE)) > PAINTED);
        await ask({ kind: "mark", passages: [passage(LIGHT[0])], dims: true });
        await until(async () => (await countPixels(page, PICTURE)) === 0, "the picture to be dimmed");
        assert.ok((await countPixels(page, [0, 0, 0])) < ink / 10, "the text is not dimmed");
        assert.ok((await countPixels(page, FAINT)) > PAINTED, "what is marked is dimmed");
        await ask({ kind: "mark", passages: [passage(LIGHT[0])], dims: false });
        await until(async () => (await countPixels(page, PICTURE)) > PAINTED, "the picture to come forward");
        assert.deepEqual(await page.evaluate(traces), ["nutgraf-marked"]);
        await ask({ kind: "clear", what: "all" });
        assert.equal(await countPixels(page, [0, 0, 0]), ink);
      }));

    test("is painted and read on a dark page, and on one written from right to left", async () => {
      const first =
        "On the first Saturday of October the people of Harlow Ferry formed a chain half a mile long and passed nine thousand books from the old library to the new one.";
      await onPage("article.html", async ({ page, ask, passage }) => {
        await ask({ kind: "mark", passages: [passage(first)], dims: true });
        await until(async () => (await countPixels(page, FAINT)) > PAINTED, "the faint mark");
        await ask({ kind: "reveal", ...passage(first) });
        await until(async () => (await countPixels(page, BRIGHT)) > PAINTED, "the bright mark");
      });
      await onPage("arabic.html", async ({ page, ask, popup, passage }) => {
        const [sentence] = await popup.evaluate(() =>
          [...document.querySelectorAll(".sentence")].map((button) => button.textContent),
        );
        assert.equal(await ask({ kind: "reveal", ...passage(sentence) }), "exact");
        assert.deepEqual(await page.evaluate(lit, "nutgraf"), [sentence]);
        await until(() => page.evaluate(isInSight), "the sentence to be in sight");
        await until(async () => (await countPixels(page, BRIGHT)) > PAINTED, "the bright mark");
      });
    });

    test("Escape in the page takes all away, but not from a field", () =>
      onPage("marks-light.html", async ({ page, ask, passage }) => {
        await ask({ kind: "mark", passages: LIGHT.map(passage), dims: true });
        await ask({ kind: "reveal", ...passage(LIGHT[0]) });
        await page.focus("input");
        await page.keyboard.press("Escape");
        assert.deepEqual(await page.evaluate(traces), [
          "nutgraf-dimmed",
          "nutgraf-marked",
          "nutgraf",
          "animation",
        ]);
        await page.focus("button");
        await page.keyboard.press("Escape");
        await until(async () => (await page.evaluate(traces)).length === 0, "the marks to go");
      }));

    test("reads, marks, dims and clears where elements answer for the properties of their page", () =>
      onPage("marks-named.html", async ({ page, ask, passage }) => {
        const quote =
          "Most of her customers come back every spring with the same clock, and stay for an hour.";
        const { contentType } = await ask({ kind: "read", part: "long-selection" });
        assert.equal(contentType, "text/html");
        assert.deepEqual(await ask({ kind: "mark", passages: [passage(quote)], dims: true }), ["exact"]);
        await until(async () => (await countPixels(page, PICTURE)) === 0, "the picture to be dimmed");
        assert.equal(await ask({ kind: "reveal", ...passage(quote) }), "exact");
        await page.focus("input");
        await page.keyboard.press("Escape");
        assert.equal((await page.evaluate(traces)).length, 4);
        await page.focus("form");
        await page.keyboard.press("Escape");
        await until(async () => (await page.evaluate(traces)).length === 0, "the marks to go");
      }));

    test("reaches into shadow trees, frames and boxes that scroll, clear of what sticks to the top", () =>
      onPage("marks-trees.html", async ({ page, ask, passage }) => {
        const quotes = [
          "The lock at Varnen opens by hand, and its keeper notes each boat that goes through it in a book.",
          "In forty years the keeper has written down sixty thousand names of boats and their masters.",
          "The oldest book smells of tar, and nobody but the keeper is allowed to turn its pages.",
          "Since the canal was closed to coal, the boats carry people who have time, and dogs that bark at swans.",
          "He has never been on one himself, since somebody has to stay behind and close the gates again.",
        ];
        const passages = quotes.map(passage);
        assert.deepEqual(
          await ask({ kind: "mark", passages, dims: true }),
          quotes.map(() => "exact"),
        );
        for (const [index, quote] of quotes.entries()) {
          assert.equal(await ask({ kind: "step", by: 1 }), index);
          assert.deepEqual(await page.evaluate(lit, "nutgraf"), [quote]);
          await until(async () => (await countPixels(page, BRIGHT)) > PAINTED, `“${quote}” to be in sight`);
        }
        await until(() => page.evaluate(isInSight), "the sentence in the frame to be in sight");
      }));

    test("finds sentences again on a page that is drawn anew, whatever that does to built-ins", () =>
      onPage("marks-app.html", async ({ page, ask, passage }) => {
        const quotes = await page.evaluate(() => [texts[0], texts[1], texts[2]]);
        const passages = quotes.map(passage);
        assert.deepEqual(await ask({ kind: "mark", passages, dims: true }), ["exact", "exact", "exact"]);
        await page.evaluate(() => draw());
        await until(
          async () => (await page.evaluate(lit, "nutgraf-marked")).join() === quotes.join(),
          "the marks to come back by themselves",
        );
        await page.evaluate(() => draw());
        assert.equal(await ask({ kind: "reveal", ...passages[2] }), "quote");
        assert.deepEqual(await page.evaluate(lit, "nutgraf"), [quotes[2]]);
        await until(() => page.evaluate(isInSight), "the sentence to be in sight");
        await page.evaluate(() => document.querySelector("main").remove());
        assert.deepEqual(await ask({ kind: "mark", passages, dims: true }), ["gone", "gone", "gone"]);
        assert.equal(await ask({ kind: "step", by: 1 }), null);
        assert.deepEqual(await page.evaluate(traces), []);
      }));

    test(`marks twenty of the sentences on a page of ${NODES} nodes at once, read where they were or anew`, (t) =>
      onPage("large.html", async ({ page, ask, passage }) => {
        assert.ok((await page.evaluate(() => document.querySelectorAll("*").length)) > NODES / 2);
        const passages = Array.from({ length: 20 }, (_, index) => passage(largeSentence(index * 200)));
        const start = performance.now();
        assert.deepEqual(await ask({ kind: "mark", passages, dims: true }), Array(20).fill("exact"));
        const marked = performance.now();
        await page.evaluate(() =>
          document
            .querySelector("main")
            .replaceChildren(
              ...[...document.querySelector("main").children].map((child) => child.cloneNode(true)),
            ),
        );
        const drawn = performance.now();
        assert.deepEqual(await ask({ kind: "mark", passages, dims: true }), Array(20).fill("quote"));
        t.diagnostic(
          `${(marked - start).toFixed()} ms, by their quotes ${(performance.now() - drawn).toFixed()} ms`,
        );
        assert.equal((await page.evaluate(lit, "nutgraf-marked")).length, 20);
      }));
  });
}

/** The passage of the page's text that says `quote`. */
function passageOf(page, quote) {
  const block = page.blocks.findIndex(({ text, hidden }) => !hidden && text.includes(quote));
  assert.ok(block >= 0, `the page does not say: ${quote}`);
  const start = page.blocks[block].text.indexOf(quote);
  const end = start + quote.length;
  return { block, start, end, ...quoteOf(page, block, start, end) };
}

/** As a range has it, which holds the mark of the footnote, too. */
function withMark(text) {
  return text.replace("other shops", "other shops[1]");
}

function largeSentence(index) {
  return `Entry ${index} of the register names the mill, its owner and the weight of the flour.`;
}

async function servePages() {
  const entries = Array.from(
    { length: NODES / 5 },
    (_, index) => `<p>${largeSentence(index).replace("the mill", "<b>the mill</b>")} <i>It</i> closes.</p>`,
  );
  const large = `<!doctype html><html lang="en"><title>The register of the mills</title><main><h1>The register of the mills</h1>${entries.join("")}</main>`;
  const server = createServer((request, response) => {
    const file = path.basename(new URL(request.url, "http://localhost").pathname);
    if (file === "favicon.ico") return void response.writeHead(204).end();
    try {
      const content = file === "large.html" ? large : readFileSync(path.join(pages, file));
      response.writeHead(200, {
        "content-type": file.endsWith(".svg") ? "image/svg+xml" : "text/html; charset=utf-8",
        "content-security-policy": POLICIES[file] ?? STRICT,
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

/** Where a page stands once it scrolls no more: a smooth scroll may take some frames to begin. */
async function restingPlace(page) {
  const places = [];
  await until(async () => {
    places.push(await page.evaluate(() => scrollY));
    return places.length > 8 && new Set(places.slice(-8)).size === 1;
  }, "the page to come to rest");
  return places.at(-1);
}

// What follows runs in the popup or in the page.

/** Sends a message to the page of the tab in front, and gives the answer as JSON. */
function askTab(message) {
  const { chrome } = window.wrappedJSObject ?? window;
  // In Firefox this runs with the browser's own rights, and what the popup may touch has to be made its own.
  const given = (value) =>
    window.wrappedJSObject ? Cu.cloneInto(value, window, { cloneFunctions: true }) : value;
  return new Promise((resolve) => {
    const onAnswer = (answer) => resolve(JSON.stringify(answer ?? null));
    const onTabs = (tabs) =>
      chrome.tabs.sendMessage(tabs[0].id, given(message), given({ frameId: 0 }), given(onAnswer));
    chrome.tabs.query(given({ active: true, currentWindow: true }), given(onTabs));
  });
}

/** All that a document and its shadow trees hold; by loops, since a page may have spoilt the rest. */
function serialized() {
  let all = "";
  const waiting = [document];
  for (let i = 0; i < waiting.length; i++) {
    all += `${(waiting[i].documentElement ?? waiting[i]).innerHTML}${waiting[i].adoptedStyleSheets.length}`;
    for (const element of waiting[i].querySelectorAll("section, div")) {
      if (element.shadowRoot) waiting[waiting.length] = element.shadowRoot;
    }
  }
  return all;
}

/** The names of all that is left of us in the page and its frames. */
function traces() {
  const names = new Set();
  const views = [window, ...Array.prototype.slice.call(frames)];
  for (const view of views) for (const [name] of view.CSS.highlights) names.add(name);
  const order = ["nutgraf-dimmed", "nutgraf-marked", "nutgraf"];
  const found = order.concat([...names].some((name) => !order.includes(name)) ? "another" : []);
  const left = [];
  for (const name of found) if (names.has(name) || name === "another") left[left.length] = name;
  for (const view of views) if (view.document.getAnimations().length > 0) left[left.length] = "animation";
  return left;
}

/** The text of each highlighted range in the page and its frames, white space as the page shows it. */
function lit(name) {
  const texts = [];
  for (const view of [window, ...Array.prototype.slice.call(frames)]) {
    for (const range of view.CSS.highlights.get(name) ?? []) {
      texts[texts.length] = range.toString().replace(/\s+/g, " ").trim();
    }
  }
  return texts;
}

/** Whether what is lit up is between the edges of its window, and of the windows around that. */
function isInSight() {
  for (const view of [window, ...Array.prototype.slice.call(frames)]) {
    for (const range of view.CSS.highlights.get("nutgraf") ?? []) {
      const { top, bottom } = range.getBoundingClientRect();
      const frame = view.frameElement?.getBoundingClientRect();
      const from = frame?.top ?? 0;
      return top >= 0 && bottom <= view.innerHeight && from + top >= 0 && from + bottom <= innerHeight;
    }
  }
  return false;
}
