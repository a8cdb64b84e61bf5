import { createBackground } from "nutgraf/url";
import type { Novelty } from "nutgraf/url";
import { type Obstacle, OpenArticle } from "./open-article.js";

/** The tabs that are asked for: those of this page's window, or all. */
export type Scope = "window" | "all";

/** An article of the list. */
export interface Entry {
  article: OpenArticle;
  /** How many tabs show it. */
  tabs: number;
  /** What it adds to the others. */
  novelty: Novelty;
}

/** A tab that is not in the list. */
export interface Unread {
  tab: chrome.tabs.Tab;
  obstacle: Obstacle;
}

/** What the open tabs hold. */
export interface OpenTabs {
  /** In the order of the tab bars. */
  entries: Entry[];
  unread: Unread[];
}

/** How often a tab that is woken is looked at, and for how long: as a reader would wait for a page. */
const LOADING = { every: 250, patience: 30_000 };

/**
 * Reads the tabs one after another, and says how far it is. Those of private windows stay apart from
 * the others. Gives up with `null` as soon as `signal` is aborted.
 */
export async function readTabs(
  scope: Scope,
  language: string | null,
  onProgress: (done: number, all: number) => void,
  signal: AbortSignal,
): Promise<OpenTabs | null> {
  const tabs = await tabsOf(scope);
  const found = new Map<string, { article: OpenArticle; tabs: number }>();
  const unread: Unread[] = [];
  for (const [index, tab] of tabs.entries()) {
    onProgress(index, tabs.length);
    const read = await OpenArticle.in(tab, language);
    if (signal.aborted) return null;
    if (!(read instanceof OpenArticle)) {
      unread.push({ tab, obstacle: read });
      continue;
    }
    const known = found.get(read.address);
    if (known) known.tabs++;
    else found.set(read.address, { article: read, tabs: 1 });
  }
  const articles = [...found.values()];
  const background = createBackground();
  for (const { article } of articles) background.add(article.analysis);
  const entries = articles.map((one) => ({ ...one, novelty: one.article.analysis.novelty(background) }));
  return { entries, unread };
}

async function tabsOf(scope: Scope): Promise<chrome.tabs.Tab[]> {
  const own = await chrome.tabs.getCurrent();
  const tabs = await chrome.tabs.query(scope === "window" ? { currentWindow: true } : {});
  return tabs.filter((tab) => tab.id !== own?.id && tab.incognito === (own?.incognito ?? false));
}

/** Loads a tab that the browser has unloaded, and waits until it is there, or takes too long. */
export async function wake({ id, url }: chrome.tabs.Tab): Promise<void> {
  if (id === undefined || url === undefined) return;
  const end = Date.now() + LOADING.patience;
  try {
    while (Date.now() < end) {
      const { discarded, status } = await chrome.tabs.get(id);
      if (!discarded && status === "complete") return;
      // Firefox makes an empty page of one that sleeps and is reloaded. Chromium may miss the call while
      // it is still putting the tab to sleep, so that it is made again.
      if (discarded) await chrome.tabs.update(id, { url });
      await new Promise((resolve) => setTimeout(resolve, LOADING.every));
    }
  } catch {
    // It is closed: reading the tabs says so.
  }
}
