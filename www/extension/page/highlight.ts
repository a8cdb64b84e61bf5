export type HighlightColour = "yellow" | "green" | "blue" | "pink";
export function highlightStyle(_colour: HighlightColour): string {
  return "::highlight(nutgraf) { background-color: #ffd94a; color: #1a1b1e; } ::highlight(nutgraf-marked) { background-color: #fff0b3; color: #1a1b1e; }";
}
