import type { Page } from "../wasm/nutgraf.js";
export function textFragmentUrl(page: Page, block: number, start: number, end: number): string | null {
  const text = page.blocks[block]?.text.slice(start, end) ?? "";
  return page.metadata.url ? `${page.metadata.url}#:~:text=${encodeURIComponent(text)}` : null;
}
