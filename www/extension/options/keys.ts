import { element, part } from "../../element.js";
import { translate } from "../translation.js";

/** The commands as manifest.json has them; Chrome gives them by the alphabet of their names, which nobody sees. */
const ORDER = ["_execute_action", "open-panel", "next-sentence", "previous-sentence", "clear-marks"];

/** Firefox's own way to its page for the keys of extensions; Chrome has none. */
type Commands = typeof chrome.commands & { openShortcutSettings?(): Promise<void> };

/** Shows what is done by which key, and the way to change that; `say` is told if the way is barred. */
export async function showKeys(say: (text: string) => void): Promise<void> {
  const list = part("#keys", HTMLDListElement);
  const showNow = async () => {
    const commands = await chrome.commands.getAll();
    const place = ({ name = "" }: chrome.commands.Command) => ORDER.indexOf(name);
    list.replaceChildren(...commands.sort((one, other) => place(one) - place(other)).map(row));
  };
  part("#change-keys", HTMLButtonElement).addEventListener("click", () => {
    openKeySettings().catch(() => say(translate("options_keys_failed")));
  });
  // Whoever comes back from the browser's page may have changed them there.
  window.addEventListener("focus", () => void showNow());
  await showNow();
}

function row({ name, description, shortcut }: chrome.commands.Command): HTMLElement {
  // The browser's own name for the button is not in the reader's words.
  const what = name === "_execute_action" || !description ? translate("action") : description;
  const key = shortcut
    ? element("kbd", { dir: "ltr" }, shortcut)
    : element("span", { class: "none" }, translate("options_key_none"));
  return element("div", {}, element("dt", {}, what), element("dd", {}, key));
}

async function openKeySettings(): Promise<void> {
  const commands: Commands = chrome.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await chrome.tabs.create({ url: "chrome://extensions/shortcuts" });
}
