import type { Engine } from "./api.js";
import * as engine from "./engine.js";
import { provide, startOnce } from "./instance.js";
import { decompress } from "./lzma.js";
import { base64, size } from "./wasm/inlined.js";

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
provide(() => new WebAssembly.Module(bytes()));

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
  loading ??= startOnce(async () => WebAssembly.compile(bytes())).then(() => engine);
  return loading;
}

function bytes(): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const compressed = new Uint8Array(binary.length);
  // A loop, as `Uint8Array.from` with a function takes ten times as long.
  for (let index = 0; index < binary.length; index++) compressed[index] = binary.charCodeAt(index);
  return decompress(compressed, size);
}
