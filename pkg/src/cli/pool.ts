import { Worker } from "node:worker_threads";
import type { Answer } from "./answer.js";
import type { Wishes } from "./command.js";
import { Status } from "./status.js";
import type { Task } from "./thread.js";

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

  /** Ends the threads, when none has a task any more. */
  async close(): Promise<void> {
    await Promise.all(this.#idle.map((thread) => thread.terminate()));
  }

  #serve(): void {
    while (this.#idle.length > 0 || this.#left > 0) {
      const order = this.#orders.shift();
      if (!order) return;
      this.#ask(this.#idle.pop() ?? this.#start(), order);
    }
  }

  #start(): Worker {
    this.#left--;
    const thread = new Worker(new URL("./thread.js", import.meta.url), { workerData: this.#wishes });
    // What a thread that was ended still says of its end is of no interest.
    thread.on("error", () => {});
    return thread;
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
      void thread.terminate();
      settle({ status: Status.unreadable, output: "", note });
      this.#serve();
    };
    const onError = (error: Error) => fail(`cannot be summarized: ${error.message}`);
    const onExit = () => fail("cannot be summarized: its thread has ended");
    const onTimeout = () => fail(`takes more than ${this.#seconds} seconds (--timeout)`);
    const timer = setTimeout(onTimeout, this.#seconds * 1000);
    const stop = () => {
      clearTimeout(timer);
      thread.off("message", onMessage).off("error", onError).off("exit", onExit);
    };
    thread.on("message", onMessage).on("error", onError).on("exit", onExit);
    thread.postMessage(task);
  }
}
