// Several signals as one: a call ends with the first of them.

/** Throws the reason of the first signal that is aborted already. */
export function throwIfAborted(signals: readonly AbortSignal[]): void {
  const aborted = signals.find((signal) => signal.aborted);
  if (aborted) throw aborted.reason;
}

/**
 * Calls `steps` with the reason of the signal that is aborted first, at most once. Whoever has come to
 * an end calls what is returned, so that a signal that lives on holds nothing of it.
 */
export function onAbort(signals: readonly AbortSignal[], steps: (reason: unknown) => void): () => void {
  const listener = ({ currentTarget }: Event): void => {
    release();
    steps((currentTarget as AbortSignal).reason);
  };
  const release = (): void => {
    for (const signal of signals) signal.removeEventListener("abort", listener);
  };
  for (const signal of signals) signal.addEventListener("abort", listener);
  return release;
}
