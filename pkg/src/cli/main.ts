#!/usr/bin/env node
// The command line of the package.

import { readFileSync } from "node:fs";
import process from "node:process";
import { runBatch } from "./batch.js";
import { type Command, commandOf, HELP } from "./command.js";
import { watchOutput, write } from "./output.js";
import { printable } from "./printable.js";
import { Problem, Status } from "./status.js";

watchOutput();
try {
  process.exitCode = await run(commandOf(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  process.stderr.write(`nutgraf: ${printable(error.message)}\nSee nutgraf --help.\n`);
  process.exitCode = error.status;
}

async function run(command: Command): Promise<Status> {
  if (command.about === "help") await write(HELP);
  else if (command.about === "version") await write(`${version()}\n`);
  else if (command.names.length === 0 && process.stdin.isTTY) {
    throw new Problem(Status.wrongUsage, "what is to be summarized?");
  } else return runBatch(command);
  return Status.summarized;
}

function version(): string {
  const file = new URL("../../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
