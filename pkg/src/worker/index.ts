/**
 * The functions of `nutgraf` in a Web Worker, or in a worker thread of Node, Deno or Bun: the same names, the
 * same arguments, and a promise for each result, so that a page stays alive while a book is summarized.
 *
 * @example
 * ```js
 * import { createWorker } from "nutgraf/worker";
 *
 * const worker = createWorker();
 * const { sentences } = await worker.summarize(text, { sentences: 3 });
 * worker.terminate();
 * ```
 * @module
 */

import { CallQueue, type Events, type Thread } from "./call-queue.js";
import { WorkerEngine } from "./engine.js";
import type { Answer } from "./protocol.js";

export type { WorkerAnalysis, WorkerBackground, WorkerEngine } from "./engine.js";

/** How a worker comes about. */
export interface WorkerOptions {
  /**
   * Starts a worker on the script `nutgraf/worker-script`, where a bundler does not see to it, where it comes
   * from another origin, or where the page allows trusted scripts alone. In Node it is not asked.
   */
  start?: () => Worker;
}

/**
 * Makes the functions of the package run in a worker, which is started by the first call, and anew by the
 * next one where it broke. It lives until `terminate`; in Node an idle one does not keep the process from ending.
 *
 * @example
 * ```js
 * const worker = createWorker();
 * const signal = AbortSignal.timeout(5000);
 * const summary = await worker.summarizeDocument(document, { length: "short", signal });
 * const analysis = await worker.analyze(text); // stays in the worker
 * await analysis.summarize({ focus: "bridge" });
 * worker.terminate();
 * ```
 */
export function createWorker({ start = startWorker }: WorkerOptions = {}): WorkerEngine {
  return new WorkerEngine(new CallQueue((events) => threadOf(start(), events)));
}

function startWorker(): Worker {
  // In one piece: that is how bundlers know the script of a worker.
  return new Worker(new URL("./worker-script.js", import.meta.url), { type: "module", name: "nutgraf" });
}

function threadOf(worker: Worker, { onAnswer, onFailure }: Events): Thread {
  worker.onmessage = ({ data }: MessageEvent<Answer>) => onAnswer(data);
  worker.onmessageerror = () => onFailure("the worker's answer could not be read");
  worker.onerror = (event) => {
    event.preventDefault();
    onFailure(event.message || "the worker could not be started");
  };
  return {
    post: (request) => worker.postMessage(request),
    hold: () => undefined,
    end: () => worker.terminate(),
  };
}
