// Our speed beside that of other summarizers, on the same English texts.

import path from "node:path";
import { load, summarize } from "nutgraf";
import { root } from "../../scripts/setup.mjs";
import { timeInTurn, timed } from "../clock.mjs";
import { costOf, powerLaw } from "../fit.mjs";
import { PYTHON_SUMMARIZERS, Python } from "../peers/python.mjs";
import { SENTENCES, SUMMARIZERS } from "../peers/summarizers.mjs";
import { number, times } from "../table.mjs";
import { articles, textFile, textOf } from "../texts.mjs";

/** Who would take longer than this for a text, in milliseconds, does not get it, nor a longer one. */
const PATIENCE = 10_000;

const ARTICLES = articles().filter(([name]) => name.startsWith("en-"));

const OURS = "Nutgraf (Wasm in Node)";

export async function summarizers({ lengths, peers }) {
  await load();
  const python = peers.python ? new Python() : undefined;
  try {
    const known = [new Candidate(OURS, ({ text }) => timed(() => summarize(text, { sentences: SENTENCES })))];
    if (peers.npm) {
      for (const [name, prepare] of Object.entries(SUMMARIZERS)) {
        const call = await prepare();
        known.push(new Candidate(`npm ${name}`, ({ text }) => timed(() => call(text))));
      }
    }
    if (python) {
      for (const name of PYTHON_SUMMARIZERS) {
        known.push(
          new Candidate(
            name,
            ({ file }) =>
              (repeats) =>
                python.time(name, path.join(root, file), repeats),
          ),
        );
      }
    }
    const candidates = [];
    for (const candidate of known) if (await works(candidate)) candidates.push(candidate);
    for (const words of lengths) {
      const given = { text: textOf("en", words), file: textFile("en", words) };
      const taking = candidates.filter((candidate) => candidate.expectedTime(words) <= PATIENCE);
      const measured = await timeInTurn(taking.map(({ measure }) => measure(given)));
      taking.forEach((candidate, index) => candidate.times.set(words, measured[index]));
    }
    for (const [name, text] of ARTICLES) {
      const given = { text, file: `tests/articles/${name}.txt` };
      const measured = await timeInTurn(candidates.map(({ measure }) => measure(given)));
      candidates.forEach((candidate, index) => candidate.times.set(name, measured[index]));
    }
    return result(candidates, lengths);
  } finally {
    python?.close();
  }
}

async function works({ name, measure }) {
  try {
    await measure({ text: textOf("en", 300), file: textFile("en", 300) })(1);
    return true;
  } catch (error) {
    console.log(`Left out: ${name} fails: ${error.message}`);
    return false;
  }
}

class Candidate {
  /** What was measured, by the number of words or the name of the text. */
  times = new Map();

  constructor(name, measure) {
    this.name = name;
    this.measure = measure;
  }

  /** How many milliseconds a text of so many words is likely to take, by the two texts before it. */
  expectedTime(words) {
    const points = [...this.times].slice(-2);
    if (points.length < 2) return 0;
    const law = powerLaw(points);
    return costOf({ ...law, factor: points[1][1] / points[1][0] ** law.exponent }, words);
  }
}

function result(candidates, lengths) {
  const [ours, ...others] = candidates;
  const slower = (peer, key) => peer.times.get(key) / ours.times.get(key);
  const fastest = others
    .filter(({ name }) => name.startsWith("npm "))
    .sort((a, b) => a.times.get(1000) - b.times.get(1000))[0];
  const lexrank = others.find(({ name }) => name === "sumy LexRank");
  const beside = (peer) => peer && { name: peer.name, ratio: slower(peer, 1000) };
  const names = ARTICLES.map(([name]) => name);
  const keys = [...lengths, ...names];
  return {
    figures: { fastest: beside(fastest), lexrank: beside(lexrank) },
    tables: [
      {
        title: "Summarizers: a summary of three sentences",
        note:
          "Milliseconds for the call alone, warm, by turns in one run: the median of up to nine rounds, of English texts " +
          "made up of so many words and of two of our own articles. Who would take more than ten seconds for a text, " +
          "as the two texts before it let expect, does not get it. The peers in Python run beside Node, and time themselves; " +
          "sumy finds sentences and words by regular expressions, which is faster than its own way.",
        columns: ["summarizer", ...lengths.map(number), ...names, "exponent"],
        rows: candidates.map(({ name, times: measured }) => [
          name,
          ...keys.map((key) => number(measured.get(key))),
          powerLaw([...measured].filter(([key]) => key >= 1000)).exponent.toFixed(2),
        ]),
      },
      {
        title: "Summarizers: how many times as long as Nutgraf",
        note: "The same run.",
        columns: ["summarizer", ...lengths.map(number), ...names],
        rows: others.map((peer) => [peer.name, ...keys.map((key) => times(slower(peer, key)))]),
      },
    ],
  };
}
