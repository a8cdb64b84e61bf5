import { frontTab } from "./front-tab.js";

/**
 * How long after a tab's last sign of change it is read, in milliseconds. At 0 an application on one
 * page is read before it has drawn what it went to; at more than a second the panel seems asleep.
 */
const SETTLING = 300;

/** Calls `onTab` with the tab in front of this window: now, whenever another comes there, and when it has gone on. */
export async function follow(onTab: (tabId: number) => void): Promise<void> {
  const { id: windowId } = await chrome.windows.getCurrent();
  let timer: ReturnType<typeof setTimeout> | undefined;
  chrome.tabs.onActivated.addListener((active) => {
    if (active.windowId !== windowId) return;
    clearTimeout(timer);
    onTab(active.tabId);
  });
  chrome.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (tab.windowId !== windowId || !tab.active) return;
    // An application changes its address without loading anything.
    if (change.status !== "complete" && change.url === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(() => onTab(tabId), SETTLING);
  });
  const id = await frontTab();
  if (id !== undefined) onTab(id);
}
