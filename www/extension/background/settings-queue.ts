import { changeSettings, checkedSettings, resetSettings, type Settings } from "../settings.js";
import { SETTINGS_PORT, type SettingsAnswer, type SettingsMessage } from "../settings-port.js";

/**
 * The least time between two writes, in milliseconds. `storage.sync` allows 120 writes a minute, which
 * a slider under a held arrow key uses up in four seconds; at one a second half of them are left. Much
 * longer, and another window would lag behind.
 */
const PAUSE = 1000;

/**
 * Writes the settings that pages change: the first change at once, what follows together after a
 * pause, and the last as its page closes.
 */
export class SettingsQueue {
  /** The open ports, with how many messages came over each. */
  readonly #received = new Map<chrome.runtime.Port, number>();
  #resets = false;
  #changes: Partial<Settings> = {};
  /** Runs while there is a pause. */
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes a port's changes; those of others than the extension's own pages are none of ours. */
  listen(port: chrome.runtime.Port): void {
    if (port.name !== SETTINGS_PORT || !isOwnPage(port.sender)) return;
    this.#received.set(port, 0);
    // The page may rely on this background from now on.
    port.postMessage({ handled: 0, error: null } satisfies SettingsAnswer);
    port.onMessage.addListener((message: SettingsMessage) => {
      this.#received.set(port, (this.#received.get(port) ?? 0) + 1);
      this.#take(message);
      if (this.#timer === undefined) this.#write();
    });
    port.onDisconnect.addListener(() => {
      this.#received.delete(port);
      this.#write();
    });
  }

  #take(message: SettingsMessage): void {
    if (message.kind === "reset") {
      this.#resets = true;
      this.#changes = {};
    } else {
      Object.assign(this.#changes, checkedSettings(message.changes));
    }
  }

  #write(): void {
    const changes = this.#changes;
    const resets = this.#resets;
    if (!resets && Object.keys(changes).length === 0) return;
    this.#changes = {};
    this.#resets = false;
    // The last change of a page that closes does not wait: the pause begins anew.
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#write();
    }, PAUSE);
    void this.#store(resets, changes, new Map(this.#received));
  }

  async #store(
    resets: boolean,
    changes: Partial<Settings>,
    received: ReadonlyMap<chrome.runtime.Port, number>,
  ): Promise<void> {
    let error: string | null = null;
    try {
      if (resets) await resetSettings();
      if (Object.keys(changes).length > 0) await changeSettings(changes);
    } catch (problem) {
      console.error(problem);
      error = String(problem);
    }
    for (const [port, handled] of received) {
      if (this.#received.has(port)) port.postMessage({ handled, error } satisfies SettingsAnswer);
    }
  }
}

/** Content scripts can connect, too, and live where a page may have taken over the process. */
function isOwnPage(sender: chrome.runtime.MessageSender | undefined): boolean {
  return sender?.url?.startsWith(chrome.runtime.getURL("")) ?? false;
}
