// How much memory a summary takes: prints, in bytes, the most that this process has had, and that of the Wasm.
//
//   node benches/summary-memory.mjs SUMMARIZER FILE
//
// The summarizer is `nutgraf`, one of benches/peers/summarizers.mjs, or `none`, for what Node takes itself.

import { readFileSync } from "node:fs";
import process from "node:process";

const [name, file] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
let wasm;
if (name === "nutgraf") {
  const { load, summarize } = await import("../pkg/dist/index.js");
  await load();
  summarize(text);
  const { initSync } = await import("../pkg/dist/wasm/nutgraf.js");
  wasm = initSync().memory.buffer.byteLength;
} else if (name !== "none") {
  const { SUMMARIZERS } = await import("./peers/summarizers.mjs");
  const summarize = await SUMMARIZERS[name]();
  await summarize(text);
}
// It is told in kibibytes.
console.log(JSON.stringify({ process: process.resourceUsage().maxRSS * 1024, wasm }));
