// What the highlights look like in the page: style sheets that the browser puts into it, and the
// page's own content security policy has no say in.

import type { Settings } from "../settings.js";

/** A colour of the highlights. */
export type HighlightColour = Settings["highlightColour"];

/**
 * The ground under what is lit up, and under what is only marked. On each the ink has a contrast of 9:1
 * or more, whatever the page's own colours are; the faint one is muted, so that a dark page with ten
 * sentences marked does not glare, and the bright one stands out from it by its colour.
 */
const GROUNDS: Readonly<Record<HighlightColour, { bright: string; faint: string }>> = {
  yellow: { bright: "#ffd94a", faint: "#f6ecc4" },
  green: { bright: "#6fe083", faint: "#d3eed8" },
  blue: { bright: "#86c5ff", faint: "#d8e8f7" },
  pink: { bright: "#ff9fc6", faint: "#f7dde7" },
};

/** The text on any of the grounds. */
const INK = "#1a1b1e";

/**
 * What steps back is grey and half transparent, which is faint on light and dark grounds alike. Not
 * a part of the text's own colour: Chromium hands highlight styles down from element to element
 * (CSS Pseudo 4, "Highlight inheritance"), and each would take a part of a part.
 */
const DIMMED = "rgb(128 128 128 / 60%)";

/**
 * The origins that the style is inserted with, both in every browser. "AUTHOR" is the one that
 * Chromium paints highlights by; it hands them down into shadow trees. Firefox (153) hands nothing
 * down, and an author's style ends at each shadow root, but a "USER" style holds in all trees.
 */
const ORIGINS: readonly `${chrome.scripting.StyleOrigin}`[] = ["AUTHOR", "USER"];

/**
 * Chromium (156) paints every highlight as if it were selected where the system's colours are forced, and
 * with the dimmed one the whole page, unless the text under it has another value of this property than "auto".
 * With "preserve-parent-color" elements look the same. It is inherited, and what a page sets itself holds.
 */
const KEEPS_HIGHLIGHTS = "forced-color-adjust: preserve-parent-color;";

/** The style sheet of the highlights: what is lit up, what is marked, and what steps back. */
export function highlightStyle(colour: HighlightColour): string {
  const { bright, faint } = GROUNDS[colour];
  return `${rules(lit(bright, INK), paint(faint, INK), ink(DIMMED))}
@media (forced-colors: active) {
:root { ${KEEPS_HIGHLIGHTS} }
${rules(lit("Highlight", "HighlightText"), paint("Mark", "MarkText"), ink("GrayText"))}
}`;
}

/** Puts a style sheet into all frames of a tab that the extension may enter. */
export function insertStyle(tabId: number, css: string): Promise<void> {
  return changeStyle("insertCSS", tabId, css);
}

/** Takes out what `insertStyle` put in. */
export function removeStyle(tabId: number, css: string): Promise<void> {
  return changeStyle("removeCSS", tabId, css);
}

/** In a tab that has gone on this fails, and nobody need know: whatever is wanted of the tab next says so. */
async function changeStyle(deed: "insertCSS" | "removeCSS", tabId: number, css: string): Promise<void> {
  const target = { tabId, allFrames: true };
  await Promise.allSettled(ORIGINS.map((origin) => chrome.scripting[deed]({ target, css, origin })));
}

function rules(bright: string, faint: string, dimmed: string): string {
  return `::highlight(nutgraf-dimmed) { ${dimmed} }
::highlight(nutgraf-marked) { ${faint} }
::highlight(nutgraf) { ${bright} }`;
}

/** Underlined as well, for whoever cannot tell the two grounds apart (WCAG 2.2, 1.4.1). */
function lit(ground: string, text: string): string {
  return `${paint(ground, text)} text-decoration: underline 2px ${text};`;
}

function paint(ground: string, text: string): string {
  return `background-color: ${ground}; ${ink(text)}`;
}

/** Text that the page fills with a colour of its own, or shadows, would not be read on our ground. */
function ink(colour: string): string {
  return `color: ${colour}; -webkit-text-fill-color: ${colour}; text-shadow: none;`;
}
