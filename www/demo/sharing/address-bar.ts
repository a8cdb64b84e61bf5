import type { Reading } from "../reading.js";
import type { Origin } from "../source/source.js";
import { LONGEST_ADDRESS, originPart, samplePart, settingPart } from "./state-link.js";

/** In milliseconds: some browsers allow a page a hundred changes of its address in half a minute. */
const PAUSE = 350;

/** Keeps what is shown in the fragment of the page's address, so that it is there after a reload. */
export class AddressBar {
  /** The sample that the page would begin with anyhow: its address needs no fragment. */
  usual: string | null = null;
  /** The reader's own text whose packed form the address already has, or was asked for. */
  #known: { origin: Origin; part: string } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasShown = false;

  /** Follows what is shown. A text of the reader's own is in the address only after `linkTo` or `keep`. */
  show(reading: Reading | null): void {
    // Until something is shown, the address still says what is to be.
    this.#hasShown ||= reading !== null;
    if (!this.#hasShown) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(reading), PAUSE);
  }

  /** The address that brings back what is shown, which takes it on; `null` where that would be too long. */
  async linkTo({ origin, setting }: Reading): Promise<string | null> {
    const part = await originPart(origin);
    const address = new URL(`#${part}${settingPart(setting)}`, location.href).href;
    if (address.length > LONGEST_ADDRESS) return null;
    this.keep(origin, part);
    history.replaceState(null, "", address);
    return address;
  }

  /** Tells it which part of an address stands for a text of the reader's own. */
  keep(origin: Origin, part: string): void {
    this.#known = { origin, part };
  }

  #write(reading: Reading | null): void {
    const fragment = reading ? this.#fragment(reading) : "";
    if (fragment === location.hash) return;
    history.replaceState(null, "", fragment === "" ? location.pathname + location.search : fragment);
  }

  #fragment({ origin, setting }: Reading): string {
    const part = this.#part(origin);
    if (part === undefined) return "";
    const wish = settingPart(setting);
    const isUsual = wish === "" && "sample" in origin && origin.sample === this.usual;
    const fragment = `#${part}${wish}`;
    return isUsual || fragment.length > LONGEST_ADDRESS ? "" : fragment;
  }

  #part(origin: Origin): string | undefined {
    if ("sample" in origin) return samplePart(origin.sample);
    const known = this.#known;
    if (!known || "sample" in known.origin) return undefined;
    const isSame = known.origin.form === origin.form && known.origin.text === origin.text;
    return isSame ? known.part : undefined;
  }
}
