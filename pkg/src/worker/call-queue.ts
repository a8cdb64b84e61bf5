import { onAbort } from "../abort.js";
import type { Heeded } from "./options.js";
import { inform, type Listener } from "../progress.js";
import { type Answer, errorOf, type Request, type Step } from "./protocol.js";

/**
 * How long an aborted call may go on before the worker is ended and another one started, in milliseconds. At
 * 0 each abort costs a new worker, which takes about a hundred to be ready, and what was kept in it has to be
 * made anew; at a thousand the calls behind it wait that long. Articles are done within it.
 */
const GRACE = 50;

/** A worker of any platform. */
export interface Thread {
  /** Sends a request; throws where it holds what cannot be sent. */
  post(request: Request): void;
  /** Whether it has work, and so keeps the process from ending. */
  hold(isBusy: boolean): void;
  end(): void;
}

/** What a worker tells. */
export interface Events {
  onAnswer(answer: Answer): void;
  /** The worker could not be started, or ended by itself. */
  onFailure(message: string): void;
}

interface Call {
  /** Made when its turn comes, for the worker that there is then. */
  steps(): readonly Step[];
  onProgress?: Listener | undefined;
  settle(outcome: { value: unknown } | { error: unknown }): void;
}

/**
 * The calls that wait for a worker, which is sent one at a time: so one that is aborted before its turn
 * costs nothing, and those behind one that has to be ended are not lost with the worker.
 */
export class CallQueue {
  readonly #startThread: (events: Events) => Thread;
  readonly #waiting: Call[] = [];
  #thread: Thread | undefined;
  #running: Call | undefined;
  #isTerminated = false;
  #grace: ReturnType<typeof setTimeout> | undefined;
  /** How many workers have been started: what was kept in a former one is gone. */
  generation = 0;

  constructor(startThread: (events: Events) => Thread) {
    this.#startThread = startThread;
  }

  /**
   * Does `steps` when their turn comes, and gives what the last of them gives. Rejects with the reason of
   * `signal` as soon as that is aborted.
   */
  call(steps: () => readonly Step[], { signal, onProgress }: Heeded = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#isTerminated)
        throw new DOMException("nutgraf: the worker was terminated", "InvalidStateError");
      signal?.throwIfAborted();
      const call: Call = {
        steps,
        onProgress,
        settle: (outcome) => {
          release?.();
          delete call.onProgress;
          if ("error" in outcome) reject(outcome.error);
          else resolve(outcome.value);
        },
      };
      const release =
        signal &&
        onAbort([signal], (error) => {
          call.settle({ error });
          this.#abandon(call);
        });
      this.#waiting.push(call);
      this.#proceed();
    });
  }

  /** Does `steps` when their turn comes, whatever they give; nothing where there is no worker to do them. */
  tell(steps: () => readonly Step[]): void {
    if (!this.#thread && this.#waiting.length === 0) return;
    this.#waiting.push({ steps, settle: () => undefined });
    this.#proceed();
  }

  /** Ends the worker, and all calls with it. */
  terminate(): void {
    this.#isTerminated = true;
    const error = new DOMException("nutgraf: the worker was terminated", "AbortError");
    const calls = [this.#running, ...this.#waiting.splice(0)];
    this.#endThread();
    for (const call of calls) call?.settle({ error });
  }

  /** Sends the next call, where none is under way. */
  #proceed(): void {
    while (!this.#running) {
      const call = this.#waiting.shift();
      if (!call) {
        this.#thread?.hold(false);
        return;
      }
      this.#running = call;
      try {
        const thread = (this.#thread ??= this.#start());
        const steps = call.steps();
        thread.hold(true);
        thread.post({ steps, isHeard: call.onProgress !== undefined });
      } catch (error) {
        this.#running = undefined;
        call.settle({ error });
      }
    }
  }

  #start(): Thread {
    const generation = ++this.generation;
    const isOurs = () => generation === this.generation && this.#thread !== undefined;
    return this.#startThread({
      onAnswer: (answer) => {
        if (isOurs()) this.#hear(answer);
      },
      onFailure: (message) => {
        if (!isOurs()) return;
        const call = this.#running;
        this.#endThread();
        call?.settle({ error: new Error(`nutgraf: ${message}`) });
        this.#proceed();
      },
    });
  }

  #hear(answer: Answer): void {
    if ("share" in answer) {
      const listener = this.#running?.onProgress;
      if (listener) inform(listener, answer.share);
    } else {
      this.#finish(answer);
    }
  }

  #finish(answer: Exclude<Answer, { share: number }>): void {
    const call = this.#running;
    this.#running = undefined;
    clearTimeout(this.#grace);
    if ("failure" in answer) {
      if (answer.failure.isFatal) this.#endThread();
      call?.settle({ error: errorOf(answer.failure) });
    } else {
      call?.settle(answer);
    }
    this.#proceed();
  }

  /** Drops a call that nobody waits for any more. */
  #abandon(call: Call): void {
    const place = this.#waiting.indexOf(call);
    if (place >= 0) this.#waiting.splice(place, 1);
    if (call !== this.#running) return;
    // A worker in the middle of a call hears nothing until it is done: only its end ends the call.
    this.#grace = setTimeout(() => {
      this.#endThread();
      this.#proceed();
    }, GRACE);
  }

  #endThread(): void {
    clearTimeout(this.#grace);
    this.#thread?.end();
    this.#thread = undefined;
    this.#running = undefined;
  }
}
