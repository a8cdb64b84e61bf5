// Draws www/extension/icons/icon.svg as the PNG files that browsers want, with Chromium.

import { readFileSync } from "node:fs";
import path from "node:path";
import puppeteer from "puppeteer-core";
import { executable } from "./browsers.mjs";
import { root } from "./setup.mjs";

const SIZES = [16, 32, 48, 128];
const folder = path.join(root, "www/extension/icons");
const drawing = readFileSync(path.join(folder, "icon.svg"), "base64");

const browser = await puppeteer.launch({
  executablePath: executable("chromium"),
  args: ["--no-sandbox", "--force-color-profile=srgb"],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img style="display:block" width="${size}" src="data:image/svg+xml;base64,${drawing}">`,
    );
    await page.screenshot({ path: path.join(folder, `${size}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
