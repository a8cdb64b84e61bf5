// Runs in the page, in a world of its own: reads the page and points back at it for the popup.

import { read } from "nutgraf/page";
import { type Answer, FIRST_READING, type Message, type Notice, type ReadMessage } from "../message.js";
import { Marks } from "./marks.js";
import { Watch } from "./watch.js";

declare global {
  /**
   * Reads the page; the answer as JSON, since the browser carries one text over faster than the thousands
   * of values in it. The last line of this file as it is built calls it: so an injection gives a reading,
   * and no question has to cross first.
   *
   * Every opening of the popup injects this file, and the world it runs in stays: the first one answers.
   */
  var nutgrafRead: (() => string) | undefined;
}

/**
 * The fewest UTF-16 units that are summarized of a selection. Below is a word that was looked up, a
 * name that was copied, a slip of the hand; a much higher bound would pass over the one paragraph
 * that a reader wants. 40 are a short sentence in English, and two in Chinese.
 */
const SHORTEST_SELECTION = 40;

let marks: Marks | undefined;
let watch: Watch | undefined;

function answer(message: Message): Answer<Message> {
  if (message.kind === "read") {
    const { page, anchors } = read(document, { selection: selectedRange(message.part) });
    if (marks) marks.anchors = anchors;
    else marks = new Marks(document, anchors);
    return { page, contentType: document.contentType };
  }
  marks ??= new Marks(document, read(document).anchors);
  watch ??= new Watch(marks, onEscape);
  const answer = pointBack(message, marks);
  watch.update();
  return answer;
}

function pointBack(message: Exclude<Message, ReadMessage>, marks: Marks): Answer<typeof message> {
  switch (message.kind) {
    case "mark":
      return marks.mark(message.passages, message.dims);
    case "reveal":
      return marks.reveal(message);
    case "step": {
      const index = marks.step(message.by);
      if (index !== null) tell({ kind: "stepped", index });
      return index;
    }
    case "clear":
      if (message.what === "all") marks.clear();
      else marks.hide();
      return null;
  }
}

function onEscape(): void {
  marks?.clear();
  tell({ kind: "cleared" });
}

/** Tells whatever of the extension is open; it fails where nothing is, or the extension was removed. */
function tell(notice: Notice): void {
  try {
    chrome.runtime.sendMessage(notice).catch(() => undefined);
  } catch {
    // There is nobody left to tell.
  }
}

/** What the reader of the page has selected, if that is asked for, and long enough to be meant. */
function selectedRange(part: ReadMessage["part"]): Range | null {
  const selection = document.getSelection();
  if (part === "page" || !selection?.rangeCount || selection.isCollapsed) return null;
  if (part === "long-selection" && selection.toString().trim().length < SHORTEST_SELECTION) return null;
  return selection.getRangeAt(0);
}

if (!globalThis.nutgrafRead) {
  globalThis.nutgrafRead = () => JSON.stringify(answer(FIRST_READING));
  chrome.runtime.onMessage.addListener((message: Message, _sender, respond) => {
    respond(answer(message));
  });
}
