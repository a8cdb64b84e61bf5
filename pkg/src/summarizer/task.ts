// Tasks: the draft has its results delivered by tasks of their own, with a turn of the event loop
// between any two.

import { isInWindow } from "./document.js";

const waiting: (() => void)[] = [];

let port: MessagePort | undefined;

/** Runs `steps` in a task of its own, after those that wait already. */
export function queueTask(steps: () => void): void {
  if (!isInWindow() || typeof MessageChannel === "undefined") {
    setTimeout(steps, 0);
    return;
  }
  // Not by a timer: browsers hold back those of a page that is not in front, by a second or a minute.
  if (!port) {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => waiting.shift()?.();
    port = channel.port2;
  }
  waiting.push(steps);
  port.postMessage(null);
}

/** Resolves in the next task. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => queueTask(resolve));
}
