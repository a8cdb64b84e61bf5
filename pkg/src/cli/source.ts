// Where articles come from: what the caller named, with folders replaced by the files in them.

import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { mediaTypeByName } from "./media-type.js";
import { messageOf, Problem, Status } from "./status.js";

/** One input, by the name that the caller knows it by. */
export interface Source {
  kind: "file" | "address" | "standard-input";
  name: string;
}

export const STANDARD_INPUT: Source = { kind: "standard-input", name: "standard input" };

/** What is in place of a source that is not there. */
export interface Missing {
  name: string;
  problem: Problem;
}

/** The inputs that `names` stand for, in the order given; in a folder by name. */
export async function sourcesOf(names: readonly string[]): Promise<(Source | Missing)[]> {
  const sources: (Source | Missing)[] = [];
  for (const name of names) {
    if (name === "-") sources.push(STANDARD_INPUT);
    else if (/^https?:\/\//i.test(name)) sources.push({ kind: "address", name });
    else sources.push(...(await onDisk(name)));
  }
  return sources;
}

async function onDisk(name: string): Promise<(Source | Missing)[]> {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(name)) {
    return [missing(name, new Error("only http and https addresses are fetched"))];
  }
  try {
    const isFolder = (await stat(name)).isDirectory();
    return isFolder ? await inFolder(name) : [{ kind: "file", name }];
  } catch (error) {
    return [missing(name, error)];
  }
}

/**
 * The files in a folder, and in the folders below it, that are named as HTML or text; a file that the
 * caller names may be called anything. What has a dot first is left out.
 */
async function inFolder(folder: string): Promise<(Source | Missing)[]> {
  const found: (Source | Missing)[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    try {
      const entries = await readdir(next, { withFileTypes: true });
      entries.sort((left, right) => (left.name < right.name ? -1 : 1));
      const below: string[] = [];
      for (const entry of entries) {
        const name = path.join(next, entry.name);
        if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
        // A link to a folder is not gone into: it may lead back to where it stands.
        if (entry.isDirectory()) below.push(name);
        else if (mediaTypeByName(entry.name) && (await isFile(entry, name)))
          found.push({ kind: "file", name });
      }
      folders.push(...below.reverse());
    } catch (error) {
      found.push(missing(next, error));
    }
  }
  if (found.length > 0) return found;
  const names = "HTML (.html, .htm, .xhtml) or text (.txt, .text, .md)";
  return [{ name: folder, problem: new Problem(Status.nothingToSummarize, `has no file of ${names} in it`) }];
}

async function isFile(entry: Dirent, name: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  // A link that leads nowhere is no file, and no concern of who named the folder.
  return stat(name).then(
    (status) => status.isFile(),
    () => false,
  );
}

function missing(name: string, error: unknown): Missing {
  return { name, problem: new Problem(Status.unreadable, reasonOf(error)) };
}

/** Why the system refuses a file, without the name, which stands before it anyway. */
export function reasonOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case "ENOENT":
      return "there is no such file";
    case "EACCES":
    case "EPERM":
      return "may not be read";
    case "EISDIR":
      return "is a folder";
    case "ELOOP":
      return "is a link that leads to itself";
    case "ENAMETOOLONG":
      return "has too long a name";
    default:
      return messageOf(error);
  }
}
