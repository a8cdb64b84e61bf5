// What runs in the worker thread that `nutgraf/worker` starts in Node.

import { parentPort } from "node:worker_threads";
import * as engine from "../platform/node.js";
import { answerTo } from "./answering.js";
import type { Request } from "./protocol.js";

parentPort?.on("message", (request: Request) => {
  answerTo(engine, request, (answer) => parentPort?.postMessage(answer));
});
