// The entries of Nutgraf in the menu that a right click on a page opens.

import { leaveRequest, type Request } from "../request.js";
import type { Settings } from "../settings.js";
import { translate } from "../translation.js";
import { openPanel } from "../panel.js";

/** Where an entry shows its summary. */
type Place = "popup" | "panel";

/** What each entry says, and what must have been clicked on for it to be there. */
const ENTRIES = {
  page: {
    message: "summarize_page",
    contexts: ["page", "link", "image", "video", "audio", "frame", "editable"],
  },
  selection: { message: "summarize_selection", contexts: ["selection"] },
} as const satisfies Record<Request["part"], object>;

/** The pages that an extension may be let into. */
const PAGES = ["http://*/*", "https://*/*", "file:///*"];

/**
 * Makes the entries anew. Each says in its id where it leads: when it is clicked there is no time to
 * read a setting, since browsers open a popup or panel only while they know of the click.
 */
export async function makeContextMenu({ opening }: Settings): Promise<void> {
  const place: Place = opening === "panel" ? "panel" : "popup";
  await chrome.contextMenus.removeAll();
  for (const [part, { message, contexts }] of Object.entries(ENTRIES)) {
    chrome.contextMenus.create({
      id: `${part}-${place}`,
      title: translate(message),
      contexts: [...contexts],
      documentUrlPatterns: PAGES,
    });
  }
}

/** Opens the summary of what was clicked on. The click has let the extension into the tab. */
export function onContextMenu(
  { menuItemId }: chrome.contextMenus.OnClickData,
  tab: chrome.tabs.Tab | undefined,
): void {
  const [part, place] = String(menuItemId).split("-");
  if (!tab?.id || (part !== "page" && part !== "selection")) return;
  leaveRequest({ tabId: tab.id, part }).catch(console.error);
  // Chrome before 127 opens popups for its policies alone.
  const opensPopup = place === "popup" && "openPopup" in chrome.action;
  const opened = opensPopup ? chrome.action.openPopup({ windowId: tab.windowId }) : openPanel(tab.windowId);
  opened.catch(console.error);
}
