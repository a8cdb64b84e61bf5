import type { Found, Page, Passage } from "nutgraf/page";

/** Everything that the popup asks of the page. */
export type Message = ReadMessage | RevealMessage | ClearMessage;

/**
 * Reads the page as it is now, and keeps the way back from its text to the document: what its reader
 * has selected, where that is enough for a summary and `isWhole` does not ask for all.
 */
export interface ReadMessage {
  kind: "read";
  isWhole: boolean;
}

/** Scrolls to a passage of the page that was read, and highlights it. */
export interface RevealMessage extends Passage {
  kind: "reveal";
}

/** Takes the highlight away. */
export interface ClearMessage {
  kind: "clear";
}

/** What the page answers to each message. */
export interface Answers {
  read: { page: Page; contentType: string };
  reveal: Found;
  clear: null;
}

/** The answer to a message of type `M`. */
export type Answer<M extends Message> = Answers[M["kind"]];
