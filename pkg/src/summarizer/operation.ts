// What the draft does with the result of a call: it is given as a whole, or as a stream of its pieces.

import { onAbort } from "../abort.js";
import { exception } from "./exception.js";
import { nextTask } from "./task.js";

/**
 * Makes a result, in as many tasks as that takes. It is told between them whether it is to stop, and
 * then gives `undefined`.
 */
export type Operation<T> = (isStopped: () => boolean) => Promise<T | undefined>;

/** The result of an operation; the reason of the first of `signals` that is aborted meanwhile. */
export function asPromise<T>(signals: readonly AbortSignal[], operation: Operation<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let isStopped = false;
    const release = onAbort(signals, (reason) => {
      isStopped = true;
      reject(reason);
    });
    const end = (settle: () => void): void => {
      release();
      if (!isStopped) settle();
    };
    operation(() => isStopped).then(
      (result) => end(() => resolve(result as T)),
      (error: unknown) => end(() => reject(asException(error))),
    );
  });
}

/** The pieces of a result, each in a task of its own. */
export function asStream(
  signals: readonly AbortSignal[],
  operation: Operation<readonly string[]>,
): ReadableStream<string> {
  let isStopped = false;
  let release: () => void;
  return new ReadableStream<string>({
    start(controller) {
      release = onAbort(signals, (reason) => {
        isStopped = true;
        controller.error(reason);
      });
      const end = (close: () => void): void => {
        release();
        if (!isStopped) close();
      };
      // Not handed back, or the stream would not be readable before its end.
      void deliver(operation, () => isStopped, controller).then(
        () => end(() => controller.close()),
        (error: unknown) => end(() => controller.error(asException(error))),
      );
    },
    cancel() {
      isStopped = true;
      release();
    },
  });
}

async function deliver(
  operation: Operation<readonly string[]>,
  isStopped: () => boolean,
  controller: ReadableStreamDefaultController<string>,
): Promise<void> {
  for (const piece of (await operation(isStopped)) ?? []) {
    if (isStopped()) return;
    controller.enqueue(piece);
    await nextTask();
  }
}

/** The draft knows exceptions alone: what else goes wrong inside is none of the caller's. */
function asException(error: unknown): DOMException {
  return error instanceof DOMException ? error : exception("UnknownError", String(error));
}
