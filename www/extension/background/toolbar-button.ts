import type { Settings } from "../settings.js";
import { togglePanel } from "../panel.js";

/** Has the button in the toolbar open the popup, or else call `onButton`. */
export async function arrangeButton({ opening }: Settings): Promise<void> {
  const { action } = chrome.runtime.getManifest();
  await chrome.action.setPopup({ popup: opening === "panel" ? "" : (action?.default_popup ?? "") });
}

/** Called for a click on the button while it has no popup. */
export function onButton({ windowId }: chrome.tabs.Tab): void {
  togglePanel(windowId).catch(console.error);
}
