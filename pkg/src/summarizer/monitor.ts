import { expose, illegalConstructor, illegalInvocation } from "./exposure.js";

/** What is called for each event. `null` for nobody. */
export type ProgressHandler = ((this: CreateMonitor, event: ProgressEvent) => unknown) | null;

/** The handler of a monitor, and what calls it from its place among the listeners. */
interface Handling {
  handler: object | null;
  readonly listener: (event: Event) => void;
}

const handlings = new WeakMap<object, Handling>();

/**
 * Tells how much of what a summarizer needs has come in. Of Nutgraf's all is there from the start:
 * `loaded` is 0, then 1, of a `total` of 1.
 */
export class CreateMonitor extends EventTarget {
  /** @throws {TypeError} Always: `Summarizer.create()` hands one to its `monitor`. */
  constructor() {
    super();
    throw illegalConstructor();
  }

  /** Called for each `downloadprogress`. */
  get ondownloadprogress(): ProgressHandler {
    return handlingOf(this).handler as ProgressHandler;
  }

  set ondownloadprogress(given: ProgressHandler) {
    const handling = handlingOf(this);
    const isObject = typeof given === "function" || (typeof given === "object" && given !== null);
    handling.handler = isObject ? given : null;
    // The first handler takes its place among the listeners; a later one inherits it, as a listener that is
    // there already stays where it is.
    if (isObject) this.addEventListener("downloadprogress", handling.listener);
    else this.removeEventListener("downloadprogress", handling.listener);
  }
}

expose(CreateMonitor, "CreateMonitor");

/** What `create()` calls with its monitor, before anything has come in. */
export type CreateMonitorCallback = (monitor: CreateMonitor) => unknown;

/** A new monitor. */
export function createMonitor(): CreateMonitor {
  // Past the constructor, which is the page's alone.
  const monitor = Reflect.construct(EventTarget, [], CreateMonitor) as CreateMonitor;
  const handling: Handling = {
    handler: null,
    listener: (event) => {
      if (typeof handling.handler === "function") handling.handler.call(monitor, event);
    },
  };
  handlings.set(monitor, handling);
  return monitor;
}

/** Tells a monitor that `loaded` of 1 has come in. */
export function fireProgress(monitor: CreateMonitor, loaded: number): void {
  monitor.dispatchEvent(progressEvent({ lengthComputable: true, loaded, total: 1 }));
}

function progressEvent(
  progress: Required<Pick<ProgressEventInit, "lengthComputable" | "loaded" | "total">>,
): Event {
  if (typeof ProgressEvent === "function") return new ProgressEvent("downloadprogress", progress);
  // Node has no such event.
  return Object.assign(new Event("downloadprogress"), progress);
}

function handlingOf(monitor: object): Handling {
  const handling = handlings.get(monitor);
  if (!handling) throw illegalInvocation();
  return handling;
}
