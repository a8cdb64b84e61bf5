// The popup: reads the article of the tab, summarizes it here, and shows it.

import { load, summarizePage } from "nutgraf/url";
import { quoteOf } from "nutgraf/page";
import { changeSettings, readSettings } from "../settings.js";
import { showState } from "./state-view.js";
import { type Revealed, showSummary } from "./summary-view.js";
import { ArticleTab, ForbiddenPage } from "./tab.js";
import { translatePage } from "../translation.js";

async function summarizeTab(): Promise<void> {
  const [tab, settings] = await Promise.all([ArticleTab.open(), readSettings(), load()]);
  const { page: read, contentType } = await tab.ask({ kind: "read", part: "long-selection" });
  // The browser's PDF viewer is let into, but the text that it draws is not in the page.
  if (contentType === "application/pdf") throw new ForbiddenPage("a PDF document");
  let page = read;
  let summary = summarizePage(page);
  // What was selected need not be sentences: a table, a list of names.
  if (page.selected && summary.emptiness !== null) {
    ({ page } = await tab.ask({ kind: "read", part: "page" }));
    summary = summarizePage(page);
  }
  if (summary.emptiness !== null) {
    showState("empty", { retry });
    return;
  }
  showSummary(page, summary, settings.length ?? undefined, {
    onLength: (sentences) => void changeSettings({ length: sentences }).catch(console.error),
    onReveal: async ({ block, start, end }): Promise<Revealed> => {
      const passage = { block, start, end, ...quoteOf(page, block, start, end) };
      try {
        return await tab.ask({ kind: "reveal", ...passage });
      } catch {
        return "left";
      }
    },
    // A page that was left has no highlight any more.
    onClear: () => void tab.ask({ kind: "clear", what: "all" }).catch(() => undefined),
  });
}

function retry(): void {
  summarizeTab().catch((error: unknown) => {
    if (error instanceof ForbiddenPage) {
      showState("forbidden", { retry });
    } else {
      console.error(error);
      showState("failed", { retry, detail: String(error) });
    }
  });
}

translatePage(document);
retry();
