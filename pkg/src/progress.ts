import { wrongType } from "./argument.js";
import type { AnalysisOptions } from "./wasm/nutgraf.js";

/** Hears shares of an analysis that are done. */
export type Listener = (share: number) => void;

/** A share is told when it is so much larger than the last one. Who sends it on, or draws it, need not count more. */
const STEP = 0.01;

/**
 * Tells the listener of these options, if they have one, how far the engine has come. Whatever else is wrong
 * with them is for the engine to say.
 *
 * @throws {ArgumentError} A listener that is no function.
 */
export function progressOf(options: AnalysisOptions | null | undefined): Listener {
  // Its own alone: to what a page has put on all objects, the engine does not listen either.
  const listener = options && Object.hasOwn(options, "onProgress") && listenerOf(options.onProgress);
  let next = STEP;
  return (share) => {
    if (listener && share >= Math.min(next, 1)) {
      next = share + STEP;
      inform(listener, share);
    }
  };
}

/** Throws where what was given as a listener is no function. */
export function listenerOf(given: unknown): Listener | undefined {
  if (given !== undefined && typeof given !== "function") throw wrongType("onProgress", "must be a function");
  return given as Listener | undefined;
}

/** Calls a listener. What it throws is reported as if nobody had called it. */
export function inform(listener: Listener, share: number): void {
  try {
    listener(share);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
