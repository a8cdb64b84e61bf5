/// <reference types="node" />
// `nutgraf` in Node: the Wasm is read from its file, which is quicker than to decompress the inlined one.

import { readFileSync } from "node:fs";
import type { Engine } from "../api.js";
import * as engine from "../engine.js";
import { provide, startOnce } from "../instance.js";
import { compileFile, file } from "./wasm-file.js";

export * from "../api.js";
export * from "../engine.js";

provide(() => new WebAssembly.Module(readFileSync(file)));

let loading: Promise<Engine> | undefined;

export function load(): Promise<Engine> {
  loading ??= startOnce(() => compileFile(file)).then(() => engine);
  return loading;
}
