import { availableParallelism } from "node:os";
import process from "node:process";
import type { Answer } from "./answer.js";
import { bytesOf } from "./bytes.js";
import type { Command } from "./command.js";
import { write } from "./output.js";
import { Pool } from "./pool.js";
import { printable } from "./printable.js";
import { Progress } from "./progress.js";
import { type Missing, type Source, sourcesOf, STANDARD_INPUT } from "./source.js";
import { messageOf, Problem, Status } from "./status.js";

/**
 * How many inputs it takes for a thread to pay: it compiles all code and warms it up anew, and a single
 * one has the garbage collected beside it. On two cores two threads took 2.1 s for 237 pages of tests/pages,
 * one 1.75; for 948 they took 2.55 and 3.0. With fewer for each thread a small batch gets slower, with
 * more a large one.
 */
const INPUTS = 250;

/** How many answers wait for their turn, for each thread: more would help only where inputs differ much. */
const WAITING = 4;

/** Summarizes all that is named, in the order given, and answers how the program ends. */
export async function runBatch(command: Command): Promise<Status> {
  const { names, wishes, timeout } = command;
  const sources = names.length > 0 ? await sourcesOf(names) : [STANDARD_INPUT];
  const threads = command.threads ?? Math.min(availableParallelism(), Math.ceil(sources.length / INPUTS));
  const pool = new Pool(threads, timeout, wishes);
  const progress = new Progress(process.stderr, sources.length);
  let worst: Status = Status.summarized;
  let isFirst = true;
  const answering = async (source: Source | Missing): Promise<Answer> => {
    const answer = await answerFor(source, pool);
    progress.advance(source.name);
    return answer;
  };
  try {
    const { status, note } = await pool.check();
    if (status !== Status.summarized) throw new Problem(status, note ?? "");
    for await (const [{ name }, { status, output, note }] of inOrder(sources, answering, WAITING * threads)) {
      progress.clear();
      if (note !== null) process.stderr.write(`nutgraf: ${printable(name)}: ${printable(note)}\n`);
      if (output !== "") {
        const isSeparate = sources.length > 1 && wishes.format !== "json";
        const separator = isSeparate && !isFirst ? "\n" : "";
        const head = isSeparate && wishes.format === "text" ? `==> ${printable(name)} <==\n` : "";
        await write(separator + head + output);
        isFirst = false;
      }
      if (status > worst) worst = status;
    }
  } finally {
    await pool.close();
  }
  return worst;
}

async function answerFor(source: Source | Missing, pool: Pool): Promise<Answer> {
  try {
    if ("problem" in source) throw source.problem;
    const isHere = source.kind === "standard-input";
    return await pool.answer({ source, bytes: isHere ? await bytesOf(process.stdin) : null });
  } catch (error) {
    const status = error instanceof Problem ? error.status : Status.unreadable;
    return { status, output: "", note: messageOf(error) };
  }
}

/** The results of `work` in the order of `items`, at most `most` of them under way or waiting. */
async function* inOrder<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  most: number,
): AsyncGenerator<[T, R]> {
  const pending: [T, Promise<R>][] = [];
  for (const item of items) {
    pending.push([item, work(item)]);
    if (pending.length === most) yield await first(pending);
  }
  while (pending.length > 0) yield await first(pending);
}

async function first<T, R>(pending: [T, Promise<R>][]): Promise<[T, R]> {
  const [item, result] = pending.shift() as [T, Promise<R>];
  return [item, await result];
}
