// `nutgraf/url` in Node, whose `fetch` reads no files.

import type { Engine } from "../api.js";
import * as engine from "../engine.js";
import { compileFetched } from "../fetched.js";
import { startOnce } from "../instance.js";
import { compileFile, file } from "./wasm-file.js";

export * from "../api.js";
export * from "../engine.js";

export async function load(address?: string | URL): Promise<Engine> {
  await initialize(address);
  return engine;
}

export function initialize(address: string | URL = file): Promise<void> {
  const url = new URL(address);
  return startOnce(() => (url.protocol === "file:" ? compileFile(url) : compileFetched(url)));
}
