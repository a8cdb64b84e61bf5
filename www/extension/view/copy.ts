// The summary as text for elsewhere.

/** What is copied: the sentences as they are shown, each with the address that leads to it. */
export interface Excerpt {
  title: string;
  site: string | null;
  author: string | null;
  url: string | null;
  /** Whether each sentence stands for itself, as a key point does. */
  isList: boolean;
  /** The summary as running text. */
  text: string;
  sentences: readonly { text: string; link: string | null }[];
}

/** The forms that a summary is copied in. */
export const COPY_FORMS = ["plain", "markdown", "linked"] as const;

export type CopyForm = (typeof COPY_FORMS)[number];

/** An excerpt in one of the forms. */
export function copyAs(form: CopyForm, excerpt: Excerpt): string {
  if (form === "plain") return plainText(excerpt);
  return markdown(excerpt, form === "linked");
}

function plainText({ title, url, text, isList }: Excerpt): string {
  const bullets = text.replace(/^\* /gm, "• ");
  return paragraphs([title, isList ? bullets : text, url]);
}

function markdown({ title, site, author, url, isList, text, sentences }: Excerpt, isLinked: boolean): string {
  const head = url ? `[${escaped(title)}](${target(url)})` : escaped(title);
  const source = [author, site].filter((name) => name !== null).map(escaped);
  const items = sentences.map((sentence) => {
    const said = escaped(sentence.text);
    const linked = isLinked && sentence.link ? `${said} [↗](${target(sentence.link)})` : said;
    return isList ? `- ${linked}` : linked;
  });
  const isRunning = !isList && !isLinked;
  const body = isRunning ? escaped(text).replace(/\n/g, "\n\n") : items.join(isList ? "\n" : "\n\n");
  const cited = source.length > 0 ? `— ${source.join(", ")}` : null;
  return paragraphs([`## ${head}`, isList ? body : quoted(body), cited]);
}

function quoted(markdownText: string): string {
  return markdownText.replace(/^/gm, "> ").replace(/ $/gm, "");
}

/** Text with the marks of Markdown, which the author did not mean as such, made plain. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, "\\$&").replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, "$1\\$2");
}

/** An address as it may stand in the parentheses of a link. */
function target(url: string): string {
  return url.replace(
    /[()\s<>]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}

function paragraphs(parts: readonly (string | null)[]): string {
  return `${parts.filter((part) => part !== null && part !== "").join("\n\n")}\n`;
}
