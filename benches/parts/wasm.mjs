// The speed of the Wasm in Node, Chromium and Firefox.

import { growth } from "../fit.mjs";
import { inRuntimes } from "../runtimes.mjs";
import { exponent, number } from "../table.mjs";
import { LANGUAGES, textFile, textOf, throughput } from "../texts.mjs";

const MEASUREMENT = "benches/wasm-measurement.mjs";

/** The file that `import "nutgraf"` gives in Node, and the one that it gives in browsers. */
export const entryIn = (runtime) => (runtime === "Node" ? "pkg/dist/platform/node.js" : "pkg/dist/index.js");

export async function wasm({ lengths }) {
  const measured = [];
  await inRuntimes(async ({ name, run }) => {
    for (const language of LANGUAGES) {
      const times = [];
      for (const words of lengths) {
        times.push(await run(MEASUREMENT, "measureText", entryIn(name), textFile(language, words)));
      }
      measured.push({ name, language, times });
    }
  });
  const summaries = measured.map((row) => ({ ...row, times: row.times.map(({ summary }) => summary) }));
  const rerankings = measured.map((row) => ({ ...row, times: row.times.map(({ reranking }) => reranking) }));
  const growthOf = (times) => growth(lengths.map((words, index) => [words, times[index]]));
  const at = (words) =>
    lengths.includes(words)
      ? Object.fromEntries(
          summaries.map(({ name, language, times }) => [
            `${language} in ${name}`,
            times[lengths.indexOf(words)],
          ]),
        )
      : {};
  return {
    figures: {
      wasm: at(1000),
      wasmBook: at(1_000_000),
      wasmExponents: summaries.map(({ name, language, times }) => [
        `${language} in ${name}`,
        growthOf(times),
      ]),
    },
    tables: [
      {
        title: "Wasm: a summary, by runtime, language and length",
        note:
          "Milliseconds for a text of so many words, from text to summary, warm: the median of up to nine rounds. " +
          "The exponent is that of the power law fitted to 1,000 words and more.",
        words: 2,
        columns: ["runtime", "language", ...lengths.map(number), "MB/s at 50,000", "exponent"],
        rows: summaries.map(({ name, language, times }) => [
          name,
          language,
          ...times.map(number),
          lengths.includes(50_000)
            ? number(throughput(textOf(language, 50_000), times[lengths.indexOf(50_000)]))
            : undefined,
          exponent(growthOf(times)),
        ]),
      },
      {
        title: "Wasm: another summary of a text that is analysed",
        note:
          "Milliseconds for `analysis.summarize({ focus })`, about two keywords of the text: what a reader waits for " +
          "who moves a slider or presses a keyword.",
        words: 2,
        columns: ["runtime", "language", ...lengths.map(number)],
        rows: rerankings.map(({ name, language, times }) => [name, language, ...times.map(number)]),
      },
    ],
  };
}
