import process from "node:process";
import { Status } from "./status.js";

/** Writes to standard output, and waits while its reader does not keep up. */
export function write(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

/**
 * Has the program end where nobody reads on: quietly, as one does whose reader has seen enough (`head`),
 * but not where there is no room.
 */
export function watchOutput(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    process.stderr.write(`nutgraf: cannot write: ${error.message}\n`);
    process.exit(Status.failed);
  });
  // There is nobody left to tell.
  process.stderr.on("error", () => {});
}
