// Private windows in real browsers, once the reader has let the extension into them: the popup works
// there, and nothing of them is seen outside or kept.
//
// No protocol lets an extension into private windows. In Chromium its own page of extensions does, by the
// function behind its switch; in Firefox a script in the browser's window does. The popup of a private
// window is reached there in a Firefox whose windows are all private.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { windowOf } from "./browser-window.mjs";
import { openBrowser, until } from "./extension-browser.mjs";
import { windowScript } from "./firefox-window.mjs";
import { serve } from "./launch.mjs";
import { isFinished, openTabsBrowser } from "./tabs-page.mjs";

const POLICY = { "content-security-policy": "default-src 'none'; script-src 'none'" };
const pages = fileURLToPath(new URL("extension-pages", import.meta.url));

const TITLE = "The village that moved its library by hand";
const TOWN = "Without its bridge, the old town bakes for half the people";

describe("private windows", () => {
  let server;

  before(async () => {
    server = await serve(pages, { headers: POLICY });
  });

  after(() => server?.close());

  test("the popup works in one in chromium, and keeps nothing", async () => {
    const driver = await openBrowser("chromium");
    try {
      await allow("chromium", driver);
      const window = await windowOf("chromium", driver);
      const own = await window.own("options.html");
      const page = await openPrivately(driver, own, `${server.address}article.html`);
      await window.pressButton(page);
      const target = await driver.browser.waitForTarget((each) => each.url().endsWith("/view.html"));
      await check(await target.asPage(), page);
      assert.deepEqual(await own.evaluate(stored), [{}, {}, {}]);
      assert.deepEqual(await window.errors(), []);
    } finally {
      await driver.close();
    }
  });

  test("the popup works in one in firefox, and keeps nothing", async () => {
    const extraPrefsFirefox = { "browser.privatebrowsing.autostart": true };
    const driver = await openBrowser("firefox", { extraPrefsFirefox });
    try {
      await allow("firefox", driver);
      const page = await driver.visit(`${server.address}article.html`);
      const popup = await driver.openPopup();
      await check(popup, page);
      await popup.close();
      const own = await (await windowOf("firefox", driver)).own("options.html");
      assert.deepEqual(await own.evaluate(stored), [{}, {}, {}]);
      assert.deepEqual(driver.errors, []);
    } finally {
      await driver.close();
    }
  });

  for (const name of ["chromium", "firefox"]) {
    test(`“All tabs” sees none in ${name}`, async () => {
      const driver = await openTabsBrowser(name);
      try {
        await allow(name, driver);
        await driver.visit(`${server.address}bridge-town.html`);
        const page = await driver.open();
        const opened = await openPrivately(driver, page, `${server.address}article.html`);
        await until(async () => (await opened.title()) === TITLE, "the private page");
        assert.ok(
          await page.evaluate(async () => (await chrome.tabs.query({})).some((tab) => tab.incognito)),
        );
        await driver.allow(page);
        await until(() => page.evaluate(isFinished), "the tabs to be read");
        await page.select("#scope", "all");
        await until(() => page.evaluate(isFinished), "all tabs to be read");
        assert.deepEqual(await page.evaluate(titles), [TOWN]);
        assert.ok(!(await page.evaluate(() => document.body.textContent)).includes(TITLE));
        assert.deepEqual(driver.errors, []);
      } finally {
        await driver.close();
      }
    });
  }
});

/** Lets the extension into private windows, and waits until it is there again. */
async function allow(name, { browser }) {
  if (name === "firefox") {
    const run = await windowScript(browser);
    await run(`(async () => {
      const policies = WebExtensionPolicy.getActiveExtensions();
      const { id } = policies.find(({ name }) => name.startsWith("Nutgraf"));
      const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
      const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      await ExtensionPermissions.add(id, { permissions: ["internal:privateBrowsingAllowed"], origins: [] });
      await (await AddonManager.getAddonByID(id)).reload();
    })()`);
    return;
  }
  const page = await browser.newPage();
  await page.goto("chrome://extensions/");
  await page.evaluate(async () => {
    const { developerPrivate } = chrome;
    // An extension that is not from the store is not loaded again without it.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    const infos = await developerPrivate.getExtensionsInfo();
    const { id } = infos.find(({ name }) => name.startsWith("Nutgraf"));
    const isBack = new Promise((resolve) => {
      developerPrivate.onItemStateChanged.addListener(({ event_type, item_id }) => {
        if (item_id === id && event_type === "SERVICE_WORKER_STARTED") resolve();
      });
    });
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
    await isBack;
  });
  await page.close();
}

/** Opens an address in a private window, which a page of the extension asks for. */
async function openPrivately({ browser }, own, address) {
  await own.evaluate(async (url) => void (await chrome.windows.create({ incognito: true, url })), address);
  return until(async () => {
    for (const target of browser.targets()) if (target.url() === address) return target.asPage();
    return null;
  }, "the private window");
}

/** The popup shows the summary, and a sentence in its place. */
async function check(popup, page) {
  await until(
    () => popup.evaluate(() => document.getElementById("summary")?.hidden === false),
    "the summary",
  );
  assert.equal(await popup.evaluate(() => document.getElementById("title").textContent), TITLE);
  await popup.evaluate(() => document.querySelector(".sentence").click());
  await until(() => page.evaluate(() => CSS.highlights.has("nutgraf")), "the sentence in the page");
}

// What follows runs in the extension's pages.

function stored() {
  const { local, session, sync } = chrome.storage;
  return Promise.all([local, session, sync].map((area) => area.get()));
}

function titles() {
  return [...document.querySelectorAll("#articles h2")].map((title) => title.textContent);
}
