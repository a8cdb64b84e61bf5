// A real browser with the built extension in it, and its page “All tabs”.

import { windowOf } from "./browser-window.mjs";
import { openBrowser, until } from "./extension-browser.mjs";

/** Firefox leaves its question for the permission out where this setting for tests says so. */
const UNASKED = { "extensions.webextOptionalPermissionPrompts": false };

/**
 * Launches `"chromium"` or `"firefox"` with the extension, which may read no site yet. The answer:
 *
 * - `visit(address)`: a new tab, as a puppeteer page.
 * - `visitClosed()`: the same for one of the browser’s own pages.
 * - `open()`: the page “All tabs” in a new tab.
 * - `allow(page)`: presses its button that asks for the permission, and the answer is yes.
 * - `errors`: what those pages reported as errors, as lines.
 */
export async function openTabsBrowser(name, options = {}) {
  const driver = await openBrowser(name, { extraPrefsFirefox: UNASKED, ...options });
  const { browser } = driver;
  const window = await windowOf(name, driver);
  const errors = [];
  return {
    browser,
    errors,
    visit: async (url) => {
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    visitClosed: () => driver.visitClosed(),
    open: async () => {
      const page = await window.own("tabs.html");
      await page.bringToFront();
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      await until(() => page.evaluate(isReady), "the page to begin");
      return page;
    },
    allow: (page) => allow(name, browser, page),
    close: () => driver.close(),
  };
}

/**
 * Launches `"chromium"` or `"firefox"` with the extension, which may read every site. `hand` is its page “All tabs”,
 * from which a test can run scripts in all tabs.
 */
export async function openAllowedBrowser(name, options = {}) {
  const driver = await openBrowser(name, { extraPrefsFirefox: UNASKED, ...options });
  const hand = await (await windowOf(name, driver)).own("tabs.html");
  await allow(name, driver.browser, hand);
  // It reads the tabs at once, and would be in the next before we are.
  await until(() => hand.evaluate(isFinished), "the tabs to be read");
  return { driver, hand };
}

/** Presses the button of the page “All tabs” that asks for the permission; the answer is yes. */
async function allow(name, browser, page) {
  if (name === "chromium") await consent(browser, new URL(page.url()).host);
  await page.bringToFront();
  await page.click("#allow");
}

/** In the page: whether it knows if it may read. */
function isReady() {
  const [permission, controls] = ["permission", "controls"].map((id) => document.getElementById(id));
  return permission.hidden !== controls.hidden;
}

/** In the page: whether it has read all tabs that it was to read. */
export function isFinished() {
  return document.getElementById("progress").hidden && document.getElementById("status").textContent !== "";
}

/**
 * No test can press the button of Chromium's question. Its own page of extensions can allow a site
 * beforehand, though, and what is allowed already is granted without asking.
 */
export async function consent(browser, id) {
  const page = await browser.newPage();
  await page.goto("chrome://extensions/");
  await page.evaluate((id) => chrome.developerPrivate.addHostPermission(id, "<all_urls>"), id);
  await page.close();
}
