import { initialize } from "nutgraf/url";
import { warmUp } from "./warm-up.js";

/** Thrown where the engine cannot be loaded, or has stopped for good. */
export class EngineFailure extends Error {
  override name = "EngineFailure";

  constructor(cause: unknown) {
    super(String(cause), { cause });
  }
}

/**
 * Loads the engine, and has it compiled.
 *
 * @throws {EngineFailure} Its file is missing or damaged, or there is no memory for it.
 */
export async function startEngine(): Promise<void> {
  try {
    await initialize();
    warmUp();
  } catch (error) {
    throw new EngineFailure(error);
  }
}

/**
 * Whether the engine has stopped in the middle of its work, as it does where it gets no more memory. What it was
 * at is left half done, so that no later call is to be trusted: it takes a new one, and so a new page.
 */
export function hasStopped(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError;
}
