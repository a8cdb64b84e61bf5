// The memory that a summary takes: of the Wasm, by language and length, and of the process beside that of others.

import { spawnSync } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { root } from "../../scripts/setup.mjs";
import { PYTHON_SUMMARIZERS, Python } from "../peers/python.mjs";
import { SUMMARIZERS } from "../peers/summarizers.mjs";
import { number, times } from "../table.mjs";
import { LANGUAGES, bytesOf, textFile, textOf } from "../texts.mjs";

/** What the peers are given: an essay, which each sums up in time. */
const WORDS = 5000;

const megabytes = (bytes) => number(bytes / 1e6);

export async function memory({ lengths, peers }) {
  const rows = LANGUAGES.map((language) => {
    const cells = lengths.map((words) => {
      const { wasm } = memoryOf("nutgraf", textFile(language, words));
      return { wasm, ratio: wasm / bytesOf(textOf(language, words)) };
    });
    return { language, cells };
  });
  const longest = Math.max(...lengths);
  return {
    figures: {
      bookMemory: Object.fromEntries(
        longest === 1_000_000 ? rows.map(({ language, cells }) => [language, cells.at(-1).ratio]) : [],
      ),
    },
    tables: [
      {
        title: "Memory of the Wasm",
        note:
          "Megabytes (10⁶ bytes) that the Wasm has after one summary of a text of so many words, each in a new process: " +
          "Wasm gives none back, so this is the most that it has had. Below 10,000 words most of it is the module itself. " +
          `The last column is a multiple of the longest text’s size in UTF-8.`,
        columns: ["language", ...lengths.map(number), "of the text"],
        rows: rows.map(({ language, cells }) => [
          language,
          ...cells.map(({ wasm }) => megabytes(wasm)),
          times(cells.at(-1).ratio),
        ]),
      },
      {
        title: "Memory of the process",
        note:
          `Megabytes (10⁶ bytes) that a process has had at most (resident set), which makes one summary of ${number(WORDS)} ` +
          "English words; and how much that is above one in which nothing is done.",
        columns: ["summarizer", "process", "above none"],
        rows: await processRows(peers),
      },
    ],
  };
}

async function processRows(peers) {
  const file = textFile("en", WORDS);
  const none = memoryOf("none", file).process;
  const rows = [
    ["none, in Node", megabytes(none)],
    row("Nutgraf (Wasm in Node)", memoryOf("nutgraf", file).process, none),
  ];
  if (peers.npm) {
    for (const name of Object.keys(SUMMARIZERS)) {
      rows.push(row(`npm ${name}`, memoryOf(name, file).process, none));
    }
  }
  if (peers.python) {
    const nothing = await memoryInPython();
    rows.push(["none, in Python, with all imported", megabytes(nothing)]);
    for (const name of PYTHON_SUMMARIZERS) rows.push(row(name, await memoryInPython(name), nothing));
  }
  return rows;
}

function row(name, bytes, none) {
  return [name, megabytes(bytes), megabytes(Math.max(0, bytes - none))];
}

function memoryOf(name, file) {
  const program = path.join(root, "benches/summary-memory.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, name, path.join(root, file)], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${name} fails: ${stderr}`);
  return JSON.parse(stdout.trim().split("\n").at(-1));
}

async function memoryInPython(name) {
  const python = new Python();
  try {
    if (name) await python.time(name, path.join(root, textFile("en", WORDS)), 1);
    return await python.memory();
  } finally {
    python.close();
  }
}
