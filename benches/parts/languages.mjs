// Our speed in telling a text's language, beside franc.

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { detectLanguage, load } from "nutgraf";
import { timeInTurn, timed } from "../clock.mjs";
import { number } from "../table.mjs";
import { LANGUAGES, textOf } from "../texts.mjs";

const require = createRequire(new URL("../peers/package.json", import.meta.url));

/** Longer ones are judged by samples by us, and by their first 2,048 characters by franc. */
const LENGTHS = [300, 5000];

export async function languages({ peers }) {
  await load();
  const detectors = { "Nutgraf (Wasm in Node)": detectLanguage };
  if (peers.npm) {
    const { franc } = await import(pathToFileURL(require.resolve("franc")));
    detectors.franc = (text) => franc(text);
  }
  const rows = Object.keys(detectors).map((name) => [name]);
  for (const words of LENGTHS) {
    for (const language of LANGUAGES) {
      const text = textOf(language, words);
      const measured = await timeInTurn(Object.values(detectors).map((detect) => timed(() => detect(text))));
      measured.forEach((time, index) => rows[index].push(number(time)));
    }
  }
  const names = LENGTHS.flatMap((words) => LANGUAGES.map((language) => `${language}, ${number(words)}`));
  return {
    tables: [
      {
        title: "Language",
        note:
          "Milliseconds for texts of so many words. Of a long text we look at samples throughout, franc at its " +
          "first 2,048 characters.",
        columns: ["detector", ...names],
        rows,
      },
    ],
  };
}
