/// <reference types="node" />
import { readFile } from "node:fs/promises";

/** Where the Wasm is in the installed package. */
export const file = new URL("../wasm/nutgraf_bg.wasm", import.meta.url);

/** Compiles the Wasm in a file. */
export async function compileFile(file: URL): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await readFile(file));
}
