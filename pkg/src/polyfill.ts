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
  if (!(isStandard && globalThis.isSecureContext === false) && !(as in globalThis)) {
    define(as, Summarizer);
    if (isStandard && !("CreateMonitor" in globalThis)) define("CreateMonitor", CreateMonitor);
  }
  return Reflect.get(globalThis, as) === Summarizer;
}

/** As the browser defines its interfaces. */
function define(name: string, value: object): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}

install();
