// What the extension does in real browsers where its reader refuses the permission to read all sites.
//
// In Firefox the button of the browser's own question is pressed. No test reaches Chromium's question:
// there the answer is put in its place by the debugger. By hand: load www/dist/chrome in
// chrome://extensions, open “All tabs” from the popup, press “Allow and read the tabs”, then “Deny”.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { windowOf } from "./browser-window.mjs";
import { openBrowser, until } from "./extension-browser.mjs";
import { windowScript } from "./firefox-window.mjs";
import { serve } from "./launch.mjs";
import { violations } from "./violations.mjs";

const POLICY = { "content-security-policy": "default-src 'none'; script-src 'none'" };
const pages = fileURLToPath(new URL("extension-pages", import.meta.url));

const REFUSED =
  "Without the permission the tabs stay unread. The Nutgraf button still summarizes the tab in front.";

for (const name of ["chromium", "firefox"]) {
  describe(`refusal in ${name}`, () => {
    let server;
    let driver;
    let window;
    /** Presses “no” once Firefox asks. */
    let refuse;

    before(async () => {
      server = await serve(pages, { headers: POLICY });
      driver = await openBrowser(name);
      window = await windowOf(name, driver);
      if (name === "firefox") {
        const run = await windowScript(driver.browser);
        const question = `PopupNotifications.isPanelOpen && PopupNotifications.panel.firstElementChild`;
        refuse = async () => {
          await until(() => run(`Boolean(${question})`), "the question");
          await run(`(${question}).secondaryButton.click()`);
        };
      } else {
        refuse = () => undefined;
      }
    });

    after(async () => {
      await driver?.close();
      await server?.close();
    });

    test("“All tabs” says so, and asks again", async () => {
      const page = await window.own("tabs.html");
      await page.bringToFront();
      if (name === "chromium") await page.evaluate(answerNo);
      await until(() => page.evaluate(() => !document.getElementById("permission").hidden), "the button");
      for (let time = 0; time < 2; time++) {
        await page.click("#allow");
        await refuse();
        await until(async () => (await page.evaluate(text, "#notice")) === REFUSED, "the notice");
        assert.equal(await page.evaluate(() => document.getElementById("permission").hidden), false);
        assert.equal(await page.evaluate(() => document.getElementById("controls").hidden), true);
        assert.equal(
          await page.evaluate(() => chrome.permissions.contains({ origins: ["<all_urls>"] })),
          false,
        );
      }
      assert.deepEqual(await violations(page), []);
      await page.close();
    });

    test("the panel says so, asks again, and shows what it is called on", async () => {
      const page = await driver.visit(`${server.address}article.html`);
      const popup = await driver.openPopup();
      await popup.until(() => document.getElementById("loading")?.hidden);
      await popup.leaveBy("#open-panel");
      await until(() => window.panel(), "the panel");
      // Another site, as Chromium lets the extension into all pages of the one that it was called on.
      const other = await driver.visit(`${server.address.replace("127.0.0.1", "localhost")}arabic.html`);
      await until(() => window.inPanel(isAsking), "the panel to ask");
      if (name === "chromium") await window.inPanel(answerNo);
      for (let time = 0; time < 2; time++) {
        await window.inPanel(() => {
          document.notifyUserGestureActivation?.();
          document.querySelector("#state-deeds button").click();
        });
        await refuse();
        await until(async () => (await window.inPanel(notice)) === REFUSED, "the notice");
        assert.ok(await window.inPanel(isAsking));
        // The notice of before is gone as soon as the tab is read again.
        await window.inPanel(() => document.getElementById("refresh").click());
        await until(async () => (await window.inPanel(notice)) === "", "the panel to ask anew");
      }
      await page.bringToFront();
      await until(() => window.inPanel(() => !document.getElementById("summary").hidden), "the summary");
      await window.closePanel();
      await other.close();
      await page.close();
      assert.deepEqual(driver.errors.splice(0), []);
    });
  });
}

// What follows runs in the extension's pages.

function answerNo() {
  chrome.permissions.request = () => Promise.resolve(false);
}

function text(selector) {
  return document.querySelector(selector).textContent;
}

function notice() {
  return document.getElementById("state-notice").textContent;
}

function isAsking() {
  const title = document.getElementById("state-title");
  return title.textContent === "Nutgraf has not read this page" && !document.getElementById("state").hidden;
}
