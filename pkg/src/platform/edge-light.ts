// `nutgraf` and `nutgraf/url` in Vercel's edge runtime, whose tools ask for `?module`.

import { provide } from "../instance.js";
import module from "../wasm/nutgraf_bg.wasm?module";

export * from "../api.js";
export * from "../engine.js";
export * from "./static.js";

provide(() => {
  // Next.js, while one develops, compiles in another realm: the bindings would not know such a module.
  if (!(module instanceof WebAssembly.Module)) Object.setPrototypeOf(module, WebAssembly.Module.prototype);
  return module;
});
