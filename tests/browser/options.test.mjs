// The options in real browsers, and the settings that they keep: values of older and newer releases,
// hostile ones, bursts, pages that close at once.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, beforeEach, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { windowOf } from "./browser-window.mjs";
import { openBrowser, until } from "./extension-browser.mjs";
import { violations } from "./violations.mjs";

const source = (file) => readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), "utf8");

/** What the page shows when nothing is set. */
const UNSET = {
  kind: "tldr",
  length: "automatic",
  theme: "system",
  highlightColour: "yellow",
  opening: "summary",
  language: "",
};

test("the languages offered are those of the core", () => {
  const codes = (text, pattern) => [...text.matchAll(pattern)].map(([, code]) => code);
  assert.deepEqual(
    codes(source("www/extension/languages.ts"), /^ {2}"([^"]+)",$/gm),
    codes(source("src/language/registry.rs"), /^ {4}language!\("([^"]+)"/gm),
  );
});

test("the swatches have the colours that light up a page", () => {
  const colours = (text, pattern) =>
    Object.fromEntries([...text.matchAll(pattern)].map(([, name, colour]) => [name, colour]));
  const inPages = colours(source("www/extension/page/highlight.ts"), /^ {2}(\w+): \{ bright: "(#\w+)"/gm);
  assert.equal(Object.keys(inPages).length, 4);
  assert.deepEqual(
    colours(source("www/extension/options/options.css"), /\[data-colour="(\w+)"\] \{\s+--swatch: (#\w+)/g),
    inPages,
  );
});

for (const name of ["chromium", "firefox"]) {
  describe(`options in ${name}`, () => {
    let driver;
    let window;
    let page;

    before(async () => {
      driver = await openBrowser(name);
      window = await windowOf(name, driver);
    });

    after(() => driver?.close());

    beforeEach(async () => {
      await page?.close();
      page = await openOptions();
      await page.evaluate(() => chrome.storage.sync.clear());
      await shows(UNSET);
    });

    /** The options in a new tab, once they show what is stored. */
    async function openOptions() {
      const opened = await window.own("options.html");
      await until(
        () => opened.evaluate(() => !!document.querySelector("[name=kind]:checked")),
        "the options",
      );
      return opened;
    }

    async function shows(expected, on = page) {
      let shown;
      try {
        await until(async () => {
          shown = await on.evaluate(choices);
          return JSON.stringify(shown) === JSON.stringify({ ...UNSET, ...expected });
        }, "the options to show what is stored");
      } catch (error) {
        if (!/^waited in vain/.test(error.message)) throw error;
        assert.deepEqual(shown, { ...UNSET, ...expected });
      }
    }

    async function stores(expected) {
      let stored;
      try {
        await until(async () => {
          stored = await page.evaluate(() => chrome.storage.sync.get());
          return JSON.stringify(sorted(stored)) === JSON.stringify(sorted(expected));
        }, "the settings to be stored");
      } catch (error) {
        if (!/^waited in vain/.test(error.message)) throw error;
        assert.deepEqual(stored, expected);
      }
    }

    const says = (text) =>
      page.evaluate(() => document.getElementById("status").textContent).then((said) => said === text);

    test("stores each choice as it is made, says so, and shows it the next time", async () => {
      await shows({});
      await stores({});
      const expected = {};
      for (const [setting, value] of [
        ["kind", "headline"],
        ["theme", "light"],
        ["highlightColour", "pink"],
        ["opening", "focus"],
      ]) {
        await page.click(`input[name="${setting}"][value="${value}"]`);
        expected[setting] = value;
        await stores(expected);
        await until(() => says("Saved"), "the options to say that they are saved");
      }
      await page.select("#language", "sr-Latn");
      await stores({ ...expected, language: "sr-Latn" });
      const again = await openOptions();
      await shows({ ...expected, language: "sr-Latn" }, again);
      await again.close();
      await page.select("#language", "");
      await stores({ ...expected, language: null });
    });

    test("takes a number of sentences, and refuses what is none", async () => {
      await page.click('input[name="length"][value="fixed"]');
      await stores({ length: 5 });
      for (const [typed, isWrong] of [
        ["12", false],
        ["0", true],
        ["", true],
        ["2.5", true],
        ["1001", true],
      ]) {
        await page.evaluate((value) => {
          const field = document.getElementById("sentences");
          field.value = value;
          field.dispatchEvent(new Event("input"));
        }, typed);
        const wrong = await page.evaluate(() => document.getElementById("length-wrong").textContent);
        assert.equal(wrong, isWrong ? "A whole number from 1 to 1000, please." : "", typed);
      }
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await stores({ length: 12 });
      await page.click('input[name="length"][value="automatic"]');
      await stores({ length: null });
      await shows({ length: "automatic" });
    });

    test("shows what is changed elsewhere", async () => {
      await page.evaluate(() => chrome.storage.sync.set({ theme: "dark", length: 7, language: "fr" }));
      await shows({ theme: "dark", length: "fixed", language: "fr" });
      assert.equal(await page.evaluate(() => document.getElementById("sentences").value), "7");
      assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
      await page.evaluate(() => chrome.storage.sync.remove(["theme", "length", "language"]));
      await shows({});
    });

    test("takes what no release of its own has stored as not set, and leaves it there", async () => {
      const strange = {
        kind: 7,
        length: -3,
        theme: "sepia",
        highlightColour: "<img src=x onerror=alert(1)>",
        language: "tlh",
        opening: { name: "panel" },
        future: { nested: [1] },
      };
      await page.evaluate((values) => chrome.storage.sync.set(values), strange);
      const again = await openOptions();
      await shows({}, again);
      await again.click('input[name="theme"][value="dark"]');
      await stores({ ...strange, theme: "dark" });
      await again.close();
    });

    test("resets everything after asking", async () => {
      const others = { future: 1 };
      const set = { theme: "dark", kind: "headline", length: 3 };
      await page.evaluate((values) => chrome.storage.sync.set(values), { ...others, ...set });
      await shows({ theme: "dark", kind: "headline", length: "fixed" });
      await page.click("#reset");
      assert.ok(await page.evaluate(() => document.getElementById("confirmation").matches(":modal")));
      assert.equal(await page.evaluate(() => document.activeElement.value), "keep");
      await page.keyboard.press("Escape");
      await until(
        () => page.evaluate(() => !document.getElementById("confirmation").open),
        "the dialog to close",
      );
      await page.click("#reset");
      await page.click('#confirmation [value="keep"]');
      await stores({ ...others, ...set });
      await page.click("#reset");
      await page.click('#confirmation [value="reset"]');
      await stores(others);
      await shows({});
      await until(() => says("All options are reset"), "the options to say that they are reset");
    });

    test("begins each page in the chosen theme", async () => {
      await page.click('input[name="theme"][value="dark"]');
      await stores({ theme: "dark" });
      // What runs in the head of a page, before anything is painted, finds the theme without waiting.
      const theme = await page.evaluate(
        () =>
          new Promise((resolve) => {
            const { dataset } = document.documentElement;
            delete dataset.theme;
            const script = document.createElement("script");
            script.src = "theme.js";
            script.onload = () => resolve(dataset.theme);
            document.head.append(script);
          }),
      );
      assert.equal(theme, "dark");
      for (const file of ["options", "view"]) {
        const [head] = source(`www/extension/${file}/${file}.html`).split("<body>");
        const [unstyled] = head.split('<link rel="stylesheet"');
        assert.ok(unstyled.includes('<script src="theme.js">'), file);
      }
    });

    test("writes a burst of changes in few pieces, and the last for good", async () => {
      // Chrome's background has to be awake, or the page writes the first of them, too.
      await page.click('input[name="length"][value="fixed"]');
      await until(() => says("Saved"), "the options to say that they are saved");
      const { writes, seconds } = await page.evaluate(async () => {
        const start = performance.now();
        let writes = 0;
        chrome.storage.onChanged.addListener(() => writes++);
        const field = document.getElementById("sentences");
        for (let i = 1; i <= 60; i++) {
          field.value = String(i);
          field.dispatchEvent(new Event("input"));
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
        await new Promise((resolve) => setTimeout(resolve, 1500));
        return { writes, seconds: (performance.now() - start) / 1000 };
      });
      await stores({ length: 60 });
      assert.ok(writes >= 2 && writes <= seconds + 1, `${writes} writes in ${seconds} s`);
    });

    test("loses nothing as a page closes", async () => {
      for (const [pause, theme] of [
        [0, "light"],
        [0, "dark"],
        [200, "system"],
      ]) {
        // A page that closes when another has just been written for, as fast as a script can be.
        if (name === "chromium" && theme === "light") await window.stopBackground();
        const closing = await openOptions();
        await new Promise((resolve) => setTimeout(resolve, pause));
        await closing
          .evaluate((value) => {
            document.querySelector('[name="kind"][value="headline"]').click();
            document.querySelector(`[name="theme"][value="${value}"]`).click();
            close();
          }, theme)
          .catch(() => undefined);
        await stores({ kind: "headline", theme });
        if (!closing.isClosed()) await closing.close();
      }
      // What Firefox reports where a page closes on what it has under way.
      if (name === "firefox") assert.deepEqual(await window.errors(), []);
    });

    test("takes along what the first release kept on the device", async () => {
      for (const [local, sync, expected] of [
        [{ sentences: 4 }, {}, { length: 4 }],
        [{ sentences: 4 }, { length: 9 }, { length: 9 }],
        [{ sentences: "many" }, {}, {}],
      ]) {
        await page.evaluate(
          async (local, sync) => {
            await chrome.storage.sync.clear();
            await chrome.storage.local.set(local);
            await chrome.storage.sync.set(sync);
          },
          local,
          sync,
        );
        await window.update();
        if (name === "firefox") {
          // The pages of the old one are closed.
          page = await openOptions();
        }
        await until(
          () => page.evaluate(async () => Object.keys(await chrome.storage.local.get()).length === 0),
          "the migration",
        );
        await stores(expected);
      }
    });

    test("shows the keys, and leads to where they are changed", async () => {
      const keys = await until(
        () => page.evaluate(() => [...document.querySelectorAll("#keys > div")].map((row) => row.innerText)),
        "the keys",
      );
      assert.deepEqual(
        keys.map((row) => row.replace(/\s+/g, " ").trim()),
        [
          "Summarize this article Alt+Shift+G",
          "Open the side panel Alt+Shift+D",
          "Go to the next sentence of the summary Alt+Shift+J",
          "Go to the previous sentence of the summary Alt+Shift+K",
          "Take the marks off the page No key",
        ],
      );
      await page.click("#change-keys");
      await until(() => window.closeKeyPage(), "the browser's page for keys");
    });

    test("is accessible in every look", async () => {
      for (const theme of ["light", "dark"]) {
        await page.click(`input[name="theme"][value="${theme}"]`);
        for (const width of [1280, 320]) {
          await page.setViewport({ width, height: 800 });
          for (const isAsking of [false, true]) {
            if (isAsking) await page.click("#reset");
            assert.deepEqual(await violations(page), [], `${theme}, ${width}, ${isAsking}`);
            const overflow = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            assert.equal(overflow, 0, `${width} px are too narrow`);
            if (isAsking) await page.click('#confirmation [value="keep"]');
          }
        }
      }
    });
  });
}

function sorted(settings) {
  return Object.fromEntries(Object.entries(settings).sort(([one], [other]) => (one < other ? -1 : 1)));
}

// What follows runs in the options.

function choices() {
  const checked = (name) => document.querySelector(`input[name="${name}"]:checked`)?.value;
  return {
    kind: checked("kind"),
    length: checked("length"),
    theme: checked("theme"),
    highlightColour: checked("highlightColour"),
    opening: checked("opening"),
    language: document.getElementById("language").value,
  };
}
