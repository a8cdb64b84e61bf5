// What the reader has chosen, kept by the browser, and with its own sync on all of the reader's devices.

import { LANGUAGES } from "./languages.js";

/** What a summary is made for when Nutgraf opens. */
export const KINDS = ["tldr", "key-points", "headline"] as const;

/** The theme of the extension's own pages. */
export const THEMES = ["system", "light", "dark"] as const;

/** The colour of the highlights in the page; `page/highlight.ts` says what each looks like. */
export const HIGHLIGHT_COLOURS = ["yellow", "green", "blue", "pink"] as const;

/** What the toolbar button opens: the summary, with its sentences marked in the page, with the rest dimmed, or beside it. */
export const OPENINGS = ["summary", "marks", "focus", "panel"] as const;

/** Everything that can be set. */
export interface Settings {
  kind: (typeof KINDS)[number];
  /** The number of sentences; `null` for as many as suit the article. */
  length: number | null;
  theme: (typeof THEMES)[number];
  highlightColour: (typeof HIGHLIGHT_COLOURS)[number];
  /** The language of what is summarized; `null` to tell it from each page. */
  language: (typeof LANGUAGES)[number] | null;
  opening: (typeof OPENINGS)[number];
}

/** The settings of a reader who has set nothing. */
export const DEFAULTS: Readonly<Settings> = {
  kind: "tldr",
  length: null,
  theme: "system",
  highlightColour: "yellow",
  language: null,
  opening: "summary",
};

/** No article is read in so many sentences; a larger number is none that was set here. */
export const MOST_SENTENCES = 1000;

/** What a stored value must be like to be taken; anything else counts as not set. */
const CHECKS: { [K in keyof Settings]: (value: unknown) => boolean } = {
  kind: isOneOf(KINDS),
  length: (value) =>
    value === null ||
    (Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MOST_SENTENCES),
  theme: isOneOf(THEMES),
  highlightColour: isOneOf(HIGHLIGHT_COLOURS),
  language: (value) => value === null || isOneOf(LANGUAGES)(value),
  opening: isOneOf(OPENINGS),
};

/**
 * The settings as they are stored now. Each is kept on its own, so that a device with an older or a
 * newer Nutgraf loses nothing of the others: what it does not know it neither reads nor overwrites.
 * Where the browser cannot read them, as in a damaged profile, nothing counts as set, and `onUnread` hears why.
 */
export async function readSettings(onUnread: (error: unknown) => void = console.warn): Promise<Settings> {
  return settingsIn(await chrome.storage.sync.get(Object.keys(DEFAULTS)).catch(onUnread));
}

/** The settings in what storage gave. */
export function settingsIn(stored: unknown): Settings {
  return { ...DEFAULTS, ...checkedSettings(stored) };
}

/** What of a value are settings of this version; anything else in it counts as not set. */
export function checkedSettings(value: unknown): Partial<Settings> {
  if (typeof value !== "object" || value === null) return {};
  const known = Object.entries(value).filter(
    ([key, setting]) => Object.hasOwn(CHECKS, key) && CHECKS[key as keyof Settings](setting),
  );
  return Object.fromEntries(known);
}

/** Stores some settings. */
export async function changeSettings(changes: Partial<Settings>): Promise<void> {
  await chrome.storage.sync.set(changes);
}

/** Forgets everything that was set. */
export async function resetSettings(): Promise<void> {
  await chrome.storage.sync.remove(Object.keys(DEFAULTS));
}

/** Calls `onChange` with what becomes of the settings whenever one changes, here or on another device. */
export function watchSettings(settings: Settings, onChange: (settings: Settings) => void): void {
  let current = settings;
  chrome.storage.onChanged.addListener((changes, area) => {
    const changed = Object.entries(changes).filter(([key]) => Object.hasOwn(DEFAULTS, key));
    if (area !== "sync" || changed.length === 0) return;
    // Nothing is read anew: a popup that closes meanwhile would leave the reading undone.
    current = settingsIn({
      ...current,
      ...Object.fromEntries(changed.map(([key, { newValue }]) => [key, newValue])),
    });
    onChange(current);
  });
}

/** Takes along what the first release kept, on this device alone: the number of sentences. */
export async function migrateSettings(): Promise<void> {
  const { sentences } = await chrome.storage.local.get("sentences");
  if (sentences === undefined) return;
  const { length } = await chrome.storage.sync.get("length");
  if (length === undefined && CHECKS.length(sentences)) await chrome.storage.sync.set({ length: sentences });
  await chrome.storage.local.remove("sentences");
}

function isOneOf(values: readonly string[]): (value: unknown) => boolean {
  return (value) => typeof value === "string" && values.includes(value);
}
