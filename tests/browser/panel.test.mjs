// The side panel in real browsers: opened from the popup, it stays and follows the tab in front.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { windowOf } from "./browser-window.mjs";
import { openBrowser, until } from "./extension-browser.mjs";
import { serve } from "./launch.mjs";
import { violations } from "./violations.mjs";

const pages = fileURLToPath(new URL("extension-pages", import.meta.url));

/** Firefox gives the permission that is asked for without asking its user, whom a test cannot be. */
const UNASKED = { extraPrefsFirefox: { "extensions.webextOptionalPermissionPrompts": false } };

for (const name of ["chromium", "firefox"]) {
  describe(`panel in ${name}`, () => {
    let server;
    let driver;
    let window;

    before(async () => {
      server = await serve(pages);
      driver = await openBrowser(name, UNASKED);
      window = await windowOf(name, driver);
    });

    after(async () => {
      await driver?.close();
      await server?.close();
    });

    /** Visits a page, opens the panel on it from the popup, and calls `check` with the page. */
    async function beside(file, check) {
      const page = await driver.visit(server.address + file);
      const popup = await driver.openPopup();
      await popup.until(() => document.getElementById("loading")?.hidden);
      await popup.leaveBy("#open-panel");
      await until(() => window.panel(), "the panel");
      await until(() => window.inPanel(isShown), "the summary in the panel");
      try {
        await check(page);
      } finally {
        await window.closePanel();
        await until(async () => !(await window.panel()), "the panel to close");
        await page.close();
      }
    }

    /** Presses the button that lets Nutgraf into every page, once the panel has it. */
    async function allow() {
      await until(
        async () => (await window.inPanel(stateTitle)) === "Nutgraf has not read this page",
        "the panel to ask",
      );
      await window.inPanel(() => {
        document.notifyUserGestureActivation();
        document.querySelector("#state-deeds button").click();
      });
    }

    test("shows the summary, and a sentence in its place", () =>
      beside("article.html", async (page) => {
        assert.match(await window.panel(), /view\.html\?in=panel$/);
        assert.equal(await window.inPanel(title), "The village that moved its library by hand");
        const first = await window.inPanel(pressFirst);
        await until(async () => (await page.evaluate(highlighted)).join() === first, first);
      }));

    test("asks to be let into another tab, and comes in once the reader calls", () =>
      beside("article.html", async () => {
        const other = await driver.visit(`${server.address}arabic.html`);
        try {
          await until(
            async () => (await window.inPanel(stateTitle)) === "Nutgraf has not read this page",
            "the panel to ask",
          );
          const popup = await driver.openPopup();
          await until(() => window.inPanel(isShown), "the summary in the panel");
          assert.ok((await window.inPanel(title)).startsWith("قرية"));
          await popup.close();
        } finally {
          await other.close();
        }
      }));

    test("goes along when the page goes on, and reads again when it is asked to", () =>
      beside("article.html", async (page) => {
        await page.goto(`${server.address}arabic.html`);
        // What Firefox lets an extension into is the page, and not, as in Chromium, the site.
        if (name === "firefox") await allow();
        await until(async () => (await window.inPanel(title)).startsWith("قرية"), "the next article");

        await page.evaluate(() => {
          document.querySelector("h1").textContent = "عنوان آخر للقصة نفسها";
          document.title = "عنوان آخر للقصة نفسها";
        });
        await window.inPanel(() => document.getElementById("refresh").click());
        await until(async () => (await window.inPanel(title)).startsWith("عنوان"), "the new title");
      }));

    test("follows an application that changes its address and its text", () =>
      beside("article.html", async (page) => {
        await page.evaluate(() => {
          history.pushState(null, "", "/another-article");
          document.title = "The second story of the day";
          document.querySelector("h1").textContent = "The second story of the day";
        });
        await until(async () => (await window.inPanel(title)) === "The second story of the day", "the story");
      }));

    test("knows where the reader of the page has gone by Escape", () =>
      beside("article.html", async (page) => {
        await window.inPanel(() => document.getElementById("focus").click());
        await until(() => page.evaluate(() => CSS.highlights.has("nutgraf-dimmed")), "the page to be dimmed");
        await until(() => window.inPanel(isFocusPressed), "the button to stay pressed");
        await page.bringToFront();
        await page.keyboard.press("Escape");
        await until(async () => !(await window.inPanel(isFocusPressed)), "the button to come up");
        assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
      }));

    // The checker is put into the panel by the debugger, which only Chromium lets into one.
    if (name === "chromium") {
      test("is accessible, narrow and wide", () =>
        beside("article.html", async () => {
          const target = driver.browser.targets().find((each) => each.url().endsWith("?in=panel"));
          const panel = await target.asPage();
          for (const theme of ["light", "dark"]) {
            await panel.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
            assert.deepEqual(await violations(panel), []);
            const isWide = await panel.evaluate(() => document.documentElement.scrollWidth > innerWidth);
            assert.equal(isWide, false, "it scrolls sideways");
          }
        }));
    }
  });
}

// What follows runs in the panel or in the page.

function isShown() {
  return document.getElementById("summary")?.hidden === false;
}

function title() {
  return document.getElementById("title").textContent;
}

function stateTitle() {
  return document.getElementById("state").hidden ? "" : document.getElementById("state-title").textContent;
}

function pressFirst() {
  const sentence = document.querySelector(".sentence");
  sentence.click();
  return sentence.textContent;
}

function isFocusPressed() {
  return document.getElementById("focus").ariaPressed === "true";
}

function highlighted() {
  const ranges = [...(CSS.highlights.get("nutgraf") ?? [])];
  return ranges.map((range) => range.toString().replace(/\s+/g, " "));
}
