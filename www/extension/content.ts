// Runs in the page, in a world of its own: reads the page and points back at it for the popup.

import { clearHighlight, type Reading, read, reveal } from "nutgraf/page";
import type { Answer, Message } from "./message.js";

declare global {
  // Every opening of the popup injects this file; the world it runs in stays.
  var nutgrafListens: true | undefined;
}

let reading: Reading | undefined;

function answer(message: Message): Answer<Message> {
  switch (message.kind) {
    case "read":
      reading = read(document);
      return { page: reading.page, contentType: document.contentType };
    case "reveal":
      reading ??= read(document);
      return reveal(document, reading.anchors, message);
    case "clear":
      clearHighlight();
      return null;
  }
}

if (!globalThis.nutgrafListens) {
  globalThis.nutgrafListens = true;
  chrome.runtime.onMessage.addListener((message: Message, _sender, respond) => {
    respond(answer(message));
  });
}
