// Our speed beside that of other summarizers, on the same English texts.

import path from "node:path";
import { load, summarize } from "nutgraf";
import { root } from "../../scripts/setup.mjs";
import { timeInTurn, timed } from "../clock.mjs";
import { costOf, growth, powerLaw } from "../fit.mjs";
import { PYTHON_SUMMARIZERS, Python } from "../peers/python.mjs";
import { SENTENCES, SUMMARIZERS } from "../peers/summarizers.mjs";
import { exponent, number, times } from "../table.mjs";
import { articles, textFile, textOf } from "../texts.mjs";

/** Who would take longer than this for a text, in milliseconds, does not get it, nor a longer one. */
const PATIENCE = 10_000;

const ARTICLES = articles().filter(([name]) => name.startsWith("en-"));

const OURS = "Nutgraf (Wasm in Node)";

export async function summarizers({ lengths, peers }) {
  await load();
  const python = peers.python ? new Python() : undefined;
  try {
    const ours = new Candidate(OURS, ({ text }) => timed(() => summarize(text, { sentences: SENTENCES })));
    const others = [
      ...(peers.npm ? Object.entries(SUMMARIZERS).map(inNode) : []),
      ...(python ? PYTHON_SUMMARIZERS.map((name) => inPython(python, name)) : []),
    ];
    const candidates = [ours];
    for (const other of others) if (await works(other)) candidates.push(other);
    for (const words of lengths) {
      const given = { text: textOf("en", words), file: textFile("en", words) };
      const isTaking = (candidate) => candidate === ours || candidate.expectedTime(words) <= PATIENCE;
      await measure(candidates.filter(isTaking), given, words);
    }
    for (const [name, text] of ARTICLES) {
      await measure(candidates, { text, file: `tests/articles/${name}.txt` }, name);
    }
    return result(candidates, lengths);
  } finally {
    python?.close();
  }
}

function inNode([name, prepare]) {
  let summary;
  return new Candidate(`npm ${name}`, ({ text }) => async (repeats) => {
    summary ??= await prepare();
    return timed(() => summary(text))(repeats);
  });
}

function inPython(python, name) {
  return new Candidate(
    name,
    ({ file }) =>
      (repeats) =>
        python.time(name, path.join(root, file), repeats),
  );
}

async function works({ name, timing }) {
  try {
    await timing({ text: textOf("en", 300), file: textFile("en", 300) })(1);
    return true;
  } catch (error) {
    console.log(`Left out: ${name} fails: ${error.message}`);
    return false;
  }
}

async function measure(candidates, given, key) {
  const measured = await timeInTurn(candidates.map(({ timing }) => timing(given)));
  candidates.forEach((candidate, index) => candidate.times.set(key, measured[index]));
}

class Candidate {
  /** What was measured, by the number of words or the name of the text. */
  times = new Map();

  /** `timing` gives, for a text and its file, what the clock asks for. */
  constructor(name, timing) {
    this.name = name;
    this.timing = timing;
  }

  /** How many milliseconds a text of so many words is likely to take, by the two texts before it. */
  expectedTime(words) {
    const [before, last] = [...this.times].slice(-2);
    if (!last) return 0;
    // In proportion to the text, at least: noise may say less.
    return Math.max(costOf(powerLaw([before, last]), words), (last[1] * words) / last[0]);
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
          exponent(growth([...measured])),
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
