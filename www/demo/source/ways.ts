import { part } from "../../element.js";
import { say } from "../messages/messages.js";
import { canReadClipboard, readClipboard } from "./clipboard.js";
import { takeDrops } from "./drop.js";
import { ACCEPTED, isRefusal, readFile } from "./file.js";
import { bookmarkletFor } from "./handover.js";
import type { Notice } from "./notice.js";
import type { Paste } from "./source.js";

/** The ways by which an article comes in besides the box: files, the clipboard, a drop, a bookmark. */
export class Ways {
  readonly #notice: Notice;
  readonly #onPaste: (paste: Paste) => void;
  readonly #bookmarklet: HTMLAnchorElement;

  constructor(root: HTMLElement, notice: Notice, onPaste: (paste: Paste) => void) {
    this.#notice = notice;
    this.#onPaste = onPaste;
    this.#bookmarklet = part(".bookmarklet a", HTMLAnchorElement, root);

    const picker = part("input", HTMLInputElement, root);
    picker.accept = ACCEPTED;
    picker.addEventListener("change", () => {
      void this.takeFiles([...(picker.files ?? [])]);
      // The same file can be chosen again after a change.
      picker.value = "";
    });
    part("#open-file", HTMLElement, root).addEventListener("click", () => picker.click());

    const clipboard = part("#from-clipboard", HTMLElement, root);
    clipboard.hidden = !canReadClipboard();
    clipboard.addEventListener("click", () => void this.#takeClipboard());

    part(".bookmarklet", HTMLElement, root).hidden = !/^https?:$/.test(location.protocol);
    this.#bookmarklet.addEventListener("click", (event) => {
      event.preventDefault();
      notice.say(() => say().bookmarkletHow);
    });

    takeDrops(part("#drop-here", HTMLElement), (data) => {
      if ("files" in data) void this.takeFiles(data.files);
      else onPaste(data);
    });
  }

  /** Writes the bookmark anew: what it may have to say is in the page's language. */
  describe(): void {
    this.#bookmarklet.href = bookmarkletFor(new URL("./", location.href), say().popupBlocked);
  }

  /** Takes the first of these files, or says why not. */
  async takeFiles(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    try {
      const read = await readFile(file);
      if (isRefusal(read)) {
        this.#notice.say(() => say().refusals[read]);
      } else {
        this.#onPaste(read);
        if (files.length > 1) this.#notice.say(() => say().firstOf(files.length));
      }
    } catch {
      // A folder, or a file that has gone meanwhile.
      this.#notice.say(() => say().unreadable);
    }
  }

  async #takeClipboard(): Promise<void> {
    try {
      const paste = await readClipboard();
      if (paste.text.trim() === "") this.#notice.say(() => say().clipboardEmpty);
      else this.#onPaste(paste);
    } catch {
      this.#notice.say(() => say().clipboardRefused);
    }
  }
}
