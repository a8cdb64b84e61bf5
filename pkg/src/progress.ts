import { wrongType } from "./argument.js";
import type { AnalysisOptions } from "./wasm/nutgraf.js";

/** Who hears how far the engine has come. */
export interface Progress {
  /** This share of an analysis is done. Never throws: the engine would end in the middle of its work. */
  tell(share: number): void;
}

/** A share is told when it is so much larger than the last one. Who sends it on, or draws it, need not count more. */
const STEP = 0.01;

const NOBODY: Progress = { tell: () => undefined };

/**
 * Who hears how far the engine has come, of these options. Whatever else is wrong with them is for the engine
 * to say.
 *
 * @throws {ArgumentError} A listener that is no function.
 */
export function progressOf(options: AnalysisOptions | null | undefined): Progress {
  const listener = options?.onProgress;
  if (listener === undefined) return NOBODY;
  if (typeof listener !== "function") throw wrongType("onProgress", "must be a function");
  return new Steps(listener);
}

class Steps implements Progress {
  readonly #listener: (share: number) => void;
  #told = 0;

  constructor(listener: (share: number) => void) {
    this.#listener = listener;
  }

  tell(share: number): void {
    if (share < this.#told + STEP && share < 1) return;
    this.#told = share;
    try {
      this.#listener(share);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}
