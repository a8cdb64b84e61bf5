// Runs in the page, in a world of its own: reads the page and points back at it for the popup.

import { clearHighlight, type Reading, read, reveal } from "nutgraf/page";
import type { Answer, Message, ReadMessage } from "../message.js";

declare global {
  // Every opening of the popup injects this file; the world it runs in stays.
  var nutgrafListens: true | undefined;
}

/**
 * The fewest UTF-16 units that are summarized of a selection. Below is a word that was looked up, a
 * name that was copied, a slip of the hand; a much higher bound would pass over the one paragraph
 * that a reader wants. 40 are a short sentence in English, and two in Chinese.
 */
const SHORTEST_SELECTION = 40;

let reading: Reading | undefined;

function answer(message: Message): Answer<Message> {
  switch (message.kind) {
    case "read":
      reading = read(document, { selection: selectedRange(message.part) });
      return { page: reading.page, contentType: document.contentType };
    case "reveal":
      reading ??= read(document);
      return reveal(document, reading.anchors, message);
    case "mark":
      return [];
    case "step":
      return null;
    case "clear":
      clearHighlight();
      return null;
  }
}

/** What the reader of the page has selected, if that is asked for, and long enough to be meant. */
function selectedRange(part: ReadMessage["part"]): Range | null {
  const selection = document.getSelection();
  if (part === "page" || !selection?.rangeCount || selection.isCollapsed) return null;
  if (part === "long-selection" && selection.toString().trim().length < SHORTEST_SELECTION) return null;
  return selection.getRangeAt(0);
}

if (!globalThis.nutgrafListens) {
  globalThis.nutgrafListens = true;
  chrome.runtime.onMessage.addListener((message: Message, _sender, respond) => {
    respond(answer(message));
  });
}
