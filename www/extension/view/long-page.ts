// What a long page takes, loaded for it alone: the worker that analyses it, and what its reader sees meanwhile.

import type { SummaryOptions } from "nutgraf/url";
import { WorkerCalls } from "../../work/calls.js";
import type { Analyst } from "./analyst.worker.js";
import type { LongPage } from "./length.js";
import type { Analysed, Digest } from "./study.js";
import { WorkingView } from "./working-view.js";

/** A page that is analysed in a worker of its own. */
class Colleague implements Analysed {
  readonly #calls: WorkerCalls<Analyst>;
  readonly #view: WorkingView;

  constructor(calls: WorkerCalls<Analyst>, view: WorkingView) {
    this.#calls = calls;
    this.#view = view;
  }

  async digest(options: SummaryOptions): Promise<Digest> {
    const digest = await this.#calls.ask("digest", [options]);
    // The first has been waited for.
    this.#view.close();
    return digest;
  }

  free(): void {
    this.#calls.end();
  }
}

const analyse: LongPage["analyse"] = async (page, options, signal, onCancel) => {
  signal.throwIfAborted();
  const calls = new WorkerCalls<Analyst>(() => new Worker("analyst.js"));
  const view = new WorkingView(onCancel);
  signal.addEventListener("abort", () => {
    view.close();
    calls.end();
  });
  try {
    await calls.ask("analyse", [page, options], (share) => view.show(share));
    return new Colleague(calls, view);
  } catch (error) {
    view.close();
    calls.end();
    throw error;
  }
};

globalThis.nutgrafLongPage = { analyse };
