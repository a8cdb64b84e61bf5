// The speed of each stage in native code, which benches/stages.rs measures by Criterion.

import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { root, run } from "../../scripts/setup.mjs";
import { growth } from "../fit.mjs";
import { exponent, number, times } from "../table.mjs";
import { LANGUAGES, articles, bytesOf, textOf, throughput } from "../texts.mjs";

/** What Criterion takes for each of 250 figures, so that all take minutes; a longer text takes what ten runs of it do. */
const PACE = [
  "--warm-up-time",
  "0.2",
  "--measurement-time",
  "0.5",
  "--nresamples",
  "2000",
  "--noplot",
  "--quiet",
];

/** The whole of it, and what merely finding the words takes. */
const WHOLE = "all";
const WORDS = "words, UAX #29 alone";

/** The stages in the order in which they come. */
const STAGES = [
  "page",
  "article",
  "language",
  "sentence",
  "discourse",
  "analysis",
  "summary",
  "summary with a focus",
  "headline",
  WHOLE,
  WORDS,
];

export async function native({ lengths }) {
  const started = Date.now();
  const wanted = [`/(${lengths.join("|")})$`, `^(${WHOLE}|${WORDS})/article/`].join("|");
  const program = ["bench", "--quiet", "--bench", "stages"];
  run("cargo", [...program, "--no-run"]);
  // A line for each figure is enough: Criterion says there, too, what it is about to do.
  run("cargo", [...program, "--", ...PACE, wanted], { stdio: ["ignore", "inherit", "ignore"] });
  const measured = estimates(started);
  const time = (stage, text) => measured.get(`${stage}/${text}`);
  const whole = (language, words) => time(WHOLE, `${language}/${words}`);
  const ratio = (text) => time(WHOLE, text) / time(WORDS, text);
  const growthOf = (stage, language) =>
    growth(lengths.map((words) => [words, time(stage, `${language}/${words}`)]));
  const texts = LANGUAGES.flatMap((language) => lengths.map((words) => `${language}/${words}`));
  return {
    figures: {
      native: Object.fromEntries(LANGUAGES.map((language) => [language, whole(language, 1000)])),
      nativeBook: Object.fromEntries(LANGUAGES.map((language) => [language, whole(language, 1_000_000)])),
      aboveWords: texts.map((text) => [text, ratio(text)]),
      exponents: STAGES.filter((stage) => stage !== WORDS).flatMap((stage) =>
        LANGUAGES.map((language) => [`${stage}, ${language}`, growthOf(stage, language)]),
      ),
    },
    tables: [
      {
        title: "Native: a summary, by language and length",
        note:
          "Milliseconds for a text of so many words, from plain text to summary (`cargo bench --bench stages`, Criterion’s median). " +
          "“Above words” is how many times as long it takes as merely finding the words of the same text " +
          "(UAX #29, the crate unicode-segmentation), at 1,000 words.",
        columns: ["language", ...lengths.map(number), "MB/s at 50,000", "above words"],
        rows: LANGUAGES.map((language) => [
          language,
          ...lengths.map((words) => number(whole(language, words))),
          lengths.includes(50_000)
            ? number(throughput(textOf(language, 50_000), whole(language, 50_000)))
            : undefined,
          times(ratio(`${language}/1000`)),
        ]),
      },
      {
        title: "Native: each stage, and how it grows",
        note:
          "Milliseconds for English texts; then, for each language, the exponent of the power law fitted to " +
          "1,000 words and more: 1 is cost in proportion to length, 0 the same cost for any.",
        columns: ["stage", ...lengths.map(number), ...LANGUAGES],
        rows: STAGES.map((stage) => [
          stage,
          ...lengths.map((words) => number(time(stage, `en/${words}`))),
          ...LANGUAGES.map((language) => exponent(growthOf(stage, language))),
        ]),
      },
      {
        title: "Native: our own articles",
        note: "Milliseconds for a summary of each article in `tests/articles/`.",
        columns: ["article", "bytes", "summary", "MB/s", "words alone", "above words"],
        rows: articles().map(([name, text]) => [
          name,
          bytesOf(text).toLocaleString("en"),
          number(time(WHOLE, `article/${name}`)),
          number(throughput(text, time(WHOLE, `article/${name}`))),
          number(time(WORDS, `article/${name}`)),
          times(ratio(`article/${name}`)),
        ]),
      },
    ],
  };
}

/** What Criterion has written since then: medians in milliseconds, by `stage/text`. */
function estimates(since) {
  const folder = path.join(process.env.CARGO_TARGET_DIR ?? path.join(root, "target"), "criterion");
  const found = new Map();
  for (const place of readdirSync(folder, { recursive: true })) {
    if (path.basename(place) !== "new") continue;
    const file = path.join(folder, place, "estimates.json");
    if (!existsSync(file) || statSync(file).mtimeMs < since) continue;
    const { full_id: name } = JSON.parse(readFileSync(path.join(folder, place, "benchmark.json"), "utf8"));
    found.set(name, JSON.parse(readFileSync(file, "utf8")).median.point_estimate / 1e6);
  }
  return found;
}
