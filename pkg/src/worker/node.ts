// The entry `nutgraf/worker` in Node, which has worker threads in the place of Web Workers.

import { Worker } from "node:worker_threads";
import { CallQueue, type Events, type Thread } from "./call-queue.js";
import { WorkerEngine } from "./engine.js";
import type { WorkerOptions } from "./index.js";
import type { Answer } from "./protocol.js";

/** As `createWorker` in `index.ts`. */
export function createWorker(_options?: WorkerOptions): WorkerEngine {
  return new WorkerEngine(new CallQueue(startThread));
}

function startThread({ onAnswer, onFailure }: Events): Thread {
  // The flags of the process may be none for a thread, such as `--input-type`.
  const worker = new Worker(new URL("./node-script.js", import.meta.url), { name: "nutgraf", execArgv: [] });
  worker.on("message", (answer: Answer) => onAnswer(answer));
  worker.on("messageerror", () => onFailure("the worker's answer could not be read"));
  worker.on("error", (error: unknown) => onFailure(error instanceof Error ? error.message : String(error)));
  worker.on("exit", (code) => onFailure(`the worker ended with code ${code}`));
  return {
    post: (request) => worker.postMessage(request),
    hold: (isBusy) => (isBusy ? worker.ref() : worker.unref()),
    end: () => void worker.terminate(),
  };
}
