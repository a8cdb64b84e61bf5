// What runs in each thread: takes one source after the other, and answers.

import { parentPort, workerData } from "node:worker_threads";
import { type ArgumentError, summarize } from "nutgraf";
import { type Answer, answerOf } from "./answer.js";
import type { Wishes } from "./command.js";
import type { Source } from "./source.js";
import { Status } from "./status.js";

/** What a thread is asked. */
export interface Task {
  /** What to summarize; `null` to have no more than the options checked. */
  source: Source | null;
  /** What standard input had, if that is the source. */
  bytes: Uint8Array | null;
}

const wishes = workerData as Wishes;
const refusal = refused();
const READY: Answer = { status: Status.summarized, output: "", note: null };

parentPort?.on("message", ({ source, bytes }: Task) => {
  // What nobody foresaw ends the thread, as the engine may not be what it was; the pool is told.
  const answer = source && !refusal ? answerOf(source, bytes, wishes) : Promise.resolve(refusal ?? READY);
  void answer.then((answered) => parentPort?.postMessage(answered));
});

/** What the engine has against the options, which it says before anything is read. */
function refused(): Answer | null {
  try {
    summarize("", wishes.options);
    return null;
  } catch (error) {
    const { argument, message } = error as Partial<ArgumentError>;
    if (argument === undefined || message === undefined) throw error;
    const note = message.replace("nutgraf: ", "").replaceAll(/`(\w+)`/g, "--$1");
    return { status: Status.wrongUsage, output: "", note };
  }
}
