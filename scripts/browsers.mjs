// Finds the browsers that the tests run in, and installs them where that can be done.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";

const BROWSERS = {
  chromium: {
    variable: "CHROMIUM",
    names: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
    places: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ],
    debian: "chromium",
  },
  firefox: {
    variable: "FIREFOX",
    names: ["firefox", "firefox-esr"],
    places: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
    debian: "firefox-esr",
  },
};

/** The path of `"chromium"` or `"firefox"`; throws with what to do where there is none. */
export function executable(browser) {
  const found = find(browser);
  if (found) return found;
  const { variable, debian } = BROWSERS[browser];
  throw new Error(
    `No ${browser} was found: install it (on Debian: apt-get install ${debian}), or set ${variable} to its path.`,
  );
}

/** Installs each missing browser with apt-get where that is possible; then all are there, or it throws. */
export function ensureBrowsers() {
  const missing = Object.keys(BROWSERS).filter((browser) => !find(browser));
  if (missing.length > 0 && process.getuid?.() === 0 && which("apt-get")) {
    const packages = missing.map((browser) => BROWSERS[browser].debian);
    console.log(`Installing ${packages.join(" and ")} with apt-get …`);
    const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    for (const args of [["update"], ["install", "--yes", "--no-install-recommends", ...packages]]) {
      spawnSync("apt-get", ["--quiet", ...args], { stdio: "inherit", env: environment });
    }
  }
  for (const browser of Object.keys(BROWSERS)) executable(browser);
}

function find(browser) {
  const { variable, names, places } = BROWSERS[browser];
  const named = process.env[variable];
  if (named) return existsSync(named) ? named : undefined;
  return names.map(which).find(Boolean) ?? places.find((place) => existsSync(place));
}

/** The path of a command, or `undefined`. */
export function which(command) {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders.map((folder) => path.join(folder, command)).find((file) => existsSync(file));
}
