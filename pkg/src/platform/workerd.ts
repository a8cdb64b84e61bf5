// `nutgraf` and `nutgraf/url` in workerd, which runs Cloudflare's Workers.

import { provide } from "../instance.js";
import module from "../wasm/nutgraf_bg.wasm";

export * from "../api.js";
export * from "../engine.js";
export * from "./static.js";

provide(() => module);
