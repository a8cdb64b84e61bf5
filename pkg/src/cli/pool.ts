import { Worker } from "node:worker_threads";
import type { Answer } from "./answer.js";
import type { Wishes } from "./command.js";
import { Status } from "./status.js";
import type { Task } from "./thread.js";

/** Has the options checked, and no more. */
const CHECK: Task = { source: null, bytes: null };

/** A task, and where its answer goes. */
interface Order {
  task: Task;
  settle: (answer: Answer) => void;
}

/**
 * Threads that answer tasks, each one at a time. Even a single source is read in one: what a page can
 * take of time and memory is beyond bounds (a parser slowed down by its nesting), and a thread can be
 * ended.
 */
export class Pool {
  readonly #wishes: Wishes;
  readonly #seconds: number;
  /** How many more threads may be started. */
  #left: number;
  /** How many threads are not there yet. */
  #starting = 0;
  readonly #threads = new Set<Worker>();
  readonly #idle: Worker[] = [];
  readonly #orders: Order[] = [];

  /** At most so many threads, which are started when there are tasks for them, and so many seconds for a task. */
  constructor(threads: number, seconds: number, wishes: Wishes) {
    this.#left = threads;
    this.#seconds = seconds;
    this.#wishes = wishes;
  }

  /** The answer to a task, when a thread comes to it. Never rejects. */
  answer(task: Task): Promise<Answer> {
    return new Promise((settle) => {
      this.#orders.push({ task, settle });
      this.#serve();
    });
  }

  /** What the engine has against the options, if anything. Never rejects. */
  check(): Promise<Answer> {
    return this.answer(CHECK);
  }

  /** Ends the threads, also those that are still starting; for when no answer is waited for any more. */
  async close(): Promise<void> {
    await Promise.all(Array.from(this.#threads, (thread) => thread.terminate()));
  }

  #serve(): void {
    while (this.#idle.length > 0 && this.#orders.length > 0) {
      this.#ask(this.#idle.pop() as Worker, this.#orders.shift() as Order);
    }
    while (this.#left > 0 && this.#starting < this.#orders.length) this.#start();
  }

  /** Starts a thread, which serves once it has answered that it is there: no task pays for that with its time. */
  #start(): void {
    this.#left--;
    this.#starting++;
    const thread = new Worker(new URL("./thread.js", import.meta.url), { workerData: this.#wishes });
    this.#threads.add(thread);
    // What a thread that was ended still says of its end is of no interest.
    thread.on("error", () => {});
    const settle = (answer: Answer) => {
      this.#starting--;
      // Where none can be started, each order learns why, rather than that it is tried for ever.
      if (answer.status !== Status.summarized) this.#orders.shift()?.settle(answer);
    };
    this.#ask(thread, { task: CHECK, settle });
  }

  #ask(thread: Worker, { task, settle }: Order): void {
    const onMessage = (answer: Answer) => {
      stop();
      this.#idle.push(thread);
      settle(answer);
      this.#serve();
    };
    const fail = (note: string) => {
      stop();
      this.#left++;
      this.#threads.delete(thread);
      void thread.terminate();
      settle({ status: Status.unreadable, output: "", note });
      this.#serve();
    };
    const onError = (error: Error) => fail(`cannot be summarized: ${error.message}`);
    const onExit = () => fail("cannot be summarized: its thread has ended");
    const onTimeout = () => fail(`takes more than ${this.#seconds} seconds (--timeout)`);
    const timer = task.source === null ? undefined : setTimeout(onTimeout, this.#seconds * 1000);
    const stop = () => {
      clearTimeout(timer);
      thread.off("message", onMessage).off("error", onError).off("exit", onExit);
    };
    thread.on("message", onMessage).on("error", onError).on("exit", onExit);
    thread.postMessage(task);
  }
}
