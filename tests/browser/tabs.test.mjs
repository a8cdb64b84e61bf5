// The page “All tabs” in real browsers: three reports of one event, what has nothing to do with it, and
// tabs that are no articles.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { until } from "./extension-browser.mjs";
import { serve } from "./launch.mjs";
import { isFinished, openTabsBrowser } from "./tabs-page.mjs";
import { violations } from "./violations.mjs";

const POLICY = { "content-security-policy": "default-src 'none'; script-src 'none'" };
const pages = fileURLToPath(new URL("extension-pages", import.meta.url));

const CLOSURE = "Old Tern bridge closed after cracks are found";
const TOWN = "Without its bridge, the old town bakes for half the people";
const COUNCIL = "Council knew of cracks in the Tern bridge for years";
const LIBRARY = "The village that moved its library by hand";

for (const name of ["chromium", "firefox"]) {
  describe(`all tabs in ${name}`, () => {
    let server;
    let driver;
    let opened;

    before(async () => {
      server = await serve(pages, { headers: POLICY });
      driver = await openTabsBrowser(name);
    });

    after(async () => {
      await driver?.close();
      await server?.close();
    });

    beforeEach(() => {
      opened = [];
    });

    afterEach(async () => {
      for (const page of opened) if (!page.isClosed()) await page.close();
      assert.deepEqual(driver.errors.splice(0), []);
    });

    async function visit(address) {
      const page = await driver.visit(new URL(address, server.address).href);
      opened.push(page);
      return page;
    }

    /** Opens these pages, then “All tabs”; with the permission, and when everything is read. */
    async function list(...files) {
      const visited = [];
      for (const file of files) visited.push(await visit(file));
      const page = await driver.open();
      opened.push(page);
      if (!(await page.evaluate(() => document.getElementById("permission").hidden))) {
        await driver.allow(page);
      }
      await finished(page);
      return [page, ...visited];
    }

    test("asks before it reads, and gives the permission back", async () => {
      await visit("bridge-closure.html");
      const page = await driver.open();
      opened.push(page);
      assert.equal(await page.evaluate(mayRead), false);
      assert.deepEqual(await page.evaluate(titles), []);
      assert.equal(await page.evaluate(text, "#status"), "");

      await driver.allow(page);
      await finished(page);
      assert.equal(await page.evaluate(mayRead), true);
      assert.deepEqual(await page.evaluate(titles), [CLOSURE]);

      await page.click("#withdraw");
      await until(() => page.evaluate(() => !document.getElementById("permission").hidden), "the beginning");
      assert.equal(await page.evaluate(mayRead), false);
      assert.deepEqual(await page.evaluate(titles), []);
      assert.equal(await page.evaluate(() => document.activeElement.id), "allow");
    });

    if (name === "chromium") {
      test("says that the engine has stopped, blames no tab for it, and reads on with another engine", async () => {
        const [page] = await list("bridge-closure.html", "bridge-town.html");
        const { identifier } = await page.evaluateOnNewDocument(() => {
          const { Instance } = WebAssembly;
          WebAssembly.Instance = function (module, imports) {
            const { exports } = new Instance(module, imports);
            const stop = () => {
              throw new WebAssembly.RuntimeError("unreachable");
            };
            return { exports: { ...exports, analysis_summarize: stop } };
          };
        });
        await page.reload();
        await until(() => page.evaluate(() => document.getElementById("notice").textContent), "the notice");
        assert.match(await page.evaluate(text, "#notice"), /^Nutgraf’s engine has stopped: .*unreachable/);
        assert.deepEqual(await page.evaluate(titles), []);
        assert.equal(await page.evaluate(() => document.querySelectorAll("#unread li").length), 0);
        await page.removeScriptToEvaluateOnNewDocument(identifier);
        driver.errors.splice(0);
        await page.click("#again");
        await until(async () => (await page.evaluate(titles).catch(() => [])).length === 2, "both articles");
      });
    }

    test("shows the gist of each article and what it adds to the others", async () => {
      const [page] = await list(
        "bridge-closure.html",
        "bridge-town.html",
        "bridge-council.html",
        "article.html",
      );
      const found = await page.evaluate(articles);
      assert.deepEqual(found.map(({ title }) => title).sort(), [COUNCIL, CLOSURE, LIBRARY, TOWN].sort());
      for (const { title, site, facts, share, gist, marked } of found) {
        assert.ok(gist.length >= 2 && gist.length <= 3, title);
        if (title === LIBRARY) {
          assert.ok(facts.includes("The only one on its subject"));
          assert.deepEqual([share, marked], [null, []]);
        } else {
          assert.ok(facts.includes("Others on this subject: 2"), facts.join());
          assert.ok(share > 20 && share < 80, `${share}`);
          assert.ok(marked.length >= 1 && marked.length < gist.length, title);
          assert.ok(site.length > 0);
        }
      }
      const town = found.find(({ title }) => title === TOWN);
      assert.deepEqual(
        town.marked.filter((sentence) => /closed the bridge after engineers/.test(sentence)),
        [],
      );
      const adds = [...town.marked, ...town.additions];
      assert.ok(
        adds.some((sentence) => sentence.includes("ferry")),
        adds.join("\n"),
      );
      // What is new comes first; the only one on its subject is all new.
      const shares = found.map(({ share }) => share ?? 100);
      assert.deepEqual(
        shares,
        shares.toSorted((left, right) => right - left),
      );
      await page.select("#order", "place");
      assert.deepEqual(await page.evaluate(titles), [CLOSURE, TOWN, COUNCIL, LIBRARY]);
    });

    test("shows an article once, and a copy of it as nothing new", async () => {
      const [page] = await list("bridge-town.html", "bridge-town.html#later", "bridge-town.html?copy");
      const found = await page.evaluate(articles);
      assert.deepEqual(
        found.map(({ title, share, marked, additions }) => [title, share, marked, additions]),
        [
          [TOWN, 0, [], []],
          [TOWN, 0, [], []],
        ],
      );
      assert.ok(found.some(({ facts }) => facts.some((fact) => fact.endsWith("Tabs with it: 2"))));
    });

    test("goes to a tab, and shows a sentence there", async () => {
      const [page, closure, town] = await list("bridge-closure.html", "bridge-town.html");
      await page.evaluate(press, ".head button", CLOSURE);
      await until(() => closure.evaluate(isInFront), "the tab to come to the front");

      await page.bringToFront();
      const { gist } = (await page.evaluate(articles)).find(({ title }) => title === TOWN);
      const bare = gist[1].replace(/^New /, "");
      await page.evaluate(press, ".body button", bare);
      await until(async () => (await town.evaluate(highlighted)).join() === bare, bare);
      await until(() => town.evaluate(isInFront), "the tab to come to the front");
    });

    test("says that a sentence is gone, and that a tab is closed", async () => {
      const [page, closure, town] = await list("bridge-closure.html", "bridge-town.html");
      const { gist } = (await page.evaluate(articles)).find(({ title }) => title === TOWN);
      await town.evaluate(() => document.querySelector("article").replaceChildren("Something else."));
      await page.evaluate(press, ".body button", gist[0].replace(/^New /, ""));
      await until(
        async () => (await page.evaluate(text, "#notice")) === "The page no longer shows this sentence.",
        "the notice",
      );
      assert.ok(await page.evaluate(isInFront), "the reader stays where the notice is");
      await closure.close();
      await page.evaluate(press, ".head button", CLOSURE);
      await until(async () => /closed/.test(await page.evaluate(text, "#notice")), "the notice");
    });

    test("says which tabs are no articles, and why", async () => {
      opened.push(await driver.visitClosed());
      const [page] = await list("bridge-town.html", "picture.html");
      assert.deepEqual(await page.evaluate(titles), [TOWN]);
      const unread = await page.evaluate(reasons);
      assert.ok(
        unread.some((line) => /no article$/.test(line)),
        unread.join("\n"),
      );
      assert.ok(
        unread.some((line) => /closed to extensions$/.test(line)),
        unread.join("\n"),
      );
      assert.equal(await page.evaluate(text, "#unread-count"), `Not in the list: ${unread.length}`);
    });

    test("leaves a sleeping tab asleep until it is told to wake it", async () => {
      const [page] = await list("bridge-town.html", "bridge-closure.html");
      await page.evaluate(async (title) => {
        const tab = (await chrome.tabs.query({})).find((tab) => tab.title === title);
        await chrome.tabs.discard(tab.id);
      }, CLOSURE);
      await page.click("#again");
      await finished(page);
      assert.deepEqual(await page.evaluate(titles), [TOWN]);
      const asleep = await page.evaluate(reasons);
      assert.ok(
        asleep.some((line) => line.includes("asleep")),
        asleep.join("\n"),
      );
      await page.evaluate(() => document.querySelector("#unread button").click());
      await until(async () => (await page.evaluate(titles)).includes(CLOSURE), "the tab to wake");
      // It is another tab to the debugger now.
      await page.evaluate(async (title) => {
        const tab = (await chrome.tabs.query({})).find((tab) => tab.title === title);
        await chrome.tabs.remove(tab.id);
      }, CLOSURE);
    });

    test("waits for no tab that does not answer", async () => {
      // Another site, as tabs of one site may share their thread.
      const busy = await visit(server.address.replace("127.0.0.1", "localhost") + "bridge-council.html");
      const [page] = await list("bridge-town.html");
      const free = busy.evaluate(() => {
        const end = Date.now() + 8000;
        while (Date.now() < end);
      });
      await page.evaluate(() => document.getElementById("again").click());
      await finished(page);
      assert.deepEqual(await page.evaluate(titles), [TOWN]);
      assert.ok((await page.evaluate(reasons)).includes(`${COUNCIL} – did not answer`));
      await free;
    });

    test("lists a tab whose answer is no page, and reads the others", async () => {
      const [page, , closure] = await list("bridge-town.html", "bridge-closure.html");
      // Nothing of us is left in it.
      await closure.reload();
      await page.evaluate(async (title) => {
        const tab = (await chrome.tabs.query({})).find((tab) => tab.title === title);
        await chrome.scripting.executeScript({
          target: { tabId: tab.id },
          func: () => {
            const page = { blocks: [{ text: 3 }], metadata: null, selected: false };
            globalThis.nutgrafRead = () => JSON.stringify({ page, contentType: "text/html" });
          },
        });
      }, CLOSURE);
      await page.click("#again");
      await finished(page);
      assert.deepEqual(await page.evaluate(titles), [TOWN]);
      assert.ok((await page.evaluate(reasons)).includes(`${CLOSURE} – could not be read`));
    });

    test("reads this window, or all", async () => {
      const [page] = await list("bridge-town.html");
      const other = await page.evaluate(async (url) => {
        const { id } = await chrome.windows.create({ url, focused: false });
        return id;
      }, `${server.address}bridge-closure.html`);
      await until(
        () =>
          page.evaluate(
            async (title) => (await chrome.tabs.query({ title, status: "complete" })).length === 1,
            CLOSURE,
          ),
        "the other window",
      );
      await page.click("#again");
      await finished(page);
      assert.deepEqual(await page.evaluate(titles), [TOWN]);
      await page.select("#scope", "all");
      await finished(page);
      assert.deepEqual((await page.evaluate(titles)).sort(), [CLOSURE, TOWN]);
      await page.evaluate((id) => chrome.windows.remove(id), other);
    });

    test("says that there is nothing to show", async () => {
      const [page] = await list("picture.html");
      assert.match(await page.evaluate(text, "#status"), /^No articles are open here\./);
    });

    test("is accessible before and after reading, in both themes", async () => {
      await list("bridge-town.html", "bridge-closure.html", "arabic.html", "picture.html");
      const page = opened.at(-1);
      await page.evaluate(() => {
        document.getElementById("unread").open = true;
      });
      await accessible(page);
      await page.click("#withdraw");
      await until(() => page.evaluate(() => !document.getElementById("permission").hidden), "the beginning");
      await accessible(page);
      await driver.allow(page);
      await finished(page);
    });
  });
}

/** Nothing may be found by the checker, nor run out of a narrow window. */
async function accessible(page) {
  for (const theme of ["light", "dark"]) {
    await page.evaluate((theme) => (document.documentElement.dataset.theme = theme), theme);
    assert.deepEqual(await violations(page), []);
  }
  // 1280 pixels at 400 %.
  await page.setViewport({ width: 320, height: 640 });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await page.setViewport({ width: 1000, height: 800 });
}

async function finished(page) {
  await until(() => page.evaluate(isFinished), "the tabs to be read");
}

// What follows runs in the page “All tabs” or in an article.

function mayRead() {
  return chrome.permissions.contains({ origins: ["<all_urls>"] });
}

function text(selector) {
  return document.querySelector(selector).textContent;
}

function titles() {
  return [...document.querySelectorAll("#articles h2")].map((title) => title.textContent);
}

function articles() {
  return [...document.querySelectorAll("#articles > li")].map((item) => {
    const texts = (selector) => [...item.querySelectorAll(selector)].map((found) => found.textContent);
    const [novelty] = texts(".novelty");
    const [gist, additions] = [...item.querySelectorAll(".body ul")].map((list) =>
      [...list.querySelectorAll("button")].map((button) => button.textContent),
    );
    return {
      title: texts("h2")[0],
      site: texts(".site")[0],
      facts: texts(".facts"),
      share: novelty === undefined ? null : Number.parseInt(novelty, 10),
      gist,
      marked: texts(".new"),
      additions: additions ?? [],
    };
  });
}

function reasons() {
  return [...document.querySelectorAll("#unread-list li")].map(({ childNodes }) =>
    [...childNodes]
      .filter((node) => node.nodeName !== "BUTTON")
      .map((node) => node.textContent)
      .join("")
      .trim(),
  );
}

function press(selector, wanted) {
  const buttons = [...document.querySelectorAll(selector)];
  buttons.find((button) => button.lastChild.textContent === wanted).click();
}

function isInFront() {
  return document.visibilityState === "visible";
}

/** The text of each highlighted range, white space as the page shows it. */
function highlighted() {
  const ranges = [...(CSS.highlights.get("nutgraf") ?? [])];
  return ranges.map((range) => range.toString().replace(/\s+/g, " "));
}
