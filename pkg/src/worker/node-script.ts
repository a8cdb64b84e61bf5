// What runs in the worker thread that `nutgraf/worker` starts in Node.

import { parentPort } from "node:worker_threads";
import { answerTo } from "./answering.js";
import type { Step } from "./protocol.js";

parentPort?.on("message", (steps: readonly Step[]) => {
  parentPort?.postMessage(answerTo(steps));
});
