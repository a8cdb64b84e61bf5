import { wrongType } from "../argument.js";

/**
 * Options as they are sent, and the signal, which stays here. Whatever else is wrong with them is for the
 * engine to say.
 *
 * @throws {ArgumentError} A signal that is none, or an option that cannot be sent.
 */
export function optionsOf(given: unknown): { options: unknown; signal: AbortSignal | undefined } {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return { options: sendable("options", given), signal: undefined };
  }
  let signal: AbortSignal | undefined;
  const options = new Map<string, unknown>();
  for (const name of Object.keys(given)) {
    const value: unknown = Reflect.get(given, name);
    if (name === "signal") signal = signalOf(value);
    else options.set(name, sendable(name, value));
  }
  return { options: Object.fromEntries(options), signal };
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
