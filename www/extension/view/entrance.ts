// The first script of the popup, and a small one: while the others load, the page is being read already.

import { inject } from "../injection.js";
import { frontTab } from "./front-tab.js";
import { isPanel } from "./place.js";

/** The tab in front, and what is going into it. */
export interface Entrance {
  tabId: number;
  injection: ReturnType<typeof inject>;
}

declare global {
  /** For the script that comes after; `null` where no tab is in front. A panel goes its own way. */
  var nutgrafEntrance: Promise<Entrance | null> | undefined;
}

async function enterFrontTab(): Promise<Entrance | null> {
  const tabId = await frontTab();
  if (tabId === undefined) return null;
  const injection = inject(tabId);
  // Whoever awaits it hears of a failure: until somebody does, the browser need not report it.
  injection.catch(() => undefined);
  return { tabId, injection };
}

if (!isPanel) globalThis.nutgrafEntrance = enterFrontTab();
