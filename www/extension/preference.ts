const KEY = "sentences";

/**
 * The number of sentences that the reader last chose; `undefined` where none was, for the length
 * that suits the article. It is kept on this device: nothing leaves the browser.
 */
export async function preferredLength(): Promise<number | undefined> {
  const { [KEY]: stored } = await chrome.storage.local.get(KEY);
  return typeof stored === "number" && Number.isInteger(stored) && stored >= 1 ? stored : undefined;
}

/** Remembers the number of sentences that the reader chose. */
export async function preferLength(sentences: number): Promise<void> {
  await chrome.storage.local.set({ [KEY]: sentences });
}
