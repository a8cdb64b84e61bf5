// An address can have neighbours on its host, whose caches are seen here, too: ours have our place in their names.

/** What the names of the caches of this page's files begin with, for a service worker with this scope. */
export function fileCachePrefix(scope: string): string {
  return `nutgraf ${new URL(scope).pathname} files `;
}

/** The cache in which the service worker leaves what another app shared. */
export function sharedCache(scope: string): string {
  return `nutgraf ${new URL(scope).pathname} shared`;
}

/** Where the manifest has other apps send what they share, within the scope; no host ever sees it. */
export const SHARE = "share";

/** The fragment of the address that the reader is led to then. */
export const SHARED = "#shared";

/** What a page says to a new service worker that waits for its turn. */
export const TAKE_OVER = "take over";
