// The draft's dictionaries, as they are given and as they are read.

import {
  optional,
  toAbortSignal,
  toCallback,
  toDictionary,
  toDOMString,
  toEnumeration,
  toStrings,
  type Members,
} from "./conversion.js";
import { canonicalTag, canonicalTags } from "./language-tag.js";
import type { CreateMonitorCallback } from "./monitor.js";

const TYPES = ["tldr", "teaser", "key-points", "headline"] as const;
const FORMATS = ["plain-text", "markdown"] as const;
const LENGTHS = ["short", "medium", "long"] as const;
const PREFERENCES = ["auto", "speed", "capability"] as const;

/** What a summary is for: a paragraph, one that makes one want to read on, a list, or a line. */
export type SummarizerType = (typeof TYPES)[number];
/** How a summary is written. */
export type SummarizerFormat = (typeof FORMATS)[number];
/**
 * How long it may be: 1, 3 or 5 sentences of a `"tldr"` or a `"teaser"`, 3, 5 or 7 key points, 12, 17 or
 * 22 words of a headline. None is ever exceeded.
 */
export type SummarizerLength = (typeof LENGTHS)[number];
/** What matters most. Nutgraf has one engine, which is fast and needs no download: all are the same to it. */
export type PerformancePreference = (typeof PREFERENCES)[number];

/** What `availability()` is asked about. */
export interface SummarizerCreateCoreOptions {
  /** `"key-points"` where it is left out. */
  type?: SummarizerType | undefined;
  /** `"markdown"` where it is left out. */
  format?: SummarizerFormat | undefined;
  /** `"short"` where it is left out. */
  length?: SummarizerLength | undefined;
  /** `"auto"` where it is left out. */
  preference?: PerformancePreference | undefined;
  /** The languages that texts will be in, as BCP 47 tags. */
  expectedInputLanguages?: Iterable<string> | undefined;
  /** The languages that contexts will be in. */
  expectedContextLanguages?: Iterable<string> | undefined;
  /** The language that summaries are to be in: that of the texts, as nothing is translated. */
  outputLanguage?: string | undefined;
}

/** What a summarizer is made by. */
export interface SummarizerCreateOptions extends SummarizerCreateCoreOptions {
  /** Aborted, it ends the creation; later, it destroys the summarizer. */
  signal?: AbortSignal | undefined;
  /** Is handed an event target that tells of the progress. */
  monitor?: CreateMonitorCallback | undefined;
  /** What all texts have to do with: sentences that share words with it come first. */
  sharedContext?: string | undefined;
}

/** What one summary is made by. */
export interface SummarizerSummarizeOptions {
  /** Aborted, it ends the call. */
  signal?: AbortSignal | undefined;
  /** What this text has to do with: sentences that share words with it come first. */
  context?: string | undefined;
}

/** `SummarizerCreateCoreOptions` as they are read. */
export interface CoreOptions {
  readonly type: SummarizerType;
  readonly format: SummarizerFormat;
  readonly length: SummarizerLength;
  readonly preference: PerformancePreference;
  readonly expectedInputLanguages: readonly string[];
  readonly expectedContextLanguages: readonly string[];
  readonly outputLanguage: string | null;
}

/** `SummarizerCreateOptions` as they are read. */
export interface CreateOptions extends CoreOptions {
  readonly signal: AbortSignal | undefined;
  readonly monitor: CreateMonitorCallback | undefined;
  readonly sharedContext: string;
}

/** `SummarizerSummarizeOptions` as they are read. */
export interface SummarizeOptions {
  readonly signal: AbortSignal | undefined;
  readonly context: string;
}

/** Reads what `availability()` was given. */
export function readCoreOptions(given: unknown): CoreOptions {
  return coreOptions(toDictionary(given, "SummarizerCreateCoreOptions"));
}

/** Reads what `create()` was given. */
export function readCreateOptions(given: unknown): CreateOptions {
  const members = toDictionary(given, "SummarizerCreateOptions");
  // Each dictionary in the order of its members' names, that which it inherits from first.
  return {
    ...coreOptions(members),
    monitor: optional(members.monitor, toCallback<CreateMonitorCallback>),
    sharedContext: optional(members.sharedContext, toDOMString) ?? "",
    signal: optional(members.signal, toAbortSignal),
  };
}

/** Reads what a call was given. */
export function readSummarizeOptions(given: unknown): SummarizeOptions {
  const members = toDictionary(given, "SummarizerSummarizeOptions");
  return {
    context: optional(members.context, toDOMString) ?? "",
    signal: optional(members.signal, toAbortSignal),
  };
}

/**
 * The same options with canonical language tags, each once.
 *
 * @throws {RangeError} One of them is none.
 */
export function canonicalOptions<Options extends CoreOptions>(options: Options): Options {
  return {
    ...options,
    expectedInputLanguages: canonicalTags(options.expectedInputLanguages),
    expectedContextLanguages: canonicalTags(options.expectedContextLanguages),
    outputLanguage: options.outputLanguage === null ? null : canonicalTag(options.outputLanguage),
  };
}

function coreOptions(members: Members): CoreOptions {
  const choice = <T extends string>(value: unknown, values: readonly T[], name: string, preset: T): T =>
    optional(value, (given) => toEnumeration(given, values, name)) ?? preset;
  return {
    expectedContextLanguages: optional(members.expectedContextLanguages, toStrings) ?? [],
    expectedInputLanguages: optional(members.expectedInputLanguages, toStrings) ?? [],
    format: choice(members.format, FORMATS, "SummarizerFormat", "markdown"),
    length: choice(members.length, LENGTHS, "SummarizerLength", "short"),
    outputLanguage: optional(members.outputLanguage, toDOMString) ?? null,
    preference: choice(members.preference, PREFERENCES, "PerformancePreference", "auto"),
    type: choice(members.type, TYPES, "SummarizerType", "key-points"),
  };
}
