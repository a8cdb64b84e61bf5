/**
 * What the names that a page gives its elements (`class`, `id`, `itemprop`) say of what is in them, in
 * the words of content systems and of the languages they are written for.
 */

/** Whether an element's names say that it holds a byline. */
export const AUTHOR_NAMES =
  /(?:^|[\s_-])(?:by-?lines?|(?:author|auth-?name)s?-?(?:names?|links?|texts?|info|box|card|meta)?|writers?|auteurs?|autor(?:es|en|in)?|redakteur|vcard|credits?|contributors?|posted-?by|user-?name|reporter|journalist)(?:$|[\s_-])/i;

/** Whether an element's names say that it holds a date. */
export const DATE_NAMES =
  /(?:^|[\s_-])(?:dates?|dateline|datetime|published|publishing-?date|publish|pubdate|publication|time|timestamp|posted|posted-?on|created|uploaded|updated|modified|datum|fecha|data|meta|info|submitted|byline|details)(?:$|[\s_-])/i;

/** What holds the names and dates of comments and of other articles. */
export const OTHERS_NAMES = /comment|disqus|repl(?:y|ies)|related|recommend|teaser|sidebar|popular|trending/i;

/** Class names with their words parted by hyphens, however they are written. */
export function partedWords(names: string): string {
  return names.replace(/([a-z])(?=[A-Z])|__/g, "$1-");
}
