// The demo page as an app on the device, in real browsers: without a network, at any place of a host, and as
// what other apps share to.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { BRIDGE, DemoPage } from "./demo-page.mjs";
import { launch, serve } from "./launch.mjs";
import { violations } from "./violations.mjs";

const built = fileURLToPath(new URL("../../www/dist/demo", import.meta.url));
const samples = JSON.parse(readFileSync(path.join(built, "samples/index.json"), "utf8"));

/** The page's place on its host, which has neighbours. */
const PLACE = "some/where/";

const FORM = `<!doctype html><meta charset="utf-8"><title>Another app</title><link rel="icon" href="data:,">
  <form method="post" enctype="multipart/form-data" action="/${PLACE}share">
  <input name="title"><textarea name="text"></textarea><input name="url"><input name="files" type="file"></form>`;

/** What another app shares, and what comes of it. */
const SHARES = [
  { name: "text", fields: { text: BRIDGE }, article: "The city closed" },
  {
    name: "text with its title",
    fields: { title: "News of the bridge", text: BRIDGE, url: "https://news.example/" },
    article: "News of the bridge",
  },
  { name: "a text file", file: ["note.txt", BRIDGE], article: "The city closed" },
  {
    name: "an HTML file",
    file: ["note.html", `<h1>Bridge</h1><p>${BRIDGE}</p>`],
    article: "The city closed",
  },
  { name: "a Markdown file", file: ["note.md", `# Bridge\n\n${BRIDGE}`], article: "The city closed" },
  {
    name: "an address",
    fields: { title: "Bridge", url: "https://news.example/" },
    message: "Nothing is fetched",
  },
  { name: "an address as text", fields: { text: "https://news.example/" }, message: "Nothing is fetched" },
  { name: "a PDF", file: ["paper.pdf", "%PDF-1.7"], notice: "PDF" },
  { name: "nothing", fields: {}, message: "Paste an article" },
  {
    name: "hostile HTML",
    file: ["x.html", `<p>${BRIDGE}</p><img src=x onerror="hacked=1"><script>hacked=1</script>`],
    article: "The city closed",
  },
];

const CASES = [
  {
    name: "after the first visit all of it works without a network: samples and own text",
    async run({ demo, host }) {
      await host.close();
      await demo.tab.reload();
      await demo.settled();
      for (const { file, language } of samples) {
        await demo.pick(file);
        assert.equal((await demo.tab.$eval("#article", ({ lang }) => lang)).split("-")[0], language);
        assert.ok((await demo.sentences()).length > 0);
      }
      await demo.openBox();
      await demo.paste(BRIDGE);
      await demo.untilArticleSays("The city closed");
      assert.ok(
        await demo.tab.evaluate(() => [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0)),
      );
    },
  },
  {
    name: "already on the first visit a worker that was given up comes back without a network",
    async run({ demo, host }) {
      await demo.tab.waitForFunction(() => navigator.serviceWorker.controller !== null);
      await host.close();
      await demo.openBox();
      await demo.paste(`${BRIDGE} `.repeat(20_000));
      await demo.pick("fr-blog.html");
      assert.ok((await demo.sentences()).length > 0);
    },
  },
  {
    name: "it opens by its file's name, too, and leaves its neighbours alone",
    async run({ demo, host, address }) {
      const mine = await demo.tab.evaluate(async () => {
        await caches.open("nutgraf / files of a neighbour");
        return caches.keys();
      });
      assert.equal(mine.filter((name) => name.startsWith(`nutgraf /some/where/ files `)).length, 1);
      const tab = await demo.tab.browser().newPage();
      const other = await tab.goto(new URL("/form.html", address).href);
      assert.equal(other.fromServiceWorker(), false);
      await tab.close();
      await host.close();
      await demo.tab.goto(`${address}index.html`);
      await demo.settled();
      assert.ok((await demo.sentences()).length > 0);
      assert.ok((await demo.tab.evaluate(() => caches.keys())).includes("nutgraf / files of a neighbour"));
    },
  },
  {
    name: "a new version is offered, taken by a press, and replaces the old one's cache",
    async run({ demo, folder }) {
      const [before] = await demo.tab.evaluate(() => caches.keys());
      publish(folder, "theme.css", (css) => `${css}\n:root { --published: 2; }\n`, "second");
      await demo.tab.reload();
      await demo.settled();
      await demo.tab.waitForSelector("#update:not([hidden])");
      assert.deepEqual(await violations(demo.tab), []);
      const published = () =>
        demo.tab.evaluate(() =>
          getComputedStyle(document.documentElement).getPropertyValue("--published").trim(),
        );
      assert.equal(await published(), "");
      const reloaded = demo.tab.waitForNavigation();
      await demo.tab.click("#update button");
      await reloaded;
      await demo.settled();
      assert.equal(await published(), "2");
      await demo.tab.waitForFunction(async (before) => !(await caches.keys()).includes(before), {}, before);
      assert.equal(await demo.tab.$eval("#update", ({ hidden }) => hidden), true);
    },
  },
  {
    name: "a host that is between two versions changes nothing: no mixture is kept",
    async run({ demo, folder }) {
      const before = await demo.tab.evaluate(() => caches.keys());
      // The list is of the new version, the file still of the old one.
      publish(
        folder,
        "theme.css",
        (css) => css,
        "third",
        "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
      );
      await demo.tab.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        await registration.update().catch(() => undefined);
        const { installing } = registration;
        if (installing) await new Promise((resolve) => installing.addEventListener("statechange", resolve));
      });
      await demo.tab.reload();
      await demo.settled();
      assert.equal(await demo.tab.$eval("#update", ({ hidden }) => hidden), true);
      const kept = await demo.tab.evaluate(
        async (name) => (await (await caches.open(name)).keys()).length,
        before[0],
      );
      assert.ok(kept > 5);
      demo.errors = demo.errors.filter((error) => !/integrity/i.test(error));
    },
  },
  {
    name: "what another app shares is taken once, on the device itself",
    async run({ demo, host, address, folder }) {
      for (const { name, fields = {}, file, article, message, notice } of SHARES) {
        await demo.tab.goto(new URL("/form.html", address).href);
        await demo.tab.evaluate((fields) => {
          for (const [name, value] of Object.entries(fields)) document.forms[0].elements[name].value = value;
        }, fields);
        if (file) {
          const place = path.join(folder, file[0]);
          writeFileSync(place, file[1]);
          await (await demo.tab.$("input[type=file]")).uploadFile(place);
        }
        // The host knows no such address; the last one is shared without any host.
        if (name === SHARES.at(-1).name) await host.close();
        const arrived = demo.tab.waitForNavigation();
        await demo.tab.evaluate(() => document.forms[0].submit());
        await arrived;
        await demo.tab.waitForSelector("#own:not([hidden])");
        if (article) await demo.untilArticleSays(article);
        if (message) await demo.untilMessageSays(message);
        if (notice) await demo.untilNoticeSays(notice);
        assert.equal(await demo.tab.evaluate(() => window.hacked), undefined);
        assert.equal(demo.tab.url(), address);
        const kept = await demo.tab.evaluate(() => caches.keys());
        assert.ok(!kept.some((name) => name.endsWith("shared")), name);
      }
      await demo.tab.reload();
      await demo.settled();
      assert.equal(await demo.tab.$eval("#own", ({ hidden }) => hidden), true);
    },
  },
];

/** Publishes a new version in `folder` in which one file differs, or is said to. */
function publish(folder, file, change, version, digest) {
  const place = path.join(folder, PLACE, file);
  const content = change(readFileSync(place, "utf8"));
  writeFileSync(place, content);
  const script = path.join(folder, PLACE, "service-worker.js");
  const [, list, rest] = /^const FILES=(\{.*?\}),VERSION="[^"]*";(.*)$/s.exec(readFileSync(script, "utf8"));
  const files = JSON.parse(list);
  files[file] = digest ?? `sha256-${createHash("sha256").update(content).digest("base64")}`;
  writeFileSync(script, `const FILES=${JSON.stringify(files)},VERSION="${version}";${rest}`);
}

test("the manifest and the page name only files that are there, at relative addresses", () => {
  const manifest = JSON.parse(readFileSync(path.join(built, "manifest.webmanifest"), "utf8"));
  const html = readFileSync(path.join(built, "index.html"), "utf8");
  const linked = [...html.matchAll(/(?:href|src)="?([^"#\s>]+)/g)].map(([, address]) => address);
  const icons = [...manifest.icons, ...manifest.shortcuts.flatMap(({ icons }) => icons)];
  for (const { src, sizes, type } of icons) {
    const bytes = readFileSync(path.join(built, src));
    if (type !== "image/png") continue;
    assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);
  }
  assert.ok(linked.includes("manifest.webmanifest"));
  for (const address of [
    ...linked,
    manifest.start_url,
    manifest.scope,
    ...manifest.shortcuts.map(({ url }) => url),
  ]) {
    assert.doesNotMatch(address, /^(?:\/|\w+:)/);
    readFileSync(path.join(built, address === "./" || address.startsWith("./#") ? "index.html" : address));
  }
  assert.ok(manifest.icons.some(({ purpose }) => purpose === "maskable"));
});

for (const name of ["chromium", "firefox"]) {
  describe(`the demo page on the device, in ${name}`, { timeout: 240_000 }, () => {
    let browser;
    before(async () => {
      browser = await launch(name, { protocolTimeout: 60_000 });
    });
    after(() => browser?.close());
    for (const { name, run } of CASES) {
      test(name, { timeout: 60_000 }, async () => {
        // Each on a port of its own, so that none finds what another has kept.
        const folder = mkdtempSync(path.join(tmpdir(), "nutgraf-install-"));
        cpSync(built, path.join(folder, PLACE), { recursive: true });
        writeFileSync(path.join(folder, "form.html"), FORM);
        const server = await serve(folder);
        let isOpen = true;
        const host = { close: () => (isOpen ? ((isOpen = false), server.close()) : undefined) };
        const address = server.address + PLACE;
        const demo = await DemoPage.open(browser, address);
        try {
          await demo.tab.evaluate(async () => void (await navigator.serviceWorker.ready));
          await run({ demo, host, address, folder });
          assert.deepEqual(demo.errors, []);
        } finally {
          await demo.tab.close();
          await host.close();
          rmSync(folder, { recursive: true, force: true });
        }
      });
    }
  });
}
