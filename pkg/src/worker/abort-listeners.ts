/**
 * Those who want to know when signals are aborted. Each signal has one listener for all of them: of more than
 * ten Node warns, and a signal may be that of a thousand calls.
 */
export class AbortListeners {
  readonly #waiting = new Map<AbortSignal, { all: Set<() => void>; onAbort: () => void }>();

  add(signal: AbortSignal, listener: () => void): void {
    let entry = this.#waiting.get(signal);
    if (!entry) {
      const all = new Set<() => void>();
      const onAbort = () => {
        this.#waiting.delete(signal);
        for (const each of all) each();
      };
      entry = { all, onAbort };
      this.#waiting.set(signal, entry);
      signal.addEventListener("abort", onAbort, { once: true });
    }
    entry.all.add(listener);
  }

  remove(signal: AbortSignal, listener: () => void): void {
    const entry = this.#waiting.get(signal);
    entry?.all.delete(listener);
    if (!entry || entry.all.size > 0) return;
    signal.removeEventListener("abort", entry.onAbort);
    this.#waiting.delete(signal);
  }
}
