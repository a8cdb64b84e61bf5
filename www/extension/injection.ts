/**
 * Has the content script run in the page of a tab; the result is what it read there. It fails where the
 * browser does not let the extension in.
 */
export function inject(tabId: number): Promise<chrome.scripting.InjectionResult<unknown>[]> {
  // The page's content security policy binds no such script: it comes from the browser, not the page.
  return chrome.scripting.executeScript({ target: { tabId }, files: ["content.js"] });
}
