/** Firefox's sidebar, which Chrome does not have. */
interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
}

const { sidebarAction } = chrome as { sidebarAction?: SidebarAction };

/**
 * Opens the side panel of a window. Browsers allow it in answer to the reader alone: to be called
 * before anything is awaited.
 */
export function openPanel(windowId: number): Promise<void> {
  return sidebarAction ? sidebarAction.open() : chrome.sidePanel.open({ windowId });
}

/** Opens the side panel, or closes it where the browser can: what a button in the toolbar does. */
export function togglePanel(windowId: number): Promise<void> {
  return sidebarAction ? sidebarAction.toggle() : openPanel(windowId);
}
