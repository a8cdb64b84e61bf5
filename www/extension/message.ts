import type { Found, Page, Passage } from "nutgraf/page";

/** Everything that the extension asks of the page in a tab. */
export type Message = ReadMessage | MarkMessage | RevealMessage | StepMessage | ClearMessage;

/**
 * Reads the page as it is now, and keeps the way back from its text to the document: the whole page,
 * what its reader has selected, or that only where it is enough for a summary.
 */
export interface ReadMessage {
  kind: "read";
  part: "page" | "selection" | "long-selection";
}

/** What an injection reads before anybody asks: in most pages nothing is selected, and this is the page. */
export const FIRST_READING: ReadMessage = { kind: "read", part: "long-selection" };

/**
 * Marks passages faintly, all at once, instead of those marked before; they are what `step` goes
 * through. With `dims` the rest of the page steps back.
 */
export interface MarkMessage {
  kind: "mark";
  passages: Passage[];
  dims: boolean;
}

/** Scrolls to a passage of the page that was read, and lights it up. */
export interface RevealMessage extends Passage {
  kind: "reveal";
}

/** Lights up the next (1) or the previous (-1) of the passages that are marked. */
export interface StepMessage {
  kind: "step";
  by: 1 | -1;
}

/** Takes every mark away, or the bright one alone. */
export interface ClearMessage {
  kind: "clear";
  what: "all" | "revealed";
}

/** What the page answers to each message. */
export interface Answers {
  read: { page: Page; contentType: string };
  /** How each passage was found, in the order asked. */
  mark: Found[];
  reveal: Found;
  /** The index of the passage that is lit up now; `null` where none is marked, or none is left in the page. */
  step: number | null;
  clear: null;
}

/** The answer to a message of type `M`. */
export type Answer<M extends Message> = Answers[M["kind"]];

/** What is told to whatever of the extension is open, most of it by the page. */
export type Notice =
  /** It lit up that of the marked passages, whoever asked it to step there. */
  | { kind: "stepped"; index: number }
  /** Its reader took all marks away by a key. */
  | { kind: "cleared" }
  /** Not of the page, but of the popup: its reader has let Nutgraf into that tab. */
  | { kind: "invited"; tab: number };
