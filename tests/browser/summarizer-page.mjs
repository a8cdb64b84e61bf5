// Pages that have the polyfill of `Summarizer`, in the place of the browser's own.

import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../scripts/setup.mjs";

const CLASSIC = `<script src="/pkg/dist/polyfill.global.js"></script>`;

/** As if the browser had none: Chromium has one, for which it lacks the model. */
const WITHOUT_NATIVE = `<script>delete globalThis.Summarizer; delete globalThis.CreateMonitor;</script>`;

/**
 * The pages by their paths. A query `?name=value` sends a header.
 *
 * - `/classic` has the classic script, `/module` the module; each tells of both as `S`.
 * - `/native` has the classic script after whatever the browser has itself.
 * - `/bare` has no script.
 */
const PAGES = {
  "/classic": `${WITHOUT_NATIVE}${CLASSIC}<script>globalThis.S = Summarizer;</script>`,
  "/module": `${WITHOUT_NATIVE}<script type="module">
    import { SummarizerPolyfill } from "/pkg/dist/polyfill.js";
    globalThis.S = SummarizerPolyfill;
  </script>`,
  "/native": `<script>globalThis.native = globalThis.Summarizer;</script>${CLASSIC}`,
  "/bare": "",
};

/** Serves the project's files and the pages; `{ address, close }`. */
export async function servePages() {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    const page = PAGES[pathname];
    const headers = Object.fromEntries(searchParams);
    if (page !== undefined) {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers });
      response.end(`<!doctype html><meta charset="utf-8"><title>Page</title>${page}`);
      return;
    }
    try {
      const content = readFileSync(path.join(root, path.normalize(pathname)));
      response.writeHead(200, { "content-type": "text/javascript" }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { address: `http://127.0.0.1:${server.address().port}`, close };
}

/** What the checks in the page may use: `told`, `frame`, `text`, `later`. */
export function helpers(text) {
  /** A text with an article's length and several paragraphs. */
  globalThis.text = text;

  /** How an error, or another reason, is named in an expectation. */
  const named = (error, realm) => {
    if (error instanceof realm.DOMException) return `DOMException ${error.name}`;
    if (error instanceof realm.Error) return `${error.name}${error instanceof realm[error.name] ? "" : "?"}`;
    if (typeof error === "object" && error !== null) return `alien ${error.name}`;
    return `reason ${String(error)}`;
  };

  /**
   * What becomes of a promise, or of a function that gives one or throws: `["resolves", value]`,
   * `["rejects", name]` or `["throws", name]`. Errors are to be those of `realm`.
   */
  globalThis.told = async (given, realm = globalThis) => {
    let promise = given;
    if (typeof given === "function") {
      try {
        promise = given();
      } catch (error) {
        return ["throws", named(error, realm)];
      }
    }
    const shown = (value) => (typeof value === "string" || typeof value === "number" ? value : String(value));
    // By its own `then`: `await` would adopt the promise in a task of its realm, which has none any more
    // where that was detached.
    const settled = new Promise((resolve, reject) =>
      typeof promise?.then === "function" ? promise.then(resolve, reject) : resolve(promise),
    ).then(
      (value) => ["resolves", shown(value)],
      (error) => ["rejects", named(error, realm)],
    );
    const never = new Promise((resolve) => setTimeout(resolve, 10_000, ["stays open"]));
    return Promise.race([settled, never]);
  };

  /** A frame with the page at `address`, once it is loaded. */
  globalThis.frame = (address = "/classic", allow = null) =>
    new Promise((resolve) => {
      const frame = document.createElement("iframe");
      if (allow !== null) frame.allow = allow;
      frame.onload = () => resolve(frame);
      frame.src = address;
      document.body.append(frame);
    });

  /** After a task. */
  globalThis.later = () => new Promise((resolve) => setTimeout(resolve, 0));

  /** The chunks of a stream. */
  globalThis.chunksOf = async (stream) => {
    const chunks = [];
    const reader = stream.getReader();
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return chunks;
      chunks.push(value);
    }
  };
}
