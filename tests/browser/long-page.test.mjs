// A long page in the popup and the side panel, in real browsers: the view lives while a worker analyses the page, tells
// how much is done, and gives up at once when it is told to.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { root } from "../../scripts/setup.mjs";
import { windowOf } from "./browser-window.mjs";
import { openBrowser, until } from "./extension-browser.mjs";
import { serve } from "./launch.mjs";

const pages = fileURLToPath(new URL("extension-pages", import.meta.url));
const messages = JSON.parse(readFileSync(path.join(root, "www/extension/_locales/en/messages.json"), "utf8"));
const said = (key) => messages[key].message;

const TITLE = "The village that moved its library by hand";

for (const name of ["chromium", "firefox"]) {
  describe(`a long page in ${name}`, () => {
    let server;
    let driver;
    let window;

    before(async () => {
      server = await serve(pages);
      driver = await openBrowser(name);
      window = await windowOf(name, driver);
    });

    after(async () => {
      await driver?.close();
      await server?.close();
    });

    /** Opens the popup on an article that takes seconds, and calls `check` with it. */
    async function onLongPage(check) {
      const page = await driver.visit(`${server.address}article.html`);
      await page.evaluate(lengthen, 12_000);
      const popup = await driver.openPopup();
      try {
        await popup.until(isWorking);
        await check(popup);
      } finally {
        if (await window.popup()) await popup.close();
        await page.close();
      }
    }

    test("the popup lives while it tells how much is done, and then shows the summary", () =>
      onLongPage(async (popup) => {
        await popup.evaluate(watch);
        assert.equal(await popup.evaluate(text, "#working-title"), said("working"));
        await popup.until(isSummarized);
        const { frames, shares } = JSON.parse(await popup.evaluate(() => document.body.dataset.watched));
        assert.ok(frames >= 10, `${frames} frames`);
        assert.ok(shares.length >= 4, `${shares}`);
        assert.deepEqual(
          shares,
          shares.toSorted((left, right) => left - right),
        );
        assert.ok(shares.at(-1) > 0.5 && shares.at(-1) <= 1, `${shares}`);
        assert.equal(await popup.evaluate(text, "#title"), TITLE);
        // All that is asked of it later is asked of the worker.
        await popup.evaluate(() => document.querySelector("[value=key-points]").click());
        await popup.until(() => document.querySelector("#sentences.key-points li") !== null);
        await popup.evaluate(() => document.querySelector(".why").click());
        await popup.until(() => document.querySelector(".about .parts li") !== null);
        await popup.evaluate(() => document.querySelector("#next button").click());
        await popup.until(() => document.querySelector("[value=key-points]").checked);
      }));

    for (const [how, cancel] of [
      ["by the button", () => document.getElementById("cancel").click()],
      ["by Escape", pressEscape],
    ]) {
      test(`the popup gives up ${how}, and summarizes at the next try`, () =>
        onLongPage(async (popup) => {
          await popup.evaluate(cancel);
          await popup.until(() => !document.getElementById("state").hidden);
          assert.equal(await popup.evaluate(text, "#state-title"), said("cancelled_title"));
          assert.equal(await popup.evaluate(text, "#state-advice"), said("cancelled_advice"));
          await popup.evaluate(() => document.querySelector("#state-deeds button").click());
          await popup.until(isWorking);
          await popup.until(isSummarized);
        }));
    }

    test("the side panel gives up as well, and summarizes at the next try", () =>
      onLongPage(async (popup) => {
        await popup.until(isSummarized);
        await popup.leaveBy("#open-panel");
        await until(() => window.panel(), "the panel");
        await until(() => window.inPanel(isWorking), "the panel to work");
        await window.inPanel(() => document.getElementById("cancel").click());
        await until(() => window.inPanel(isCancelled), "the panel to give up");
        await window.inPanel(() => document.querySelector("#state-deeds button").click());
        await until(() => window.inPanel(isSummarized), "the summary in the panel");
        await window.closePanel();
      }));

    if (name === "chromium") {
      test("says that the engine has stopped where no worker starts", () =>
        onLongPage(async (popup) => {
          const stub = () => {
            const { Worker } = globalThis;
            globalThis.Worker = class extends Worker {
              constructor() {
                super("nowhere.js");
              }
            };
          };
          const { identifier } = await popup.page.evaluateOnNewDocument(stub);
          await popup.page.reload();
          await popup.until(() => !document.getElementById("state").hidden);
          assert.equal(await popup.evaluate(text, "#state-title"), said("engine_title"));
          await popup.page.removeScriptToEvaluateOnNewDocument(identifier);
          await popup.press("#state-deeds button");
          await popup.until(isSummarized);
          driver.errors.splice(0);
        }));
    }
  });
}

// What follows runs in the browser.

/** Makes the article as long as a book, in words that are not all the same. */
function lengthen(paragraphs) {
  const { parentNode } = [...document.querySelectorAll("p")].at(-1);
  const word = (number) =>
    ["ba", "ke", "lo", "mi", "ru", "sta", "ven", "dor"].filter((_, bit) => number & (1 << bit)).join("") ||
    "on";
  for (let at = 0; at < paragraphs; at++) {
    const sentences = [0, 1, 2].map(
      (of) =>
        `The ${word(at % 251)} ${word((at * 7 + of) % 239)} of the library carried ${word((at * 13) % 211)} books to the ${word((at + of) % 97)} school on day ${at}.`,
    );
    const paragraph = document.createElement("p");
    paragraph.textContent = sentences.join(" ");
    parentNode.append(paragraph);
  }
}

/** Counts frames, and notes what the bar shows, until the work is done. */
function watch() {
  const [frames, shares] = [[], new Set()];
  const look = () => {
    frames.push(0);
    const bar = document.getElementById("progress");
    if (bar.hasAttribute("value")) shares.add(bar.value);
    document.body.dataset.watched = JSON.stringify({ frames: frames.length, shares: [...shares] });
    if (!document.getElementById("working").hidden) window.requestAnimationFrame(look);
  };
  look();
}

function pressEscape() {
  const event = new window.KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
  document.activeElement.dispatchEvent(event);
  if (!event.defaultPrevented) throw new Error("the browser would have closed the popup");
}

function isWorking() {
  return document.getElementById("working")?.hidden === false;
}

function isSummarized() {
  return document.getElementById("summary")?.hidden === false;
}

function isCancelled() {
  return !document.getElementById("state").hidden;
}

function text(selector) {
  return document.querySelector(selector)?.textContent;
}
