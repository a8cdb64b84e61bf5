import { unescaped } from "./line.js";

/**
 * What the `<meta>` elements of a page say.
 *
 * A name is known by its letters alone and without the prefix `og`: `article:published_time`,
 * `og:article:published_time` and `article.publishedTime` are one.
 */
export class MetaTags {
  readonly #contents = new Map<string, string[]>();

  /** Notes the content of an element that goes by `name`. */
  add(name: string, content: string): void {
    if (name.length > LONGEST_NAME) return;
    const key = bare(name);
    const contents = this.#contents.get(key);
    if (!contents) this.#contents.set(key, [content]);
    else if (contents.length < MOST_CONTENTS && !contents.includes(content)) contents.push(content);
  }

  /** The content of the first of `names` that has one, as it stands. */
  raw(names: readonly string[]): string | null {
    for (const name of names) {
      const content = this.#contents.get(name)?.[0];
      if (content) return content;
    }
    return null;
  }

  /** The text of the first of `names` that has one which is no address. */
  first(names: readonly string[]): string | null {
    for (const name of names) {
      const content = this.#contents.get(name)?.find((text) => !ADDRESS.test(text));
      const line = content && unescaped(content);
      if (line) return line;
    }
    return null;
  }

  /** Every text of the first of `names` that has any. */
  all(names: readonly string[]): string[] {
    for (const name of names) {
      const contents = this.#contents.get(name)?.filter((text) => !ADDRESS.test(text)) ?? [];
      const lines = contents.map(unescaped).filter(Boolean);
      if (lines.length > 0) return lines;
    }
    return [];
  }
}

const ADDRESS = /^\s*(?:https?:)?\/\//i;

/** No name of a standard is longer. */
const LONGEST_NAME = 80;

/** A page that says more is listing something. */
const MOST_CONTENTS = 20;

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/^og:(?!title|image|url|type|description|locale)/, "")
    .replace(/[^a-z\d]+/g, "");
}

/** Names of the title: Open Graph, Twitter cards, Dublin Core, Highwire, Parse.ly, Sailthru. */
export const TITLE_NAMES = [
  "ogtitle",
  "twittertitle",
  "dctitle",
  "dctermstitle",
  "citationtitle",
  "parselytitle",
  "sailthrutitle",
];

export const SITE_NAMES = ["sitename", "applicationname", "apptitle", "dcpublisher", "publisher"];

/** Names of the author. Twitter's `creator` is a handle, Facebook's `article:author` mostly an address. */
export const AUTHOR_NAMES = [
  "author",
  "articleauthor",
  "articleauthorname",
  "dccreator",
  "dctermscreator",
  "dccontributor",
  "dcauthor",
  "parselyauthor",
  "sailthruauthor",
  "citationauthor",
  "byl",
  "byline",
  "authors",
  "authorname",
  "creator",
  "contentauthor",
  "bookauthor",
  "rbauthor",
  "itempropauthor",
];

export const PUBLISHED_NAMES = [
  "articlepublishedtime",
  "publishedtime",
  "datepublished",
  "articlepublished",
  "publisheddate",
  "publishdate",
  "pubdate",
  "publicationdate",
  "originalpublicationdate",
  "parselypubdate",
  "sailthrudate",
  "dcdateissued",
  "dctermsissued",
  "dctermsdate",
  "dcdate",
  "dcdatecreated",
  "dctermscreated",
  "dccreated",
  "citationpublicationdate",
  "citationonlinedate",
  "citationdate",
  "cxenseparserecspublishtime",
  "articledate",
  "articlecreated",
  "datecreated",
  "displaydate",
  "releasedate",
  "msdate",
  "date",
  "itempropdatepublished",
  "itempropdatecreated",
];

export const DESCRIPTION_NAMES = ["ogdescription", "description", "twitterdescription", "dcdescription"];
export const IMAGE_NAMES = [
  "ogimage",
  "ogimagesecureurl",
  "ogimageurl",
  "twitterimage",
  "twitterimagesrc",
  "thumbnail",
  "itempropimage",
];
export const LANGUAGE_NAMES = ["contentlanguage", "oglocale", "dclanguage", "itempropinlanguage"];
