import type { WorkerEngine } from "./engine.js";
import { createWorker } from "./node.js";

/** Threads that share work: each is started when all others have some. */
export class Threads {
  readonly #most: number;
  /** How much each thread has to do. */
  readonly #loads = new Map<WorkerEngine, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Has the thread do it that has least to do. */
  async run<T>(work: (engine: WorkerEngine) => Promise<T>): Promise<T> {
    const engine = this.#freest();
    this.#load(engine, 1);
    try {
      return await work(engine);
    } finally {
      this.#load(engine, -1);
    }
  }

  /** Ends all of them, and what they are at. */
  end(): void {
    for (const engine of this.#loads.keys()) engine.terminate();
  }

  #freest(): WorkerEngine {
    const [found] = [...this.#loads].sort(([, left], [, right]) => left - right);
    if (found && (found[1] === 0 || this.#loads.size >= this.#most)) return found[0];
    return createWorker();
  }

  #load(engine: WorkerEngine, change: number): void {
    this.#loads.set(engine, (this.#loads.get(engine) ?? 0) + change);
  }
}
