/**
 * The same as `nutgraf`, with the Wasm in a file of its own: a third less to download, and compiled
 * while it comes in. `load` has to be awaited before anything else is called.
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

import { type Engine, start } from "./engine.js";

export * from "./api.js";
export {
  analyze,
  analyzeDocument,
  analyzePage,
  createBackground,
  type Engine,
  extract,
  readText,
  summarize,
  summarizeDocument,
  summarizePage,
} from "./engine.js";

let loading: Promise<Engine> | undefined;

/**
 * Fetches and compiles the Wasm, from beside this file where no `address` is given. Calling it again
 * costs nothing, whatever the address; after a failure it tries again.
 *
 * @throws {TypeError} The file could not be fetched.
 * @throws {WebAssembly.CompileError} What came is no Wasm, or a content security policy forbids it.
 */
export function load(
  address: string | URL = new URL("./wasm/nutgraf_bg.wasm", import.meta.url),
): Promise<Engine> {
  loading ??= compile(address).then(start, (error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function compile(address: string | URL): Promise<WebAssembly.Module> {
  const response = await fetch(address);
  if (!response.ok) throw new TypeError(`nutgraf: ${response.url} answers ${response.status}`);
  // Streaming wants the type application/wasm, which not every server knows.
  return response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}
