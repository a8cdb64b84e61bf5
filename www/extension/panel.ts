/** Firefox's sidebar, which Chrome does not have. */
interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
}

// Taken apart here, or the linter of addons.mozilla.org would warn of what is for Chrome.
const { sidePanel, sidebarAction } = chrome as Pick<typeof chrome, "sidePanel"> & {
  sidebarAction?: SidebarAction;
};

/**
 * Opens the side panel of a window. Browsers allow it in answer to the reader alone: to be called
 * before anything is awaited.
 */
export function openPanel(windowId: number): Promise<void> {
  return sidebarAction ? sidebarAction.open() : sidePanel.open({ windowId });
}

/** Opens the side panel, or closes it where the browser can: what a button in the toolbar does. */
export function togglePanel(windowId: number): Promise<void> {
  return sidebarAction ? sidebarAction.toggle() : openPanel(windowId);
}
