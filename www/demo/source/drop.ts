import type { Paste } from "./source.js";

/** What was dropped: files, or what was dragged out of a page or an editor. */
export type Dropped = { files: readonly File[] } | Paste;

const TAKEN = ["Files", "text/html", "text/uri-list", "text/plain"];

/**
 * Takes what is dropped anywhere on the page. `shown` is shown while something is dragged over it. Text that
 * is dropped into a box stays the browser's business.
 */
export function takeDrops(shown: HTMLElement, onDrop: (dropped: Dropped) => void): void {
  // What is dragged from this page itself is no article; the bookmarklet, for one, goes elsewhere.
  let isOwn = false;
  // An element is entered before the one around it is left.
  let depth = 0;

  const isTaken = ({ dataTransfer, target }: DragEvent) => {
    const types = dataTransfer?.types ?? [];
    if (isOwn || !types.some((type) => TAKEN.includes(type))) return false;
    return types.includes("Files") || !(target instanceof HTMLTextAreaElement);
  };
  const end = () => {
    depth = 0;
    shown.hidden = true;
  };

  document.addEventListener("dragstart", () => (isOwn = true));
  document.addEventListener("dragend", () => (isOwn = false));
  document.addEventListener("dragenter", (event) => {
    depth += 1;
    if (!isTaken(event)) return;
    event.preventDefault();
    shown.hidden = false;
  });
  document.addEventListener("dragleave", () => {
    depth -= 1;
    if (depth <= 0) end();
  });
  document.addEventListener("dragover", (event) => {
    if (!isTaken(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
  });
  document.addEventListener("drop", (event) => {
    end();
    if (!isTaken(event) || !event.dataTransfer) return;
    event.preventDefault();
    const dropped = droppedIn(event.dataTransfer);
    if (dropped) onDrop(dropped);
  });
}

function droppedIn(data: DataTransfer): Dropped | undefined {
  if (data.files.length > 0) return { files: [...data.files] };
  // The first line that is no comment; it comes with a link's own text as HTML, which is no article.
  const address = data
    .getData("text/uri-list")
    .split(/\r?\n/)
    .find((line) => line && !line.startsWith("#"));
  if (address) return { text: address, html: "" };
  const [text, html] = [data.getData("text/plain"), data.getData("text/html")];
  return text || html ? { text: text || html, html } : undefined;
}
