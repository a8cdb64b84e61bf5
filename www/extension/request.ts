// What the context menu asks the summary to be of: left by the background, taken by the view that opens.

/** A wish for the summary of one part of the page in a tab. */
export interface Request {
  tabId: number;
  part: "page" | "selection";
}

/** One key for all tabs: a newer wish takes the place of one that nobody came for. */
const KEY = "request";

/** Leaves a request for the view, in memory alone. It is there by the time that a view has opened. */
export async function leaveRequest({ tabId, part }: Request): Promise<void> {
  await chrome.storage.session.set({ [KEY]: { tabId, part } satisfies Request });
}

/** The request for a tab, which is then gone; `null` where there is none. */
export async function takeRequest(tabId: number): Promise<Request | null> {
  const { [KEY]: request } = await chrome.storage.session.get<Record<string, unknown>>(KEY);
  if (!isRequest(request) || request.tabId !== tabId) return null;
  await chrome.storage.session.remove(KEY);
  return request;
}

/** Calls `onRequest` whenever a request is left: a panel is open already, and has to look by itself. */
export function watchRequests(onRequest: (tabId: number) => void): void {
  chrome.storage.session.onChanged.addListener(({ [KEY]: change }) => {
    if (isRequest(change?.newValue)) onRequest(change.newValue.tabId);
  });
}

function isRequest(value: unknown): value is Request {
  const { tabId, part } = (value ?? {}) as Partial<Request>;
  return Number.isInteger(tabId) && (part === "page" || part === "selection");
}
