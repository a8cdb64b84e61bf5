// Runs while something happens that no page of the extension is there for: a service worker in Chrome,
// an event page in Firefox. All that it listens to is named here, at once, or a browser would not wake it.

import { migrateSettings, readSettings } from "../settings.js";
import { onCommand } from "./commands.js";
import { makeContextMenu, onContextMenu } from "./context-menu.js";
import { SettingsQueue } from "./settings-queue.js";
import { arrangeButton, onButton } from "./toolbar-button.js";

const queue = new SettingsQueue();
let arranged: Promise<void> = Promise.resolve();

/** Sets the browser's own parts up by the settings, one time after another: entries made twice at once clash. */
function arrange(): void {
  arranged = arranged
    .then(async () => {
      const settings = await readSettings();
      await makeContextMenu(settings);
      await arrangeButton(settings);
    })
    .catch(console.error);
}

// A content script needs none of what is stored, and a page that has taken over its process speaks for it. Firefox
// has no such bound.
for (const area of [chrome.storage.sync, chrome.storage.local]) {
  area.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" }).catch(console.error);
}

chrome.runtime.onInstalled.addListener(() => {
  migrateSettings().catch(console.error).finally(arrange);
});
// The browser may speak another language than the last time, and another device may have set what it opens.
chrome.runtime.onStartup.addListener(arrange);
chrome.storage.onChanged.addListener((changes, area) => {
  if (area === "sync" && "opening" in changes) arrange();
});
chrome.runtime.onConnect.addListener((port) => queue.listen(port));
chrome.contextMenus.onClicked.addListener(onContextMenu);
chrome.commands.onCommand.addListener(onCommand);
chrome.action.onClicked.addListener(onButton);
