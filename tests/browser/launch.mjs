// Starts a real browser, and serves a folder to it on this machine.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import puppeteer from "puppeteer-core";
import { executable } from "../../scripts/browsers.mjs";

const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Launches `"chromium"` or `"firefox"`, headless. `extra` adds to puppeteer's launch options. */
export function launch(browser, { args = [], ...extra } = {}) {
  const executablePath = executable(browser);
  return browser === "firefox"
    ? puppeteer.launch({ browser: "firefox", executablePath, headless: true, args, ...extra })
    : puppeteer.launch({
        executablePath,
        headless: true,
        pipe: true,
        args: [...CHROMIUM_ARGUMENTS, ...args],
        ...extra,
      });
}

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/**
 * Serves `folder` on a free port of this machine. `headers` are sent with every answer.
 * The answer is `{ address, close }`.
 */
export async function serve(folder, { headers = {}, port = 0 } = {}) {
  const server = createServer(async (request, response) => {
    const wanted = path.normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    let file = path.join(folder, wanted);
    const found = file.startsWith(folder) && (await stat(file).catch(() => null));
    if (found && found.isDirectory()) file = path.join(file, "index.html");
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
      ...headers,
    });
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
