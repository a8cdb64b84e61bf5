import { inject } from "../injection.js";

/** The tab in front, and what is going into it. */
export interface Entrance {
  tabId: number;
  injection: ReturnType<typeof inject>;
}

/** Goes into the tab in front; `null` where there is none. */
export async function enterFrontTab(): Promise<Entrance | null> {
  const tabId = await frontTab();
  if (tabId === undefined) return null;
  const injection = inject(tabId);
  // Whoever awaits it hears of a failure: until somebody does, the browser need not report it.
  injection.catch(() => undefined);
  return { tabId, injection };
}

/** The tab in front of this window. */
export async function frontTab(): Promise<number | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
