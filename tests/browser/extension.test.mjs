// The extension in real browsers: built as it ships, opened by its button in the toolbar, on pages
// whose content security policy allows nothing at all.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openBrowser, until } from "./extension-browser.mjs";
import { serve } from "./launch.mjs";
import { serveLeaflet } from "./leaflet.mjs";
import { countPixels } from "./pixels.mjs";
import { violations } from "./violations.mjs";

const POLICY = { "content-security-policy": "default-src 'none'; script-src 'none'" };
/** The yellow of the marker. */
const MARKER = [0xff, 0xd9, 0x4a];
const pages = fileURLToPath(new URL("extension-pages", import.meta.url));

for (const name of ["chromium", "firefox"]) {
  describe(`extension in ${name}`, () => {
    let server;
    let driver;

    before(async () => {
      server = await serve(pages, { headers: POLICY });
      driver = await openBrowser(name);
    });

    after(async () => {
      await driver?.close();
      await server?.close();
    });

    /** Visits a page, opens the popup on it, and calls `check` with both; no error may be reported. */
    async function onPage(file, check) {
      await onTab(await driver.visit(server.address + file), check);
    }

    async function onTab(page, check) {
      const popup = await driver.openPopup();
      try {
        await popup.until(() => document.getElementById("loading")?.hidden);
        await check(page, popup);
      } finally {
        await popup.close();
        await page.close();
      }
      assert.deepEqual(driver.errors.splice(0), []);
    }

    test("summarizes a page under a strict policy, and lights up a sentence without touching it", () =>
      onPage("article.html", async (page, popup) => {
        const before = await page.evaluate(serialized);
        assert.equal(await countPixels(page, MARKER), 0);
        assert.equal(await popup.evaluate(text, "#title"), "The village that moved its library by hand");
        const shown = await popup.evaluate(sentences);
        assert.ok(shown.length >= 1, "no sentence in the popup");

        for (let i = 0; i < shown.length; i++) {
          await popup.evaluate(press, i);
          await until(async () => (await page.evaluate(highlighted)).join() === shown[i], shown[i]);
          await until(() => page.evaluate(isHighlightInView), "the highlight to be scrolled into view");
        }
        assert.deepEqual(await popup.evaluate(pressed), [shown.at(-1)]);
        assert.ok((await countPixels(page, MARKER)) > 1000, "the highlight is not painted");
        assert.equal(await page.evaluate(serialized), before);

        await popup.evaluate(press, shown.length - 1);
        await until(async () => (await page.evaluate(highlighted)).length === 0, "the highlight to go");
        assert.deepEqual(await popup.evaluate(pressed), []);
        assert.equal(await countPixels(page, MARKER), 0);
      }));

    test("moves the length at once, keeps the shorter in the longer, and remembers it", async () => {
      await onPage("article.html", async (_page, popup) => {
        let shorter = await popup.evaluate(setLength, "1");
        assert.equal(shorter.length, 1);
        for (const length of [2, 3, 4]) {
          const longer = await popup.evaluate(setLength, String(length));
          assert.equal(longer.length, length);
          assert.deepEqual(
            shorter.filter((sentence) => !longer.includes(sentence)),
            [],
          );
          shorter = longer;
        }
        assert.match(await popup.evaluate(text, "#count"), /^4\D+\d+$/);
      });
      await onPage("article.html", async (_page, popup) => {
        // What the popup that was closed last has chosen may still be on its way to the store.
        await popup.until(() => document.querySelectorAll(".sentence").length === 4);
      });
    });

    test("summarizes what is selected, and says so", async () => {
      const page = await driver.visit(`${server.address}article.html`);
      const selected = await page.evaluate(() => {
        const paragraphs = document.querySelectorAll("article p");
        document.getSelection().setBaseAndExtent(paragraphs[1], 0, paragraphs[2], 1);
        return document.getSelection().toString().replace(/\s+/g, " ");
      });
      await onTab(page, async (_page, popup) => {
        assert.match(await popup.evaluate(text, "#times"), /^Selection /);
        const shown = await popup.evaluate(sentences);
        assert.ok(shown.length >= 1);
        for (const sentence of shown) assert.ok(selected.includes(sentence), sentence);
        await popup.evaluate(press, 0);
        await until(async () => (await page.evaluate(highlighted)).join() === shown[0], shown[0]);
      });
    });

    test("takes no notice of a few selected words", async () => {
      const page = await driver.visit(`${server.address}article.html`);
      await page.evaluate(() => {
        const { firstChild } = document.querySelector("article p");
        document.getSelection().setBaseAndExtent(firstChild, 0, firstChild, 12);
      });
      await onTab(page, async (_page, popup) => {
        assert.match(await popup.evaluate(text, "#times"), /^Article /);
      });
    });

    test("finds a sentence again on a page that was drawn anew", () =>
      onPage("article.html", async (page, popup) => {
        const [first] = await popup.evaluate(sentences);
        await page.evaluate(() => {
          const article = document.querySelector("article");
          const texts = [...article.querySelectorAll("p")].map((paragraph) => paragraph.textContent);
          article.replaceChildren(
            ...texts.map((text) => {
              const box = document.createElement("div");
              for (const word of text.split(/(?<= )/)) {
                box.append(Object.assign(document.createElement("span"), { textContent: word }));
              }
              return box;
            }),
          );
        });
        await popup.evaluate(press, 0);
        await until(async () => (await page.evaluate(highlighted)).join().trim() === first, first);
      }));

    test("says that a sentence is gone", () =>
      onPage("article.html", async (page, popup) => {
        await popup.evaluate(press, 0);
        await until(async () => (await page.evaluate(highlighted)).length === 1, "a highlight");
        await page.evaluate(() => document.querySelector("article").replaceChildren("Nothing is left."));
        await popup.evaluate(press, 1);
        assert.equal(await popup.until(text, "#notice"), "The page no longer shows this sentence.");
        assert.deepEqual(await page.evaluate(highlighted), []);
        assert.deepEqual(await popup.evaluate(pressed), []);
      }));

    test("says that the tab has moved on", () =>
      onPage("article.html", async (page, popup) => {
        await page.goto(`${server.address}picture.html`);
        await popup.evaluate(press, 0);
        assert.match(await popup.until(text, "#notice"), /^The tab has moved on/);
      }));

    test("makes key points and a headline of it, and remembers the kind", async () => {
      await onPage("article.html", async (_page, popup) => {
        await popup.press("#kinds [value=key-points] + span");
        assert.deepEqual(await popup.evaluate(listStyle), ['"•"', false]);
        await popup.press("#kinds [value=headline] + span");
        assert.deepEqual(await popup.evaluate(listStyle), ["none", true]);
        const [headline, ...others] = await popup.evaluate(sentences);
        assert.deepEqual([headline, others], ["The village that moved its library by hand", []]);
      });
      await onPage("article.html", async (page, popup) => {
        await popup.until(() => document.querySelector("#kinds [value=headline]").checked);
        await popup.evaluate(press, 0);
        await until(
          async () =>
            (await page.evaluate(highlighted)).join() === "The village that moved its library by hand",
          "the headline in the page",
        );
        await popup.press("#kinds [value=tldr] + span");
      });
    });

    test("is about the keywords that are pressed", () =>
      onPage("article.html", async (_page, popup) => {
        await popup.evaluate(setLength, "1");
        const [before] = await popup.evaluate(sentences);
        // The last keyword that the summary does not name yet.
        const word = await popup.evaluate(() => {
          const chips = [...document.querySelectorAll("#keyword-list button")];
          const said = document.getElementById("sentences").textContent.toLowerCase();
          const chip = chips.findLast(({ textContent }) => !said.includes(textContent.toLowerCase()));
          chip.focus();
          chip.click();
          return chip.textContent;
        });
        assert.equal(
          await popup.evaluate(() => document.activeElement.textContent),
          word,
          "it keeps the focus",
        );
        const [after] = await popup.evaluate(sentences);
        assert.notEqual(after, before);
        assert.ok(after.toLowerCase().includes(word.toLowerCase()), `${word}: ${after}`);
        assert.deepEqual(await popup.evaluate(chosenKeywords), [word]);
        await popup.evaluate(() => document.querySelector("#keyword-list [aria-pressed=true]").click());
        assert.deepEqual(await popup.evaluate(sentences), [before]);
      }));

    test("is about a word that it does not name, and shows it pressed among the keywords", () =>
      onPage("article.html", async (_page, popup) => {
        await popup.evaluate(setLength, "1");
        const [before] = await popup.evaluate(sentences);
        const [word, keywords] = await popup.evaluate(() => {
          const texts = (selector) =>
            [...document.querySelectorAll(selector)].map((chip) => chip.textContent);
          const keywords = texts("#keyword-list button");
          const word = texts("#missing button").find((missing) => !keywords.includes(missing));
          [...document.querySelectorAll("#missing button")].find((chip) => chip.textContent === word).click();
          return [word, keywords];
        });
        assert.ok(word, "every missing word is among the keywords");
        assert.notEqual((await popup.evaluate(sentences))[0], before);
        assert.deepEqual(await popup.evaluate(chosenKeywords), [word]);
        assert.equal(await popup.evaluate(() => document.activeElement.textContent), word);
        await popup.evaluate(() => document.querySelector("#keyword-list [aria-pressed=true]").click());
        assert.deepEqual(await popup.evaluate(sentences), [before]);
        assert.deepEqual(await popup.evaluate(chosenKeywords), []);
        assert.deepEqual(
          await popup.evaluate(() =>
            [...document.querySelectorAll("#keyword-list button")].map((chip) => chip.textContent),
          ),
          [...keywords, word],
        );
      }));

    test("leaves a sentence out, and puts it back", () =>
      onPage("article.html", async (_page, popup) => {
        const before = await popup.evaluate(sentences);
        await popup.evaluate(() => document.querySelector(".why").click());
        await popup.evaluate(() =>
          [...document.querySelectorAll(".about:not([hidden]) button")].at(-1).click(),
        );
        assert.ok(!(await popup.evaluate(sentences)).includes(before[0]));
        assert.match(await popup.evaluate(text, "#excluded"), /1/);
        await popup.press("#excluded button");
        assert.deepEqual(await popup.evaluate(sentences), before);
      }));

    test("says why a sentence was chosen: parts that add up to the order", () =>
      onPage("article.html", async (_page, popup) => {
        await popup.evaluate(setLength, "4");
        await popup.evaluate(() => {
          for (const button of document.querySelectorAll(".why")) button.click();
        });
        const places = await popup.evaluate(() =>
          [...document.querySelectorAll(".about")].map((about) => about.textContent.match(/\d+/)[0]),
        );
        assert.deepEqual(places.sort(), ["1", "2", "3", "4"]);
        const numbers = await popup.evaluate(() =>
          [...document.querySelectorAll(".about")].map((about) => about.querySelectorAll(".number").length),
        );
        for (const count of numbers) assert.ok(count >= 2, `${count} parts`);
      }));

    test("says what it leaves out, and takes the next sentence in", () =>
      onPage("article.html", async (_page, popup) => {
        const before = await popup.evaluate(setLength, "2");
        const shares = [await popup.evaluate(share)];
        const next = await popup.evaluate(text, "#next button");
        await popup.press("#next button");
        const after = await popup.evaluate(sentences);
        assert.deepEqual(new Set(after), new Set([...before, next]));
        shares.push(await popup.evaluate(share));
        assert.ok(shares[0] < shares[1], shares.join());
        const missing = await popup.evaluate(() => {
          const said = document.getElementById("sentences").textContent.toLowerCase();
          const chips = [...document.querySelectorAll("#missing button")].map((chip) => chip.textContent);
          return chips.map((word) => [word, said.includes(word.toLowerCase())]);
        });
        assert.ok(missing.length > 0);
        assert.deepEqual(
          missing.filter(([, isSaid]) => isSaid),
          [],
        );
      }));

    test("copies plain text, Markdown, and Markdown with a link to each sentence", () =>
      onPage("article.html", async (_page, popup) => {
        const shown = await popup.evaluate(sentences);
        const title = "The village that moved its library by hand";
        const address = `${server.address}article.html`;
        for (const [form, check] of [
          ["plain", (copied) => copied.startsWith(`${title}\n\n`) && copied.endsWith(`\n\n${address}\n`)],
          ["markdown", (copied) => copied.startsWith(`## [${title}](${address})\n\n> `)],
          ["linked", (copied) => copied.split(`[↗](${address}#:~:text=`).length === shown.length + 1],
        ]) {
          await popup.press("#copy");
          await popup.press(`#copy-menu [value=${form}]`);
          assert.equal(await popup.until(text, "#notice"), "Copied.");
          const copied = await popup.readClipboard();
          assert.ok(check(copied), copied);
          for (const sentence of shown) assert.ok(copied.includes(sentence), sentence);
        }
      }));

    test("copies a link that leads to the sentence", () =>
      onPage("article.html", async (_page, popup) => {
        await popup.evaluate(() => document.querySelector(".why").click());
        const link = ".about:not([hidden]) button:nth-of-type(2)";
        await popup.until((link) => !document.querySelector(link).hidden, link);
        await popup.press(link);
        assert.equal(await popup.until(text, "#notice"), "Copied.");
        assert.ok((await popup.readClipboard()).startsWith(`${server.address}article.html#:~:text=`));
      }));

    // As on a browser under test, which has none at all.
    test("says that there is no voice", () =>
      onPage("article.html", async (_page, popup) => {
        await popup.press("#listen");
        assert.equal(await popup.until(text, "#notice"), "This device has no voice for English.");
        assert.equal(await popup.evaluate(text, "#listen"), "Listen");
      }));

    test("goes from sentence to sentence by keys", () =>
      onPage("article.html", async (page, popup) => {
        const shown = await popup.evaluate(setLength, "3");
        for (const [key, index] of [
          ["j", 0],
          ["j", 1],
          ["ArrowDown", 2],
          ["j", 0],
          ["k", 2],
          ["ArrowUp", 1],
        ]) {
          await popup.evaluate(pressKey, key);
          await until(
            async () => (await page.evaluate(highlighted)).join() === shown[index],
            `${key} ${index}`,
          );
          assert.deepEqual(await popup.evaluate(pressed), [shown[index]]);
        }
      }));

    test("asks before it summarizes a list of articles", () =>
      onPage("front-page.html", async (_page, popup) => {
        assert.equal(await popup.evaluate(text, "#state-title"), "A page of many articles");
        await popup.press("#state-deeds button");
        assert.ok((await popup.evaluate(sentences)).length > 0);
        assert.match(await popup.evaluate(text, "#caution"), /teasers/);
      }));

    test("sets an Arabic article from right to left", () =>
      onPage("arabic.html", async (page, popup) => {
        const [first] = await popup.evaluate(sentences);
        const direction = await popup.evaluate(
          () => window.getComputedStyle(document.querySelector(".sentence")).direction,
        );
        assert.equal(direction, "rtl");
        await popup.evaluate(press, 0);
        await until(async () => (await page.evaluate(highlighted)).join() === first, first);
      }));

    test("says that a PDF is closed", async () => {
      const leaflet = await serveLeaflet();
      try {
        await onTab(await driver.visit(leaflet.address), async (_page, popup) => {
          assert.equal(await popup.evaluate(text, "#state-title"), "PDFs cannot be read yet");
        });
      } finally {
        leaflet.close();
      }
    });

    test("says that a page has no article", () =>
      onPage("picture.html", async (_page, popup) => {
        assert.equal(await popup.evaluate(text, "#state-title"), "No article here");
        assert.equal(await popup.evaluate(text, "#state-deeds"), "Try again");
      }));

    // What follows is put into the popup by the debugger, which only Chromium lets into one: in Firefox
    // a test sees the popup from outside, and nothing that it defines there is seen by the popup itself.
    if (name === "chromium") {
      test("reads aloud, sentence after sentence, and stops", () =>
        onPage("article.html", async (_page, popup) => {
          const shown = await popup.evaluate(setLength, "3");
          await popup.evaluate(haveVoices, ["fr-FR", "en-GB"]);
          await popup.press("#listen");
          for (const sentence of shown) {
            assert.equal(await popup.until(spoken), sentence);
            assert.equal(await popup.evaluate(text, "#listen"), "Stop");
            await popup.evaluate(() => document.dispatchEvent(new window.Event("test:spoken")));
          }
          await popup.until(() => document.getElementById("listen").ariaPressed === "false");
          assert.equal(await popup.evaluate(text, "#listen"), "Listen");

          await popup.press("#listen");
          await popup.until(spoken);
          await popup.press("#listen");
          await popup.until(() => !document.querySelector(".is-spoken"));
          assert.equal(await popup.evaluate(text, "#listen"), "Listen");
        }));

      for (const file of ["article.html", "arabic.html", "picture.html"]) {
        test(`is accessible on ${file}`, () =>
          onPage(file, async (_page, popup) => {
            for (const theme of ["light", "dark"]) {
              await popup.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
              await popup.evaluate(() => document.querySelector(".sentence")?.click());
              assert.deepEqual(await violations(popup.page), []);
            }
          }));
      }
    }

    test("says that the browser's own pages are closed, and tries again", async () =>
      onTab(await driver.visitClosed(), async (_page, popup) => {
        assert.equal(await popup.evaluate(text, "#state-title"), "This page is closed to extensions");
        await popup.evaluate(() => document.querySelector("#state-deeds button").click());
        await popup.until(() => document.getElementById("loading")?.hidden);
        assert.equal(await popup.evaluate(text, "#state-title"), "This page is closed to extensions");
      }));
  });
}

// What follows runs in the popup or in the page.

function text(selector) {
  return document.querySelector(selector).textContent;
}

function sentences() {
  return [...document.querySelectorAll(".sentence")].map((button) => button.textContent);
}

function pressed() {
  return [...document.querySelectorAll("#sentences [aria-pressed=true]")].map((button) => button.textContent);
}

function press(index) {
  document.querySelectorAll(".sentence")[index].click();
}

function setLength(length) {
  const slider = document.getElementById("slider");
  slider.value = length;
  slider.dispatchEvent(new window.Event("input"));
  slider.dispatchEvent(new window.Event("change"));
  return [...document.querySelectorAll(".sentence")].map((button) => button.textContent);
}

/** How the first line is set, and whether there is no slider. */
function listStyle() {
  const { content } = window.getComputedStyle(document.querySelector(".sentence"), "::before");
  return [content, document.getElementById("length").hidden];
}

function chosenKeywords() {
  return [...document.querySelectorAll("#keyword-list [aria-pressed=true]")].map((chip) => chip.textContent);
}

function share() {
  return Number.parseInt(document.getElementById("share").textContent.match(/\d+/)[0], 10);
}

function pressKey(key) {
  const { activeElement } = document;
  activeElement.dispatchEvent(new window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}

/**
 * Gives the popup voices, since a browser under test has none: what is to be spoken has been when
 * the test says so.
 */
function haveVoices(languages) {
  const queue = [];
  const synthesis = {
    getVoices: () => languages.map((lang) => ({ lang, localService: true, default: false })),
    addEventListener: () => undefined,
    cancel: () => queue.splice(0),
    speak: (utterance) => {
      queue.push(utterance);
      if (queue.length === 1) utterance.onstart();
    },
  };
  document.addEventListener("test:spoken", () => {
    queue.shift().onend?.();
    queue[0]?.onstart();
  });
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
}

function spoken() {
  return document.querySelector(".is-spoken .sentence")?.textContent;
}

function serialized() {
  return `${document.documentElement.outerHTML}${document.adoptedStyleSheets.length}`;
}

/** The text of each highlighted range, white space as the page shows it. */
function highlighted() {
  const ranges = [...(CSS.highlights.get("nutgraf") ?? [])];
  return ranges.map((range) => range.toString().replace(/\s+/g, " "));
}

function isHighlightInView() {
  const [range] = CSS.highlights.get("nutgraf");
  const { top, bottom } = range.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
