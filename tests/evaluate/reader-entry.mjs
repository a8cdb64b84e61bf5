// What runs inside the browser: the reader, timed.

import { readPage } from "nutgraf/page";

globalThis.nutgrafReading = () => {
  const started = performance.now();
  const page = readPage(document);
  return { page, ms: performance.now() - started };
};
