// The work behind the demo page in real browsers: how far a long text is, how it is given up, and what becomes of what
// is shown when a worker ends.

import assert from "node:assert/strict";
import { accessibleCases, runInBrowsers } from "./demo-cases.mjs";
import { violations } from "./violations.mjs";

const LONG_TITLE = "The roads of the villages";

runInBrowsers("the demo page at work", [
  {
    name: "lives while it tells how much of a long text is done, and then shows it",
    run: async (demo) => {
      await demo.openBox();
      await pasteLong(demo, 25_000);
      await demo.tab.waitForFunction(isWorking);
      assert.equal(
        await demo.tab.$eval("#work-title", (title) => title.textContent),
        "Summarizing a long text…",
      );
      const { frames, shares } = await demo.tab.evaluate(watched);
      assert.ok(frames >= 10, `${frames} frames`);
      assert.ok(shares.length >= 4, `${shares}`);
      assert.deepEqual(
        shares,
        shares.toSorted((left, right) => left - right),
      );
      assert.ok(shares.at(-1) > 0.5 && shares.at(-1) <= 1, `${shares}`);
      await demo.settled();
      assert.match(await demo.tab.$eval("#article", (article) => article.textContent), /road 1 came/);
      assert.ok(await demo.tab.$eval("#work", (work) => work.hidden));
    },
  },
  ...["by the button", "by Escape"].map((how) => ({
    name: `gives up ${how}: the article from before stays`,
    run: async (demo) => {
      const before = await demo.sentences();
      await demo.openBox();
      // The box has taken the article's place; another sample brings one back.
      await demo.pick("en-docs.html");
      const shown = await demo.sentences();
      assert.notDeepEqual(shown, before);
      await pasteLong(demo, 25_000);
      await demo.tab.waitForFunction(isWorking);
      if (how === "by Escape") await demo.tab.keyboard.press("Escape");
      else await demo.tab.$eval("#work button", (button) => button.click());
      assert.ok(await demo.tab.$eval("#work", (work) => work.hidden));
      await demo.untilMessageSays("Cancelled");
      assert.deepEqual(await demo.sentences(), shown);
      const isRetry = await demo.tab.evaluate(() => document.activeElement.closest("#again") !== null);
      assert.ok(isRetry, "the reader is at the button for another try");
      if (how === "by Escape") {
        await demo.tab.$eval("#again button", (button) => button.click());
        await demo.untilArticleSays("road 1 came");
      } else {
        await demo.tab.$eval("#kinds [value=headline]", (input) => input.click());
        await demo.tab.waitForFunction(() => !document.querySelector("#headline").hidden);
      }
      assert.ok(await demo.tab.$eval("#again", (again) => again.hidden));
    },
  })),
  {
    name: "loads the engine once, whatever waits when another article is chosen",
    before: countWorkers,
    run: async (demo) => {
      await demo.tab.evaluate(() => {
        globalThis.holdsBack = true;
        document.querySelector("#sentences button").click();
      });
      await demo.tab.waitForFunction(() => globalThis.asked.includes("terms"));
      await demo.tab.evaluate(() => (globalThis.holdsBack = false));
      await demo.pick("fr-presse.html");
      assert.equal(await demo.tab.evaluate(() => globalThis.workers), 1);
    },
  },
  {
    name: "says that LexRank has failed where its worker breaks, and goes on",
    before: countWorkers,
    run: async (demo) => {
      await demo.look("compare");
      await demo.tab.evaluate(() => {
        globalThis.breaksAt = "lexRank";
        const select = document.querySelector("#comparison select");
        select.value = "lexRank";
        select.dispatchEvent(new Event("change"));
      });
      await demo.tab.waitForFunction(() =>
        document.querySelector(".side .aside")?.textContent.includes("out of memory"),
      );
      assert.equal(await demo.tab.$eval(".side [aria-busy]", (body) => body.ariaBusy), "false");
      await demo.look("read");
      await demo.tab.$eval("#kinds [value=headline]", (input) => input.click());
      await demo.tab.waitForFunction(() => !document.querySelector("#headline").hidden);
      assert.equal(await demo.tab.evaluate(() => globalThis.workers), 2);
    },
  },
  {
    name: "says that a text is too long",
    run: async (demo) => {
      await demo.openBox();
      await pasteLong(demo, 90_000);
      await demo.untilMessageSays("it may have 10,485,760 characters");
    },
  },
  ...accessibleCases(async (demo) => {
    await demo.openBox();
    await pasteLong(demo, 25_000);
    await demo.tab.waitForFunction(isWorking);
    assert.deepEqual(await violations(demo.tab), []);
    await demo.tab.keyboard.press("Escape");
    await demo.untilMessageSays("Cancelled");
    assert.deepEqual(await violations(demo.tab), []);
  }),
]);

/** Pastes a text of so many paragraphs, which is made in the page. */
function pasteLong(demo, paragraphs) {
  return demo.tab.evaluate(
    (paragraphs, title) => {
      const made = Array.from(
        { length: paragraphs },
        (_, number) =>
          `Road ${number} was repaired in year ${number * 7}. The bill for road ${number} came to ${number * 31} crowns, and the council of village ${number} paid it.`,
      );
      const text = [title, ...made].join("\n\n");
      const event = new Event("paste", { bubbles: true, cancelable: true });
      const getData = (type) => (type === "text/plain" ? text : "");
      Object.defineProperty(event, "clipboardData", { value: { getData } });
      document.querySelector("#text").dispatchEvent(event);
    },
    paragraphs,
    LONG_TITLE,
  );
}

// What follows runs in the page.

function isWorking() {
  return !document.querySelector("#work").hidden;
}

/** Counts frames, and notes what the bar shows, until the work is done. */
function watched() {
  return new Promise((resolve) => {
    let frames = 0;
    const shares = new Set();
    const look = () => {
      frames += 1;
      const work = document.querySelector("#work");
      const bar = work.querySelector("progress");
      if (bar.hasAttribute("value")) shares.add(bar.value);
      if (work.hidden) resolve({ frames, shares: [...shares] });
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Counts the workers that are started and what they are asked; holds their answers back, or breaks them, as is wished. */
function countWorkers() {
  const { Worker } = globalThis;
  globalThis.workers = 0;
  globalThis.asked = [];
  globalThis.Worker = class extends Worker {
    constructor(...args) {
      super(...args);
      globalThis.workers += 1;
    }

    postMessage(question) {
      globalThis.asked.push(question.name);
      if (question.name === globalThis.breaksAt) {
        globalThis.breaksAt = undefined;
        setTimeout(() => this.onerror(new ErrorEvent("error", { message: "out of memory" })));
      } else if (!globalThis.holdsBack) {
        super.postMessage(question);
      }
    }
  };
}
