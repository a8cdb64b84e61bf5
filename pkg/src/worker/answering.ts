// The worker's side: it does what it is asked, one request after the other.

import * as engine from "../inlined.js";
import type { Analysis, Background } from "../wasm/nutgraf.js";
import { type Answer, failureOf, type Step } from "./protocol.js";

/** What has been made and not been freed, by handles. */
const kept = new Map<number, Analysis | Background>();

/** Takes the steps of a request one after the other, and answers with what the last one gives. */
export function answerTo(steps: readonly Step[]): Answer {
  try {
    let value: unknown;
    for (const step of steps) value = take(step);
    return { value };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

// Names and arguments come from the client in this package alone, whose methods have the types of the functions.
type Callable = (...args: unknown[]) => unknown;

function take(step: Step): unknown {
  switch (step.kind) {
    case "call":
      return (engine[step.name] as Callable)(...step.args);
    case "make":
      kept.set(step.handle, (engine[step.name] as Callable)(...step.args) as Analysis | Background);
      return undefined;
    case "ask":
      return ask(step.handle, step.name, step.args);
    case "relate":
      return ask(step.handle, step.name, [kept.get(step.to)]);
    case "free":
      kept.get(step.handle)?.free();
      kept.delete(step.handle);
      return undefined;
  }
}

function ask(handle: number, name: string, args: readonly unknown[]): unknown {
  const target = kept.get(handle);
  return (Reflect.get(target ?? {}, name) as Callable).call(target, ...args);
}
