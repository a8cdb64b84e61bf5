// Draws the icons of the extension and of the demo page as the PNG files that browsers want, with Chromium.

import { readFileSync } from "node:fs";
import path from "node:path";
import puppeteer from "puppeteer-core";
import { executable } from "./browsers.mjs";
import { root } from "./setup.mjs";

const ICONS = [
  { folder: "www/extension/icons", drawing: "icon.svg", prefix: "", sizes: [16, 32, 48, 128] },
  { folder: "www/demo/icons", drawing: "icon.svg", prefix: "", sizes: [192, 512] },
  { folder: "www/demo/icons", drawing: "maskable.svg", prefix: "maskable-", sizes: [180, 192, 512] },
];

const browser = await puppeteer.launch({
  executablePath: executable("chromium"),
  args: ["--no-sandbox", "--force-color-profile=srgb"],
});
try {
  const page = await browser.newPage();
  for (const { folder, drawing, prefix, sizes } of ICONS) {
    const source = readFileSync(path.join(root, folder, drawing), "base64");
    for (const size of sizes) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(
        `<body style="margin:0"><img style="display:block" width="${size}" src="data:image/svg+xml;base64,${source}">`,
      );
      const file = path.join(root, folder, `${prefix}${size}.png`);
      await page.screenshot({ path: file, omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
