// The permission to read all websites: nothing is asked for before the reader wants it.

const ALL_SITES = { origins: ["<all_urls>"] };

/** Whether the reader lets Nutgraf into all sites. */
export function mayReadAllSites(): Promise<boolean> {
  return chrome.permissions.contains(ALL_SITES);
}

/** Asks the reader, who must just have clicked or pressed a key; whether the answer is yes. */
export function askToReadAllSites(): Promise<boolean> {
  return chrome.permissions.request(ALL_SITES);
}

/** Gives the permission back; whether the browser took it. */
export async function giveBack(): Promise<boolean> {
  try {
    return await chrome.permissions.remove(ALL_SITES);
  } catch {
    // What was granted by whoever manages the browser stays.
    return false;
  }
}
