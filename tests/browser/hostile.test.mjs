// The popup in real browsers on pages that answer what no page answers. What comes from a page is hostile:
// whoever has taken over its process can answer and tell whatever the content script could.
//
// Something that stands in the content script's place is put into the page with the permission to read
// all sites, before the popup comes.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { until } from "./extension-browser.mjs";
import { serve } from "./launch.mjs";
import { openAllowedBrowser } from "./tabs-page.mjs";

const POLICY = { "content-security-policy": "default-src 'none'; script-src 'none'" };
const pages = fileURLToPath(new URL("extension-pages", import.meta.url));

const METADATA = { url: null, title: "A title", site: null, author: null };
const CONTAINER = { parent: null, tag: "p", names: "", label: "", role: "", itemprop: "" };
const BLOCK = {
  kind: "paragraph",
  level: 0,
  text: "A ferry carries the pupils to school since the bridge was closed.",
  container: 0,
  linkLength: 0,
  buttonLength: 0,
  links: 0,
  hidden: false,
  folded: false,
  layout: null,
};
const PAGE = {
  metadata: METADATA,
  containers: [CONTAINER],
  blocks: [BLOCK],
  truncation: null,
  selected: false,
};

/** Answers to the question for the page's text that are none. */
const NO_PAGES = {
  nothing: null,
  "a number": 7,
  "a text": "page",
  "a list": [PAGE],
  "an answer without a page": { contentType: "text/html" },
  "a page that is none": { page: 7 },
  "a page that is a list": { page: [] },
  "a page without metadata": { page: { ...PAGE, metadata: undefined } },
  "a page without blocks": { page: { ...PAGE, blocks: undefined } },
  "blocks that are none": { page: { ...PAGE, blocks: { length: 1e9 } } },
  "blocks of nothing": { page: { ...PAGE, blocks: [null] } },
  "a text that is a number": { page: { ...PAGE, blocks: [{ ...BLOCK, text: 7 }] } },
  "a title that is an element": { page: { ...PAGE, metadata: { ...METADATA, title: {} } } },
  "a kind that does not exist": { page: { ...PAGE, blocks: [{ ...BLOCK, kind: "constructor" }] } },
  "a negative length": { page: { ...PAGE, blocks: [{ ...BLOCK, linkLength: -1 }] } },
  "half a link": { page: { ...PAGE, blocks: [{ ...BLOCK, links: 0.5 }] } },
  "a container far out": { page: { ...PAGE, blocks: [{ ...BLOCK, container: 1e12 }] } },
  "a reason to stop that is none": { page: { ...PAGE, truncation: "__proto__" } },
  "a selection that is a text": { page: { ...PAGE, selected: "no" } },
};

/** Pages that are well formed, and say what cannot be so; or that are huge, once repeated in the page. */
const STRANGE_PAGES = {
  "a container that does not exist": { page: { ...PAGE, blocks: [{ ...BLOCK, container: 4_000_000_000 }] } },
  "containers in a ring": {
    page: {
      ...PAGE,
      containers: [
        { ...CONTAINER, parent: 1 },
        { ...CONTAINER, parent: 0 },
      ],
    },
  },
  "more links than text": {
    page: { ...PAGE, blocks: [{ ...BLOCK, linkLength: 4_000_000_000, links: 4_000_000_000 }] },
  },
  "halves of letters": { page: { ...PAGE, blocks: [{ ...BLOCK, text: "\ud800. \udc00\0".repeat(100) }] } },
  "very many blocks": { page: PAGE, repeated: { blocks: 50_000, text: 1 } },
  "a very long sentence": {
    page: { ...PAGE, blocks: [{ ...BLOCK, text: "a" }] },
    repeated: { blocks: 1, text: 1_000_000 },
  },
};

/** Answers to the wish for a sentence to be lit up that say nothing of it. */
const NOT_FOUND = [null, 7, {}, [], "exactly", "gone ".repeat(100_000)];

/** What no content script tells. */
const TOLD = [
  null,
  7,
  "stepped",
  [],
  {},
  { kind: "stepped" },
  { kind: "stepped", index: "constructor" },
  { kind: "stepped", index: -1 },
  { kind: "stepped", index: 1e9 },
  { kind: "invited", tab: {} },
];

const FAILED = "That did not work";

for (const name of ["chromium", "firefox"]) {
  describe(`hostile pages in ${name}`, () => {
    let server;
    let driver;
    /** A page of the extension that may run scripts in all tabs. */
    let hand;

    before(async () => {
      server = await serve(pages, { headers: POLICY });
      ({ driver, hand } = await openAllowedBrowser(name));
    });

    after(async () => {
      await driver?.close();
      await server?.close();
    });

    /** The tab that shows the article. */
    const articleTab = () =>
      hand.evaluate(
        async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url).id,
        `${server.address}article.html`,
      );

    /** Has the page answer so from now on: an answer to each kind of message. */
    async function answer(answers) {
      const put = (tabId, answers) =>
        chrome.scripting.executeScript({
          target: { tabId },
          func: (answers) => {
            const { page, repeated } = answers.read ?? {};
            if (repeated) {
              const text = page.blocks[0].text.repeat(repeated.text);
              page.blocks = Array(repeated.blocks).fill({ ...page.blocks[0], text });
            }
            globalThis.answers = answers;
            // The content script takes itself to be there already, and lets this one read.
            if (globalThis.nutgrafRead) return;
            globalThis.nutgrafRead = () => JSON.stringify(globalThis.answers.read);
            chrome.runtime.onMessage.addListener(({ kind }, _sender, respond) => {
              // Whoever keeps the question may answer it later, or never.
              if (kind === "read" && !("read" in globalThis.answers)) return true;
              respond(globalThis.answers[kind]);
              return false;
            });
          },
          args: [answers],
        });
      await hand.evaluate(put, await articleTab(), answers);
    }

    /** Has the page tell these messages, one after the other. */
    async function tell(messages) {
      const put = (tabId, messages) =>
        chrome.scripting.executeScript({
          target: { tabId },
          func: async (messages) => {
            for (const message of messages) await chrome.runtime.sendMessage(message).catch(() => undefined);
          },
          args: [messages],
        });
      await hand.evaluate(put, await articleTab(), messages);
    }

    /** Opens the popup on a page that answers so, and calls `check` with it; no error may be reported. */
    async function onPage(answers, check) {
      const page = await driver.visit(`${server.address}article.html`);
      if (answers) await answer(answers);
      const popup = await driver.openPopup();
      try {
        await popup.until(isDone);
        await check(popup, page);
      } finally {
        await popup.close();
        await page.close();
      }
      assert.deepEqual(driver.errors.splice(0), []);
    }

    test("says that it did not work, and what to do, whatever else the page answers", () =>
      onPage({ read: null }, async (popup) => {
        for (const [what, read] of Object.entries(NO_PAGES)) {
          await answer({ read });
          await popup.press("#state-deeds button");
          await popup.until(isDone);
          assert.equal(await popup.evaluate(text, "#state-title"), FAILED, what);
          assert.match(await popup.evaluate(text, "#state-detail"), /^(?:TypeError|UnreadableTab): /, what);
          assert.equal(await popup.evaluate(text, "#state-deeds"), "Try again", what);
        }
        await answer({ read: { page: PAGE, contentType: "text/html" } });
        await popup.press("#state-deeds button");
        await popup.until(() => !document.getElementById("summary").hidden);
      }));

    test("waits no longer for a page that never answers than a reader does", () =>
      onPage({}, async (popup) => {
        assert.equal(await popup.evaluate(text, "#state-title"), FAILED);
        assert.match(await popup.evaluate(text, "#state-detail"), /cannot be read: silent/);
      }));

    test("takes pages as they come that say what cannot be so", async () => {
      for (const [what, read] of Object.entries(STRANGE_PAGES)) {
        await onPage({ read }, async (popup) => {
          const shown = await popup.evaluate(
            text,
            "#state:not([hidden]) #state-title, #summary:not([hidden]) #title",
          );
          assert.ok(
            ["A title", "No article here", "A page of many articles"].includes(shown),
            `${what}: ${shown}`,
          );
        });
      }
    });

    test("shows as text what looks like markup or an address", async () => {
      const markup = '<img src="x" onerror="document.title = 1"><script>document.title = 1</script>';
      const metadata = {
        ...METADATA,
        title: markup,
        site: markup,
        author: markup,
        url: "javascript:alert(1)",
      };
      const blocks = [
        BLOCK,
        { ...BLOCK, text: `The pupils like ${markup} better than the bridge, of course.` },
      ];
      await onPage({ read: { page: { ...PAGE, metadata, blocks } } }, async (popup) => {
        assert.equal(await popup.evaluate(text, "#title"), markup);
        assert.equal(await popup.evaluate(text, "#site"), markup);
        assert.ok((await popup.evaluate(text, "#summary")).includes(markup));
        assert.equal(
          await popup.evaluate(() => document.querySelectorAll("main :is(img, script, a)").length),
          0,
        );
      });
    });

    test("takes a sentence for gone that the page answers nonsense about", () =>
      onPage({ read: { page: PAGE } }, async (popup) => {
        for (const reveal of NOT_FOUND) {
          await answer({ read: { page: PAGE }, reveal });
          await popup.evaluate(() => document.querySelector(".sentence").click());
          assert.match(await popup.until(text, "#notice"), /^The tab has moved on/);
          assert.equal(await popup.evaluate(pressedSentences), 0);
        }
        for (const mark of [...NOT_FOUND, [7], Array(100_000).fill("gone")]) {
          await answer({ read: { page: PAGE }, mark });
          await popup.evaluate(() => document.getElementById("mark").click());
          await popup.until(() => document.getElementById("mark").ariaPressed === "true");
          assert.doesNotMatch(await popup.evaluate(text, "#notice"), /\d/);
          await popup.evaluate(() => document.getElementById("mark").click());
          await popup.until(() => document.getElementById("mark").ariaPressed === "false");
        }
      }));

    test("takes no notice of what no page tells", () =>
      onPage(null, async (popup) => {
        const before = await popup.evaluate(text, "#summary");
        await tell(TOLD);
        assert.equal(await popup.evaluate(text, "#summary"), before);
        assert.equal(await popup.evaluate(pressedSentences), 0);
        await tell([{ kind: "stepped", index: 0 }]);
        await popup.until(() => document.querySelector("#sentences [aria-pressed=true]"));
      }));

    test("takes no settings from where a page may speak", () =>
      onPage(null, async () => {
        const wish = { kind: "headline", highlightColour: "pink" };
        const change = (tabId, changes) =>
          chrome.scripting.executeScript({
            target: { tabId },
            func: (changes) => {
              // Kept, as a port that is garbage closes.
              globalThis.port = chrome.runtime.connect({ name: "settings" });
              globalThis.port.postMessage({ kind: "change", changes });
              // Firefox lets content scripts store; what they have stored is checked as it is read.
              return (
                "setAccessLevel" in chrome.storage.sync && chrome.storage.sync.set(changes).catch(() => true)
              );
            },
            args: [changes],
          });
        await hand.evaluate(change, await articleTab(), wish);
        const changeRightly = (changes) => {
          globalThis.port = chrome.runtime.connect({ name: "settings" });
          globalThis.port.postMessage({ kind: "change", changes });
        };
        await hand.evaluate(changeRightly, { length: 2 });
        const stored = () => chrome.storage.sync.get(["kind", "highlightColour", "length"]);
        await until(async () => (await hand.evaluate(stored)).length === 2, "the setting to be stored");
        assert.deepEqual(await hand.evaluate(stored), { length: 2 });
        await hand.evaluate(() => chrome.storage.sync.clear());
      }));

    test("reads a page that would answer in the content script's stead", async () => {
      const page = await driver.visit(`${server.address}article.html`);
      await page.evaluate(() => {
        const listeners = [];
        const runtime = {
          onMessage: { addListener: (listener) => listeners.push(listener) },
          sendMessage: () => Promise.resolve({ page: null }),
        };
        globalThis.nutgrafRead = () => '{ "page": null }';
        globalThis.chrome = globalThis.browser = { runtime };
        addEventListener("message", ({ source }) => source?.postMessage({ page: null }, "*"));
        Object.defineProperty(document, "contentType", { get: () => "application/pdf" });
        Object.defineProperty(Node.prototype, "nodeValue", { get: () => "Something else." });
      });
      const popup = await driver.openPopup();
      await popup.until(() => !document.getElementById("summary")?.hidden);
      assert.equal(await popup.evaluate(text, "#title"), "The village that moved its library by hand");
      assert.ok(!(await popup.evaluate(text, "#sentences")).includes("Something else."));
      await popup.close();
      await page.close();
      assert.deepEqual(driver.errors.splice(0), []);
    });
  });
}

// What follows runs in the popup.

/** Whether the page has been read, and all work done. */
function isDone() {
  return ["loading", "working"].every((id) => document.getElementById(id)?.hidden);
}

function text(selector) {
  return document.querySelector(selector).textContent;
}

function pressedSentences() {
  return document.querySelectorAll("#sentences [aria-pressed=true]").length;
}
