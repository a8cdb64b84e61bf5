// Our speed in splitting texts into sentences, beside what Node has itself and sentencex.

import { createRequire } from "node:module";
import { load, sentences as split } from "nutgraf";
import { timeInTurn, timed } from "../clock.mjs";
import { number } from "../table.mjs";
import { LANGUAGES, textOf, throughput } from "../texts.mjs";

const require = createRequire(new URL("../peers/package.json", import.meta.url));

export async function sentences({ lengths, peers }) {
  await load();
  const words = Math.min(50_000, Math.max(...lengths));
  const splitters = {
    "Nutgraf (Wasm in Node)": (text) => split(text).length,
    "Nutgraf, told the language": (text, language) => split(text, { language }).length,
    "Intl.Segmenter": (text, language) => {
      const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
      return Array.from(segmenter.segment(text), ({ segment }) => segment).length;
    },
  };
  const sentencex = peers.npm && loaded("sentencex-linux-x64");
  // A program of Rust for the processor itself, which crosses to JavaScript as the Wasm does.
  if (sentencex)
    splitters["sentencex (native)"] = (text, language) => sentencex.segment(language, text).length;
  const rows = Object.keys(splitters).map((name) => [name]);
  for (const language of LANGUAGES) {
    const text = textOf(language, words);
    const calls = Object.values(splitters).map((call) => timed(() => call(text, language)));
    const measured = await timeInTurn(calls);
    measured.forEach((time, index) => rows[index].push(number(time), number(throughput(text, time))));
  }
  return {
    tables: [
      {
        title: "Sentences",
        note:
          `Milliseconds for texts of ${number(words)} words, and megabytes of UTF-8 a second. Each gives the sentences’ texts, ` +
          "ours their offsets, too. How well each splits is measured elsewhere.",
        columns: ["splitter", ...LANGUAGES.flatMap((language) => [language, "MB/s"])],
        rows,
      },
    ],
  };
}

/** A package that there is for some platforms alone. */
function loaded(name) {
  try {
    return require(name);
  } catch {
    console.log(`Left out: ${name} is not there for this platform.`);
    return undefined;
  }
}
