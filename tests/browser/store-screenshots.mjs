// Takes the five pictures of 1280 × 800 that the stores show, in Chromium, from the built extension:
//
//   node scripts/build.mjs extension && node tests/browser/store-screenshots.mjs [FOLDER]
//
// Without a folder it writes to docs/store/screenshots/. Each is made of real captures: of the page, and
// of what the extension shows over it or beside it, which no protocol captures together.

import { mkdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { windowOf } from "./browser-window.mjs";
import { openBrowser, until } from "./extension-browser.mjs";
import { serve } from "./launch.mjs";
import { openTabsBrowser } from "./tabs-page.mjs";

const SIZE = { width: 1280, height: 800 };

/** The stores show a side panel as wide as Chrome opens it. */
const PANEL_WIDTH = 400;

const samples = fileURLToPath(new URL("../../www/demo/samples", import.meta.url));
/** Three articles on one bridge: what each adds to the others is worth a picture. */
const bridges = fileURLToPath(new URL("extension-pages", import.meta.url));
const docs = fileURLToPath(new URL("../../docs/store/screenshots", import.meta.url));
const [folder = docs] = process.argv.slice(2);

/** Room in the browser's window for the picture's area, and on the screen for the highest popup that there is. */
const WINDOW = ["--screen-info={1400x1100}", "--window-size=1320,1000", "--force-color-profile=srgb"];

/** How captures are handed on. */
const PICTURE = { encoding: "base64" };

mkdirSync(folder, { recursive: true });
await withPages(samples, takePopups);
await withPages(bridges, takeTabs);

/** Serves a folder of pages under the names of sites, which pictures show. `take` gets what leads there. */
async function withPages(place, take) {
  const server = await serve(place);
  const { host } = new URL(server.address);
  try {
    await take([...WINDOW, `--host-resolver-rules=MAP *.example ${host}`]);
  } finally {
    await server.close();
  }
}

async function takePopups(args) {
  const driver = await openBrowser("chromium", { args, defaultViewport: null });
  try {
    const window = await windowOf("chromium", driver);
    // First, while everything is as it is installed.
    const options = await window.own("options.html");
    await options.setViewport(SIZE);
    await options.screenshot({ path: path.join(folder, "5-choose.png") });
    await options.close();
    await withPopup(driver, "en-feature.html", "light", async (page, popup) => {
      await popup.evaluate(() => document.querySelectorAll(".sentence")[1].click());
      await until(() => page.evaluate(() => CSS.highlights.has("nutgraf")), "the highlight");
      await compose(driver, "1-click-a-sentence", page, await popup.page.screenshot(PICTURE));
    });
    await withPopup(driver, "en-feature.html", "dark", async (page, popup) => {
      await popup.evaluate(() => {
        document.querySelector("[name=kind][value=key-points]").click();
        document.querySelectorAll("#keyword-list button")[1].click();
        document.getElementById("keywords").scrollIntoView({ block: "center" });
      });
      await compose(driver, "2-ask-for-a-keyword", page, await popup.page.screenshot(PICTURE));
    });
    await withPopup(driver, "fr-presse.html", "light", async (page, popup) => {
      await popup.leaveBy("#open-panel");
      await until(() => window.panel(), "the panel");
      await page.setViewport({ ...SIZE, width: SIZE.width - PANEL_WIDTH });
      const panels = driver.browser.targets().filter((target) => target.url().endsWith("?in=panel"));
      const panel = await panels[0].asPage();
      await panel.setViewport({ width: PANEL_WIDTH, height: SIZE.height });
      await panel.waitForSelector(".sentence");
      await panel.click("#focus");
      await until(() => page.evaluate(() => CSS.highlights.has("nutgraf-dimmed")), "the page to be dimmed");
      await compose(driver, "3-read-beside-the-page", page, await panel.screenshot(PICTURE), "beside");
      await window.closePanel();
    });
  } finally {
    await driver.close();
  }
}

async function takeTabs(args) {
  const driver = await openTabsBrowser("chromium", { args, defaultViewport: SIZE });
  try {
    for (const name of ["council", "closure", "town"]) {
      await driver.visit(`http://${name}.example/bridge-${name}.html`);
    }
    const page = await driver.open();
    await driver.allow(page);
    await until(() => page.evaluate(() => document.querySelectorAll("main li").length >= 3), "the gists");
    await standStill(page);
    await page.screenshot({ path: path.join(folder, "4-all-open-articles.png") });
  } finally {
    await driver.close();
  }
}

/**
 * Opens the popup on a sample, in a theme, and calls `take` with both when the summary is there. The
 * popup closes as soon as another tab is in front, which composing sees to.
 */
async function withPopup(driver, file, theme, take) {
  const page = await driver.visit(`http://news.example/${file}`);
  await page.setViewport(SIZE);
  const features = [
    { name: "prefers-color-scheme", value: theme },
    // A capture takes no notice of what is still on its way.
    { name: "prefers-reduced-motion", value: "reduce" },
  ];
  await page.emulateMediaFeatures(features);
  const popup = await driver.openPopup();
  await popup.page.emulateMediaFeatures(features);
  await popup.until(() => !document.getElementById("summary").hidden);
  await take(page, popup);
  await page.close();
}

/** Lays what the extension shows over the page, as the browser does, or `"beside"` it. */
async function compose(driver, name, page, shown, place = "over") {
  await standStill(page);
  const background = await page.screenshot(PICTURE);
  const sheet = await driver.browser.newPage();
  await sheet.setViewport(SIZE);
  await sheet.evaluate(
    (pictures, place) => {
      document.documentElement.style.background = "#fff";
      document.body.style.cssText = "margin: 0; overflow: hidden; position: relative";
      const [page, shown] = pictures.map((base64) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        document.body.append(image);
        return image;
      });
      page.style.cssText = "display: block";
      shown.style.cssText =
        place === "over"
          ? "position: absolute; top: 0; right: 24px; border-radius: 0 0 10px 10px; box-shadow: 0 6px 28px #0006, 0 0 0 1px #0003"
          : "position: absolute; top: 0; right: 0; box-shadow: 0 0 0 1px #0004";
      return Promise.all([page.decode(), shown.decode()]);
    },
    [background, shown],
    place,
  );
  await sheet.screenshot({ path: path.join(folder, `${name}.png`) });
  await sheet.close();
}

/** Waits until a page scrolls no more. */
async function standStill(page) {
  await until(
    () =>
      page.evaluate(async () => {
        const before = scrollY;
        await new Promise((resolve) => setTimeout(resolve, 300));
        return scrollY === before;
      }),
    "the page to stand still",
  );
}
