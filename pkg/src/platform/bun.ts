/// <reference types="node" />
// `nutgraf` in Bun, whose bundler takes along a file that is imported.

import { readFileSync } from "node:fs";
import path from "node:path";
import { provide } from "../instance.js";
import imported from "../wasm/nutgraf_bg.wasm" with { type: "file" };

export * from "../api.js";
export * from "../engine.js";
export * from "./static.js";

// Imported as a file it is a path: whole as it runs, and beside this file in a bundle.
const file = path.resolve(import.meta.dirname, imported as unknown as string);
provide(() => new WebAssembly.Module(readFileSync(file)));
