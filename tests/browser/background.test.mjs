// The extension's background in real browsers: the menu of a right click, the keys, and what the button
// in the toolbar opens.
//
// In Firefox all of it is done as a reader does it, in the browser's own window. No protocol reaches
// Chromium's menus, nor types into its window: there the events are dispatched to the service worker,
// which then has neither the reader's gesture nor `activeTab`. So three things are not shown there: that
// a key opens the panel, that the panel opens from the menu, and that either lets the extension into the
// page. By hand: load www/dist/chrome in chrome://extensions, press Alt+Shift+D on an article; choose
// "The side panel" in the options, then "Summarize page" from the menu.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { windowOf } from "./browser-window.mjs";
import { openBrowser, until } from "./extension-browser.mjs";
import { serve } from "./launch.mjs";

const pages = fileURLToPath(new URL("extension-pages", import.meta.url));

for (const name of ["chromium", "firefox"]) {
  describe(`background in ${name}`, () => {
    let server;
    let driver;
    let window;
    /** A page of the extension, which hears what the background does. */
    let listener;

    before(async () => {
      server = await serve(pages);
      driver = await openBrowser(name);
      window = await windowOf(name, driver);
      listener = await window.own("options.html");
      await listener.evaluate(() => {
        globalThis.requests = [];
        chrome.storage.session.onChanged.addListener(({ request }) => {
          if (request?.newValue) globalThis.requests.push(request.newValue);
        });
      });
    });

    after(async () => {
      await driver?.close();
      await server?.close();
    });

    /** Visits the article, calls `check` with its page, and closes all that has opened. */
    async function onArticle(check) {
      const page = await driver.visit(`${server.address}article.html`);
      try {
        await check(page);
      } finally {
        await window.closePopup?.();
        await page.close();
      }
    }

    /** Chooses an entry of the menu on an element; `part` is what it is to summarize. */
    async function choose(page, selector, part) {
      if (name === "firefox") return window.chooseFromMenu(page, selector, `Summarize ${part}`);
      return window.inBackground(async (id) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.contextMenus.onClicked.dispatch({ menuItemId: id }, tab);
      }, `${part}-popup`);
    }

    /** Gives a command as its key does. */
    async function command(letter, commandName) {
      if (name === "firefox") return window.press(letter);
      return window.inBackground(async (commandName) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.commands.onCommand.dispatch(commandName, tab);
      }, commandName);
    }

    async function setOpening(opening) {
      await listener.evaluate((value) => chrome.storage.sync.set({ opening: value }), opening);
      await until(
        () =>
          listener.evaluate(
            async (hasPopup) => ((await chrome.action.getPopup({})) !== "") === hasPopup,
            opening !== "panel",
          ),
        `the button to open the ${opening}`,
      );
    }

    for (const part of ["page", "selection"]) {
      test(`opens the popup from the menu on a ${part}`, () =>
        onArticle(async (page) => {
          await listener.evaluate(() => void (globalThis.requests = []));
          if (part === "selection") {
            await page.evaluate(() => {
              const paragraph = document.querySelector("article p");
              document.getSelection().selectAllChildren(paragraph);
            });
          }
          await choose(page, "article p", part);
          await until(() => window.popup(), "the popup");
          const [request] = await until(
            () => listener.evaluate(() => globalThis.requests.length > 0 && globalThis.requests),
            "the request",
          );
          assert.equal(request.part, part);
          assert.ok(Number.isInteger(request.tabId));
          if (name !== "firefox") return;
          await until(
            () => window.inPopup(() => document.getElementById("summary")?.hidden === false),
            "the summary",
          );
          const times = await window.inPopup(() => document.getElementById("times").textContent);
          assert.ok(times.startsWith(part === "page" ? "Article" : "Selection"), times);
        }));
    }

    test("suggests keys that the browser leaves free", async () => {
      const commands = await listener.evaluate(() => chrome.commands.getAll());
      assert.deepEqual(Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut])), {
        _execute_action: "Alt+Shift+G",
        "open-panel": "Alt+Shift+D",
        "next-sentence": "Alt+Shift+J",
        "previous-sentence": "Alt+Shift+K",
        "clear-marks": "",
      });
    });

    test("gives no error where a page does not listen", () =>
      onArticle(async () => {
        const { length } = await window.errors();
        await command("J", "next-sentence");
        await command("K", "previous-sentence");
        await new Promise((resolve) => setTimeout(resolve, 300));
        assert.deepEqual((await window.errors()).slice(length), []);
      }));

    test("takes the marks off the page by a key", () =>
      onArticle(async (page) => {
        const popup = await driver.openPopup();
        await popup.until(() => !document.getElementById("summary").hidden);
        await popup.evaluate(() => document.querySelector("#sentences button").click());
        await until(() => page.evaluate(() => (CSS.highlights.get("nutgraf")?.size ?? 0) > 0), "a highlight");
        await popup.close();
        assert.ok(await page.evaluate(() => CSS.highlights.get("nutgraf").size > 0));
        // There is no key for it, so a reader chooses one.
        if (name === "firefox") {
          await listener.evaluate(() =>
            chrome.commands.update({ name: "clear-marks", shortcut: "Alt+Shift+Y" }),
          );
        }
        await command("Y", "clear-marks");
        await until(() => page.evaluate(() => !CSS.highlights.get("nutgraf")?.size), "the highlight to go");
      }));

    if (name === "chromium") {
      test("tells the page to go to the next and the previous sentence", () =>
        onArticle(async () => {
          const sent = await window.inBackground(async () => {
            const sent = [];
            const { sendMessage } = chrome.tabs;
            chrome.tabs.sendMessage = async (_tab, message, options) => void sent.push([message, options]);
            for (const command of ["next-sentence", "previous-sentence", "no-such-command"]) {
              chrome.commands.onCommand.dispatch(command, { id: 1, windowId: 1 });
            }
            chrome.tabs.sendMessage = sendMessage;
            return sent;
          });
          assert.deepEqual(sent, [
            [{ kind: "step", by: 1 }, { frameId: 0 }],
            [{ kind: "step", by: -1 }, { frameId: 0 }],
          ]);
        }));
    } else {
      test("opens the popup and the panel by their keys, and is let into the page", () =>
        onArticle(async () => {
          await window.press("G");
          await until(() => window.popup(), "the popup");
          await window.closePopup();
          await window.press("D");
          await checkPanel();
          await closePanel();
        }));
    }

    test("opens the panel by the button where the reader wants that, and is let into the page", () =>
      onArticle(async (page) => {
        await setOpening("panel");
        await window.pressButton(page);
        await checkPanel();
        assert.equal(await window.popup(), null);
        await closePanel();
        await setOpening("summary");
        await window.pressButton(page);
        await until(() => window.popup(), "the popup");
      }));

    if (name === "firefox") {
      test("opens the panel from the menu where the reader wants that", () =>
        onArticle(async (page) => {
          await setOpening("panel");
          await window.chooseFromMenu(page, "article p", "Summarize page");
          await checkPanel();
          await closePanel();
          await setOpening("summary");
        }));
    }

    async function checkPanel() {
      await until(() => window.panel(), "the panel");
      await until(
        () => window.inPanel(() => document.getElementById("summary")?.hidden === false),
        "the summary in the panel",
      );
      const title = await window.inPanel(() => document.getElementById("title").textContent);
      assert.equal(title, "The village that moved its library by hand");
    }

    async function closePanel() {
      await window.closePanel();
      await until(async () => !(await window.panel()), "the panel to close");
    }
  });
}
