// From a source to a page and its summary.

import { createReadStream } from "node:fs";
import { type Page, readPage, readText, summarize, summarizePage, type Summary } from "nutgraf";
import { bytesOf } from "./bytes.js";
import type { Wishes } from "./command.js";
import { download } from "./download.js";
import { decoded } from "./encoding.js";
import { mediaTypeOf } from "./media-type.js";
import { reasonOf, type Source } from "./source.js";
import { Problem, Status } from "./status.js";

/** An article with its summary. */
export interface Article {
  /** What the page says of itself, and its text; of plain text nothing, as that says nothing. */
  page: Page;
  summary: Summary;
  isText: boolean;
}

/** The bytes of a source, and what came with them. */
interface Content {
  bytes: Uint8Array;
  address: string | null;
  type: string | null;
  charset: string | null;
}

/**
 * Reads and summarizes a source; `given` are the bytes of standard input, which a thread cannot read.
 *
 * @throws {Problem} It cannot be read.
 * @throws {ArgumentError} A wrong option.
 */
export async function articleOf(source: Source, given: Uint8Array | null, wishes: Wishes): Promise<Article> {
  const { bytes, address, type, charset } = given ? local(given) : await contentOf(source);
  const name = source.kind === "file" ? source.name : null;
  const known = { type, name, encoding: wishes.encoding ?? charset };
  const isHtml = (wishes.input ?? mediaTypeOf(bytes, known)) === "html";
  const text = decoded(bytes, { given: wishes.encoding, charset, isHtml });
  if (!isHtml) return { page: readText(""), summary: summarize(text, wishes.options), isText: true };
  const page = readPage(await documentOf(text, address));
  return { page, summary: summarizePage(page, wishes.options), isText: false };
}

async function contentOf({ kind, name }: Source): Promise<Content> {
  if (kind === "address") return download(name);
  try {
    return local(await bytesOf(createReadStream(name)));
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(Status.unreadable, reasonOf(error));
  }
}

function local(bytes: Uint8Array): Content {
  return { bytes, address: null, type: null, charset: null };
}

/** HTML as a document at `address`. */
async function documentOf(html: string, address: string | null): Promise<Document> {
  const parse = await parser();
  // A fragment has no one element to be the document's.
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  const document = parse(whole);
  if (address !== null) Object.defineProperty(document, "URL", { value: address });
  return document;
}

async function parser(): Promise<(html: string) => Document> {
  try {
    const { parseHTML } = await import("linkedom");
    return (html) => parseHTML(html).document;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    const advice = "run `npm install linkedom`; plain text works without";
    throw new Problem(
      Status.unreadable,
      `HTML is read by the optional package linkedom, which is missing: ${advice}`,
    );
  }
}
