// What is printed of an article.

import type { Emptiness, Page, Summary } from "nutgraf";
import { excerptOf, type Excerpt, markdown, plainText } from "nutgraf/excerpt";
import { type Article, articleOf } from "./article.js";
import type { Wishes } from "./command.js";
import { jsonLine, printable } from "./printable.js";
import type { Source } from "./source.js";
import { Problem, Status } from "./status.js";

/** What becomes of a source. */
export interface Answer {
  status: Status;
  /** What goes to standard output; may be empty. */
  output: string;
  /** What its reader is to be told besides. */
  note: string | null;
}

const EMPTINESS: Record<Emptiness, string> = {
  "no-text": "has no text in it",
  "no-article": "has no article in it",
  "budget-too-small": "no sentence is as short as the summary is to be",
};

/**
 * Reads, summarizes and shows a source.
 *
 * @throws {ArgumentError} A wrong option.
 */
export async function answerOf(source: Source, bytes: Uint8Array | null, wishes: Wishes): Promise<Answer> {
  try {
    return shown(source, await articleOf(source, bytes, wishes), wishes);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { status: error.status, output: "", note: error.message };
  }
}

function shown({ kind, name }: Source, { page, summary, isText }: Article, wishes: Wishes): Answer {
  const words = summary.keywords.map(({ text }) => text);
  const isEmpty = wishes.isKeywords ? words.length === 0 : summary.emptiness !== null;
  const status = isEmpty ? Status.nothingToSummarize : Status.summarized;
  const emptiness = summary.emptiness === null ? "has no keywords" : EMPTINESS[summary.emptiness];
  const note = isEmpty ? emptiness : truncated(page);
  if (wishes.format === "json")
    return { status, output: jsonLine(fields(name, page, summary, isText)), note };
  if (isEmpty) return { status, output: "", note };
  const whole = excerptOf(summary, page, { links: wishes.hasLinks });
  const excerpt: Excerpt = wishes.isKeywords ? listed(whole, words) : whole;
  const output =
    wishes.format === "markdown"
      ? markdown({ ...excerpt, title: excerpt.title ?? (kind === "standard-input" ? null : name) })
      : plainText({ ...excerpt, title: null, url: null });
  return { status, output: printable(output), note };
}

/** An excerpt with the keywords in the place of sentences. */
function listed(excerpt: Excerpt, words: readonly string[]): Excerpt {
  const sentences = words.map((text) => ({ text, link: null }));
  return { ...excerpt, isList: true, text: words.join("\n"), sentences };
}

function truncated({ truncation }: Page): string | null {
  return truncation && `is so long that only its beginning was read (too many ${truncation})`;
}

/** What README.md says that an object has. */
function fields(input: string, page: Page, summary: Summary, isText: boolean): object {
  const { url, site, author, published } = page.metadata;
  const { title, language, kind, text, sentences, keywords, coverage, emptiness, limit } = summary;
  return {
    input,
    url,
    title,
    site,
    author,
    published,
    language,
    kind,
    text,
    sentences: sentences.map(({ text, rank, start, end }) =>
      // Of HTML the offsets are those in a block, which nobody has here.
      isText ? { text, rank, start, end } : { text, rank },
    ),
    keywords: keywords.map(({ text, weight }) => ({ text, weight })),
    coverage: coverage.share,
    truncation: page.truncation,
    emptiness,
    limit,
  };
}
