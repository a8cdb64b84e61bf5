// Several signals as one: a call ends with the first of them.

type Steps = (reason: unknown) => void;

/**
 * What waits for each signal. One listener for all of it, as Node takes more than ten on a signal for a
 * leak, and calls that share one are nothing unusual.
 */
const waiting = new WeakMap<AbortSignal, Set<Steps>>();

/** Throws the reason of the first signal that is aborted already. */
export function throwIfAborted(signals: readonly AbortSignal[]): void {
  const aborted = signals.find((signal) => signal.aborted);
  if (aborted) throw aborted.reason;
}

/**
 * Calls `steps` with the reason of the signal that is aborted first, at most once. Whoever has come to
 * an end calls what is returned, so that a signal that lives on holds nothing of it.
 */
export function onAbort(signals: readonly AbortSignal[], steps: Steps): () => void {
  const end: Steps = (reason) => {
    release();
    steps(reason);
  };
  const release = (): void => {
    for (const signal of signals) forget(signal, end);
  };
  for (const signal of signals) remember(signal, end);
  return release;
}

function remember(signal: AbortSignal, steps: Steps): void {
  const all = waiting.get(signal) ?? new Set();
  if (all.size === 0) {
    waiting.set(signal, all);
    signal.addEventListener("abort", tell);
  }
  all.add(steps);
}

function forget(signal: AbortSignal, steps: Steps): void {
  const all = waiting.get(signal);
  if (!all?.delete(steps) || all.size > 0) return;
  waiting.delete(signal);
  signal.removeEventListener("abort", tell);
}

function tell({ currentTarget }: Event): void {
  const signal = currentTarget as AbortSignal;
  for (const steps of waiting.get(signal) ?? []) steps(signal.reason);
}
