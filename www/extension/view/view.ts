// The popup, and the same beside the page as a side panel: reads the article of the tab, summarizes it
// here, and shows it.

import { type AnalysisOptions, initialize, type Page } from "nutgraf/url";
import type { Notice } from "../message.js";
import { askToReadAllSites } from "../permission.js";
import { takeRequest, watchRequests } from "../request.js";
import { readSettings, type Settings, watchSettings } from "../settings.js";
import { SettingsWriter } from "../settings-port.js";
import { applyTheme } from "../theme.js";
import { translatePage } from "../translation.js";
import { ArticleTab, UnreadableTab } from "../article-tab.js";
import { showDoors } from "./doors.js";
import { Gist } from "./gist.js";
import { isLong } from "./length.js";
import { follow } from "./following.js";
import { type Entrance, enterFrontTab } from "./front-tab.js";
import { PageMarks } from "./page-marks.js";
import { isPanel } from "./place.js";
import { showNotice, showState, showView, type State, type WayOut } from "./state-view.js";
import { type Analysed, Study } from "./study.js";
import { SummaryView } from "./summary-view.js";
import { warmUp } from "./warm-up.js";

/**
 * How long a page may take to let us in, and to answer, in milliseconds. The largest that are read take
 * two seconds; a reader who has looked at an empty popup for ten has given up.
 */
const PATIENCE = 10_000;

/** What is on the screen, and the tab that it came from. */
let shown: { tab: number; view?: SummaryView } | undefined;

/** Ends the reading that is under way, so that one that was overtaken by another shows nothing. */
let reading = new AbortController();

/** The tab that the reader has called Nutgraf on: its address was told when the view opened. */
let calledOn: number | undefined;

const writer = new SettingsWriter((error) => {
  if (error !== null) shown?.view?.say("options_not_saved");
});
let areSettingsUnread = false;
let settings = readSettings(() => (areSettingsUnread = true));

async function open(
  tabId: number,
  part: "asked" | "page" = "asked",
  injection?: Entrance["injection"],
): Promise<void> {
  reading.abort();
  reading = new AbortController();
  const { signal } = reading;
  shown?.view?.close();
  shown = { tab: tabId };
  try {
    const [chosen, request, tab] = await Promise.all([
      settings,
      part === "asked" ? takeRequest(tabId) : null,
      ArticleTab.enter(tabId, PATIENCE, injection),
      initialize().then(warmUp),
    ]);
    if (!isPanel) announce(tabId);
    const wanted = part === "page" ? "page" : (request?.part ?? "long-selection");
    const gist = await read(tab, chosen, wanted, signal);
    if (signal.aborted) {
      gist?.free();
      return;
    }
    if (gist) show(tab, gist, chosen);
    else showState("empty", [retryIn(tabId)]);
  } catch (error) {
    if (!signal.aborted) fail(tabId, error);
  }
}

/** Tells a panel that is open that this tab may be read now. Nobody listens where none is. */
function announce(tab: number): void {
  chrome.runtime.sendMessage<Notice>({ kind: "invited", tab }).catch(() => undefined);
}

/**
 * Reads a page; `null` where it has nothing to summarize.
 *
 * @throws {UnreadableTab} The page is none of text, is gone, or answers nonsense.
 */
async function read(
  tab: ArticleTab,
  settings: Settings,
  part: "page" | "selection" | "long-selection",
  signal: AbortSignal,
): Promise<Gist | null> {
  const page = await tab.read(part);
  const analyse = isLong(page) ? await longPage(tab.id, signal) : inPlace;
  const gist = await gistOf(page, analyse, settings, signal);
  if (gist.summary.emptiness === null) return gist;
  gist.free();
  // What was selected need not be sentences: a table, a list of names.
  return gist.page.selected ? read(tab, settings, "page", signal) : null;
}

/** How a page is analysed. */
type Analyse = (page: Page, options: AnalysisOptions) => Analysed | Promise<Analysed>;

const inPlace: Analyse = (page, options) => new Study(page, options);

/** In a worker: what that takes is loaded for the pages that need it. */
async function longPage(tabId: number, signal: AbortSignal): Promise<Analyse> {
  await import(/* webpackIgnore: true */ "./long-page.js");
  return (page, options) => nutgrafLongPage.analyse(page, options, signal, () => cancel(tabId));
}

/** Stops at the reader's wish. */
function cancel(tabId: number): void {
  reading.abort();
  showState("cancelled", [retryIn(tabId)]);
}

/** The engine checks each field of what the page has answered. */
async function gistOf(page: Page, analyse: Analyse, settings: Settings, signal: AbortSignal): Promise<Gist> {
  const { language } = settings;
  try {
    return await Gist.of(page, await analyse(page, language === null ? {} : { language }), settings);
  } catch (error) {
    if (signal.aborted || hasStopped(error)) throw error;
    throw new UnreadableTab("nonsense", { cause: error });
  }
}

function show(tab: ArticleTab, gist: Gist, settings: Settings): void {
  const display = () => {
    const marks = new PageMarks(tab);
    const view = new SummaryView(gist, marks, {
      onChange: (changes) => writer.change(changes),
      onWhole: () => void open(tab.id, "page"),
      onFailure: (error) => fail(tab.id, error),
    });
    shown = { tab: tab.id, view };
    view.show();
    if (areSettingsUnread) view.say("options_unread");
    void marks.paint(settings.highlightColour).then(() => {
      if (settings.opening !== "marks" && settings.opening !== "focus") return;
      return view.mark({ marks: true, dims: settings.opening === "focus" });
    });
  };
  // A front page has sentences enough, but says nothing as a whole: whoever wants them still gets them.
  if (gist.summary.limit === "no-article" && !gist.page.selected) {
    showState("index", [{ label: "summarize_anyway", go: display }, retryIn(tab.id)]);
  } else {
    display();
  }
}

/**
 * Whether the engine has stopped in the middle of its work, as where it gets no more memory. What it was at is
 * left half done, so that no later call is to be trusted: it takes a new one, and so the view anew.
 */
function hasStopped(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError || (error as Error).name === "EngineStop";
}

function fail(tabId: number, error: unknown): void {
  if (!(error instanceof UnreadableTab)) {
    console.error(error);
    showState("engine", [{ label: "retry", go: () => location.reload() }], String(error));
    return;
  }
  const { obstacle, cause } = error;
  const isOfPage = obstacle === "nonsense" || obstacle === "silent";
  let state: State;
  if (isOfPage) state = "failed";
  // Whoever opens the popup has called Nutgraf: what is closed then is closed for good, unless it was open before.
  else if (obstacle === "uninvited" && !isPanel) state = tabId === calledOn ? "left" : "forbidden";
  else state = obstacle;
  const wayOut = state === "uninvited" ? inviteEverywhere() : retryIn(tabId);
  showState(state, [wayOut], isOfPage ? String(cause ?? error) : "");
}

function retryIn(tabId: number): WayOut {
  return {
    label: "retry",
    go: () => {
      showView("loading");
      void open(tabId);
    },
  };
}

/** Lets Nutgraf into every page, once the reader says so to the browser: a panel goes along from tab to tab. */
function inviteEverywhere(): WayOut {
  return {
    label: "invite",
    go: () => {
      void askToReadAllSites().then((isAllowed) => {
        if (isAllowed) void refresh();
        else showNotice("permission_refused");
      });
    },
  };
}

/** Reads the tab in front: the one that was entered already, or that is there now. */
async function refresh(entering = enterFrontTab()): Promise<void> {
  const entrance = await entering;
  if (entrance?.isTold) calledOn = entrance.tabId;
  if (entrance) await open(entrance.tabId, "asked", entrance.injection);
  else showState("forbidden", []);
}

// What a page tells is no more to be trusted than what it answers.
chrome.runtime.onMessage.addListener((notice: Notice | null, sender) => {
  if (notice?.kind === "invited") {
    // The popup was opened on the tab that this panel could not read.
    if (isPanel && notice.tab === shown?.tab && !shown.view) void open(notice.tab);
  } else if (sender.tab?.id === shown?.tab) {
    if (notice?.kind === "stepped") shown?.view?.stepped(notice.index);
    else if (notice?.kind === "cleared") shown?.view?.cleared();
  }
});

/** Letters for who reads with the keyboard, as in readers of mail and news. */
document.addEventListener("keydown", ({ key, ctrlKey, metaKey, altKey }) => {
  if (ctrlKey || metaKey || altKey) return;
  if (key === "j") shown?.view?.step(1);
  else if (key === "k") shown?.view?.step(-1);
});

void settings.then((stored) => {
  applyTheme(stored);
  watchSettings(stored, (changed) => {
    settings = Promise.resolve(changed);
    applyTheme(changed);
    void shown?.view?.adopt(writer.over(changed));
  });
});
translatePage(document);
document.documentElement.classList.toggle("panel", isPanel);
void showDoors(isPanel, () => void refresh());
if (isPanel) {
  watchRequests((tabId) => void open(tabId));
  void follow((tabId) => void open(tabId));
} else {
  void refresh(globalThis.nutgrafEntrance);
}
