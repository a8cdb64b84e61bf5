import type { Answer, Digest, Job } from "./job.js";

/** Summarizes in a worker, one thing at a time. */
export class Summarizer {
  #worker: Worker | undefined;
  #giveUp: ((reason: unknown) => void) | undefined;

  /**
   * Summarizes a text or a page. A call while another is under way ends that one, whose promise
   * then rejects with an `AbortError`.
   *
   * @throws {Error} What the engine says, or that the worker broke (out of memory, as a rule).
   */
  summarize(job: Job): Promise<Digest> {
    this.cancel();
    this.#worker ??= new Worker(
      /* webpackChunkName: "summarizer" */ new URL("./summarizer.worker.ts", import.meta.url),
    );
    const worker = this.#worker;
    return new Promise<Digest>((resolve, reject) => {
      this.#giveUp = reject;
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        this.#giveUp = undefined;
        if ("failure" in data) reject(new Error(data.failure));
        else resolve(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        this.#stop();
        reject(new Error(event.message || "the worker could not be started"));
      };
      worker.postMessage(job);
    });
  }

  /** Ends what is under way, if anything is. */
  cancel(): void {
    const giveUp = this.#giveUp;
    if (!giveUp) return;
    this.#stop();
    giveUp(new DOMException("Superseded", "AbortError"));
  }

  // A worker in the middle of a call hears nothing until it is done: only its end ends the call.
  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#giveUp = undefined;
  }
}
