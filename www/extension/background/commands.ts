// What can be done by a key. The keys are suggestions in manifest.json, of which Chrome takes four at
// most; readers change them in their browser.
//
// All are Alt+Shift and a letter (on a Mac Option+Shift), since browsers use Ctrl and Command with
// Shift themselves for nearly every letter, and Ctrl+Alt is AltGr, which types. On a Mac they only type
// signs that nobody needs. Chromium 156 keeps Alt+Shift with A, B, C, N, P, R, T, W, X and Z to itself
// (tab groups, split view, its bars), ChromeOS also with I, L, M and S; Firefox has none of them. A
// suggestion that is taken is passed over without a word. Of the rest:
//
// - G, for the gist, opens Nutgraf.
// - D opens the side panel, docked to the window. Not O, H, E, F, I or V: editors on the web have their
//   menus there, as Google's do.
// - J and K go to the next and the previous sentence, as they do in readers of mail and news. The
//   arrows would be taken from editors on the web, which copy and move lines by Alt+Shift+Down and Up.
//
// Taking the marks away has no key of its own: Escape does that in the page.

import type { Message } from "../message.js";
import { openPanel } from "../panel.js";

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
