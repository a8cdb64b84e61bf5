// What readers ask of every page by their system, in real browsers: colours of their own (forced colours),
// and less motion. Both browsers are started as if the system asked for it.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openBrowser, until } from "./extension-browser.mjs";
import { serve } from "./launch.mjs";
import { countPixels } from "./pixels.mjs";

/** Of pictures the one in the page alone: none that the browser asks for as the site's icon. */
const POLICY = { "content-security-policy": "default-src 'none'; img-src http://127.0.0.1:*/marks.svg" };
const pages = fileURLToPath(new URL("extension-pages", import.meta.url));

/** How each browser is started where the reader asks for nothing, and for both. */
const BROWSERS = {
  chromium: [{}, { args: ["--force-high-contrast", "--force-prefers-reduced-motion"] }],
  firefox: [
    {},
    { extraPrefsFirefox: { "browser.display.document_color_use": 2, "ui.prefersReducedMotion": 1 } },
  ],
};

/** Fewer pixels than this are the edges of letters. */
const PAINTED = 500;

/** A page that jumps goes by one place at most on its way, where a part that was not laid out yet moves it. */
const MOST_PLACES_OF_A_JUMP = 2;

for (const [name, starts] of Object.entries(BROWSERS)) {
  for (const [index, options] of starts.entries()) {
    const isAsked = index === 1;
    describe(`${isAsked ? "preferences" : "no preferences"} in ${name}`, () => {
      let server;
      let driver;

      before(async () => {
        server = await serve(pages, { headers: POLICY });
        driver = await openBrowser(name, options);
      });

      after(async () => {
        await driver?.close();
        await server?.close();
      });

      /** Visits a page, opens the popup on it, and calls `check` with both. */
      async function onPage(check) {
        const page = await driver.visit(`${server.address}marks-light.html`);
        const popup = await driver.openPopup();
        try {
          await popup.until(() => document.getElementById("loading")?.hidden);
          for (const shown of [page, popup]) {
            assert.deepEqual(await shown.evaluate(preferences), [isAsked, isAsked]);
          }
          await check(page, popup);
        } finally {
          await popup.close();
          await page.close();
        }
        assert.deepEqual(driver.errors.splice(0), []);
      }

      test(`scrolls to a sentence ${isAsked ? "at once" : "smoothly"}`, () =>
        onPage(async (page, popup) => {
          await page.evaluate(recordPlaces);
          await popup.evaluate(pressLast);
          await until(() => page.evaluate(isInSight), "the sentence to be in sight");
          const places = await page.evaluate(() => globalThis.places);
          if (isAsked) assert.ok(places.length <= MOST_PLACES_OF_A_JUMP, places.join());
          else assert.ok(places.length > MOST_PLACES_OF_A_JUMP, places.join());
        }));

      test(`shows more sentences ${isAsked ? "at once" : "little by little"}`, () =>
        onPage(async (_page, popup) => {
          assert.equal((await popup.evaluate(animationsOfLonger)) === 0, isAsked);
          const waiting = await popup.evaluate(
            () => window.getComputedStyle(document.querySelector("#loading i")).animationDuration,
          );
          assert.equal(waiting === "0s", isAsked);
        }));

      if (!isAsked) return;

      test("marks in the colours of the system what is marked, and what is lit up in others", () =>
        onPage(async (page, popup) => {
          const [canvas, mark, highlight] = await page.evaluate(coloursOf, ["Canvas", "Mark", "Highlight"]);
          assert.notDeepEqual(mark, canvas);
          assert.notDeepEqual(highlight, mark);
          for (const colour of [mark, highlight]) assert.ok((await countPixels(page, colour)) < PAINTED);
          await popup.evaluate(() => document.querySelector(".sentence").click());
          await until(async () => (await countPixels(page, highlight)) > PAINTED, "what is lit up");
          await popup.evaluate(() => document.querySelector(".sentence").click());
          await popup.press("#mark");
          await until(async () => (await countPixels(page, mark)) > PAINTED, "the marks");
          assert.ok((await countPixels(page, highlight)) < PAINTED, "it looks the same");
        }));

      test("greys in the colour of the system what steps back, and leaves what is marked", () =>
        onPage(async (page, popup) => {
          const [ink, mark, grey] = await page.evaluate(coloursOf, ["CanvasText", "Mark", "GrayText"]);
          const before = await countPixels(page, ink);
          assert.ok(before > PAINTED);
          assert.ok((await countPixels(page, grey)) < PAINTED);
          await popup.press("#focus");
          await until(async () => (await countPixels(page, grey)) > PAINTED, "the rest to step back");
          assert.ok((await countPixels(page, ink)) < before);
          assert.ok((await countPixels(page, mark)) > PAINTED);
        }));

      test("tells what is pressed from what is not, in every control of the popup", () =>
        onPage(async (_page, popup) => {
          await popup.evaluate(() => {
            document.querySelector(".sentence").click();
            document.querySelector(".why").click();
            document.querySelector("#keyword-list button").click();
            document.getElementById("mark").click();
          });
          await popup.until(() => document.getElementById("mark").ariaPressed === "true");
          for (const [control, [pressed, other, ground]] of Object.entries(await popup.evaluate(looks))) {
            assert.notEqual(pressed, other, control);
            assert.notEqual(pressed, ground, control);
          }
        }));
    });
  }
}

// What follows runs in the page or in the popup.

function preferences() {
  return ["(forced-colors: active)", "(prefers-reduced-motion: reduce)"].map(
    (query) => window.matchMedia(query).matches,
  );
}

/** The system's colours of these names on white, as red, green and blue; some let shine through what is under them. */
function coloursOf(names) {
  const probe = document.createElement("i");
  document.documentElement.append(probe);
  const colours = names.map((name) => {
    probe.style.color = name;
    const [red, green, blue, opacity = 1] = getComputedStyle(probe)
      .color.match(/[\d.]+/g)
      .map(Number);
    return [red, green, blue].map((part) => Math.round(part * opacity + 255 * (1 - opacity)));
  });
  probe.remove();
  return colours;
}

/** Notes from now on where the page stands whenever it has scrolled. */
function recordPlaces() {
  globalThis.places = [];
  addEventListener("scroll", () => globalThis.places.push(Math.round(scrollY)));
}

function pressLast() {
  [...document.querySelectorAll(".sentence")].at(-1).click();
}

function isInSight() {
  const [range] = CSS.highlights.get("nutgraf") ?? [];
  if (!range) return false;
  const { top, bottom } = range.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/** How many sentences move when the slider goes one on. */
function animationsOfLonger() {
  const slider = document.getElementById("slider");
  slider.value = "1";
  slider.dispatchEvent(new window.Event("input"));
  slider.value = "2";
  slider.dispatchEvent(new window.Event("input"));
  return document.getAnimations().length;
}

/** The colour that says of each control that it is pressed, that of another, and the ground under the first. */
function looks() {
  const look = (property, name, pressed, other, { pseudo, ground = "body" } = {}) => {
    const colour = (selector, property, pseudo) =>
      window.getComputedStyle(document.querySelector(selector), pseudo)[property];
    return [
      colour(name + pressed, property, pseudo),
      colour(name + other, property, pseudo),
      colour(ground, "backgroundColor"),
    ];
  };
  const [pressed, other] = ["[aria-pressed=true]", "[aria-pressed=false]"];
  return {
    kind: look("backgroundColor", "#kinds ", ":checked + span", ":not(:checked) + span"),
    keyword: look("backgroundColor", ".chip", pressed, other),
    deed: look("backgroundColor", "#deeds ", pressed, other),
    icon: look("backgroundColor", "#deeds ", pressed, other, {
      pseudo: "::before",
      ground: `#deeds ${pressed}`,
    }),
    why: look("backgroundColor", ".why", "[aria-expanded=true]", "[aria-expanded=false]", {
      pseudo: "::before",
    }),
    sentence: look("borderInlineStartColor", ".sentence", pressed, other),
  };
}
