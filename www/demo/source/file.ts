import { decoded } from "./encoding.js";
import type { Paste } from "./source.js";

/**
 * In bytes. A book has one megabyte; ten are summarized in seconds. A file far above is no article, and
 * would fill the memory of a telephone.
 */
const LARGEST = 30_000_000;

/** What cannot be read here, and why not. */
export const REFUSALS = ["pdf", "document", "book", "picture", "recording", "archive", "tooLarge"] as const;
export type Refusal = (typeof REFUSALS)[number];

const ZIP = "PK\x03\x04";

/**
 * What files that are no text begin with, as Latin 1, and what those have at a place further on. Names lie more
 * often than the first bytes do.
 */
const BEGINNINGS: readonly [start: string, at: number, has: string, refusal: Refusal][] = [
  ["%PDF-", 0, "", "pdf"],
  ["{\\rtf", 0, "", "document"],
  ["\xd0\xcf\x11\xe0", 0, "", "document"],
  [ZIP, 30, "mimetypeapplication/epub", "book"],
  [ZIP, 30, "mimetypeapplication/vnd.oasis", "document"],
  [ZIP, 30, "[Content_Types]", "document"],
  [ZIP, 30, "_rels/", "document"],
  ["\x89PNG", 0, "", "picture"],
  ["\xff\xd8\xff", 0, "", "picture"],
  ["GIF8", 0, "", "picture"],
  ["RIFF", 8, "WEBP", "picture"],
  ["RIFF", 8, "", "recording"],
  ["OggS", 0, "", "recording"],
  ["\0\0\0", 4, "ftypheic", "picture"],
  ["\0\0\0", 4, "ftypavif", "picture"],
  ["\0\0\0", 4, "ftyp", "recording"],
  [ZIP, 0, "", "archive"],
  ["\x1f\x8b", 0, "", "archive"],
];

/** What names and types say, where the first bytes say nothing. */
const NAMES: readonly [RegExp, Refusal][] = [
  [/\.pdf$|^application\/pdf/i, "pdf"],
  [/\.(?:docx?|odt|rtf|pages|pptx?|odp|xlsx?|ods)$/i, "document"],
  [/\.(?:epub|mobi|azw3?)$/i, "book"],
  [/\.(?:png|jpe?g|gif|webp|heic|avif|tiff?|bmp)$|^image\/(?!svg)/i, "picture"],
  [/^(?:audio|video)\//i, "recording"],
  [/\.(?:zip|gz|7z|rar|webarchive|mht(?:ml)?)$/i, "archive"],
];

/** As far as the first bytes are looked at: to the end of the table above. */
const BEGINNING = 64;

/** What a file picker offers, and what the installed app takes over from others. */
export const ACCEPTED = ".html,.htm,.xhtml,.txt,.text,.md,.markdown,text/html,text/plain,text/markdown";

/** What a file holds, or why that cannot be read here. */
export async function readFile(file: File): Promise<Paste | Refusal> {
  const head = latin1(await file.slice(0, BEGINNING).arrayBuffer());
  const known = BEGINNINGS.find(([start, at, has]) => head.startsWith(start) && head.startsWith(has, at));
  if (known) return known[3];
  const named = NAMES.find(([pattern]) => pattern.test(file.name) || pattern.test(file.type));
  if (named) return named[1];
  if (file.size > LARGEST) return "tooLarge";
  const isHtml = /\.x?html?$/i.test(file.name) || /^(?:text\/html|application\/xhtml)/.test(file.type);
  const isMarkdown = /\.(?:md|markdown)$/i.test(file.name) || file.type === "text/markdown";
  const text = decoded(new Uint8Array(await file.arrayBuffer()), isHtml);
  return { text, html: isHtml ? text : "", isMarkdown };
}

/** Whether something that was read is a reason why not. */
export function isRefusal(read: Paste | Refusal): read is Refusal {
  return typeof read === "string";
}

function latin1(bytes: ArrayBuffer): string {
  return String.fromCharCode(...new Uint8Array(bytes));
}
