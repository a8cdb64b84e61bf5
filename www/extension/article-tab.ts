import type { Found, Page, Passage } from "nutgraf/page";
import { type HighlightColour, highlightStyle, insertStyle, removeStyle } from "./page/highlight.js";
import { inject } from "./injection.js";
import { within } from "./patience.js";
import { type Answer, FIRST_READING, type Message, type ReadMessage } from "./message.js";

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
  /** The page does not answer. */
  | "silent"
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
  readonly #patience: number;
  /** What the page answered to `FIRST_READING`, until that is taken or of no use. */
  #firstAnswer: unknown;
  #style: string | undefined;

  private constructor(id: number, patience: number, firstAnswer: unknown) {
    this.id = id;
    this.#patience = patience;
    this.#firstAnswer = firstAnswer;
  }

  /**
   * Puts what reads the page and listens to messages into a tab, which may take `patience` milliseconds
   * for that, and as many to be read.
   *
   * @throws {UnreadableTab} The browser does not let the extension into that tab, or it is silent.
   */
  static async enter(id: number, patience: number, injection = inject(id)): Promise<ArticleTab> {
    try {
      const [ran] = await inTime(patience, injection);
      // On some of its own pages Firefox does not fail: it runs the script nowhere, with no result.
      if (!ran) throw new Error("The script ran nowhere.");
      return new ArticleTab(id, patience, parsed(ran.result));
    } catch (error) {
      if (error instanceof UnreadableTab) throw error;
      throw new UnreadableTab(await obstacleOf(id), { cause: error });
    }
  }

  /**
   * Reads the page. What comes from there is not trusted: the engine checks the page field by field.
   *
   * @throws {UnreadableTab} The page is none of text, or is gone, or silent.
   */
  async read(part: ReadMessage["part"]): Promise<Page> {
    const answer = this.#takeFirst(part) ?? (await inTime(this.#patience, this.#ask({ kind: "read", part })));
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

  /** The first answer, if it is one to this question as well; it is given once, as pages change. */
  #takeFirst(part: ReadMessage["part"]): unknown {
    const answer = this.#firstAnswer;
    this.#firstAnswer = undefined;
    if (part === FIRST_READING.part) return answer;
    const { page } = (answer ?? {}) as Partial<Answer<ReadMessage>>;
    return page?.selected === (part === "selection") ? answer : undefined;
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

/** What a page answers within so many milliseconds; else it is taken for silent. */
function inTime<T>(patience: number, answer: Promise<T>): Promise<T> {
  return within(patience, answer, () => new UnreadableTab("silent"));
}

/** What is in a text that came from a page; nothing, where it is no JSON. */
function parsed(text: unknown): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
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
  // It went on, to where the extension is let in as well.
  if (tab.status === "loading") return "left";
  // Firefox keeps extensions out of its PDF viewer, whose tabs have the address of the PDF.
  return URL.canParse(tab.url) && /\.pdf$/i.test(new URL(tab.url).pathname) ? "pdf" : "forbidden";
}
