// `load` and `initialize` where the Wasm is at hand without waiting.

import type { Engine } from "../api.js";
import * as engine from "../engine.js";
import { ready } from "../instance.js";

// An address, which `nutgraf/url` takes, has no meaning here.
export async function load(): Promise<Engine> {
  ready();
  return engine;
}

export async function initialize(): Promise<void> {
  ready();
}
