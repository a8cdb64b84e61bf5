import { analyze } from "../inlined.js";
import type { CoreOptions } from "./options.js";

/**
 * Whether a summarizer can be had. Nutgraf's is `"available"` at once, or not at all: nothing is
 * downloaded.
 */
export type Availability = "unavailable" | "downloadable" | "downloading" | "available";

/** The languages that there is data for, by the folders of `src/language/data`. */
export const LANGUAGES: readonly string[] = [
  ...["ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi", "fr", "ga", "gl"],
  ...["he", "hi", "hr", "hu", "hy", "id", "it", "ja", "ko", "lt", "lv", "mr", "ms", "nl", "no", "pl", "pt"],
  ...["ro", "ru", "sk", "sl", "sr", "sr-Latn", "sv", "sw", "ta", "te", "th", "tr", "uk", "ur", "vi", "zh"],
];

/** Codes of the same language, or of one written alike, that canonical tags may have; see `registry.rs`. */
const RELATIVES: Readonly<Record<string, string>> = { bs: "hr", nb: "no", nn: "no" };

/**
 * The language that serves a canonical tag best: `en` for `en-GB`, `zh` for `zh-Hant-HK`. `undefined`
 * where none does.
 */
export function bestFit(tag: string): string | undefined {
  const subtags = tag.split("-");
  for (let count = subtags.length; count > 0; count--) {
    const prefix = subtags.slice(0, count).join("-");
    if (LANGUAGES.includes(prefix)) return prefix;
  }
  const [language = ""] = subtags;
  return Object.hasOwn(RELATIVES, language) ? RELATIVES[language] : undefined;
}

/**
 * The same options with the languages that serve them best. `undefined` where one of the languages is
 * served by none, or the engine cannot run: a content security policy may forbid WebAssembly.
 */
export function served<Options extends CoreOptions>(options: Options): Options | undefined {
  const input = bestFits(options.expectedInputLanguages);
  const context = bestFits(options.expectedContextLanguages);
  const output = bestFits(options.outputLanguage === null ? [] : [options.outputLanguage]);
  if (!input || !context || !output || !canRun()) return undefined;
  return {
    ...options,
    expectedInputLanguages: input,
    expectedContextLanguages: context,
    outputLanguage: output[0] ?? null,
  };
}

function bestFits(tags: readonly string[]): string[] | undefined {
  const fits = new Set<string>();
  for (const tag of tags) {
    const fit = bestFit(tag);
    if (fit === undefined) return undefined;
    fits.add(fit);
  }
  return [...fits];
}

/** Whether the engine does: it is compiled by the first text. `load` would bring all of it into a bundle. */
function canRun(): boolean {
  try {
    analyze("").free();
    return true;
  } catch {
    return false;
  }
}
