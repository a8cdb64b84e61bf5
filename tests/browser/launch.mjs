// Starts a real browser.

import puppeteer from "puppeteer-core";
import { executable } from "../../scripts/browsers.mjs";

export { serve } from "../../scripts/serve.mjs";

const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Launches `"chromium"` or `"firefox"`, headless. `extra` adds to puppeteer's launch options. */
export function launch(browser, { args = [], ...extra } = {}) {
  const executablePath = executable(browser);
  return browser === "firefox"
    ? puppeteer.launch({ browser: "firefox", executablePath, headless: true, args, ...extra })
    : puppeteer.launch({
        executablePath,
        headless: true,
        pipe: true,
        args: [...CHROMIUM_ARGUMENTS, ...args],
        ...extra,
      });
}
