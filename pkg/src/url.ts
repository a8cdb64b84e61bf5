/**
 * The same as `nutgraf`, with the Wasm in a file of its own: nothing to decode, and compiled while it comes in.
 * `load` or `initialize` has to be awaited before anything else is called.
 *
 * @example
 * ```js
 * import { load, summarize } from "nutgraf/url";
 *
 * await load(); // or load("/assets/nutgraf.wasm")
 * summarize(text);
 * ```
 * @module
 */

import type { Engine } from "./api.js";
import { compileFetched } from "./fetched.js";
import { startOnce } from "./instance.js";
import { engine } from "./whole-engine.js";

export * from "./api.js";
export * from "./engine.js";

/**
 * Fetches and compiles the Wasm, from beside this file where no `address` is given; or compiles what a
 * response of yours brings, such as one that is unpacked on the way. Calling it again costs nothing,
 * whatever the address; after a failure it tries again.
 *
 * @throws {TypeError} The file could not be fetched.
 * @throws {WebAssembly.CompileError} What came is no Wasm, or a content security policy forbids it.
 */
export async function load(address?: string | URL | Response): Promise<Engine> {
  await initialize(address);
  return engine;
}

/**
 * Does what `load` does without giving the functions all at once: a bundle then has those alone
 * that are imported by name, and without `summarizeDocument` and `analyzeDocument` no page reader.
 */
export function initialize(
  address: string | URL | Response = new URL("./wasm/nutgraf_bg.wasm", import.meta.url),
): Promise<void> {
  return startOnce(() => compileFetched(address));
}
