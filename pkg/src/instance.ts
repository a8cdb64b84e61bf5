import * as wasm from "./wasm/nutgraf.js";

let isReady = false;
let provided: (() => Uint8Array<ArrayBuffer>) | undefined;

/** Says where the Wasm is taken from by a function that is called before any has been loaded. */
export function provide(bytes: () => Uint8Array<ArrayBuffer>): void {
  provided = bytes;
}

/** Has every function run on `module`, unless they run on another already. */
export function start(module: WebAssembly.Module): void {
  if (isReady) return;
  wasm.initSync({ module });
  isReady = true;
}

/** The Wasm, compiled on the spot where it has not been loaded. */
export function ready(): typeof wasm {
  if (!isReady) {
    if (!provided) throw new Error("nutgraf: await load() before anything else is called");
    start(new WebAssembly.Module(provided()));
  }
  return wasm;
}
