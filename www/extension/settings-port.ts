// How a page of the extension has settings written. It does not write them itself: a popup is gone at
// any moment, and what it has under way goes with it. The background writes for all pages.

import { changeSettings, DEFAULTS, type Settings } from "./settings.js";

/** The name of the ports that lead to the background's `SettingsQueue`. */
export const SETTINGS_PORT = "settings";

/**
 * While Chrome wakes its service worker, some 50 ms, what is sent to that is lost with a page that
 * closes, but not what such a page writes itself. With Firefox it is the other way round.
 */
const WAKES_SLOWLY = "service_worker" in (chrome.runtime.getManifest().background ?? {});

/** What a page tells the background. */
export type SettingsMessage = { kind: "change"; changes: Partial<Settings> } | { kind: "reset" };

/** What the background answers: how many of the port's messages it has dealt with, and what failed. */
export interface SettingsAnswer {
  handled: number;
  error: string | null;
}

/** Hands changes to the background, and knows which are not stored yet. */
export class SettingsWriter {
  readonly #onWritten: (error: string | null) => void;
  #port: chrome.runtime.Port | null = null;
  #sent = 0;
  #unwritten: Partial<Settings> = {};
  /** Whether the background has answered over this port. */
  #isHeard = false;

  /** `onWritten` hears when all that was changed is stored, or why it is not. */
  constructor(onWritten: (error: string | null) => void = () => undefined) {
    this.#onWritten = onWritten;
  }

  /** Stores some settings: soon, and even if this page closes now. */
  change(changes: Partial<Settings>): void {
    Object.assign(this.#unwritten, changes);
    this.#send({ kind: "change", changes });
    if (WAKES_SLOWLY && !this.#isHeard) changeSettings(changes).catch(() => undefined);
  }

  /** Forgets everything that was set. */
  reset(): void {
    this.#unwritten = { ...DEFAULTS };
    this.#send({ kind: "reset" });
  }

  /** `stored` with what is on its way to the store, which is what the reader has chosen. */
  over(stored: Settings): Settings {
    return { ...stored, ...this.#unwritten };
  }

  #hasUnwritten(): boolean {
    return Object.keys(this.#unwritten).length > 0;
  }

  #send(message: SettingsMessage): void {
    const port = (this.#port ??= this.#connect());
    this.#sent++;
    port.postMessage(message);
  }

  #connect(): chrome.runtime.Port {
    this.#sent = 0;
    this.#isHeard = false;
    const port = chrome.runtime.connect({ name: SETTINGS_PORT });
    port.onMessage.addListener(({ handled, error }: SettingsAnswer) => {
      this.#isHeard = true;
      if (handled < this.#sent) return;
      this.#unwritten = {};
      this.#onWritten(error);
    });
    // Browsers stop an idle background; the next change wakes it again. One that never answered, as
    // where the extension is being updated, is not called without end.
    port.onDisconnect.addListener(() => {
      this.#port = null;
      if (!this.#hasUnwritten()) return;
      if (this.#isHeard) this.#send({ kind: "change", changes: this.#unwritten });
      else this.#onWritten(chrome.runtime.lastError?.message ?? "The background does not answer.");
    });
    return port;
  }
}
