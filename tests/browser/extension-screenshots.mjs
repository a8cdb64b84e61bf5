// Takes the pictures of the popup that the documentation shows, in Chromium, from the built extension:
//
//   node scripts/build.mjs extension && node tests/browser/extension-screenshots.mjs [FOLDER [SAMPLE…]]
//
// Without arguments it writes docs/popup-light.png and docs/popup-dark.png.

import { mkdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { openBrowser, until } from "./extension-browser.mjs";
import { serve } from "./launch.mjs";

const samples = fileURLToPath(new URL("../../www/demo/samples", import.meta.url));
const docs = fileURLToPath(new URL("../../docs", import.meta.url));
const [folder = docs, ...files] = process.argv.slice(2);

mkdirSync(folder, { recursive: true });
const server = await serve(samples);
const driver = await openBrowser("chromium", {
  // Room for the highest popup that there is, on a fine screen.
  args: [
    "--screen-info={2240x1750 devicePixelRatio=1.75}",
    "--window-size=1280,1000",
    "--force-color-profile=srgb",
  ],
  defaultViewport: null,
});
try {
  for (const file of files.length > 0 ? files : ["en-feature.html"]) {
    for (const theme of ["light", "dark"]) {
      const page = await driver.visit(server.address + file);
      const popup = await driver.openPopup();
      await popup.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
      await popup.until(() => !document.getElementById("summary").hidden);
      await popup.evaluate(() => document.querySelectorAll(".sentence")[1]?.click());
      await until(() => page.evaluate(() => CSS.highlights.has("nutgraf")), "the highlight");
      await until(() => page.evaluate(standsStill), "the page to stand still");
      const name = files.length > 0 ? `${path.parse(file).name}-${theme}` : `popup-${theme}`;
      await popup.screenshot(path.join(folder, `${name}.png`));
      if (files.length > 0) await page.screenshot({ path: path.join(folder, `${name}-page.png`) });
      await popup.close();
      await page.close();
    }
  }
} finally {
  await driver.close();
  await server.close();
}

async function standsStill() {
  const before = scrollY;
  await new Promise((resolve) => setTimeout(resolve, 200));
  return scrollY === before;
}
