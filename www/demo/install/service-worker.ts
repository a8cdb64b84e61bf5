// Keeps this page's own files on the device, so that it opens without a network, and takes what other apps
// share. It touches no address but its own, and has nothing to do with what is summarized.

import { fileCachePrefix, SHARE, SHARED, sharedCache, TAKE_OVER } from "./cache-names.js";

// The DOM library of the page does not declare what a service worker has.
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: "install" | "activate", listener: (event: ExtendableEvent) => void): void;
  addEventListener(name: "fetch", listener: (event: FetchEvent) => void): void;
  addEventListener(name: "message", listener: (event: MessageEvent<unknown>) => void): void;
}
const worker = self as unknown as Scope;

/**
 * The files of this build with their digests, as `integrity` has them, and a digest of all: written before this
 * script by `webpack.config.js`.
 */
declare const FILES: Readonly<Record<string, string>>;
declare const VERSION: string;

const PAGE = "index.html";

/** In bytes; what is larger would not be summarized. */
const LARGEST_SHARED = 40_000_000;

const scope = worker.registration.scope;
const prefix = fileCachePrefix(scope);

worker.addEventListener("install", (event) => event.waitUntil(keepFiles()));
worker.addEventListener("activate", (event) => event.waitUntil(begin()));
worker.addEventListener("message", ({ data }) => {
  if (data === TAKE_OVER) void worker.skipWaiting();
});
worker.addEventListener("fetch", (event) => {
  const { url, method } = event.request;
  if (!url.startsWith(scope)) return;
  const file = new URL(url).pathname.slice(new URL(scope).pathname.length) || PAGE;
  if (method === "POST" && file === SHARE) event.respondWith(keepShared(event.request));
  else if (method === "GET" && Object.hasOwn(FILES, file)) event.respondWith(answer(file, event.request));
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(prefix + VERSION);
  const keep = async ([file, integrity]: [string, string]) => {
    await cache.put(addressOf(file), await fetchFile(addressOf(file), integrity));
  };
  await Promise.all(Object.entries(FILES).map(keep));
}

async function begin(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== prefix + VERSION) await caches.delete(name);
  }
  // On the first visit the page is there already; what it still fetches comes from here, too.
  await worker.clients.claim();
}

async function answer(file: string, request: Request): Promise<Response> {
  const cache = await caches.open(prefix + VERSION);
  return (await cache.match(addressOf(file))) ?? fetch(request);
}

/** Some hosts lead from the page's file to its folder, and a browser refuses such an answer to a visit. */
function addressOf(file: string): string {
  return new URL(file === PAGE ? "./" : file, scope).href;
}

/**
 * A file of this very build. What the browser has of it already is not fetched again, unless it is of
 * another build.
 */
async function fetchFile(address: string, integrity: string): Promise<Response> {
  const fetched = async (cache: RequestCache) => {
    const response = await fetch(address, { integrity, cache });
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response;
  };
  return fetched("default").catch(() => fetched("reload"));
}

/** Leaves what was shared for the page, which takes it apart. */
async function keepShared(request: Request): Promise<Response> {
  const cache = await caches.open(sharedCache(scope));
  const body = await request.blob();
  const address = new URL(SHARE, scope).href;
  await cache.delete(address);
  if (body.size <= LARGEST_SHARED) {
    const headers = { "content-type": request.headers.get("content-type") ?? "" };
    await cache.put(address, new Response(body, { headers }));
  }
  return Response.redirect(new URL(SHARED, scope).href, 303);
}
