// `create()` and `availability()`, in the draft's own order of checks.

import { throwIfAborted } from "../abort.js";
import { served, type Availability } from "./availability.js";
import { isAllowed, isInactive } from "./document.js";
import { exception } from "./exception.js";
import { createMonitor, fireProgress, type CreateMonitor } from "./monitor.js";
import { canonicalOptions, readCoreOptions, readCreateOptions, type CreateOptions } from "./options.js";
import { QUOTA, requireWithin } from "./quota.js";
import { nextTask } from "./task.js";

/** Which summarizers can be had. */
export function availability(given: unknown): Promise<Availability> {
  const options = readCoreOptions(given);
  requireActive();
  const canonical = canonicalOptions(options);
  if (!isAllowed()) return Promise.resolve("unavailable");
  return nextTask().then(() => (served(canonical) ? "available" : "unavailable"));
}

/** What `make` makes of the options, once all is there that a summarizer needs. */
export function creation<T>(given: unknown, make: (options: CreateOptions) => T): Promise<T> {
  const options = readCreateOptions(given);
  requireActive();
  const canonical = canonicalOptions(options);
  if (canonical.signal) throwIfAborted([canonical.signal]);
  if (!isAllowed()) throw exception("NotAllowedError");
  const monitor = createMonitor();
  // As a callback it is called on nothing.
  const { monitor: callback } = canonical;
  callback?.(monitor);
  return prepared(canonical, monitor, make);
}

/** Throws where the document is not active. */
export function requireActive(): void {
  if (isInactive()) throw exception("InvalidStateError");
}

async function prepared<T>(
  options: CreateOptions,
  monitor: CreateMonitor,
  make: (options: CreateOptions) => T,
): Promise<T> {
  const { signal } = options;
  await nextTask();
  const fitting = served(options);
  if (!fitting) throw exception("NotSupportedError");
  for (const loaded of [0, 1]) {
    if (!signal?.aborted) fireProgress(monitor, loaded);
    await nextTask();
  }
  if (signal) throwIfAborted([signal]);
  requireWithin(QUOTA, options.sharedContext.length);
  return make(fitting);
}
