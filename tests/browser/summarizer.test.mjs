// The polyfill of the web's `Summarizer` against the draft, in real browsers: as a classic script and as a
// module. Each check runs in the page; what it gives is compared here.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { root } from "../../scripts/setup.mjs";
import { launch } from "./launch.mjs";
import { ABORTS, CALLS, STREAMS } from "./summarizer-calls.mjs";
import { FRAMES } from "./summarizer-frames.mjs";
import { CREATION, INTERFACE, LANGUAGES, MONITOR } from "./summarizer-interface.mjs";
import { helpers, servePages } from "./summarizer-page.mjs";

const TEXT = readFileSync(path.join(root, "tests/articles/en-opinion-benches.txt"), "utf8");

const CHECKS = {
  ...INTERFACE,
  ...LANGUAGES,
  ...CREATION,
  ...MONITOR,
  ...CALLS,
  ...ABORTS,
  ...STREAMS,
  ...FRAMES,
};

for (const name of ["chromium", "firefox"]) {
  describe(`Summarizer in ${name}`, () => {
    let servers;
    let browser;

    before(async () => {
      // The second is another origin.
      servers = await Promise.all([servePages(), servePages()]);
      browser = await launch(name);
    });

    after(async () => {
      await browser?.close();
      for (const server of servers ?? []) await server.close();
    });

    /** Runs `f` in a new tab with the page at `place`, and closes that. */
    async function inTab(place, f, ...args) {
      const tab = await browser.newPage();
      try {
        await tab.goto(place.startsWith("about:") ? place : servers[0].address + place);
        return await f(tab, ...args);
      } finally {
        await tab.close();
      }
    }

    /** What `f` gives, which runs in the page. */
    const evaluate = (place, f, ...args) => inTab(place, (tab) => tab.evaluate(f, ...args));

    for (const form of ["classic", "module"]) {
      describe(`as a ${form} script`, () => {
        let tab;

        before(async () => {
          tab = await browser.newPage();
          await tab.goto(`${servers[0].address}/${form}`);
          await tab.evaluate(helpers, TEXT);
        });

        after(() => tab?.close());

        for (const [title, { run, expected }] of Object.entries(CHECKS)) {
          test(title, async () => assert.deepEqual(await tab.evaluate(run), expected));
        }
      });
    }

    test("stands where the browser has none, as an interface of its own does", async () => {
      const described = await evaluate("/classic", () => {
        const of = (name) => {
          const { value, ...flags } = Object.getOwnPropertyDescriptor(globalThis, name);
          return { name: value.name, ...flags };
        };
        return [of("Summarizer"), of("CreateMonitor"), SummarizerPolyfill === Summarizer];
      });
      const flags = { writable: true, enumerable: false, configurable: true };
      const expected = [{ name: "Summarizer", ...flags }, { name: "CreateMonitor", ...flags }, true];
      assert.deepEqual(described, expected);
    });

    test("leaves the browser's own in its place", async () => {
      const isNative = await evaluate("/native", () =>
        globalThis.native ? Summarizer === globalThis.native : Summarizer === SummarizerPolyfill,
      );
      assert.ok(isNative);
    });

    test("stands under another name where one is asked for", async () => {
      const answers = await evaluate("/bare", async () => {
        globalThis.Summarizer = "taken";
        const { install, SummarizerPolyfill } = await import("/pkg/dist/polyfill.js");
        return [
          install(),
          install({ as: "Mine" }),
          install({ as: "Mine" }),
          install({ as: "Array" }),
          install({ as: "NaN" }),
          globalThis.Mine === SummarizerPolyfill,
          globalThis.Summarizer,
        ];
      });
      assert.deepEqual(answers, [false, true, true, false, false, true, "taken"]);
    });

    test("is no global where the context is not secure", async () => {
      const script = readFileSync(path.join(root, "pkg/dist/polyfill.global.js"), "utf8");
      const types = await inTab("about:blank", async (tab) => {
        await tab.addScriptTag({ content: script });
        return tab.evaluate(() => [isSecureContext, typeof Summarizer, typeof SummarizerPolyfill]);
      });
      assert.deepEqual(types, [false, "undefined", "function"]);
    });

    test("is unavailable where a content security policy forbids WebAssembly", async () => {
      const policy = encodeURIComponent("script-src 'self' 'unsafe-inline'");
      const answers = await evaluate(`/classic?content-security-policy=${policy}`, async () => [
        await Summarizer.availability(),
        await Summarizer.create().catch((error) => error.name),
      ]);
      assert.deepEqual(answers, ["unavailable", "NotSupportedError"]);
    });

    for (const type of ["classic", "module"]) {
      test(`works in a ${type} worker`, async () => {
        const answer = await evaluate(
          "/bare",
          (type, text) => {
            const load = { classic: "importScripts", module: "await import" }[type];
            const file = { classic: "polyfill.global.js", module: "polyfill.js" }[type];
            const code = `onmessage = async ({ data }) => {
              ${load}("${location.origin}/pkg/dist/${file}");
              const summarizer = await Summarizer.create({ type: "headline" });
              postMessage(await summarizer.summarize(data));
            };`;
            const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })), {
              type,
            });
            return new Promise((resolve) => {
              worker.onmessage = ({ data }) => resolve(data);
              worker.onerror = ({ message }) => resolve(message);
              worker.postMessage(text);
            });
          },
          type,
          TEXT,
        );
        assert.equal(answer, "Give us back the benches");
      });
    }

    /** What a summarizer in a frame of the page at `place` tells, which is of another origin or not. */
    const inFrame = (place, isAlien, allow) =>
      inTab(place, async (tab) => {
        const source = `${servers[isAlien ? 1 : 0].address}/classic`;
        await tab.evaluate(helpers, TEXT);
        await tab.evaluate(async (source, allow) => void (await frame(source, allow)), source, allow);
        const child = tab.mainFrame().childFrames()[0];
        return child.evaluate(async () => [
          await Summarizer.availability(),
          await Summarizer.create().then(String, (error) => error.name),
        ]);
      });

    const ALLOWED = ["available", "[object Summarizer]"];
    // Firefox tells a page nothing of the policy.
    const FORBIDDEN = name === "firefox" ? ALLOWED : ["unavailable", "NotAllowedError"];

    for (const [title, place, isAlien, allow, expected] of [
      ["allows a frame of the same origin", "/bare", false, null, ALLOWED],
      ["may forbid it", "/bare", false, "summarizer 'none'", FORBIDDEN],
      ["forbids a frame of another origin", "/bare", true, null, FORBIDDEN],
      ["may allow it", "/bare", true, "summarizer", ALLOWED],
      ["may forbid all", "/bare?permissions-policy=summarizer=()", false, null, FORBIDDEN],
    ]) {
      test(`the permissions policy ${title}`, async () => {
        assert.deepEqual(await inFrame(place, isAlien, allow), expected);
      });
    }
  });
}
