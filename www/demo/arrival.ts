import { SHARED } from "./install/cache-names.js";
import { takeShared } from "./install/shared.js";
import { say } from "./messages/messages.js";
import type { Setting } from "./setting.js";
import type { AddressBar } from "./sharing/address-bar.js";
import { readState, type State } from "./sharing/state-link.js";
import { HANDOVER, takePage } from "./source/handover.js";
import type { Notice } from "./source/notice.js";
import type { Form, Paste } from "./source/source.js";

/** The fragment that asks for the empty box; the installed app has a shortcut to it. */
const OWN = "#own";

/** What the page does for someone who comes with an address. */
export interface Host {
  readonly addressBar: AddressBar;
  readonly notice: Notice;
  /** Opens a sample; `false` where there is none of this name. */
  openSample(file: string, setting: Setting): boolean;
  /** Opens the box, with what came in if anything did. */
  openBox(paste?: Paste, form?: Form, setting?: Setting): void;
  takeFiles(files: readonly File[]): Promise<void>;
  /** Begins as without a fragment. */
  begin(): void;
}

/** Opens what the fragment of the page's address asks for, and says so where it cannot. */
export async function arrive(fragment: string, host: Host): Promise<void> {
  if (fragment === "" || fragment === "#") {
    host.begin();
  } else if (fragment === OWN) {
    host.openBox();
  } else if (fragment === HANDOVER) {
    forget();
    host.openBox();
    const page = await takePage();
    if (page) host.openBox(page);
    else host.notice.say(() => say().notHandedOver);
  } else if (fragment === SHARED) {
    forget();
    await openShared(host);
  } else {
    await openLinked(fragment, host);
  }
}

/** What can be taken only once is not to be asked for again by a reload. */
function forget(): void {
  history.replaceState(null, "", location.pathname + location.search);
}

async function openShared(host: Host): Promise<void> {
  const shared = await takeShared().catch(() => null);
  if (shared && "files" in shared) {
    host.openBox();
    await host.takeFiles(shared.files);
  } else {
    host.openBox(shared ? { ...shared, html: "" } : undefined);
    if (!shared) host.notice.say(() => say().notShared);
  }
}

async function openLinked(fragment: string, host: Host): Promise<void> {
  const state = await readState(fragment).catch(() => null);
  if (!state || !open(state, host)) {
    forget();
    host.begin();
    host.notice.say(() => say().brokenLink);
  }
}

function open({ origin, part, setting }: State, host: Host): boolean {
  if ("sample" in origin) return host.openSample(origin.sample, setting);
  host.addressBar.keep(origin, part);
  const { form, text } = origin;
  const html = form === "html" ? text : "";
  host.openBox({ text, html, isMarkdown: form === "markdown" }, form, setting);
  return true;
}
