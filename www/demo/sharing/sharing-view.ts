import { markdown, plainText } from "nutgraf/excerpt";
import { element } from "../../element.js";
import { say } from "../messages/messages.js";
import type { Reading, View } from "../reading.js";
import type { AddressBar } from "./address-bar.js";
import { excerptOfReading } from "./excerpt-of-reading.js";

/** What can be done with the summary that is shown, in the order in which it is offered. */
const DEEDS = ["copy", "copyMarkdown", "copyLink", "share"] as const;
type Deed = (typeof DEEDS)[number];

/** Takes the summary elsewhere: as text, as Markdown, as a link to what is shown, to another app. */
export class SharingView implements View {
  readonly #root: HTMLElement;
  readonly #address: AddressBar;
  readonly #buttons = new Map<Deed, HTMLButtonElement>();
  readonly #status = element("span", { role: "status" });
  #reading: Reading | null = null;
  #said: () => string = () => "";

  constructor(root: HTMLElement, address: AddressBar) {
    this.#root = root;
    this.#address = address;
    for (const deed of DEEDS) {
      if (deed === "share" && !("share" in navigator)) continue;
      const button = element("button", { type: "button" });
      button.addEventListener("click", () => void this.#do(deed));
      this.#buttons.set(deed, button);
      root.append(button);
    }
    root.append(this.#status);
  }

  show(reading: Reading | null): void {
    // What was said of another summary is true no more.
    const isSame =
      reading?.analysed === this.#reading?.analysed &&
      reading?.setting === this.#reading?.setting &&
      reading?.chosen === this.#reading?.chosen;
    if (!isSame) this.#said = () => "";
    this.#reading = reading;
    this.#root.hidden = !reading || (reading.setting.kind === "headline" && !reading.ranking.headline);
    for (const [deed, button] of this.#buttons) button.textContent = say().sharing[deed];
    this.#status.textContent = this.#said();
  }

  #say(text: () => string): void {
    this.#said = text;
    this.#status.textContent = text();
  }

  async #do(deed: Deed): Promise<void> {
    const reading = this.#reading;
    if (!reading) return;
    const messages = () => say().sharing;
    try {
      if (deed === "copyLink") {
        const address = await this.#address.linkTo(reading);
        if (address === null) {
          this.#say(() => messages().tooLong);
        } else {
          const isOwn = !("sample" in reading.origin);
          const isCopied = await navigator.clipboard.writeText(address).then(
            () => true,
            () => false,
          );
          const key = !isCopied ? "linkInAddressBar" : isOwn ? "ownLinkCopied" : "linkCopied";
          this.#say(() => messages()[key]);
        }
        return;
      }
      const excerpt = excerptOfReading(reading);
      if (deed === "share") {
        const { title, url } = excerpt;
        // An empty address would stand for that of this page.
        const where = url === null ? {} : { url };
        await navigator.share({ title: title ?? "", text: plainText({ ...excerpt, url: null }), ...where });
      } else {
        await navigator.clipboard.writeText(deed === "copy" ? plainText(excerpt) : markdown(excerpt));
        this.#say(() => messages().copied);
      }
    } catch (error) {
      // Whoever closes the list of apps need not be told so.
      if (error instanceof DOMException && error.name === "AbortError") return;
      this.#say(() => messages().refused);
    }
  }
}
