import {
  analyzePage,
  analyzeText,
  blocksOf,
  createBackground,
  detectLanguage,
  extractArticle,
  initSync,
  splitText,
} from "./wasm/nutgraf.js";

// By name: handed on as a whole, the bindings' other ways to start would be in every bundle.
const functions = {
  analyzePage,
  analyzeText,
  blocksOf,
  createBackground,
  detectLanguage,
  extractArticle,
  splitText,
};

let isReady = false;
let provided: (() => WebAssembly.Module) | undefined;
let starting: Promise<void> | undefined;

/** Says where the Wasm is taken from by a function that is called before any has been loaded. */
export function provide(module: () => WebAssembly.Module): void {
  provided = module;
}

/** Has every function run on `module`, unless they run on another already. */
export function start(module: WebAssembly.Module): void {
  if (isReady) return;
  initSync({ module });
  isReady = true;
}

/** Starts with the module that the first caller compiles; after a failure, with that of the next. */
export function startOnce(compile: () => Promise<WebAssembly.Module>): Promise<void> {
  starting ??= compile().then(start, (error: unknown) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

/** The Wasm, compiled on the spot where it has not been loaded. */
export function ready(): typeof functions {
  if (!isReady) {
    if (!provided) throw new Error("nutgraf: await load() before anything else is called");
    start(provided());
  }
  return functions;
}
