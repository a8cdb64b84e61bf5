import type { Engine } from "./api.js";
import * as engine from "./engine.js";
import { provide, start } from "./instance.js";
import { base64 } from "./wasm/inlined.js";

// By name: through `export *` bundlers find each function in its own file, and leave this one out.
export {
  analyze,
  analyzeDocument,
  analyzePage,
  createBackground,
  detectLanguage,
  extract,
  keywords,
  readText,
  sentences,
  summarize,
  summarizeDocument,
  summarizePage,
} from "./engine.js";

// A side effect, as package.json says under `sideEffects`. The functions are exported from here, so
// that whoever imports one of them, and nobody else, has the Wasm in their bundle.
provide(bytes);

let loading: Promise<Engine> | undefined;

/**
 * Compiles the Wasm off the calling thread. Optional: a function called before compiles it on
 * the spot instead, which takes some milliseconds. Calling it again costs nothing.
 *
 * @example
 * ```js
 * const nutgraf = await load();
 * nutgraf.summarize(text);
 * ```
 */
export function load(): Promise<Engine> {
  loading ??= WebAssembly.compile(bytes()).then((module) => {
    start(module);
    return engine;
  });
  return loading;
}

function bytes(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
