/**
 * What runs in the Web Worker that `nutgraf/worker` starts: the script of the worker, for a bundler that has
 * to be told of it.
 *
 * @module
 */

import * as engine from "../inlined.js";
import { answerTo } from "./answering.js";
import type { Request } from "./protocol.js";

addEventListener("message", ({ data }: MessageEvent<Request>) => {
  answerTo(engine, data, (answer) => postMessage(answer));
});
