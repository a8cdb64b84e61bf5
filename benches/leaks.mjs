// Whether memory stays flat in a browser: ten thousand summaries in one page, and a thousand openings of the popup.
//
//   node benches/leaks.mjs [--browser firefox] [--summaries 10000] [--openings 1000]
//
// The table printed has, after each tenth, the heap of JavaScript after a collection and the memory of the Wasm, in
// megabytes: of the page that summarizes, and of the page that the popup reads, whose content script is put there
// anew each time; beside them the pages of the extension that are still there, which should be none. `growth` is
// from the second row to the last, as the first holds whatever is made once. Firefox tells no page its heap: there
// the memory of the Wasm alone is shown, and no popups are opened.

import { parseArgs } from "node:util";
import { openingsLeak, summariesLeak } from "./leak-measurement.mjs";

const { values } = parseArgs({
  options: {
    browser: { type: "string", default: "chromium" },
    summaries: { type: "string", default: "10000" },
    openings: { type: "string", default: "1000" },
  },
});

const summaries = await summariesLeak(values.browser, Number(values.summaries));
print(`${values.summaries} summaries in one page`, summaries);
if (values.browser === "chromium") {
  print(`${values.openings} openings of the popup`, await openingsLeak(Number(values.openings)));
}

function print(title, rows) {
  console.log(`\n${title}`);
  console.table(rows);
  const [, from = rows[0]] = rows;
  const to = rows.at(-1);
  const growth = Object.keys(to).map((key) => [key, Number((to[key] - from[key]).toFixed(3))]);
  console.log("growth", Object.fromEntries(growth.slice(1)));
}
