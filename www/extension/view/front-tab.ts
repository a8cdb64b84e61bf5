import { inject } from "../injection.js";

/** The tab in front, and what is going into it. */
export interface Entrance {
  tabId: number;
  /** Whether the browser tells its address, as it does where the reader has called Nutgraf. */
  isTold: boolean;
  injection: ReturnType<typeof inject>;
}

/** Goes into the tab in front; `null` where there is none. */
export async function enterFrontTab(): Promise<Entrance | null> {
  const { id: tabId, url } = (await queryFrontTab()) ?? {};
  if (tabId === undefined) return null;
  const injection = inject(tabId);
  // Whoever awaits it hears of a failure: until somebody does, the browser need not report it.
  injection.catch(() => undefined);
  return { tabId, isTold: url !== undefined, injection };
}

/** The tab in front of this window. */
export async function frontTab(): Promise<number | undefined> {
  return (await queryFrontTab())?.id;
}

async function queryFrontTab(): Promise<chrome.tabs.Tab | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab;
}
