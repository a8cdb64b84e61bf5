// The summarizers of Python, in a process that times them and answers line by line.

import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { root } from "../../scripts/setup.mjs";
import { SENTENCES } from "./summarizers.mjs";

const folder = fileURLToPath(new URL(".", import.meta.url));
const requirements = path.join(folder, "requirements.txt");
const environment = path.join(root, "target/bench/python");
const python = path.join(environment, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
const stamp = path.join(environment, "installed.txt");

export const PYTHON_SUMMARIZERS = ["sumy LexRank", "sumy TextRank", "sumy Luhn", "summa"];

/** Installs what `requirements.txt` names, unless it is there; or throws. */
export function ensurePython() {
  const wanted = readFileSync(requirements, "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Installing the Python packages …");
  rmSync(environment, { recursive: true, force: true });
  mkdirSync(path.dirname(environment), { recursive: true });
  const steps = [
    ["python3", ["-m", "venv", environment]],
    [python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", requirements]],
  ];
  for (const [command, args] of steps) {
    const { status, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(error?.message ?? stderr.trim().split("\n").at(-1));
  }
  writeFileSync(stamp, wanted);
}

export class Python {
  #child = spawn(python, [path.join(folder, "summarize.py")], { stdio: ["pipe", "pipe", "inherit"] });
  #lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();

  /** How many milliseconds so many summaries of a file take. */
  async time(algorithm, file, repeats) {
    return (await this.#ask({ algorithm, file, repeats, sentences: SENTENCES })).milliseconds;
  }

  /** The most memory that the process has had, in bytes. */
  async memory() {
    return (await this.#ask({})).memory;
  }

  close() {
    this.#child.stdin.end();
  }

  async #ask(question) {
    this.#child.stdin.write(`${JSON.stringify(question)}\n`);
    const { value: line, done } = await this.#lines.next();
    if (done) throw new Error("summarize.py ends");
    return JSON.parse(line);
  }
}
