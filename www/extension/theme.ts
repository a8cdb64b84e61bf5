// Puts the chosen theme on a page of the extension. Besides being imported, this file is a script of
// its own that runs in the head of each page, before anything is painted: settings are read a moment
// later, and a page that is light for that moment blinds whoever chose the dark.

import type { Settings } from "./settings.js";

/** Where the theme that was shown last is kept, for the next page to read at once. */
const KEY = "theme";

/** Shows this page in the theme of `settings`, and has the next page begin with it. */
export function applyTheme({ theme }: Pick<Settings, "theme">): void {
  show(theme);
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps no site data forbids this, too: then pages begin in the system's theme.
  }
}

function show(theme: string | null): void {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

function lastShown(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

show(lastShown());
