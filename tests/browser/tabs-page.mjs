// A real browser with the built extension in it, and its page “All tabs”.

import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { until } from "./extension-browser.mjs";
import { launch } from "./launch.mjs";

const dist = fileURLToPath(new URL("../../www/dist", import.meta.url));

/** What Firefox calls the extension in the addresses of its pages; otherwise it would be drawn by lot. */
const HOST = "3d9c2f0e-6a51-4c2b-9a57-5d3c8a1f7b64";

/**
 * Launches `"chromium"` or `"firefox"` with the extension, which may read no site yet. The answer:
 *
 * - `visit(address)`: a new tab, as a puppeteer page.
 * - `visitClosed()`: the same for one of the browser's own pages.
 * - `open()`: the page “All tabs” in a new tab.
 * - `allow(page)`: presses its button that asks for the permission, and the answer is yes.
 * - `errors`: what those pages reported as errors, as lines.
 */
export async function openTabsBrowser(name, options = {}) {
  const { browser, openPage, visitClosed, consent } = await (name === "firefox" ? openFirefox : openChromium)(
    options,
  );
  const errors = [];
  const visit = async (url) => {
    const page = await browser.newPage();
    await page.goto(url);
    await page.bringToFront();
    return page;
  };
  return {
    browser,
    errors,
    visit,
    visitClosed,
    open: async () => {
      const page = await openPage();
      await page.bringToFront();
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      await until(() => page.evaluate(isReady), "the page to begin");
      return page;
    },
    allow: async (page) => {
      await consent();
      await page.bringToFront();
      await page.click("#allow");
    },
    close: () => browser.close(),
  };
}

/** In the page: whether it knows if it may read. */
function isReady() {
  const [permission, controls] = ["permission", "controls"].map((id) => document.getElementById(id));
  return permission.hidden !== controls.hidden;
}

/**
 * No test can press the button of Chromium's question. Its own page of extensions can allow a site
 * beforehand, though, and what is allowed already is granted without asking.
 */
async function openChromium({ args = [], ...options }) {
  const browser = await launch("chromium", {
    enableExtensions: true,
    args: ["--enable-unsafe-extension-debugging", ...args],
    ...options,
  });
  const id = await browser.installExtension(path.join(dist, "chrome"));
  const consent = async () => {
    const page = await browser.newPage();
    await page.goto("chrome://extensions/");
    await page.evaluate((id) => chrome.developerPrivate.addHostPermission(id, "<all_urls>"), id);
    await page.close();
  };
  const openPage = async (address) => {
    const page = await browser.newPage();
    await page.goto(address);
    return page;
  };
  return {
    browser,
    openPage: () => openPage(`chrome-extension://${id}/tabs.html`),
    visitClosed: () => openPage("chrome://version/"),
    consent,
  };
}

/**
 * Firefox leaves its question out where a setting for tests says so. WebDriver BiDi does not go to pages
 * of an extension; script in the browser's own window does, and the protocol then reaches into them.
 */
async function openFirefox({ args = [], extraPrefsFirefox = {}, ...options }) {
  const folder = path.join(dist, "firefox");
  const manifest = JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8"));
  const { id } = manifest.browser_specific_settings.gecko;
  const browser = await launch("firefox", {
    args: ["-remote-allow-system-access", ...args],
    extraPrefsFirefox: {
      "browser.chrome.site_icons": false,
      "extensions.webextOptionalPermissionPrompts": false,
      "extensions.webextensions.uuids": JSON.stringify({ [id]: HOST }),
      ...extraPrefsFirefox,
    },
    ...options,
  });
  await browser.installExtension(folder);
  const { connection } = browser;
  const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const target = { context: tree.result.contexts[0].context };
  const openPage = async (address) => {
    const known = new Set(await browser.pages());
    const expression = `void (gBrowser.selectedTab = gBrowser.addTrustedTab("${address}"))`;
    await connection.send("script.evaluate", { expression, target, awaitPromise: false });
    const opened = async () => (await browser.pages()).find((page) => !known.has(page));
    const page = await until(opened, address);
    await until(() => page.evaluate((address) => location.href === address, address), address);
    return page;
  };
  return {
    browser,
    openPage: () => openPage(`moz-extension://${HOST}/tabs.html`),
    visitClosed: () => openPage("about:license"),
    consent: async () => {},
  };
}
