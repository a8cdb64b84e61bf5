// How a page of the extension has settings written. It does not write them itself: a popup is gone at
// any moment, and what it has under way goes with it. The background writes for all pages.

import { DEFAULTS, type Settings } from "./settings.js";

/** The name of the ports that lead to the background's `SettingsQueue`. */
export const SETTINGS_PORT = "settings";

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

  /** `onWritten` hears when all that was changed is stored, or why it is not. */
  constructor(onWritten: (error: string | null) => void = () => undefined) {
    this.#onWritten = onWritten;
  }

  /** Stores some settings: soon, and even if this page closes now. */
  change(changes: Partial<Settings>): void {
    Object.assign(this.#unwritten, changes);
    this.#send({ kind: "change", changes });
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

  #send(message: SettingsMessage): void {
    const port = (this.#port ??= this.#connect());
    this.#sent++;
    port.postMessage(message);
  }

  #connect(): chrome.runtime.Port {
    this.#sent = 0;
    let isAlive = false;
    const port = chrome.runtime.connect({ name: SETTINGS_PORT });
    port.onMessage.addListener(({ handled, error }: SettingsAnswer) => {
      isAlive = true;
      if (handled < this.#sent) return;
      this.#unwritten = {};
      this.#onWritten(error);
    });
    // Browsers stop an idle background; the next change wakes it again. One that never answered, as
    // where the extension is being updated, is not called without end.
    port.onDisconnect.addListener(() => {
      this.#port = null;
      const unwritten = this.#unwritten;
      if (Object.keys(unwritten).length === 0) return;
      if (isAlive) this.#send({ kind: "change", changes: unwritten });
      else this.#onWritten(chrome.runtime.lastError?.message ?? "The background does not answer.");
    });
    return port;
  }
}
