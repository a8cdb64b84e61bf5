// What fails under the extension in real browsers, and what its reader is told: the engine does not start or
// stops, storage is full or damaged, the tab goes on, the extension is updated.
//
// What no test brings about in the browser itself is put in its place before the popup's first script, which the
// protocol can do in Chromium.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { root } from "../../scripts/setup.mjs";
import { windowOf } from "./browser-window.mjs";
import { openBrowser, until } from "./extension-browser.mjs";
import { serve } from "./launch.mjs";

const POLICY = { "content-security-policy": "default-src 'none'; script-src 'none'" };
const pages = fileURLToPath(new URL("extension-pages", import.meta.url));
const messages = JSON.parse(readFileSync(path.join(root, "www/extension/_locales/en/messages.json"), "utf8"));
const said = (key) => messages[key].message;

const TITLE = "The village that moved its library by hand";

for (const name of ["chromium", "firefox"]) {
  describe(`failures in ${name}`, () => {
    let server;
    let driver;
    let window;

    before(async () => {
      server = await serve(pages, { headers: POLICY });
      driver = await openBrowser(name);
      window = await windowOf(name, driver);
    });

    after(async () => {
      await driver?.close();
      await server?.close();
    });

    /** Opens the popup on an article, and calls `check` with both once the popup shows something. */
    async function onArticle(check) {
      const page = await driver.visit(`${server.address}article.html`);
      const popup = await driver.openPopup();
      try {
        await popup.until(isShown);
        await check(popup, page);
      } finally {
        await popup.close();
        await page.close();
      }
    }

    /** Has the popup begin anew with `stub` run before it; the answer takes the stub away for the next time. */
    async function beginAnew(popup, stub) {
      const { identifier } = await popup.page.evaluateOnNewDocument(stub);
      await popup.page.reload();
      return () => popup.page.removeScriptToEvaluateOnNewDocument(identifier);
    }

    /** Calls `check` with the options, in which `stub` runs before all else. */
    async function inOptions(check, stub) {
      const options = await window.own("options.html");
      try {
        if (stub) {
          await options.evaluateOnNewDocument(stub);
          await options.reload();
        }
        await check(options);
      } finally {
        await options.close();
      }
    }

    const optionsSay = (options, key) =>
      until(async () => (await options.evaluate(text, "#status")) === said(key), said(key));

    test("says that what was chosen is not saved where storage is full", async () => {
      await inOptions(async (options) => {
        await options.evaluate(fillStorage);
        await options.evaluate(() => document.querySelector("[name=theme][value=dark]").click());
        await optionsSay(options, "options_not_saved");
      });
      await onArticle(async (popup) => {
        await popup.evaluate(() => document.querySelector("[value=headline]").click());
        await popup.until(
          (said) => document.getElementById("notice").textContent === said,
          said("options_not_saved"),
        );
      });
      await inOptions((options) => options.evaluate(() => chrome.storage.sync.clear()));
      driver.errors.splice(0);
    });

    if (name === "chromium") {
      const stubs = {
        "is not there": () => {
          const { fetch } = globalThis;
          globalThis.fetch = (address) =>
            String(address).endsWith(".wasm")
              ? Promise.reject(new TypeError("Failed to fetch"))
              : fetch(address);
        },
        "is damaged": () => {
          const { compile } = WebAssembly;
          WebAssembly.compileStreaming = async (response) =>
            compile((await (await response).arrayBuffer()).slice(0, 100_000));
        },
        "is given no memory": limitMemory,
      };
      for (const [what, stub] of Object.entries(stubs)) {
        test(`says that the engine ${what}, and starts it anew`, () =>
          onArticle(async (popup) => {
            const mend = await beginAnew(popup, stub);
            await popup.until(isShown);
            assert.equal(
              await popup.evaluate(text, "#state:not([hidden]) #state-title"),
              said("engine_title"),
            );
            assert.equal(await popup.evaluate(text, "#state-advice"), said("engine_advice"));
            assert.match(
              await popup.evaluate(text, "#state-detail"),
              /^(?:TypeError|CompileError|RuntimeError): /,
            );
            await mend();
            await popup.press("#state-deeds button");
            await popup.until(hasTitle, TITLE);
            driver.errors.splice(0);
          }));
      }

      test("says that the engine has stopped, whatever the reader was at", () =>
        onArticle(async (popup) => {
          const mend = await beginAnew(popup, stopWhenTold);
          await popup.until(hasTitle, TITLE);
          await popup.evaluate(() => {
            globalThis.stops = true;
            document.querySelector("[value=headline]").click();
          });
          await popup.until(() => !document.getElementById("state").hidden);
          assert.equal(await popup.evaluate(text, "#state-title"), said("engine_title"));
          await mend();
          await popup.press("#state-deeds button");
          await popup.until(hasTitle, TITLE);
          driver.errors.splice(0);
        }));

      test("goes on without the options that cannot be read, and says so", async () => {
        const damage = () => {
          chrome.storage.sync.get = () => Promise.reject(new Error("Corruption: block checksum mismatch"));
        };
        await onArticle(async (popup) => {
          await beginAnew(popup, damage);
          await popup.until(hasTitle, TITLE);
          assert.equal(await popup.evaluate(text, "#notice"), said("options_unread"));
        });
        await inOptions(async (options) => {
          await optionsSay(options, "options_unread");
          assert.ok(await options.evaluate(() => document.querySelector("[name=kind][value=tldr]").checked));
        }, damage);
      });

      test("says that the tab went on while it was being read", () =>
        onArticle(async (popup, page) => {
          await beginAnew(popup, () => {
            const inject = chrome.scripting.executeScript;
            chrome.scripting.executeScript = async (...args) => {
              await new Promise((resolve) => (globalThis.goOn = resolve));
              return inject(...args);
            };
          });
          await popup.until(() => globalThis.goOn !== undefined);
          // To another site, which the reader has not called Nutgraf on.
          await page.goto(`${server.address.replace("127.0.0.1", "localhost")}picture.html`);
          await popup.evaluate(() => globalThis.goOn());
          await popup.until(isShown);
          assert.equal(await popup.evaluate(text, "#state-title"), said("left_title"));
          assert.equal(await popup.evaluate(text, "#state-advice"), said("left_advice"));
        }));
    }

    test("is updated while its popup is open, and reads and marks the same page again", async () => {
      const page = await driver.visit(`${server.address}article.html`);
      const before = await driver.openPopup();
      await before.until(hasTitle, TITLE);
      await before.evaluate(press, 0);
      await until(async () => (await page.evaluate(lit)).length === 1, "the first mark");
      // Either browser closes the popup.
      if (name === "chromium") await driver.browser.installExtension(path.join(root, "www/dist/chrome"));
      else await window.update();
      await until(async () => (await window.popup()) === null, "the popup to close");
      const popup = await driver.openPopup();
      await popup.until(hasTitle, TITLE);
      const sentence = await popup.evaluate(text, ".sentence:last-of-type");
      await popup.evaluate(press, -1);
      await until(async () => (await page.evaluate(lit)).join() !== "", sentence);
      assert.equal((await page.evaluate(lit)).length, 1);
      assert.equal(await popup.evaluate(text, "#notice"), "");
      await popup.close();
      await page.close();
      assert.deepEqual(driver.errors.splice(0), []);
    });
  });
}

// What follows runs in the popup, in the options, or in the page.

function isShown() {
  return document.getElementById("loading")?.hidden;
}

function hasTitle(title) {
  return (
    document.getElementById("summary")?.hidden === false &&
    document.getElementById("title").textContent === title
  );
}

function text(selector) {
  return document.querySelector(selector)?.textContent;
}

function press(index) {
  [...document.querySelectorAll(".sentence")].at(index).click();
}

function lit() {
  return [...(CSS.highlights.get("nutgraf") ?? [])].map(String);
}

/** Leaves no room in storage, however the browser counts. */
async function fillStorage() {
  let filler = 0;
  for (let size = 8000; size >= 1;) {
    await chrome.storage.sync
      .set({ [`f${filler++}`]: "x".repeat(size) })
      .catch(() => (size = Math.floor(size / 2)));
  }
}

/** Has the engine trap once `stops` is set, when it is next asked for a summary. */
function stopWhenTold() {
  const { Instance } = WebAssembly;
  WebAssembly.Instance = function (module, imports) {
    const { exports } = new Instance(module, imports);
    const summarize = (...args) => {
      if (globalThis.stops) throw new WebAssembly.RuntimeError("unreachable");
      return exports.analysis_summarize(...args);
    };
    return { exports: { ...exports, analysis_summarize: summarize } };
  };
}

/** Has the Wasm begin with as much memory as ever, and get no more. */
function limitMemory() {
  const { compile } = WebAssembly;
  const MEMORY_SECTION = 5;
  WebAssembly.compileStreaming = async (response) => {
    const bytes = new Uint8Array(await (await response).arrayBuffer());
    const number = (at) => {
      let value = 0;
      for (let shift = 0; ; shift += 7, at++) {
        value |= (bytes[at] & 0x7f) << shift;
        if (bytes[at] < 0x80) return { value, end: at + 1 };
      }
    };
    // After the magic number and the version come sections: what each is, its length, its content.
    for (let at = 8; at < bytes.length;) {
      const { value: length, end: start } = number(at + 1);
      if (bytes[at] === MEMORY_SECTION) {
        // One memory, without a bound, of so many pages at least: now of as many at most.
        const least = bytes.subarray(start + 2, start + length);
        const section = [MEMORY_SECTION, 2 + 2 * least.length, 1, 1, ...least, ...least];
        return compile(
          new Uint8Array([...bytes.subarray(0, at), ...section, ...bytes.subarray(start + length)]),
        );
      }
      at = start + length;
    }
    throw new Error("The Wasm has no memory.");
  };
}
