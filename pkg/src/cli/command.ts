// What the caller wrote on the command line.

import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import type { SummaryOptions } from "nutgraf";
import { messageOf, Problem, Status } from "./status.js";

/** One screen: at most 24 lines of 79 characters, which a test holds it to. */
export const HELP = `\
Usage: nutgraf [options] [file | folder | address | -]...
Summarizes articles, HTML or plain text, by their own sentences.

  -n, --sentences N   at most so many sentences; or one of --words N,
                      --characters N, --seconds N (of reading), --ratio SHARE
  -l, --length NAME   short, medium or long; else what suits the article
  -k, --kind NAME     tldr (default), key-points, teaser or headline
  -f, --focus WORDS   what the summary is to be about
      --require WORDS, --exclude WORDS   what it must or must not have
      --title TEXT, --language TAG       what the article does not say itself
      --keywords      the article's keywords in place of a summary
  -o, --format NAME   text (default), markdown or json: one object on each line
      --links         in Markdown, a link to each sentence of a page
      --input NAME    html or text, where name, type and content mislead
      --encoding NAME that of the input, where it says none or a wrong one
      --threads N     for several inputs (default: as many as pay)
      --timeout N     the most seconds for each input (default: 60)
  -h, --help, -v, --version

Reads standard input where nothing is named. --focus, --require and --exclude
can be repeated. Ends with 0 for summaries, 2 for wrong usage, 3 where there is
nothing to summarize, 4 where an input cannot be read; several: the highest.
`;

export const FORMATS = ["text", "markdown", "json"] as const;
export const INPUTS = ["html", "text"] as const;

/** How each input is read, summarized and shown. */
export interface Wishes {
  options: SummaryOptions;
  format: (typeof FORMATS)[number];
  isKeywords: boolean;
  hasLinks: boolean;
  /** What the inputs are; `null` where each is to be looked at. */
  input: (typeof INPUTS)[number] | null;
  encoding: string | null;
}

export interface Command {
  /** What the caller wants to know of the program itself, and nothing else then. */
  about: "help" | "version" | null;
  /** Files, folders, addresses, and `-` for standard input. */
  names: string[];
  wishes: Wishes;
  /** The most threads; `null` where that is left to the program. */
  threads: number | null;
  /** The most seconds for each input. */
  timeout: number;
}

/** Enough for a book on a slow machine; what takes longer was made to. */
const DEFAULT_TIMEOUT = 60;

/** The longest time that a timer of Node can be set to, in seconds. */
const LONGEST_TIMEOUT = 2_147_483;

const TEXT = { type: "string" } as const;
const TEXTS = { type: "string", multiple: true } as const;
const FLAG = { type: "boolean" } as const;

const OPTIONS = {
  sentences: { ...TEXT, short: "n" },
  words: TEXT,
  characters: TEXT,
  seconds: TEXT,
  ratio: TEXT,
  length: { ...TEXT, short: "l" },
  kind: { ...TEXT, short: "k" },
  focus: { ...TEXTS, short: "f" },
  require: TEXTS,
  exclude: TEXTS,
  title: TEXT,
  language: TEXT,
  keywords: FLAG,
  format: { ...TEXT, short: "o" },
  links: FLAG,
  input: TEXT,
  encoding: TEXT,
  threads: TEXT,
  timeout: TEXT,
  help: { ...FLAG, short: "h" },
  version: { ...FLAG, short: "v" },
} as const;

/** The options that the engine takes, by the form it takes them in; it checks them itself. */
const NUMBERS = ["sentences", "words", "characters", "seconds", "ratio"] as const;
const STRINGS = ["length", "kind", "title", "language", "focus", "require", "exclude"] as const;

/**
 * Reads the arguments of the program.
 *
 * @throws {Problem} Wrong usage, but for what the engine checks.
 */
export function commandOf(args: string[]): Command {
  const { values, positionals } = parsed(args);
  const options: Record<string, unknown> = {};
  for (const name of NUMBERS) if (values[name] !== undefined) options[name] = numberOf(values[name]);
  for (const name of STRINGS) if (values[name] !== undefined) options[name] = values[name];
  return {
    about: values.help ? "help" : values.version ? "version" : null,
    names: positionals,
    wishes: {
      options,
      format: choice("format", values.format, FORMATS) ?? "text",
      isKeywords: values.keywords ?? false,
      hasLinks: values.links ?? false,
      input: choice("input", values.input, INPUTS),
      encoding: values.encoding === undefined ? null : encoding(values.encoding),
    },
    threads: wholeNumber("threads", values.threads, 8 * availableParallelism()),
    timeout: wholeNumber("timeout", values.timeout, LONGEST_TIMEOUT) ?? DEFAULT_TIMEOUT,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw wrongUsage(messageOf(error));
  }
}

function numberOf(given: string): number {
  return given.trim() === "" ? Number.NaN : Number(given);
}

function choice<T extends string>(name: string, given: string | undefined, choices: readonly T[]): T | null {
  if (given === undefined) return null;
  const found = choices.find((one) => one === given);
  if (found === undefined) throw wrongUsage(`--${name} must be one of ${choices.join(", ")}`);
  return found;
}

function wholeNumber(name: string, given: string | undefined, most: number): number | null {
  if (given === undefined) return null;
  const number = numberOf(given);
  if (!Number.isInteger(number) || number < 1 || number > most) {
    throw wrongUsage(`--${name} must be a whole number from 1 to ${most}`);
  }
  return number;
}

function encoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw wrongUsage(`--encoding: ${label} is no encoding that is known here`);
  }
}

function wrongUsage(message: string): Problem {
  return new Problem(Status.wrongUsage, message);
}
