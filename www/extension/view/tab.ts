import type { Answer, Message } from "../message.js";

/** The browser does not let an extension into the page: its own pages, the store, PDFs … */
export class ForbiddenPage extends Error {
  override name = "ForbiddenPage";
}

/** The tab whose article the popup summarizes. */
export class ArticleTab {
  readonly #id: number;

  private constructor(id: number) {
    this.#id = id;
  }

  /**
   * Takes the tab in front, or the one that the popup's own address names (`view.html?tab=12`),
   * which is how the popup works as a page beside the article. What listens to messages is put
   * into its page.
   *
   * @throws {ForbiddenPage} The browser does not let the extension into that tab.
   */
  static async open(): Promise<ArticleTab> {
    const named = Number(new URLSearchParams(location.search).get("tab"));
    const id = named || (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id;
    if (!id) throw new ForbiddenPage("There is no tab to read.");
    return ArticleTab.at(id);
  }

  /**
   * Takes the tab of this number.
   *
   * @throws {ForbiddenPage} The browser does not let the extension into that tab.
   */
  static async at(id: number): Promise<ArticleTab> {
    const target = { tabId: id };
    try {
      // The page's content security policy binds neither: both come from the browser, not the page.
      // The origin of the style is the default, "AUTHOR": Chromium does not paint a "USER" highlight.
      await chrome.scripting.insertCSS({ target, files: ["highlight.css"] });
      const ran = await chrome.scripting.executeScript({ target, files: ["content.js"] });
      // On some of its own pages Firefox does not fail: it runs the script nowhere, with no result.
      if (!ran[0]) throw new Error("The script ran nowhere.");
    } catch (error) {
      throw new ForbiddenPage(String(error), { cause: error });
    }
    return new ArticleTab(id);
  }

  /** Asks the page. Rejects when the page is no longer there, because the tab went on or closed. */
  ask<M extends Message>(message: M): Promise<Answer<M>> {
    return chrome.tabs.sendMessage<M, Answer<M>>(this.#id, message, { frameId: 0 });
  }
}
