import { part } from "../../element.js";
import { openPanel } from "../panel.js";

/** Shows the buttons that lead elsewhere: to the side panel and out of it, to all tabs, to the options. */
export async function showDoors(isPanel: boolean, onRefresh: () => void): Promise<void> {
  const panel = part("#open-panel", HTMLButtonElement);
  const refresh = part("#refresh", HTMLButtonElement);
  panel.hidden = isPanel;
  refresh.hidden = !isPanel;
  refresh.onclick = onRefresh;
  part("#open-tabs", HTMLButtonElement).onclick = () => void openPage("tabs.html");
  part("#open-options", HTMLButtonElement).onclick = () => void chrome.runtime.openOptionsPage();
  part("#doors", HTMLElement).hidden = false;
  // Known before the click: browsers open the panel only in the very answer to that.
  const { id } = await chrome.windows.getCurrent();
  panel.onclick = () => {
    if (id !== undefined) void openPanel(id).then(() => window.close());
  };
}

async function openPage(page: string): Promise<void> {
  await chrome.tabs.create({ url: chrome.runtime.getURL(page) });
  window.close();
}
