import type { Paste } from "./source.js";

/** Whether this browser lets a page look at the clipboard at all, the reader being asked. */
export function canReadClipboard(): boolean {
  // Without a secure connection there is no clipboard, whatever the types say.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  return typeof (clipboard?.read ?? clipboard?.readText) === "function";
}

/**
 * What is on the clipboard, as a paste would give it.
 *
 * @throws {DOMException} The reader, or the browser, refused.
 */
export async function readClipboard(): Promise<Paste> {
  const clipboard: Partial<Clipboard> = navigator.clipboard;
  if (!clipboard.read) return { text: (await clipboard.readText?.()) ?? "", html: "" };
  const items = await clipboard.read();
  const read = async (type: string) => {
    const item = items.find(({ types }) => types.includes(type));
    return item ? (await item.getType(type)).text() : "";
  };
  const [text, html] = await Promise.all([read("text/plain"), read("text/html")]);
  return { text: text || html, html };
}
