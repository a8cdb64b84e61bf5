import { directionOf } from "../direction.js";
import { say } from "./messages/messages.js";

/** A language as the elements of this page need it. */
export interface TextLanguage {
  /** For `lang`: a BCP 47 tag, empty where the language is unknown. */
  tag: string;
  /** For `dir`. */
  direction: "ltr" | "rtl" | "auto";
}

/** What is known of the language with this tag; `declared` serves where the tag is `und`. */
export function textLanguage(found: string, declared: string | null): TextLanguage {
  const tag = found === "und" ? (declared ?? "") : found;
  try {
    return { tag, direction: directionOf(tag) };
  } catch {
    // A page may declare anything: `lang="english"`, or nothing at all.
    return { tag: "", direction: "auto" };
  }
}

/** The language's name in the language of the page; empty where it is unknown. */
export function languageName({ tag }: TextLanguage): string {
  if (tag === "") return "";
  const names = new Intl.DisplayNames([say().language], { type: "language", fallback: "none" });
  return names.of(tag) ?? tag;
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

/** Writes the page's own language on an element that stands among a text of another. */
export function speakOwn(target: HTMLElement): void {
  target.lang = say().language;
  target.dir = "ltr";
}
