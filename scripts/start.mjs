// Builds everything that the demo page needs, and serves it.

import path from "node:path";
import process from "node:process";
import { buildDemo } from "./build.mjs";
import { serve } from "./serve.mjs";
import { root, setUp } from "./setup.mjs";

const DEFAULT_PORT = 8080;

try {
  setUp();
  buildDemo();
  const { address } = await listen(process.env.PORT === undefined ? DEFAULT_PORT : Number(process.env.PORT));
  console.log(`\nThe demo is at ${address}  (Ctrl+C stops it)`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Serves on `port`, or on a free one where it is taken. */
async function listen(port) {
  const folder = path.join(root, "www/dist/demo");
  try {
    return await serve(folder, { port });
  } catch (error) {
    if (error.code !== "EADDRINUSE") throw error;
    return serve(folder);
  }
}
