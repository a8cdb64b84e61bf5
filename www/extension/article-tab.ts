import type { Found, Page, Passage } from "nutgraf/page";
import { type HighlightColour, highlightStyle, insertStyle, removeStyle } from "./page/highlight.js";
import type { Answer, Message, ReadMessage } from "./message.js";

/** Why the extension cannot read a tab. */
export type Obstacle =
  /** The browser lets no extension in: its own pages, the store … */
  | "forbidden"
  /** The page is a PDF: even where the browser's viewer lets us in, its text is not in the page. */
  | "pdf"
  /** The reader has not called Nutgraf on this page. */
  | "uninvited"
  /** The tab has gone on to another page, or was closed. */
  | "left"
  /** The page's answer makes no sense. */
  | "nonsense";

/** Thrown where a tab cannot be read. */
export class UnreadableTab extends Error {
  override name = "UnreadableTab";
  readonly obstacle: Obstacle;

  constructor(obstacle: Obstacle, options?: ErrorOptions) {
    super(`The tab cannot be read: ${obstacle}`, options);
    this.obstacle = obstacle;
  }
}

/** What became of a sentence in the page; `"left"` when the tab has gone on to another page. */
export type Revealed = Found | "left";

const FOUND: readonly unknown[] = ["exact", "quote", "gone"] satisfies Found[];

/** A tab, as far as the extension may do something in it. */
export class ArticleTab {
  readonly id: number;
  #style: string | undefined;

  private constructor(id: number) {
    this.id = id;
  }

  /**
   * Puts what listens to messages into the page of a tab.
   *
   * @throws {UnreadableTab} The browser does not let the extension into that tab.
   */
  static async enter(id: number): Promise<ArticleTab> {
    try {
      // The page's content security policy binds no such script: it comes from the browser, not the page.
      const ran = await chrome.scripting.executeScript({ target: { tabId: id }, files: ["content.js"] });
      // On some of its own pages Firefox does not fail: it runs the script nowhere, with no result.
      if (!ran[0]) throw new Error("The script ran nowhere.");
    } catch (error) {
      throw new UnreadableTab(await obstacleOf(id), { cause: error });
    }
    return new ArticleTab(id);
  }

  /**
   * Reads the page. What comes from there is not trusted: the engine checks the page field by field.
   *
   * @throws {UnreadableTab} The page is none of text, or is gone.
   */
  async read(part: ReadMessage["part"]): Promise<Page> {
    const answer: unknown = await this.#ask({ kind: "read", part });
    if (typeof answer !== "object" || answer === null) throw new UnreadableTab("nonsense");
    const { page, contentType } = answer as Partial<Answer<ReadMessage>>;
    if (contentType === "application/pdf") throw new UnreadableTab("pdf");
    if (!page) throw new UnreadableTab("nonsense");
    return page;
  }

  /** Sets the colour of the highlights. */
  async paint(colour: HighlightColour): Promise<void> {
    const style = highlightStyle(colour);
    if (style === this.#style) return;
    if (this.#style) await removeStyle(this.id, this.#style);
    this.#style = style;
    await insertStyle(this.id, style);
  }

  /** Marks passages faintly, instead of those marked before; `dims` dims the rest. */
  async mark(passages: Passage[], dims: boolean): Promise<Revealed[]> {
    const answer: unknown = await this.#tryToAsk({ kind: "mark", passages, dims });
    const isAnswer = Array.isArray(answer) && answer.length === passages.length && answer.every(isFound);
    return isAnswer ? answer : passages.map(() => "left");
  }

  /** Scrolls to a passage and lights it up. */
  async reveal(passage: Passage): Promise<Revealed> {
    const answer = await this.#tryToAsk({ kind: "reveal", ...passage });
    return isFound(answer) ? answer : "left";
  }

  /** Takes marks away. A page that was left has none any more. */
  async clear(what: "all" | "revealed"): Promise<void> {
    await this.#tryToAsk({ kind: "clear", what });
  }

  async #tryToAsk(message: Message): Promise<unknown> {
    try {
      return await this.#ask(message);
    } catch {
      return undefined;
    }
  }

  /** Asks the page. */
  async #ask(message: Message): Promise<unknown> {
    try {
      return await chrome.tabs.sendMessage<Message, unknown>(this.id, message, { frameId: 0 });
    } catch (error) {
      throw new UnreadableTab("left", { cause: error });
    }
  }
}

function isFound(answer: unknown): answer is Found {
  return FOUND.includes(answer);
}

/** Why the browser did not let us into a tab, whose address it hides where we have not been called. */
async function obstacleOf(id: number): Promise<Obstacle> {
  const tab = await chrome.tabs.get(id).catch(() => null);
  if (!tab) return "left";
  if (tab.url === undefined) return "uninvited";
  // Firefox keeps extensions out of its PDF viewer, whose tabs have the address of the PDF.
  return URL.canParse(tab.url) && /\.pdf$/i.test(new URL(tab.url).pathname) ? "pdf" : "forbidden";
}
