/**
 * What runs in the Web Worker that `nutgraf/worker` starts: the script of the worker, for a bundler that has
 * to be told of it.
 *
 * @module
 */

import { answerTo } from "./answering.js";
import type { Step } from "./protocol.js";

addEventListener("message", ({ data }: MessageEvent<readonly Step[]>) => {
  postMessage(answerTo(data));
});
