import type { Summary } from "../api.js";
import { analyze } from "../inlined.js";
import { condensed, PART, type Condensed } from "./condensation.js";
import { exception } from "./exception.js";
import { pieces } from "./format.js";
import { shortened } from "./headline.js";
import type { CoreOptions } from "./options.js";

/** Something to summarize: a letter, a digit, a symbol. White space, controls and marks alone are nothing. */
const CONTENT = /[\p{L}\p{N}\p{S}]/u;

/**
 * The language of a text is believed against the one that was asked for from this confidence on. At
 * 1 an English text is given out as a French summary; at .5 a short text that is what it should be
 * is refused for a relative of its language, Norwegian for Danish.
 */
const CERTAIN = 0.9;

/**
 * Summarizes `input`. The `contexts` are words to look out for, and nothing else: no instruction in them
 * is ever followed. `undefined` where it was stopped.
 *
 * @throws {DOMException} `NotSupportedError`: the text is in another language than summaries are to be.
 */
export async function summarize(
  options: CoreOptions,
  input: string,
  contexts: readonly string[],
  isStopped: () => boolean,
): Promise<string[] | undefined> {
  if (isStopped()) return undefined;
  if (!CONTENT.test(input)) return [];
  const focus = contexts.map((context) => context.slice(0, PART));
  const language = expectedLanguage(options);
  const text = await condensed(input, language, focus, isStopped);
  if (!text || isStopped()) return undefined;
  return written(options, text, language, focus);
}

/** What the caller says of the language of the texts: the engine takes it as a hint. */
function expectedLanguage({ outputLanguage, expectedInputLanguages }: CoreOptions): { language?: string } {
  const [only, second] = expectedInputLanguages;
  const language = outputLanguage ?? (second === undefined ? only : undefined);
  return language === undefined ? {} : { language };
}

function written(
  { type, format, length, outputLanguage }: CoreOptions,
  { text, title }: Condensed,
  language: { language?: string },
  focus: string[],
): string[] {
  const analysis = analyze(text, title === null ? language : { ...language, title });
  try {
    const summary = analysis.summarize({ kind: type, length, focus });
    requireLanguage(summary, outputLanguage);
    if (type !== "headline") return pieces(textsOf(summary), type, format);
    if (summary.headline) return pieces([summary.headline.text], type, format);
    const best = textsOf(analysis.summarize({ sentences: 1, focus }));
    return pieces(
      best.map((sentence) => shortened(sentence, length)),
      type,
      format,
    );
  } finally {
    analysis.free();
  }
}

function textsOf({ sentences }: Summary): string[] {
  return sentences.map(({ text }) => text);
}

/** Throws where the summary is certainly not in the language that was asked for: none is translated. */
function requireLanguage({ language, languageConfidence }: Summary, wanted: string | null): void {
  const primary = (tag: string): string | undefined => tag.split("-")[0];
  if (wanted === null || languageConfidence < CERTAIN || primary(language) === primary(wanted)) return;
  throw exception("NotSupportedError", `The text is in '${language}', and summaries in '${wanted}'.`);
}
