// The worker's side: it does what the page asks, one question after the other.

import type { ArgumentError } from "nutgraf";
import type { Answer, Failure, Question } from "./calls.js";

/** A page hears how much is done no more often than that, in milliseconds: three times as often as a bar needs to move. */
const PAUSE = 50;

/** The question that is being answered, and when the page last heard of it. */
let current = 0;
let told = 0;

/** Answers with these functions; `ready` loads what they need, and is awaited before each of them. */
export function answerWith(functions: object, ready: () => Promise<unknown>): void {
  addEventListener("message", ({ data }: MessageEvent<Question>) => {
    void answerTo(data, functions, ready).then(post);
  });
}

/** Tells the page that this share of its question is done. */
export function tell(share: number): void {
  const now = performance.now();
  if (now - told < PAUSE) return;
  told = now;
  post({ id: current, share });
}

async function answerTo(
  { id, name, args }: Question,
  functions: object,
  ready: () => Promise<unknown>,
): Promise<Answer> {
  try {
    await ready();
  } catch (error) {
    return { id, failure: { ...failureOf(error), isFatal: true } };
  }
  try {
    current = id;
    // Names and arguments come from the page's `WorkerCalls`, whose methods have the types of these.
    return { id, value: (Reflect.get(functions, name) as (...args: unknown[]) => unknown)(...args) };
  } catch (error) {
    return { id, failure: failureOf(error) };
  }
}

function failureOf(error: unknown): Failure {
  const { name, message, argument } = (
    error instanceof Error ? error : new Error(String(error))
  ) as Partial<ArgumentError> & Error;
  return { name, message, argument, isFatal: error instanceof WebAssembly.RuntimeError };
}

function post(answer: Answer): void {
  postMessage(answer);
}
