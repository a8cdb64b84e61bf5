// Takes pictures of everything that the extension can show, in both themes, to be looked at: of the popup
// in each of its states, the side panel, “All tabs” and the options; in Chromium, from the built extension:
//
//   node scripts/build.mjs extension && node tests/browser/state-screenshots.mjs FOLDER [LANGUAGE…]
//
// The languages are those of the interface: en, fr, ar and ja if none is given. Each has a folder of its
// own, and an article in that language.

import { mkdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { windowOf } from "./browser-window.mjs";
import { openBrowser, until } from "./extension-browser.mjs";
import { serve } from "./launch.mjs";
import { serveLeaflet } from "./leaflet.mjs";
import { answerSo, ANSWERS, DEEDS } from "./popup-states.mjs";
import { consent } from "./tabs-page.mjs";

const ARTICLES = { ar: "ar-news.html", fr: "fr-presse.html", ja: "ja-news.html" };

/** The widths that a side panel is drawn to, and that a browser's window has. */
const PANEL = { width: 360, height: 700 };
const WINDOW = { width: 1000, height: 700 };

const pages = fileURLToPath(new URL("extension-pages", import.meta.url));
const samples = fileURLToPath(new URL("../../www/demo/samples", import.meta.url));
const [folder, ...named] = process.argv.slice(2);
if (!folder) throw new Error("usage: node tests/browser/state-screenshots.mjs FOLDER [LANGUAGE…]");

for (const language of named.length > 0 ? named : ["en", "fr", "ar", "ja"]) {
  for (const theme of ["light", "dark"]) await take(language, theme);
}

async function take(language, theme) {
  const place = path.join(folder, language);
  mkdirSync(place, { recursive: true });
  const [articles, others, leaflet] = await Promise.all([serve(samples), serve(pages), serveLeaflet()]);
  const driver = await openBrowser("chromium", {
    args: [
      "--screen-info={1400x1100}",
      "--window-size=1320,1000",
      "--force-color-profile=srgb",
      `--lang=${language}`,
    ],
    env: { ...process.env, LANGUAGE: language },
    defaultViewport: null,
  });
  const window = await windowOf("chromium", driver);
  const look = (page) =>
    page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: theme },
      { name: "prefers-reduced-motion", value: "reduce" },
    ]);
  const picture = (page, name, options) =>
    page.screenshot({ path: path.join(place, `${name}-${theme}.png`), ...options });

  /** Opens the popup on what is in front, and calls `show` with it once it is there. */
  async function withPopup(page, show) {
    const popup = await driver.openPopup();
    await look(popup.page);
    await popup.until(() => document.getElementById("loading")?.hidden);
    await show(popup);
    await popup.close();
    await page.close();
  }

  try {
    const article = articles.address + (ARTICLES[language] ?? "en-feature.html");
    await withPopup(await driver.visit(article), async (popup) => {
      for (const [name, deed] of Object.entries(DEEDS)) {
        await popup.evaluate(deed);
        if (name === "no-voice") await popup.until(() => document.querySelector("#notice span"));
        await picture(popup.page, name);
      }
    });
    for (const [name, file] of [
      ["empty", "picture.html"],
      ["index", "front-page.html"],
    ]) {
      await withPopup(await driver.visit(others.address + file), (popup) => picture(popup.page, name));
    }
    await withPopup(await driver.visitClosed(), (popup) => picture(popup.page, "closed"));
    await withPopup(await driver.visit(leaflet.address), (popup) => picture(popup.page, "pdf"));
    const selected = await driver.visit(article);
    await selected.evaluate(() => {
      const paragraphs = [...document.querySelectorAll("p")].filter((each) => each.textContent.length > 100);
      document.getSelection().setBaseAndExtent(paragraphs[0], 0, paragraphs[2], 1);
    });
    await withPopup(selected, (popup) => picture(popup.page, "selection"));
    for (const [name, answer] of Object.entries(ANSWERS)) {
      await withPopup(await driver.visit(article), async (popup) => {
        await answerSo(popup, name, answer);
        await picture(popup.page, name);
      });
    }
    await takePanel();
    await takeTabs();
    await takeOptions();
  } finally {
    await driver.close();
    await Promise.all([articles.close(), others.close(), leaflet.close()]);
  }

  async function takePanel() {
    const page = await driver.visit(articles.address + (ARTICLES[language] ?? "en-feature.html"));
    const popup = await driver.openPopup();
    await popup.until(() => document.getElementById("loading")?.hidden);
    await popup.leaveBy("#open-panel");
    await until(() => window.panel(), "the panel");
    const panel = await driver.browser
      .targets()
      .find((target) => target.url().endsWith("?in=panel"))
      .asPage();
    await look(panel);
    await panel.setViewport(PANEL);
    await panel.waitForSelector(".sentence");
    await picture(panel, "panel");
    // The other site is none that the reader has called Nutgraf on.
    const other = await driver.visit(others.address.replace("127.0.0.1", "localhost") + "article.html");
    await panel.waitForSelector("#state:not([hidden])");
    await picture(panel, "panel-uninvited");
    await window.closePanel();
    await other.close();
    await page.close();
  }

  async function takeTabs() {
    const opened = [];
    for (const name of ["closure", "council", "town"]) {
      opened.push(await driver.visit(`${others.address}bridge-${name}.html`));
    }
    opened.push(await driver.visit(`${others.address}arabic.html`));
    const page = await window.own("tabs.html");
    await look(page);
    await page.setViewport(WINDOW);
    await page.waitForSelector("#permission:not([hidden])");
    await picture(page, "tabs-asking");
    await consent(driver.browser, new URL(page.url()).host);
    await page.bringToFront();
    await page.click("#allow");
    await page.waitForFunction(() => document.querySelectorAll("#articles > li").length >= 4);
    await page.evaluate(() => (document.getElementById("unread").open = true));
    await picture(page, "tabs", { fullPage: true });
    await page.setViewport(PANEL);
    await picture(page, "tabs-narrow", { fullPage: true });
    for (const each of [page, ...opened]) await each.close();
  }

  async function takeOptions() {
    const page = await window.own("options.html");
    await look(page);
    await page.setViewport(WINDOW);
    await page.waitForSelector("[name=kind]:checked");
    await picture(page, "options", { fullPage: true });
    await page.click("#reset");
    await picture(page, "options-reset");
    await page.close();
  }
}
