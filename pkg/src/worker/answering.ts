// The worker's side: it does what it is asked, one request after the other.

import type { Listener } from "../progress.js";
import type { Analysis, Background } from "../wasm/nutgraf.js";
import { type Answer, failureOf, type Functions, type Request, type Step } from "./protocol.js";

/** What has been made and not been freed, by handles. */
const kept = new Map<number, Analysis | Background>();

/** Has `engine` take the steps of a request one after the other, and answers with what the last one gives. */
export function answerTo(
  engine: Functions,
  { steps, isHeard }: Request,
  answer: (answer: Answer) => void,
): void {
  try {
    const listener = isHeard ? (share: number) => answer({ share }) : undefined;
    let value: unknown;
    for (const step of steps) value = take(engine, step, listener);
    answer({ value });
  } catch (error) {
    answer({ failure: failureOf(error) });
  }
}

// Names and arguments come from the client in this package alone, whose methods have the types of the functions.
type Callable = (...args: unknown[]) => unknown;

function take(engine: Functions, step: Step, onProgress: Listener | undefined): unknown {
  switch (step.kind) {
    case "call":
      return (engine[step.name] as Callable)(...heard(step.args, onProgress));
    case "make":
      kept.set(
        step.handle,
        (engine[step.name] as Callable)(...heard(step.args, onProgress)) as Analysis | Background,
      );
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

/** The arguments with a listener in the options, which are the last of them. */
function heard(args: readonly unknown[], onProgress: Listener | undefined): readonly unknown[] {
  if (!onProgress) return args;
  return [...args.slice(0, -1), { ...(args.at(-1) as object), onProgress }];
}

function ask(handle: number, name: string, args: readonly unknown[]): unknown {
  const target = kept.get(handle);
  return (Reflect.get(target ?? {}, name) as Callable).call(target, ...args);
}
