// What a page asks of a worker of its own, and hears from it.

/** A question to a worker: a function by its name, and what it is given. */
export interface Question {
  id: number;
  name: string;
  args: readonly unknown[];
}

/** What became of a question; before that, how much of it is done, as a share. */
export type Answer = { id: number } & ({ value: unknown } | { failure: Failure } | { share: number });

/** An error on its way. */
export interface Failure {
  name: string;
  message: string;
  /** The argument at fault, where one is. */
  argument: unknown;
  /** Whether the engine has stopped in the middle of its work, and nothing that it says is to be trusted any more. */
  isFatal: boolean;
}

/** Thrown where no engine is left to do the work: it could not be loaded, or has stopped. */
export class EngineStop extends Error {
  override name = "EngineStop";
}

interface Waiting {
  isBrief: boolean;
  resolve(value: unknown): void;
  reject(reason: unknown): void;
  onProgress: ((share: number) => void) | undefined;
}

/** The functions of a worker, as the page calls them; it is started by the first call, and anew after its end. */
export class WorkerCalls<Functions extends { [Name in keyof Functions]: (...args: never[]) => unknown }> {
  readonly #start: () => Worker;
  readonly #brief: readonly (keyof Functions)[];
  #worker: Worker | undefined;
  #workers = 0;
  #count = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** `brief` are those that take no time worth speaking of: none of them is worth the end of a worker. */
  constructor(start: () => Worker, brief: readonly (keyof Functions)[] = []) {
    this.#start = start;
    this.#brief = brief;
  }

  /**
   * Asks the worker; `onProgress` hears how much is done.
   *
   * @throws {EngineStop} The worker broke (out of memory, as a rule), or could not be started.
   * @throws {Error} What the function says.
   * @throws {DOMException} `AbortError`: `cancel` was called meanwhile.
   */
  ask<Name extends keyof Functions & string>(
    name: Name,
    args: Parameters<Functions[Name]>,
    onProgress?: (share: number) => void,
  ): Promise<ReturnType<Functions[Name]>> {
    const question: Question = { id: ++this.#count, name, args };
    return new Promise((resolve, reject) => {
      this.warm();
      const isBrief = this.#brief.includes(name);
      this.#waiting.set(question.id, { isBrief, resolve: resolve as Waiting["resolve"], reject, onProgress });
      this.#worker?.postMessage(question);
    });
  }

  /** Starts the worker before anything is asked. Gives the number of the worker that there is, counted from 1. */
  warm(): number {
    if (!this.#worker) {
      this.#worker = this.#started();
      this.#workers += 1;
    }
    return this.#workers;
  }

  /** Gives up what is under way, if anything is; its promises reject with an `AbortError`. */
  cancel(): void {
    const reason = new DOMException("Superseded", "AbortError");
    // A worker in the middle of a call hears nothing until it is done: only its end ends the call.
    if ([...this.#waiting.values()].some(({ isBrief }) => !isBrief)) this.#stop(reason);
    else this.#reject(reason);
  }

  /** Ends the worker, and what is under way with it. */
  end(): void {
    this.#stop(new DOMException("Ended", "AbortError"));
  }

  #started(): Worker {
    const worker = this.#start();
    worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#stop(new EngineStop(event.message || "the worker could not be started"));
    };
    return worker;
  }

  #hear(answer: Answer): void {
    // Nobody waits any more for what was cancelled.
    const waiting = this.#waiting.get(answer.id);
    if ("share" in answer) {
      waiting?.onProgress?.(answer.share);
      return;
    }
    this.#waiting.delete(answer.id);
    if ("value" in answer) {
      waiting?.resolve(answer.value);
      return;
    }
    const { isFatal, ...failure } = answer.failure;
    const error = isFatal ? new EngineStop(failure.message) : Object.assign(new Error(), failure);
    waiting?.reject(error);
    if (isFatal) this.#stop(error);
  }

  #stop(reason: unknown): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#reject(reason);
  }

  #reject(reason: unknown): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(reason);
  }
}
