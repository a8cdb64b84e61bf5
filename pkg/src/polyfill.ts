/**
 * The web's `Summarizer` without a model: importing this installs it where the browser has none.
 *
 * @example
 * ```js
 * import "nutgraf/polyfill";
 *
 * const summarizer = await Summarizer.create({ type: "tldr" });
 * console.log(await summarizer.summarize(text));
 * ```
 * @module
 */

import { CreateMonitor } from "./summarizer/monitor.js";
import { Summarizer } from "./summarizer/summarizer.js";

export { Summarizer as SummarizerPolyfill };
export type { Availability } from "./summarizer/availability.js";
export type { CreateMonitor, CreateMonitorCallback, ProgressHandler } from "./summarizer/monitor.js";
export type {
  PerformancePreference,
  SummarizerCreateCoreOptions,
  SummarizerCreateOptions,
  SummarizerFormat,
  SummarizerLength,
  SummarizerSummarizeOptions,
  SummarizerType,
} from "./summarizer/options.js";

/** Where `install` puts the polyfill. */
export interface InstallOptions {
  /** A name of your own among the globals, for use beside the browser's `Summarizer`. */
  as?: string;
}

/**
 * Makes the polyfill a global: `Summarizer`, unless the browser has one, or the draft gives it none, as the
 * page is not in a secure context; or, whatever the browser has, a name of your own. A global that is there
 * already is never replaced. Returns whether the polyfill stands under the name now.
 *
 * @example
 * ```js
 * import { install } from "nutgraf/polyfill";
 *
 * install({ as: "NutgrafSummarizer" });
 * await NutgrafSummarizer.availability(); // "available"
 * ```
 */
export function install({ as = "Summarizer" }: InstallOptions = {}): boolean {
  const isStandard = as === "Summarizer";
  const isWithheld = isStandard && globalThis.isSecureContext === false;
  if (!isWithheld && define(as, Summarizer) && isStandard) define("CreateMonitor", CreateMonitor);
  return Reflect.get(globalThis, as) === Summarizer;
}

/** Defines a global as the browser does its interfaces; `false` where there is one of that name. */
function define(name: string, value: object): boolean {
  if (Reflect.get(globalThis, name) !== undefined) return false;
  return Reflect.defineProperty(globalThis, name, {
    value,
    writable: true,
    enumerable: false,
    configurable: true,
  });
}

install();
