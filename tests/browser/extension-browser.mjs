// A real browser with the built extension in it, and its popup opened by the real toolbar action.

import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { frameScript, windowScript } from "./firefox-window.mjs";
import { launch } from "./launch.mjs";

const dist = fileURLToPath(new URL("../../www/dist", import.meta.url));

/** How long anything on the screen may take before a test fails: far more than it ever needs. */
const PATIENCE = 15_000;

/**
 * Launches `"chromium"` or `"firefox"` with the extension, or another one in the folder `extension`. The
 * answer:
 *
 * - `visit(address)`: a new tab in front, as a puppeteer page.
 * - `visitClosed()`: the same for one of the browser’s own pages.
 * - `openPopup()`: presses the extension's button in the toolbar. The popup's `evaluate(f, ...args)`
 *   runs `f` there, whose only globals are `document` and `window`; `until(f, ...args)` does so until
 *   the answer is true, and gives it; `press(selector)` clicks as a person does, and `leaveBy(selector)`
 *   on what closes the popup; `readClipboard()`; `screenshot(file)`; `close()`.
 * - `errors`: what pages, popups and the extension reported as errors, as lines.
 */
export function openBrowser(name, options) {
  return name === "firefox" ? openFirefox(options) : openChromium(options);
}

async function openChromium({ args = [], extension = path.join(dist, "chrome"), ...options } = {}) {
  const browser = await launch("chromium", {
    enableExtensions: true,
    args: ["--enable-unsafe-extension-debugging", ...args],
    ...options,
  });
  const id = await browser.installExtension(extension);
  const session = await browser.target().createCDPSession();
  const errors = [];
  let front;
  return {
    browser,
    errors,
    close: () => browser.close(),
    visit: async (address) => {
      front = await visit(browser, address, errors);
      return front;
    },
    visitClosed: async () => {
      front = await visit(browser, "chrome://version/", errors);
      return front;
    },
    openPopup: async () => {
      // The action belongs to the tab, not to the page in it, which is another target.
      const { targetInfos } = await session.send("Target.getTargets", { filter: [{ type: "tab" }] });
      const tab = targetInfos.find(({ embedderData, url }) => embedderData?.tabActive ?? url === front.url());
      const isPopup = (target) => target.url() === `chrome-extension://${id}/view.html`;
      const opened = browser.waitForTarget(isPopup, { timeout: PATIENCE });
      await session.send("Extensions.triggerAction", { id, targetId: tab.targetId });
      const popup = await (await opened).asPage();
      listen(popup, errors);
      // The protocol tells of a popup before its document has been read.
      await until(() => popup.evaluate(isLoaded).catch(unlessLoading), "the popup's document");
      return {
        evaluate: (f, ...args) => popup.evaluate(f, ...args),
        // A popup that is being loaded again answers nothing yet.
        until: (f, ...args) => until(() => popup.evaluate(f, ...args).catch(unlessLoading), f),
        press: (selector) => popup.click(selector),
        leaveBy: async (selector) => {
          const isClosed = until(() => !browser.targets().some(isPopup), "the popup to close");
          // It may be gone before the protocol has said that the click was done.
          await popup.click(selector).catch(() => isClosed);
          await isClosed;
        },
        readClipboard: async () => {
          await browser.defaultBrowserContext().overridePermissions(popup.url(), ["clipboard-read"]);
          return popup.evaluate(() => navigator.clipboard.readText());
        },
        screenshot: (file) => popup.screenshot({ path: file }),
        page: popup,
        close: async () => {
          await popup.close();
          await until(() => !browser.targets().some(isPopup), "the popup to close");
        },
      };
    },
  };
}

/**
 * WebDriver BiDi knows no toolbar. Firefox started with system access lets a test run script in the
 * browser's own window, which presses the button as a click does, `activeTab` granted, and reaches
 * into the popup by a frame script.
 */
async function openFirefox({
  args = [],
  extension = path.join(dist, "firefox"),
  extraPrefsFirefox = {},
  ...options
} = {}) {
  const browser = await launch("firefox", {
    args: ["-remote-allow-system-access", ...args],
    // Icons of sites are asked for by the browser, and refused by the policy that pages are tested under.
    extraPrefsFirefox: { "browser.chrome.site_icons": false, ...extraPrefsFirefox },
    ...options,
  });
  const id = await browser.installExtension(extension);
  const errors = [];
  const inWindow = await windowScript(browser);
  const evaluate = frameScript(inWindow, `document.querySelector(".webextension-popup-browser")`, PATIENCE);

  const press = (selector) =>
    evaluate((selector) => {
      // What only a person's click may do, such as writing to the clipboard.
      document.notifyUserGestureActivation();
      document.querySelector(selector).click();
    }, selector);

  return {
    browser,
    errors,
    close: () => browser.close(),
    visit: (address) => visit(browser, address, errors),
    visitClosed: async () => {
      const known = new Set(await browser.pages());
      await inWindow(`void (gBrowser.selectedTab = gBrowser.addTrustedTab("about:buildconfig"))`);
      return until(async () => (await browser.pages()).find((page) => !known.has(page)), "the tab");
    },
    openPopup: async () => {
      await inWindow(`(() => {
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
        return extension.apiManager.global.browserActionFor(extension).triggerAction(window);
      })()`);
      // The popup's document moves into its panel while that opens.
      await until(
        () =>
          inWindow(`(() => {
            const browser = document.querySelector(".webextension-popup-browser");
            return browser?.closest("panel").state === "open" && !browser.webProgress.isLoadingDocument;
          })()`),
        "the popup",
      );
      return {
        evaluate,
        until: (f, ...args) => until(() => evaluate(f, ...args), f),
        readClipboard: () => inWindow("navigator.clipboard.readText()"),
        press,
        leaveBy: async (selector) => {
          await press(selector);
          await until(
            () => inWindow(`!document.querySelector(".webextension-popup-browser")`),
            "the popup to close",
          );
        },
        screenshot: async (file) => {
          const picture = await inWindow(`(async () => {
            const browser = document.querySelector(".webextension-popup-browser");
            const area = new DOMRect(0, 0, browser.clientWidth, browser.clientHeight);
            const image = await browser.browsingContext.currentWindowGlobal.drawSnapshot(area, 2, "white");
            const canvas = new OffscreenCanvas(image.width, image.height);
            canvas.getContext("2d").drawImage(image, 0, 0);
            const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
            return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
          })()`);
          writeFileSync(file, picture, "latin1");
        },
        close: async () => {
          await inWindow(
            `document.querySelector(".webextension-popup-browser").closest("panel").hidePopup()`,
          );
          await until(
            () => inWindow(`!document.querySelector(".webextension-popup-browser")`),
            "the popup to close",
          );
          const reports = await inWindow(`Services.console.getMessageArray()
            .map((message) => String(message.message ?? message))
            .filter((message) => /^\\[JavaScript (Error|Warning).*moz-extension:/s.test(message)).join("\\n")`);
          if (reports) errors.push(reports);
        },
      };
    },
  };
}

async function visit(browser, address, errors) {
  const page = await browser.newPage();
  listen(page, errors);
  await page.goto(address);
  await page.bringToFront();
  return page;
}

function listen(page, errors) {
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
}

function isLoaded() {
  return location.href !== "about:blank" && document.readyState !== "loading";
}

function unlessLoading(error) {
  if (!/context was destroyed/.test(error.message)) throw error;
}

/** Asks again until the answer is true, and gives it. */
export async function until(ask, what) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
