import { summarize } from "nutgraf";
import { useMemo } from "react";

/** The gist of `text`, worked out anew only when the text or the length is another. */
export function Summary({ text, sentences = 3 }) {
  const summary = useMemo(() => summarize(text, { sentences }), [text, sentences]);
  return <pre>{JSON.stringify(summary, null, 2)}</pre>;
}
