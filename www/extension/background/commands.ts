// What can be done by a key. The keys are suggestions in manifest.json, of which Chrome takes four at
// most; readers change them in their browser.
//
// All are Alt+Shift and a letter (on a Mac Option+Shift), since browsers use Ctrl and Command with
// Shift themselves for nearly every letter, and Ctrl+Alt is AltGr, which types. Chrome, Edge and
// Firefox have nothing on these four letters; on a Mac they only type a sign that nobody needs:
//
// - N opens Nutgraf. ChromeOS shows its notifications by it, so there it is G, for the gist.
// - P opens the panel. B, for "beside", is the bookmarks' on ChromeOS.
// - J and K go to the next and the previous sentence, as they do in readers of mail and news. The
//   arrows would be taken from editors on the web, which copy and move lines by Alt+Shift+Down and Up.
//
// Taking the marks away has no key of its own: Escape does that in the page.

import type { Message } from "../message.js";
import { openPanel } from "./panel.js";

/** What each command tells the page. */
const MESSAGES: Readonly<Record<string, Message>> = {
  "next-sentence": { kind: "step", by: 1 },
  "previous-sentence": { kind: "step", by: -1 },
  "clear-marks": { kind: "clear", what: "all" },
};

/** Does what a key asks for, in the tab in front. */
export function onCommand(command: string, tab: chrome.tabs.Tab | undefined): void {
  if (!tab) return;
  if (command === "open-panel") {
    openPanel(tab.windowId).catch(console.error);
    return;
  }
  const message = MESSAGES[command];
  // A page that Nutgraf has not read does not listen, and has no mark either.
  if (message && tab.id) chrome.tabs.sendMessage(tab.id, message, { frameId: 0 }).catch(() => undefined);
}
