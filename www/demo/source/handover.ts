// How another page comes here: a bookmarklet that runs in it opens this page, and sends it over once this
// page says that it listens. Nothing leaves the browser, and what comes is believed to be nothing but text.

import type { Paste } from "./source.js";

/** The fragment of the address that the bookmarklet opens. */
export const HANDOVER = "#from-page";

const READY = "nutgraf:ready";

/** In UTF-16 units; the HTML of the longest pages has a few millions. */
const LONGEST_PAGE = 20_000_000;

/** In milliseconds. A page of megabytes is written out within one second; a page that is not there never is. */
const PATIENCE = 8_000;

/** The address of a bookmark that hands the page it is pressed on to the page at `address`. */
export function bookmarkletFor(address: URL, popupBlocked: string): string {
  const said = (text: string) => JSON.stringify(text);
  const script = `(()=>{
const opened=open(${said(new URL(HANDOVER, address).href)});
if(!opened)return void alert(${said(popupBlocked)});
addEventListener("message",function hand(event){
if(event.source!==opened||event.origin!==${said(address.origin)}||event.data!==${said(READY)})return;
removeEventListener("message",hand);
opened.postMessage({nutgraf:"page",html:document.documentElement.outerHTML,address:location.href},event.origin)
})})()`;
  return `javascript:${encodeURIComponent(script.replaceAll("\n", ""))}`;
}

/**
 * Takes the page that the opener of this one hands over; `null` where none comes, or what came is no page.
 * Any site can hand over anything.
 */
export function takePage(): Promise<Paste | null> {
  const opener = window.opener as Window | null;
  // A site can have its windows cut off from those that they open.
  if (!opener) return Promise.resolve(null);
  return new Promise((resolve) => {
    const end = (taken: Paste | null) => {
      clearTimeout(timer);
      removeEventListener("message", hear);
      window.opener = null;
      resolve(taken);
    };
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      if (source === opener && isPage(data)) end({ text: data.html, html: data.html, address: data.address });
    };
    const timer = setTimeout(() => end(null), PATIENCE);
    addEventListener("message", hear);
    // Whose page it is, is not known before it speaks; there is nothing secret in this.
    opener.postMessage(READY, "*");
  });
}

function isPage(data: unknown): data is { html: string; address: string } {
  if (typeof data !== "object" || data === null) return false;
  const { nutgraf, html, address } = data as Record<string, unknown>;
  if (nutgraf !== "page" || typeof html !== "string" || typeof address !== "string") return false;
  return html.length <= LONGEST_PAGE && /^https?:/.test(address);
}
