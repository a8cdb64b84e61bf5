import { wrongType } from "../argument.js";
import { type Listener, listenerOf } from "../progress.js";

/** The options that stay here. */
export interface Heeded {
  signal?: AbortSignal | undefined;
  onProgress?: Listener | undefined;
}

/** Options, and beside them those that are sent to the worker. */
export interface Parted extends Heeded {
  options: unknown;
}

/**
 * Parts what is given as options. Whatever else is wrong with them is for the engine to say.
 *
 * @throws {ArgumentError} A signal or a listener that is none, or an option that cannot be sent.
 */
export function optionsOf(given: unknown): Parted {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return { options: sendable("options", given) };
  }
  let signal: AbortSignal | undefined;
  let onProgress: Listener | undefined;
  const options = new Map<string, unknown>();
  for (const name of Object.keys(given)) {
    const value: unknown = Reflect.get(given, name);
    if (name === "signal") signal = signalOf(value);
    else if (name === "onProgress") onProgress = listenerOf(value);
    else options.set(name, sendable(name, value));
  }
  return { options: Object.fromEntries(options), signal, onProgress };
}

function signalOf(value: unknown): AbortSignal | undefined {
  if (value !== undefined && !(value instanceof AbortSignal))
    throw wrongType("signal", "must be an AbortSignal");
  return value;
}

/** A copy: the caller may change a list before its turn to be sent has come. */
function sendable(name: string, value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    throw wrongType(name, "cannot be sent to a worker");
  }
}
