import { element, part } from "../../element.js";
import { interfaceLanguage, translate } from "../translation.js";
import type { Obstacle } from "./open-article.js";
import type { Unread } from "./open-tabs.js";

const REASONS: Readonly<Record<Obstacle, string>> = {
  "no-article": "tabs_no_article",
  forbidden: "tabs_forbidden",
  asleep: "tabs_asleep",
  silent: "tabs_silent",
  damaged: "tabs_damaged",
};

/** Shows, folded, which tabs are not in the list and why; those that sleep can be woken. */
export function showUnread(unread: readonly Unread[], onWake: (tab: chrome.tabs.Tab) => void): void {
  part("#unread", HTMLDetailsElement).hidden = unread.length === 0;
  part("#unread-count", HTMLElement).textContent = translate(
    "tabs_unread",
    unread.length.toLocaleString(interfaceLanguage()),
  );
  part("#unread-list", HTMLUListElement).replaceChildren(
    ...unread.map(({ tab, obstacle }) => {
      // The browser does not tell what its own pages are.
      const title = element("bdi", {}, tab.title || translate("tabs_unnamed"));
      const item = element("li", {}, title, ` – ${translate(REASONS[obstacle])}`);
      if (obstacle === "asleep")
        item.append(
          " ",
          wakeButton(() => onWake(tab)),
        );
      return item;
    }),
  );
}

function wakeButton(onClick: () => void): HTMLButtonElement {
  const button = element("button", { type: "button" }, translate("tabs_wake"));
  button.onclick = onClick;
  return button;
}
