// What passes between a caller and its worker.

import type * as engine from "../engine.js";

/** The functions that a worker calls as they are; what they give is plain data. */
export type PlainFunction =
  "summarize" | "summarizePage" | "keywords" | "sentences" | "detectLanguage" | "extract" | "readText";

/** The functions that make something which stays in the worker. */
export type Maker = "analyze" | "analyzePage" | "createBackground";

/** What an analysis or a background that stays in the worker can be asked. */
export type Method = "summarize" | "terms" | "coverage" | "novelty" | "add" | "remove";

/** One thing to do. What stays in the worker goes by a number, its handle. */
export type Step =
  | { kind: "call"; name: PlainFunction; args: readonly unknown[] }
  | { kind: "make"; name: Maker; handle: number; args: readonly unknown[] }
  | { kind: "ask"; name: Method; handle: number; args: readonly unknown[] }
  /** The argument is an analysis or a background, too. */
  | { kind: "relate"; name: Method; handle: number; to: number }
  | { kind: "free"; handle: number };

/** What is asked of a worker at a time. */
export interface Request {
  steps: readonly Step[];
  /** Whether somebody hears how far an analysis has come. */
  isHeard: boolean;
}

/** What the last step of a request gives, or why one failed; before that, how far an analysis has come. */
export type Answer = { value: unknown } | { failure: Failure } | { share: number };

/** An error on its way. */
export interface Failure {
  name: string;
  message: string;
  /** The argument at fault, where one is. */
  argument: string | null;
  /** Whether the engine may be no good any more, as it ended in the middle of its work. */
  isFatal: boolean;
}

/** What a worker needs of the engine. */
export type Functions = Pick<typeof engine, PlainFunction | Maker>;

/** An error as data. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) {
    return { name: "Error", message: String(error), argument: null, isFatal: false };
  }
  const argument = "argument" in error && typeof error.argument === "string" ? error.argument : null;
  return { name: error.name, message: error.message, argument, isFatal: argument === null };
}

/** The error again, of its own class where that is one of JavaScript's. */
export function errorOf({ name, message, argument }: Failure): Error {
  const error =
    name === "TypeError"
      ? new TypeError(message)
      : name === "RangeError"
        ? new RangeError(message)
        : Object.assign(new Error(message), { name });
  return argument === null ? error : Object.assign(error, { argument });
}
