// Runs cases of the demo page in real browsers, and reads its samples in Node to know what they should show.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { parseHTML } from "linkedom";
import { analyzePage, readPage } from "nutgraf";
import { serve } from "../../scripts/serve.mjs";
import { root } from "../../scripts/setup.mjs";
import { DemoPage } from "./demo-page.mjs";
import { launch } from "./launch.mjs";

const folder = path.join(root, "www/dist/demo");

/**
 * Runs each case in each browser, in a tab of its own, and gives it the page, its address and the test's context;
 * what else a case holds is how the tab is opened.
 */
export function runInBrowsers(title, cases) {
  for (const name of ["chromium", "firefox"]) {
    describe(`${title} in ${name}`, { timeout: 280_000 }, () => {
      let server;
      let browser;
      before(async () => {
        server = await serve(folder);
        browser = await launch(name, { protocolTimeout: 60_000 });
      });
      after(async () => {
        await browser?.close();
        await server?.close();
      });
      for (const { name, run, ...setting } of cases) {
        test(name, { timeout: 60_000 }, async (context) => {
          const demo = await DemoPage.open(browser, server.address, setting);
          try {
            await run(demo, server.address, context);
            assert.deepEqual(demo.errors, []);
          } finally {
            await demo.tab.close();
          }
        });
      }
    });
  }
}

/** A case for each theme and width in which the page is looked at with axe's rules, as `run` does. */
export function accessibleCases(run, widths = [1280, 360]) {
  return [false, true].flatMap((dark) =>
    widths.map((width) => ({
      name: `accessible by axe's rules, ${dark ? "dark" : "light"}, ${width} pixels wide`,
      dark,
      width,
      run,
    })),
  );
}

/** A sample as the package reads and weighs it. */
export function sample(file) {
  const html = readFileSync(path.join(root, "www/demo/samples", file), "utf8");
  const page = readPage(parseHTML(html).document);
  const analysis = analyzePage(page);
  const summary = analysis.summarize();
  const taken = summary.all.flatMap((sentence, index) =>
    summary.sentences.some(({ rank }) => rank === sentence.rank) ? [index] : [],
  );
  return { page, analysis, summary, taken };
}

/** A book of about so many words, in paragraphs that are all different. */
export function book(words) {
  const names = ["bridge", "river", "council", "winter", "mill", "garden", "harbour", "market"];
  const paragraphs = [];
  for (let number = 1; number * 42 < words; number += 1) {
    const [name, other] = [names[number % 8], names[(number * 3 + 1) % 8]];
    paragraphs.push(
      `The ${name} of village ${number} was repaired in year ${number * 7}. Its bill came to ${number}.5 crowns, and the ${other} was closed. ` +
        `Nobody in village ${number} had asked for a new ${name}. They paid all the same, as the ${other} was theirs.`,
    );
  }
  return paragraphs.join("\n\n");
}
