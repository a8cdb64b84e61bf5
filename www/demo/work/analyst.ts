import type { Analyst, Answer, Request } from "./protocol.js";

type Name = keyof Analyst;

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

/** The worker that reads, weighs and ranks, as the page calls it: one article at a time. */
export class AnalystWorker {
  #worker: Worker | undefined;
  #count = 0;
  readonly #waiting = new Map<number, Waiting>();

  /**
   * Asks the worker.
   *
   * @throws {Error} What the engine says, or that the worker broke (out of memory, as a rule).
   * @throws {DOMException} `AbortError`: `cancel` was called meanwhile.
   */
  ask<Asked extends Name>(
    name: Asked,
    ...args: Parameters<Analyst[Asked]>
  ): Promise<ReturnType<Analyst[Asked]>> {
    const worker = (this.#worker ??= this.#start());
    this.#count += 1;
    const request: Request = { id: this.#count, name, args };
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { resolve: resolve as Waiting["resolve"], reject });
      worker.postMessage(request);
    });
  }

  /** Starts the worker, which loads the engine, before anything is asked. */
  warm(): void {
    this.#worker ??= this.#start();
  }

  /** Ends what is under way, if anything is; its promises reject with an `AbortError`. */
  cancel(): void {
    // A worker in the middle of a call hears nothing until it is done: only its end ends the call.
    if (this.#waiting.size > 0) this.#stop(new DOMException("Superseded", "AbortError"));
  }

  #start(): Worker {
    const worker = new Worker(
      /* webpackChunkName: "analyst" */ new URL("./analyst.worker.ts", import.meta.url),
    );
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ("failure" in data) waiting?.reject(new Error(data.failure));
      else waiting?.resolve(data.value);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.#stop(new Error(event.message || "the worker could not be started"));
    };
    return worker;
  }

  #stop(reason: unknown): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(reason);
  }
}
