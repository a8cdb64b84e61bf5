import { onAbort, throwIfAborted } from "../abort.js";
import type { Availability } from "./availability.js";
import { requireArguments, toDOMString } from "./conversion.js";
import { availability, creation, requireActive } from "./creation.js";
import { exception } from "./exception.js";
import { expose, illegalConstructor, illegalInvocation } from "./exposure.js";
import { asPromise, asStream, type Operation } from "./operation.js";
import {
  readSummarizeOptions,
  type CreateOptions,
  type PerformancePreference,
  type SummarizerCreateCoreOptions,
  type SummarizerCreateOptions,
  type SummarizerFormat,
  type SummarizerLength,
  type SummarizerSummarizeOptions,
  type SummarizerType,
} from "./options.js";
import { QUOTA, requireWithin, usageOf } from "./quota.js";
import { summarize } from "./summary.js";
import { nextTask } from "./task.js";

/** What a summarizer was made by, and how it is destroyed. */
interface State {
  readonly options: CreateOptions;
  readonly inputLanguages: readonly string[] | null;
  readonly contextLanguages: readonly string[] | null;
  readonly inputQuota: number;
  readonly destruction: AbortController;
}

const states = new WeakMap<object, State>();

/**
 * The web's [`Summarizer`](https://developer.mozilla.org/docs/Web/API/Summarizer), as the draft
 * [Writing Assistance APIs](https://webmachinelearning.github.io/writing-assistance-apis/) has it, on
 * Nutgraf's engine: without a model, in every browser, in workers and in Node. A summary is made of the
 * text's own sentences. Lengths and offsets are in UTF-16 units.
 *
 * @example
 * ```js
 * const summarizer = await SummarizerPolyfill.create({ type: "key-points", length: "short" });
 * await summarizer.summarize(text); // at most three lines, each after "* "
 * summarizer.destroy();
 * ```
 */
export class Summarizer {
  /** @throws {TypeError} Always: `create()` makes one. */
  constructor() {
    throw illegalConstructor();
  }

  /**
   * Makes a summarizer.
   *
   * Rejects, the first that applies: with a `TypeError` for an option of the wrong kind; with the
   * `DOMException`s `InvalidStateError` in a document that is not active; with a `RangeError` for a
   * wrong language tag; with the reason of an aborted signal; with `NotAllowedError` where the document's
   * permissions policy forbids it; with what `monitor` throws; with `NotSupportedError` for a language
   * that is not served; with `QuotaExceededError` for a `sharedContext` longer than any input may be.
   */
  static create(...given: [options?: SummarizerCreateOptions]): Promise<Summarizer> {
    return promised(() => creation(given[0], created));
  }

  /** Whether `create()` would make a summarizer by these options: `"available"` or `"unavailable"`. */
  static availability(...given: [options?: SummarizerCreateCoreOptions]): Promise<Availability> {
    return promised(() => availability(given[0]));
  }

  /**
   * Summarizes a text; one without anything to summarize gives `""`. The cost grows in proportion to the
   * text, and long ones are summarized in parts, between which the event loop goes on.
   *
   * Rejects with the reason of an aborted signal, with `AbortError` once the summarizer is destroyed, with
   * `QuotaExceededError` where text and context are longer than `inputQuota`, and with
   * `NotSupportedError` where the text is in another language than `outputLanguage`.
   */
  summarize(...given: [input: string, options?: SummarizerSummarizeOptions]): Promise<string> {
    return promised(() => {
      const { signals, operation } = summarization(this, given);
      return asPromise(signals, async (isStopped) => (await operation(isStopped))?.join(""));
    });
  }

  /**
   * The same as a stream of pieces, which one after the other are the summary: a sentence or a key point
   * each. What `summarize()` rejects with, it throws at once or is the stream's error.
   */
  summarizeStreaming(
    ...given: [input: string, options?: SummarizerSummarizeOptions]
  ): ReadableStream<string> {
    const { signals, operation } = summarization(this, given);
    return asStream(signals, operation);
  }

  /** How much a call would take of `inputQuota`: the UTF-16 units of its text and context, and 1 for none. */
  measureInputUsage(...given: [input: string, options?: SummarizerSummarizeOptions]): Promise<number> {
    return promised(() => {
      const { input, context, signals } = call(this, given);
      return asPromise(signals, async () => {
        await nextTask();
        return usageOf(input, context);
      });
    });
  }

  /** Ends what is under way, and whatever is asked for later, with `AbortError`. */
  destroy(): void {
    stateOf(this).destruction.abort(exception("AbortError"));
  }

  /** What all texts have to do with; `""` where that was left out. */
  get sharedContext(): string {
    return stateOf(this).options.sharedContext;
  }

  /** What summaries are for. */
  get type(): SummarizerType {
    return stateOf(this).options.type;
  }

  /** How they are written. */
  get format(): SummarizerFormat {
    return stateOf(this).options.format;
  }

  /** How long they may be. */
  get length(): SummarizerLength {
    return stateOf(this).options.length;
  }

  /** What matters most. */
  get preference(): PerformancePreference {
    return stateOf(this).options.preference;
  }

  /** The languages that serve the expected texts; `null` where none were given. */
  get expectedInputLanguages(): readonly string[] | null {
    return stateOf(this).inputLanguages;
  }

  /** The languages that serve the expected contexts; `null` where none were given. */
  get expectedContextLanguages(): readonly string[] | null {
    return stateOf(this).contextLanguages;
  }

  /** The language of summaries; `null` where it is that of each text. */
  get outputLanguage(): string | null {
    return stateOf(this).options.outputLanguage;
  }

  /** The most that a call may take, in UTF-16 units. */
  get inputQuota(): number {
    return stateOf(this).inputQuota;
  }
}

expose(Summarizer, "Summarizer", { summarize: 1, summarizeStreaming: 1, measureInputUsage: 1 });

function created(options: CreateOptions): Summarizer {
  const { signal, sharedContext, expectedInputLanguages, expectedContextLanguages } = options;
  const destruction = new AbortController();
  if (signal) {
    const release = onAbort([signal], (reason) => destruction.abort(reason));
    onAbort([destruction.signal], release);
  }
  // Past the constructor, which is the page's alone.
  const summarizer = Object.create(Summarizer.prototype) as Summarizer;
  states.set(summarizer, {
    options,
    inputLanguages: frozen(expectedInputLanguages),
    contextLanguages: frozen(expectedContextLanguages),
    inputQuota: QUOTA - sharedContext.length,
    destruction,
  });
  return summarizer;
}

function frozen(languages: readonly string[]): readonly string[] | null {
  return languages.length > 0 ? Object.freeze([...languages]) : null;
}

function stateOf(summarizer: object): State {
  const state = states.get(summarizer);
  if (!state) throw illegalInvocation();
  return state;
}

/** What a method that promises something throws, its promise is rejected with. */
function promised<T>(steps: () => Promise<T>): Promise<T> {
  try {
    return steps();
  } catch (error) {
    return Promise.reject(error as Error);
  }
}

/** The arguments of a call, after the checks that all calls have in common. */
function call(summarizer: object, given: readonly unknown[]) {
  const state = stateOf(summarizer);
  requireArguments(given, 1);
  const input = toDOMString(given[0]);
  const { context, signal } = readSummarizeOptions(given[1]);
  requireActive();
  const signals = [state.destruction.signal, ...(signal ? [signal] : [])];
  throwIfAborted(signals);
  return { state, input, context, signals };
}

function summarization(summarizer: object, given: readonly unknown[]) {
  const { state, input, context, signals } = call(summarizer, given);
  const { options, inputQuota } = state;
  const operation: Operation<string[]> = async (isStopped) => {
    await nextTask();
    requireWithin(inputQuota, usageOf(input, context));
    return summarize(options, input, [options.sharedContext, context], isStopped);
  };
  return { signals, operation };
}
