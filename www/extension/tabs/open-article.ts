import { analyzePage, type Analysis, type Page, type Sentence, type Summary } from "nutgraf/url";
import { quoteOf } from "nutgraf/page";
import { ArticleTab, UnreadableTab } from "../article-tab.js";
import { hostOf } from "../site.js";
import { within } from "../patience.js";

/** Why a tab is not in the list. */
export type Obstacle =
  /** It has no running text. */
  | "no-article"
  /** The browser keeps extensions out of it. */
  | "forbidden"
  /** The browser has unloaded it, and it is not woken unasked. */
  | "asleep"
  /** It did not answer in time. */
  | "silent"
  /** What it answered is no page. */
  | "damaged";

/** What became of a sentence that was to be shown in its tab. */
export type Shown = "shown" | "gone" | "left";

/** How many sentences the gist of an article has: two often leave out the point, four are no gist. */
const GIST = 3;

/** How long a tab may take to let us in and to answer. Large pages need a fifth of a second. */
const PATIENCE = 5000;

/** An article that is open in a tab, read and weighed. */
export class OpenArticle {
  readonly tab: chrome.tabs.Tab;
  readonly page: Page;
  readonly analysis: Analysis;
  readonly summary: Summary;
  readonly #connection: ArticleTab;

  private constructor(tab: chrome.tabs.Tab, connection: ArticleTab, page: Page, analysis: Analysis) {
    this.tab = tab;
    this.page = page;
    this.analysis = analysis;
    this.summary = analysis.summarize({ sentences: GIST });
    this.#connection = connection;
  }

  /**
   * Reads the article in `tab`; `language` is what its reader says that articles are in.
   *
   * @throws {WebAssembly.RuntimeError} The engine has stopped, as where it gets no more memory.
   */
  static async in(tab: chrome.tabs.Tab, language: string | null): Promise<OpenArticle | Obstacle> {
    if (tab.discarded || tab.status === "unloaded") return "asleep";
    if (tab.id === undefined) return "forbidden";
    let page;
    let connection;
    try {
      connection = await ArticleTab.enter(tab.id, PATIENCE);
      page = await connection.read("page");
    } catch (error) {
      return obstacleIn(error);
    }
    try {
      const article = new OpenArticle(
        tab,
        connection,
        page,
        analyzePage(page, language === null ? {} : { language }),
      );
      return article.#isArticle() ? article : "no-article";
    } catch (error) {
      // What the engine was at when it stopped is left half done: it is of no use for any later tab either.
      if (error instanceof WebAssembly.RuntimeError) throw error;
      // The page's answer is checked field by field as it goes into the engine.
      console.warn(error);
      return "damaged";
    }
  }

  #isArticle(): boolean {
    const { emptiness, limit } = this.summary;
    return emptiness === null && limit !== "no-article" && limit !== "mostly-links";
  }

  /** The site as it calls itself, or its host. */
  get site(): string {
    return this.page.metadata.site ?? hostOf(this.tab.url);
  }

  /**
   * The address that tells the same article in two tabs. The one that the page names as canonical is
   * believed within its own site alone, so that no page hides another.
   */
  get address(): string {
    const own = this.tab.url ?? "";
    const { canonical } = this.page.metadata;
    const named = canonical && URL.canParse(canonical, own) ? new URL(canonical, own).href : own;
    return (hostOf(named) === hostOf(own) ? named : own).replace(/#.*/s, "");
  }

  /** Brings its tab to the front; whether it is still there. */
  async goTo(): Promise<boolean> {
    if (this.tab.id === undefined) return false;
    try {
      const tab = await chrome.tabs.update(this.tab.id, { active: true });
      if (tab) await chrome.windows.update(tab.windowId, { focused: true });
      return tab !== undefined;
    } catch {
      return false;
    }
  }

  /** Shows a sentence in its tab, which comes to the front if it still has it. */
  async show({ block, start, end }: Sentence): Promise<Shown> {
    const passage = { block, start, end, ...quoteOf(this.page, block, start, end) };
    try {
      const found = await within(PATIENCE, this.#connection.reveal(passage));
      if (found === "gone" || found === "left") return found;
      if (!(await this.goTo())) return "left";
      // A tab in the background need not scroll.
      await within(PATIENCE, this.#connection.reveal(passage));
      return "shown";
    } catch {
      return "left";
    }
  }
}

function obstacleIn(error: unknown): Obstacle {
  if (!(error instanceof UnreadableTab)) return "silent";
  if (error.obstacle === "nonsense") return "damaged";
  return error.obstacle === "left" || error.obstacle === "silent" ? "silent" : "forbidden";
}
