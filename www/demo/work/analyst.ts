import { WorkerCalls } from "../../work/calls.js";
import type { Analyst, Source, Wish } from "./protocol.js";

/** The worker that reads, weighs and ranks, as the page calls it: one article at a time. */
export class AnalystWorker {
  // What is asked of an article beside its summary takes a moment.
  readonly #calls = new WorkerCalls<Analyst>(start, ["terms", "coverage"]);
  /** What was opened last, and the worker that has it. */
  #opened: { source: Source; wish: Wish; worker: number } | undefined;

  /** Opens an article; `onProgress` hears how much of that is done. Throws as `ask` does. */
  async open(
    source: Source,
    wish: Wish,
    onProgress: (share: number) => void,
  ): Promise<ReturnType<Analyst["open"]>> {
    const worker = this.#calls.warm();
    const opened = await this.#calls.ask("open", [source, wish], onProgress);
    this.#opened = { source: { page: opened.analysed.page }, wish, worker };
    return opened;
  }

  /**
   * Asks about the article that was opened last. A worker that was started since is given it first.
   *
   * @throws {Error} What the engine says, or that the worker broke (out of memory, as a rule).
   * @throws {DOMException} `AbortError`: `cancel` was called meanwhile.
   */
  ask<Name extends Exclude<keyof Analyst, "open">>(
    name: Name,
    ...args: Parameters<Analyst[Name]>
  ): Promise<ReturnType<Analyst[Name]>> {
    const worker = this.#calls.warm();
    if (this.#opened && this.#opened.worker !== worker) {
      this.#opened.worker = worker;
      const { source, wish } = this.#opened;
      // Where it fails, so does what is asked.
      this.#calls.ask("open", [source, wish]).catch(() => undefined);
    }
    return this.#calls.ask(name, args);
  }

  /** Starts the worker, which loads the engine, before anything is asked. */
  warm(): void {
    this.#calls.warm();
  }

  /** Gives up what is under way, if anything is; its promises reject with an `AbortError`. */
  cancel(): void {
    this.#calls.cancel();
  }
}

function start(): Worker {
  return new Worker(/* webpackChunkName: "analyst" */ new URL("./analyst.worker.ts", import.meta.url));
}
