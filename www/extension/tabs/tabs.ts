// All tabs: the gist of every open article, and what each adds to the others.

import { initialize } from "nutgraf/url";
import { part } from "../../element.js";
import { readSettings } from "../settings.js";
import { applyTheme } from "../theme.js";
import { interfaceLanguage, translate, translatePage } from "../translation.js";
import { type Order, showArticles } from "./article-list.js";
import { type OpenTabs, readTabs, type Scope, wake } from "./open-tabs.js";
import { askToReadAllSites, giveBack, mayReadAllSites } from "../permission.js";
import { showUnread } from "./unread-list.js";

const scope = part("#scope", HTMLSelectElement);
const order = part("#order", HTMLSelectElement);
const progress = part("#progress", HTMLProgressElement);
const status = part("#status", HTMLParagraphElement);
const notice = part("#notice", HTMLParagraphElement);

const NOTHING: OpenTabs = { entries: [], unread: [] };
let shown = NOTHING;
/** Whether the engine has stopped in the middle of its work, and is good for nothing more. */
let hasStopped = false;
/** Ends the reading that is under way. */
let reading = new AbortController();

/** Shows what there is to do: to ask for the permission, or to read. */
function showPermission(isGranted: boolean): void {
  part("#permission", HTMLElement).hidden = isGranted;
  part("#controls", HTMLDivElement).hidden = !isGranted;
}

async function read(): Promise<void> {
  if (hasStopped) {
    // It takes a new engine, and so the page anew.
    location.reload();
    return;
  }
  reading.abort();
  reading = new AbortController();
  const { signal } = reading;
  notice.textContent = "";
  status.textContent = translate("tabs_reading");
  progress.removeAttribute("value");
  progress.hidden = false;
  const [{ language }] = await Promise.all([readSettings(), initialize()]);
  const found = await readTabs(scope.value as Scope, language, showProgress, signal);
  if (found === null) return;
  progress.hidden = true;
  const { length } = found.entries;
  status.textContent =
    length === 0
      ? translate("tabs_none")
      : translate("tabs_count", length.toLocaleString(interfaceLanguage()));
  show(found);
}

function showProgress(done: number, all: number): void {
  progress.max = all;
  progress.value = done;
}

function show(found: OpenTabs): void {
  shown = found;
  part("#hint", HTMLParagraphElement).hidden = found.entries.length === 0;
  showUnread(found.unread, (tab) =>
    run(async () => {
      await wake(tab);
      await read();
    }),
  );
  showArticles(found.entries, order.value as Order, {
    onGoTo: (article) =>
      run(async () => {
        if (!(await article.goTo())) notice.textContent = translate("tabs_left");
      }),
    onShow: (article, sentence) =>
      run(async () => {
        const became = await article.show(sentence);
        if (became !== "shown") notice.textContent = translate(became === "gone" ? "gone" : "tabs_left");
      }),
  });
}

/** Does what the reader asked for; what fails for a reason of ours is told, and not silently lost. */
function run(action: () => Promise<void>): void {
  notice.textContent = "";
  action().catch((error: unknown) => {
    console.error(error);
    hasStopped ||= error instanceof WebAssembly.RuntimeError;
    progress.hidden = true;
    status.textContent = "";
    const title = translate(hasStopped ? "engine_title" : "failed_title");
    notice.textContent = `${title}: ${String(error)}`;
  });
}

function allow(): void {
  run(async () => {
    const isGranted = await askToReadAllSites();
    showPermission(isGranted);
    if (!isGranted) notice.textContent = translate("permission_refused");
    else await read();
  });
}

function withdraw(): void {
  run(async () => {
    if (!(await giveBack())) {
      notice.textContent = translate("tabs_kept");
      return;
    }
    reading.abort();
    progress.hidden = true;
    status.textContent = "";
    show(NOTHING);
    showPermission(false);
    part("#allow", HTMLButtonElement).focus();
  });
}

translatePage(document);
document.title = translate("tabs_title");
part("#allow", HTMLButtonElement).onclick = allow;
part("#withdraw", HTMLButtonElement).onclick = withdraw;
part("#again", HTMLButtonElement).onclick = () => run(read);
scope.onchange = () => run(read);
order.onchange = () => show(shown);
run(async () => {
  applyTheme(await readSettings());
  const isGranted = await mayReadAllSites();
  showPermission(isGranted);
  if (isGranted) await read();
});
