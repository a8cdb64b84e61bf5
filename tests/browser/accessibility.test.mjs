// Everything that the extension shows, in Chromium: nothing for the checker to find in any state and
// theme, and at 200 % no text that is cut, lies over another or runs out of the window. The checker and
// the zoom come by the debugger, which reaches no popup and no panel of Firefox.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { windowOf } from "./browser-window.mjs";
import { openBrowser, until } from "./extension-browser.mjs";
import { serveLeaflet } from "./leaflet.mjs";
import { serve } from "./launch.mjs";
import { answerSo, ANSWERS, DEEDS } from "./popup-states.mjs";
import { consent, isFinished } from "./tabs-page.mjs";
import { violations } from "./violations.mjs";

const POLICY = { "content-security-policy": "default-src 'none'; script-src 'none'" };
const pages = fileURLToPath(new URL("extension-pages", import.meta.url));
const samples = fileURLToPath(new URL("../../www/demo/samples", import.meta.url));
const locales = fileURLToPath(new URL("../../www/extension/_locales", import.meta.url));

/** At 200 %: the largest popup, the narrowest panel of Chrome, a window of 1280 × 800. */
const POPUP = { width: 400, height: 300, deviceScaleFactor: 2 };
const PANEL = { width: 180, height: 350, deviceScaleFactor: 2 };
const WINDOW = { width: 640, height: 400, deviceScaleFactor: 2 };

const RIGHT_TO_LEFT = ["ar", "fa", "he"];

describe("accessibility in chromium", () => {
  let article;
  let server;
  let leaflet;
  let driver;
  let window;

  before(async () => {
    article = await serve(samples);
    server = await serve(pages, { headers: POLICY });
    leaflet = await serveLeaflet();
    driver = await openBrowser("chromium");
    window = await windowOf("chromium", driver);
  });

  after(async () => {
    await driver?.close();
    leaflet?.close();
    await server?.close();
    await article?.close();
  });

  /** Opens the popup on a page, and calls `check` with it once it shows something. */
  async function onTab(page, check) {
    const popup = await driver.openPopup();
    await popup.until(() => document.getElementById("loading")?.hidden);
    await check(popup);
    await popup.close();
    await page.close();
  }

  /** Nothing may be found in either theme, nor at twice the size. */
  async function isFit(page, zoomed, what) {
    for (const theme of ["light", "dark"]) {
      await page.emulateMediaFeatures([
        { name: "prefers-color-scheme", value: theme },
        // What is still on its way has no contrast yet.
        { name: "prefers-reduced-motion", value: "reduce" },
      ]);
      assert.deepEqual(await violations(page), [], `${what}, ${theme}`);
    }
    await page.setViewport(zoomed);
    assert.deepEqual(await page.evaluate(misfits), [], what);
    await page.setViewport(null);
  }

  test("of the popup on an article, whatever is done in it", async () =>
    onTab(await driver.visit(`${article.address}en-feature.html`), async (popup) => {
      for (const [what, deed] of Object.entries(DEEDS)) {
        await popup.evaluate(deed);
        await isFit(popup.page, POPUP, what);
      }
    }));

  test("of the popup where there is no summary", async () => {
    for (const [what, visit] of [
      ["empty", () => driver.visit(`${server.address}picture.html`)],
      ["index", () => driver.visit(`${server.address}front-page.html`)],
      ["closed", () => driver.visitClosed()],
      ["pdf", () => driver.visit(leaflet.address)],
    ]) {
      await onTab(await visit(), (popup) => isFit(popup.page, POPUP, what));
    }
    await onTab(await driver.visit(`${server.address}article.html`), async (popup) => {
      for (const [what, answer] of Object.entries(ANSWERS)) {
        await answerSo(popup, what, answer);
        await isFit(popup.page, POPUP, what);
      }
    });
  });

  test("of the popup on a selection, from right to left too", async () => {
    const page = await driver.visit(`${server.address}arabic.html`);
    await page.evaluate(() => document.getSelection().selectAllChildren(document.querySelector("p")));
    await onTab(page, async (popup) => {
      assert.equal(await popup.evaluate(() => document.getElementById("part").hidden), false);
      await isFit(popup.page, POPUP, "selection");
    });
  });

  test("of the panel, called and not, in every language of the interface", async () => {
    const page = await driver.visit(`${server.address}article.html`);
    const popup = await driver.openPopup();
    await popup.until(() => document.getElementById("loading")?.hidden);
    await popup.leaveBy("#open-panel");
    await until(() => window.panel(), "the panel");
    const targets = driver.browser.targets();
    const panel = await targets.find((target) => target.url().endsWith("?in=panel")).asPage();
    await panel.waitForSelector(".sentence");
    await isFit(panel, PANEL, "panel");
    const found = {};
    for (const zoom of [1, 2]) {
      await panel.setViewport({
        width: (PANEL.width * 2) / zoom,
        height: 700 / zoom,
        deviceScaleFactor: zoom,
      });
      for (const locale of readdirSync(locales)) {
        const messages = JSON.parse(readFileSync(path.join(locales, locale, "messages.json"), "utf8"));
        await panel.evaluate(speak, messages, RIGHT_TO_LEFT.includes(locale) ? "rtl" : "ltr");
        const misfit = await panel.evaluate(misfits);
        if (misfit.length > 0) found[`${locale} at ${zoom}`] = misfit;
      }
    }
    assert.deepEqual(found, {});
    await panel.setViewport(null);
    const other = await driver.visit(`${server.address.replace("127.0.0.1", "localhost")}article.html`);
    await panel.waitForSelector("#state:not([hidden])");
    await isFit(panel, PANEL, "uninvited");
    await window.closePanel();
    await other.close();
    await page.close();
  });

  test("of “All tabs”, before, after, and where nothing is open", async () => {
    const page = await window.own("tabs.html");
    await page.waitForSelector("#permission:not([hidden])");
    await isFit(page, WINDOW, "asking");
    await consent(driver.browser, new URL(page.url()).host);
    await page.bringToFront();
    await page.click("#allow");
    await page.waitForFunction(isFinished);
    await isFit(page, WINDOW, "nothing");
    const opened = [];
    for (const file of ["bridge-closure.html", "bridge-town.html", "arabic.html", "picture.html"]) {
      opened.push(await driver.visit(server.address + file));
    }
    await page.bringToFront();
    await page.click("#again");
    await page.waitForFunction(isFinished);
    await page.evaluate(() => (document.getElementById("unread").open = true));
    await isFit(page, WINDOW, "list");
    for (const each of [page, ...opened]) await each.close();
  });

  test("of the options, with a wrong number and the question before a reset", async () => {
    const page = await window.own("options.html");
    await page.waitForSelector("[name=kind]:checked");
    await page.evaluate(() => {
      document.querySelector("[name=length][value=fixed]").click();
      const field = document.getElementById("sentences");
      field.value = "0";
      field.dispatchEvent(new Event("input"));
    });
    await isFit(page, WINDOW, "wrong number");
    await page.click("#reset");
    await isFit(page, WINDOW, "reset");
    await page.close();
  });
});

// What follows runs in the extension's pages.

/** Says what stands in the page itself in another language. */
function speak(messages, direction) {
  document.documentElement.dir = direction;
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = messages[element.dataset.text].message;
  }
}

/** Each text that is cut, lies over another or beyond the edge; what has a tooltip may be cut. */
function misfits() {
  const found = new Set();
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.add(`${scrollWidth - clientWidth} pixels too wide`);
  const isCut = (rect, edges) =>
    rect.left < edges.left - 1 ||
    rect.right > edges.right + 1 ||
    rect.top < edges.top - 1 ||
    rect.bottom > edges.bottom + 1;

  /** What sticks or is fixed: it has a ground of its own, under which the rest goes by. */
  const layerOf = (element) => {
    for (let box = element; box; box = box.parentElement) {
      if (["fixed", "sticky"].includes(getComputedStyle(box).position)) return box;
    }
    return null;
  };
  /** Where text stands, and the doors beside it. */
  const boxes = [...document.querySelectorAll("#doors button")].map((button) => ({
    element: button,
    layer: null,
    rect: button.getBoundingClientRect(),
    text: button.ariaLabel,
  }));
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.nodeValue.trim();
    if (text === "" || element.closest(".unseen, option")) continue;
    range.selectNodeContents(node);
    rects: for (const rect of range.getClientRects()) {
      if (rect.width === 0) continue;
      if (rect.left < -1 || rect.right > clientWidth + 1) found.add(`${text}: beyond the edge`);
      for (let box = element; box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflow === "visible" || box.matches("dialog, [popover]")) continue;
        if (!isCut(rect, box.getBoundingClientRect())) continue;
        if (box.title !== "") continue rects;
        found.add(`${text}: cut`);
      }
      boxes.push({ element, layer: layerOf(element), rect, text });
    }
  }
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      if (one.layer !== other.layer || one.element === other.element) continue;
      const width = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const height = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      // The boxes of letters are higher than their lines, and reach a little into the next.
      const least = Math.min(one.rect.height, other.rect.height);
      if (width > 1 && height > least / 3) found.add(`${one.text}: over ${other.text}`);
    }
  }
  return [...found];
}
