// Serves a folder of static files on this machine.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/**
 * Serves `folder` to this machine alone, on `port` or, for 0, on a free one. `headers` are sent
 * with every answer. The result is `{ address, close }`.
 */
export async function serve(folder, { headers = {}, port = 0 } = {}) {
  const server = createServer(async (request, response) => {
    const file = await fileFor(folder, request.url);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    // As static hosts do: a browser asks whether a file has changed, and gets it once.
    const { size, mtimeMs } = await stat(file);
    const etag = `"${size}-${mtimeMs}"`;
    const isKnown = request.headers["if-none-match"] === etag;
    response.writeHead(isKnown ? 304 : 200, {
      "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
      "cache-control": "no-cache",
      etag,
      ...headers,
    });
    if (isKnown) {
      response.end();
      return;
    }
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { address: `http://127.0.0.1:${server.address().port}/`, close };
}

/** The file that a request asks for, a folder standing for its index.html; `undefined` where there is none. */
async function fileFor(folder, url) {
  try {
    const file = path.join(
      folder,
      path.normalize(decodeURIComponent(new URL(url, "http://localhost").pathname)),
    );
    if (file !== folder && !file.startsWith(path.join(folder, path.sep))) return undefined;
    if (!(await stat(file)).isDirectory()) return file;
    const index = path.join(file, "index.html");
    return (await stat(index)).isFile() ? index : undefined;
  } catch {
    return undefined;
  }
}
