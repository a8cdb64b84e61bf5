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

/** How many answers wait for their turn, for each thread: more would help only where inputs differ much. */
const WAITING = 4;

/** Summarizes all that is named, in the order given, and answers how the program ends. */
export async function runBatch(command: Command): Promise<Status> {
  const { names, wishes, timeout } = command;
  const threads = command.threads ?? availableParallelism();
  const pool = new Pool(threads, timeout, wishes);
  const refusal = pool.answer({ source: null, bytes: null });
  const sources = names.length > 0 ? await sourcesOf(names) : [STANDARD_INPUT];
  const progress = new Progress(process.stderr, sources.length);
  let worst: Status = Status.summarized;
  let isFirst = true;
  const answering = async (source: Source | Missing): Promise<Answer> => {
    const answer = await answerFor(source, pool);
    progress.advance(source.name);
    return answer;
  };
  try {
    const { status, note } = await refusal;
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
