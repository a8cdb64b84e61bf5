import { directionOf } from "../direction.js";

const NAMES = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** A language as the elements of this page need it. */
export interface TextLanguage {
  /** For `lang`: a BCP 47 tag, empty where the language is unknown. */
  tag: string;
  /** For `dir`. */
  direction: "ltr" | "rtl" | "auto";
  /** Its English name; empty where it is unknown. */
  name: string;
}

/** What is known of the language with this tag; `declared` serves where the tag is `und`. */
export function textLanguage(found: string, declared: string | null): TextLanguage {
  const tag = found === "und" ? (declared ?? "") : found;
  try {
    return { tag, direction: directionOf(tag), name: NAMES.of(tag) ?? tag };
  } catch {
    // A page may declare anything: `lang="english"`, or nothing at all.
    return { tag: "", direction: "auto", name: "" };
  }
}

/** The language's name for itself: `"français"`. */
export function autonym(tag: string): string {
  return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
}

/** Writes a language on an element, so that voices, fonts and quotation marks follow it. */
export function speak(target: HTMLElement, { tag, direction }: TextLanguage): void {
  target.lang = tag;
  target.dir = direction;
}
