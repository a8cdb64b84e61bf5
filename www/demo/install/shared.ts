import { SHARE, sharedCache } from "./cache-names.js";

/** What another app shared: a file, or text. */
export type Shared = { files: File[] } | { text: string; address: string | null };

/** Takes what another app shared out of where the service worker left it; `null` where there is nothing. */
export async function takeShared(): Promise<Shared | null> {
  const scope = new URL("./", location.href).href;
  const name = sharedCache(scope);
  const response = await (await caches.open(name)).match(new URL(SHARE, scope).href);
  if (!response) return null;
  // Once: whoever opens the page again does not mean it.
  await caches.delete(name);
  const form = await response.formData();
  const said = (field: string) => {
    const value = form.get(field);
    return typeof value === "string" ? value.trim() : "";
  };
  // Without files some systems send a file without a name and a byte.
  const files = form.getAll("files").filter((file) => file instanceof File && file.size > 0) as File[];
  if (files.length > 0) return { files };
  const [title, text, url] = [said("title"), said("text"), said("url")];
  const address = /^https?:/i.test(url) ? url : null;
  // The title of a shared link is no article.
  const article = text === "" || text === url ? url : text;
  const isTitled = article !== url && title !== "" && !article.startsWith(title);
  return { text: isTitled ? `${title}\n\n${article}` : article, address };
}
