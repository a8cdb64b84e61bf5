// How heavy and how quick the demo page is, in Chromium, from a server on this machine:
//
//   node scripts/build.mjs demo
//   node benches/demo.mjs [ROUNDS]
//
// Printed are the bytes of a first visit, as they are and as gzip would send them; the time until the first
// summary is there to be used, the median of ROUNDS visits without a cache; how much of the page shifted
// meanwhile (cumulative layout shift); how soon a move of the slider is drawn on 5,000 words; the time from
// the paste of a book of 100,000 words to its summary; and the frames while that book is scrolled through.

import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import path from "node:path";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { root } from "../scripts/setup.mjs";
import { DemoPage } from "../tests/browser/demo-page.mjs";
import { launch, serve } from "../tests/browser/launch.mjs";
import { median } from "./clock.mjs";

const SIZE = { width: 1440, height: 900 };

/** What shifts does so soon after the first summary, when fonts, terms and figures have come. */
const REST = 3000;

/** So many moves of the slider, and so many steps of scrolling, are measured. */
const MOVES = 200;
const STEPS = 300;

const [rounds = "10"] = process.argv.slice(2);
const folder = path.join(root, "www/dist/demo");
const server = await serve(folder);
const browser = await launch("chromium");
try {
  const visits = [];
  for (let round = 0; round < Number(rounds); round += 1) visits.push(await measureVisit());
  const rows = [
    ...weights(visits[0].files),
    ["time to interactive", milliseconds(median(visits.map(({ interactive }) => interactive)))],
    ["cumulative layout shift", Math.max(...visits.map(({ shift }) => shift)).toFixed(4)],
    ...(await withText(textOf(5000), measureSlider)),
    ...(await withText(textOf(100_000), measureBook)),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value}`);
  console.log(`\n${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}`);
} finally {
  await browser.close();
  await server.close();
}

/** Visits the page for the first time. */
async function measureVisit() {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport(SIZE);
  await tab.evaluateOnNewDocument(() => {
    globalThis.measured = { shift: 0, interactive: 0 };
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) measured.shift += value;
    }).observe({ type: "layout-shift", buffered: true });
    const look = () => {
      if (document.querySelector("#sentences button")) measured.interactive = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await tab.goto(server.address);
  await tab.waitForFunction(() => measured.interactive > 0);
  await new Promise((resolve) => setTimeout(resolve, REST));
  const fetched = () => performance.getEntriesByType("resource").map(({ name }) => name);
  const files = [server.address, ...(await tab.evaluate(fetched))];
  for (const worker of tab.workers()) files.push(...(await worker.evaluate(fetched)));
  const { shift, interactive } = await tab.evaluate(() => measured);
  await context.close();
  return { files, shift, interactive };
}

function weights(addresses) {
  const sum = { plain: 0, zipped: 0, article: 0 };
  for (const address of new Set(addresses)) {
    const { pathname } = new URL(address);
    const bytes = readFileSync(path.join(folder, pathname === "/" ? "index.html" : pathname));
    // A host that knows better does not pack what is packed.
    const zipped = Math.min(bytes.length, gzipSync(bytes, { level: 9 }).length);
    sum.plain += bytes.length;
    sum.zipped += zipped;
    if (/^\/samples\/.*\.html$/.test(pathname)) sum.article += bytes.length;
  }
  return [
    ["first visit, as it is", kibibytes(sum.plain)],
    ["  of it the article", kibibytes(sum.article)],
    ["first visit, gzipped", kibibytes(sum.zipped)],
  ];
}

/** Opens the page, pastes a text, and measures in it. */
async function withText(text, measure) {
  const demo = await DemoPage.open(browser, server.address, SIZE);
  await demo.openBox();
  try {
    return await measure(demo, text);
  } finally {
    if (demo.errors.length > 0) console.error(demo.errors.join("\n"));
    await demo.tab.close();
  }
}

async function measureSlider(demo, text) {
  await demo.paste(text);
  await demo.until(() => document.querySelector("#sentences button"));
  const { works, answers, paints } = await demo.tab.evaluate(async (moves) => {
    const slider = document.querySelector("#count");
    const [works, answers, paints] = [[], [], []];
    for (let move = 1; move <= moves; move += 1) {
      await new Promise(requestAnimationFrame);
      // Anywhere between two frames, as a hand is.
      await new Promise((resolve) => setTimeout(resolve, (move * 7) % 16));
      const start = performance.now();
      slider.value = String(1 + ((move * 37) % Number(slider.max)));
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      works.push(performance.now() - start);
      await new Promise(requestAnimationFrame);
      answers.push(performance.now() - start);
      // Frames are laid out and painted between their callbacks and the next task.
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
      paints.push(performance.now() - start);
    }
    return { works, answers, paints };
  }, MOVES);
  return [
    ["slider, 5,000 words: to the next frame, p95", milliseconds(quantile(answers, 0.95))],
    ["  to the end of that frame, p95", milliseconds(quantile(paints, 0.95))],
    ["  the handlers alone, p95", milliseconds(quantile(works, 0.95))],
  ];
}

async function measureBook(demo, text) {
  const summary = demo.tab.evaluate(
    () =>
      new Promise((resolve) => {
        const start = performance.now();
        const look = () => {
          if (document.querySelector("#sentences button")) resolve(performance.now() - start);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await demo.paste(text);
  const first = await summary;
  // The rest of the article is drawn bit by bit.
  await demo.until(() => {
    const count = document.querySelectorAll(".section").length;
    const isDone = globalThis.sections === count && count > 0;
    globalThis.sections = count;
    return isDone;
  });
  const frames = await demo.tab.evaluate(async (steps) => {
    const frames = [];
    const step = (document.documentElement.scrollHeight - innerHeight) / steps;
    let last = await new Promise(requestAnimationFrame);
    for (let index = 0; index < steps; index += 1) {
      scrollBy(0, step);
      const now = await new Promise(requestAnimationFrame);
      frames.push(now - last);
      last = now;
    }
    return frames;
  }, STEPS);
  return [
    ["first summary of a book of 100,000 words", milliseconds(first)],
    ["  scrolling it: longest frame", milliseconds(Math.max(...frames))],
    ["  scrolling it: frames, p95", milliseconds(quantile(frames, 0.95))],
  ];
}

/** A text of so many words, from a fixed generator: few words that come often, many that come once. */
function textOf(words) {
  const frequent = "the of and to in a that was with for on it as by at from had they this which".split(" ");
  const syllables = "ba co di fe gu ha jo ki lu ma ne po ri sa tu ve wo ze bra cle".split(" ");
  let state = 1;
  const next = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const word = () => {
    if (next(2) === 0) return frequent[next(frequent.length)];
    const number = Math.floor(8000 ** (next(1000) / 1000));
    return [number % 20, Math.floor(number / 20) % 20, Math.floor(number / 400)]
      .map((place) => syllables[place])
      .join("");
  };
  const sentences = [];
  for (let count = 0; count < words;) {
    const length = Math.min(words - count, 8 + next(24));
    count += length;
    const [first, ...others] = Array.from({ length }, word);
    const end = sentences.length % 6 === 5 ? ".\n\n" : ". ";
    sentences.push(`${first[0].toUpperCase()}${[first.slice(1), ...others].join(" ")}${end}`);
  }
  return sentences.join("");
}

function quantile(values, share) {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

function milliseconds(time) {
  return `${time.toFixed(time < 100 ? 1 : 0)} ms`;
}

function kibibytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
