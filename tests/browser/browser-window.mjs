// What a reader does with the extension outside of its popup, in the browser's own window: keys, the
// menu of a right click, the side panel, the extension's pages in a tab.

import { until } from "./extension-browser.mjs";

/** How long a popup or a panel may take to answer. */
const PATIENCE = 5000;

/**
 * The window of a browser that `openBrowser(name)` gave:
 *
 * - `own(file)`: a page of the extension in a tab of its own, as a puppeteer page.
 * - `popup()`, `panel()`: the address of what is open of the kind; `null` where nothing is.
 * - `pressButton(page)`: presses the extension's button in the toolbar while that page is in front.
 * - `inPanel(f)`: runs `f` in the side panel, which `closePanel()` closes. `inPopup(f)` is Firefox's alone.
 * - `closeKeyPage()`: closes the browser's page for the keys of extensions; false where it is not open.
 * - `update()`: installs the extension over itself; Firefox closes its pages.
 * - `errors()`: what the extension reported as errors, as lines.
 * - `closePopup()`: closes the popup; in Chromium it closes as soon as another tab is in front.
 * - `press(letter)`: Alt+Shift and a letter; in Firefox alone, since no protocol types into Chromium's window.
 * - `chooseFromMenu(page, selector, label)`: right-clicks on an element, and chooses from the menu; in
 *   Firefox alone, since no protocol reaches Chromium's menus.
 * - `inBackground(f, ...args)`: runs `f` in the service worker, and `stopBackground()` stops that as the
 *   browser does when it is idle; in Chromium alone.
 */
export async function windowOf(name, driver) {
  return name === "firefox" ? firefoxWindow(driver) : chromiumWindow(driver);
}

async function chromiumWindow({ browser }) {
  const isWorker = (target) => target.type() === "service_worker";
  const { host } = new URL((await browser.waitForTarget(isWorker)).url());
  const inBackground = async (f, ...args) => {
    const worker = await (await browser.waitForTarget(isWorker)).worker();
    return worker.evaluate(f, ...args);
  };
  await inBackground(() => {
    globalThis.reported = [];
    addEventListener("unhandledrejection", ({ reason }) => globalThis.reported.push(String(reason)));
    console.error = (...parts) => globalThis.reported.push(parts.join(" "));
  });
  const addressOf = (search) => {
    const address = `chrome-extension://${host}/view.html${search}`;
    return browser.targets().find((target) => target.url() === address);
  };
  return {
    own: async (file) => {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${host}/${file}`);
      return page;
    },
    popup: async () => addressOf("")?.url() ?? null,
    panel: async () => addressOf("?in=panel")?.url() ?? null,
    pressButton: async (page) => {
      const session = await browser.target().createCDPSession();
      const { targetInfos } = await session.send("Target.getTargets", { filter: [{ type: "tab" }] });
      const { targetId } = targetInfos.find(({ url }) => url === page.url());
      await session.send("Extensions.triggerAction", { id: host, targetId });
      await session.detach();
    },
    closePanel: async () => (await addressOf("?in=panel").asPage()).close(),
    inPanel: async (f) => (await addressOf("?in=panel").asPage()).evaluate(f),
    closeKeyPage: async () => {
      const target = browser.targets().find((target) => target.url() === "chrome://extensions/shortcuts");
      await (await target?.asPage())?.close();
      return target !== undefined;
    },
    errors: () => inBackground(() => globalThis.reported),
    inBackground,
    stopBackground: async () => {
      const target = await browser.waitForTarget(isWorker);
      await (await target.worker()).close();
      await until(() => !browser.targets().includes(target), "the service worker to stop");
    },
    update: () => inBackground(() => chrome.runtime.onInstalled.dispatch({ reason: "update" })),
  };
}

async function firefoxWindow({ browser }) {
  const { connection } = browser;
  const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const target = { context: tree.result.contexts[0].context };

  /** Runs `f` in the browser's own window, with everything that the browser itself may do. */
  const inWindow = async (f, ...args) => {
    const expression = `(${f})(...${JSON.stringify(args)})`;
    const { result } = await connection.send("script.evaluate", { expression, target, awaitPromise: true });
    if (result.type !== "success") throw new Error(`in Firefox's window: ${result.exceptionDetails.text}`);
    return result.result.value ?? null;
  };

  /** Runs `f` in the page that the browser element `find()` shows. */
  const inFrame = async (f, find) => {
    const script = `try {
      const value = ((window, document) => (${f})())(content, content.document);
      sendAsyncMessage("test:answer", { value });
    } catch (error) {
      sendAsyncMessage("test:answer", { error: String(error) });
    }`;
    const address = `data:text/javascript,${encodeURIComponent(script)}`;
    const answer = await connection.send("script.evaluate", {
      expression: `new Promise((resolve) => {
        const { messageManager } = (${find})();
        setTimeout(resolve, ${PATIENCE}, '{"error":"it does not answer"}');
        messageManager.addMessageListener("test:answer", function once({ data }) {
          messageManager.removeMessageListener("test:answer", once);
          resolve(JSON.stringify(data));
        });
        messageManager.loadFrameScript(${JSON.stringify(address)}, false);
      })`,
      target,
      awaitPromise: true,
    });
    if (answer.result.type !== "success") throw new Error(answer.result.exceptionDetails.text);
    const { error, value } = JSON.parse(answer.result.result.value);
    if (error) throw new Error(error);
    return value;
  };

  const host = await inWindow(() => {
    const [policy] = WebExtensionPolicy.getActiveExtensions().filter(({ name }) =>
      name.startsWith("Nutgraf"),
    );
    return policy.mozExtensionHostname;
  });

  return {
    own: async (file) => {
      const page = await browser.newPage();
      // Firefox tells of no such page that it has loaded.
      await page.goto(`moz-extension://${host}/${file}`, { waitUntil: [] });
      await until(() => page.evaluate(() => document.readyState === "complete"), file);
      return page;
    },
    // The popup's document moves into its panel while that opens, and answers nothing meanwhile.
    popup: () =>
      inWindow(() => {
        const browser = document.querySelector(".webextension-popup-browser");
        const isThere = browser?.closest("panel").state === "open" && !browser.webProgress.isLoadingDocument;
        return isThere ? browser.currentURI.spec : null;
      }),
    panel: () =>
      inWindow(() => {
        if (!SidebarController.isOpen) return null;
        const panel = SidebarController.browser.contentDocument.getElementById("webext-panels-browser");
        return panel?.currentURI.spec ?? null;
      }),
    closePanel: () => inWindow(() => SidebarController.hide()),
    closePopup: () =>
      inWindow(() => document.querySelector(".webextension-popup-browser")?.closest("panel").hidePopup()),
    pressButton: () =>
      inWindow((uuid) => {
        const { extension } = WebExtensionPolicy.getByHostname(uuid);
        return extension.apiManager.global.browserActionFor(extension).triggerAction(window);
      }, host),
    inPopup: (f) => inFrame(f, () => document.querySelector(".webextension-popup-browser")),
    inPanel: (f) =>
      inFrame(f, () => SidebarController.browser.contentDocument.getElementById("webext-panels-browser")),
    update: () =>
      inWindow(async (uuid) => {
        const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
        const addon = await AddonManager.getAddonByID(WebExtensionPolicy.getByHostname(uuid).id);
        await addon.reload();
      }, host),
    closeKeyPage: () =>
      inWindow(() => {
        const { selectedTab } = gBrowser;
        if (selectedTab.linkedBrowser.currentURI.spec !== "about:addons") return false;
        gBrowser.removeTab(selectedTab);
        return true;
      }),
    errors: () =>
      inWindow(() =>
        Services.console
          .getMessageArray()
          .map((message) => String(message.message ?? message))
          .filter((message) => /^\[JavaScript (Error|Warning).*moz-extension:/s.test(message)),
      ),
    press: (letter) =>
      inWindow((letter) => {
        const input = Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);
        if (!input.beginInputTransactionForTests(window)) throw new Error("Firefox takes no keys");
        const keys = [
          { key: "Alt", code: "AltLeft", keyCode: 18 },
          { key: "Shift", code: "ShiftLeft", keyCode: 16 },
          { key: letter, code: `Key${letter}`, keyCode: letter.charCodeAt(0) },
        ].map((key) => new KeyboardEvent("", key));
        for (const key of keys) input.keydown(key);
        for (const key of keys.reverse()) input.keyup(key);
      }, letter),
    chooseFromMenu: async (page, selector, label) => {
      await page.evaluate(
        (of) => document.querySelector(of).scrollIntoView({ behavior: "instant" }),
        selector,
      );
      const { x, y } = await page.evaluate((of) => {
        const [line] = document.querySelector(of).getClientRects();
        return { x: line.x + 40, y: line.y + 10 };
      }, selector);
      await page.mouse.click(x, y, { button: "right" });
      await until(
        () => inWindow(() => document.getElementById("contentAreaContextMenu").state === "open"),
        "the menu",
      );
      await inWindow((label) => {
        const menu = document.getElementById("contentAreaContextMenu");
        const items = [...menu.children].filter(
          (item) => !item.hidden && /Nutgraf|Summarize/.test(item.label),
        );
        if (items.map((item) => item.label).join() !== label) {
          menu.hidePopup();
          throw new Error(`the menu has ${items.map((item) => item.label)}`);
        }
        menu.activateItem(items[0]);
      }, label);
    },
  };
}
