import type { Emptiness, Leaning, Limit, Reason, Role, Unfit } from "nutgraf";
import type { Refusal } from "../source/file.js";
import type { Form } from "../source/source.js";
import type { Part } from "../work/protocol.js";

const number = new Intl.NumberFormat("en");
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`;

/** What the page says, in English. */
export const en = {
  language: "en",

  // The frame.
  pageTitle: "Nutgraf: an article in its own key sentences",
  tagline: "An article in its own key sentences.",
  promise: "Worked out in your browser: nothing you paste leaves it.",
  interfaceLanguage: "Language of this page",
  views: "Views",
  read: "Read",
  compare: "Compare",
  how: "How it works",

  // What to summarize.
  chooseArticle: "Choose an article",
  articleToSummarize: "Article to summarize",
  ownText: "Your own text",
  pasteLabel: "Paste an article: its text, its HTML, or a part of a web page",
  readAs: {
    text: "Read as plain text.",
    html: "Read as HTML, with its headings and lists.",
    markdown: "Read as Markdown, with its headings and lists.",
  } satisfies Record<Form, string>,
  offers: { text: "Read as plain text", html: "Read as HTML", markdown: "Read as Markdown" },
  held: (characters: number) =>
    `Your text of ${new Intl.NumberFormat("en", { maximumFractionDigits: 1 }).format(characters / 1e6)} million characters is too long to show here. It is summarized as a whole.`,
  remove: "Remove it",

  // The ways in.
  openFile: "Open a file",
  fromClipboard: "From the clipboard",
  dropHint: "Or drop a file anywhere on this page.",
  dropHere: "Drop it here to read its key sentences",
  bookmarklet: "Summarize with Nutgraf",
  bookmarkletHint: "For your bookmarks bar: pressed on any page, it opens that page here.",
  bookmarkletHow:
    "Drag this link to your bookmarks bar, or copy its address into a new bookmark. Pressed on any page, it opens that page here. The page goes from one tab to the other and nowhere else.",
  popupBlocked:
    "The browser did not open Nutgraf. Allow this site to open a window and press again, or copy the article and paste it into Nutgraf.",
  notHandedOver:
    "The page did not come over: some sites cut off the windows that are opened from them. Select all of it there, copy it, and paste it here.",
  notShared:
    "Nothing came over from the other app: it may have been too large. Copy the text there and paste it here.",
  brokenLink:
    "This link could not be read: a part of it may have been cut off on the way. Here is what the page begins with.",
  addressAlone:
    "This is an address. Nothing is fetched from here, so that nobody learns what you read. Open it in your browser, copy the article, and paste it here.",
  clipboardEmpty: "There is no text on the clipboard.",
  clipboardRefused:
    "The browser did not let this page look at the clipboard. Click into the box and paste there, with Ctrl+V or ⌘V.",
  refusals: {
    pdf: "This is a PDF, which cannot be read here. Open it, copy its text, and paste that.",
    document:
      "This is a document of an office program, which cannot be read here. Open it, copy its text, and paste that, or save it as a web page or as text.",
    book: "This is an e-book, which cannot be read here. Open it, copy a chapter, and paste that.",
    picture: "This is a picture: what is written in it cannot be read here.",
    recording: "This is a recording, of sound or of pictures: there is no text in it.",
    archive:
      "This is an archive that packs several files, which cannot be read here. Unpack it, or save the page again as “HTML only”.",
    tooLarge: "This file is larger than 30 MB: too large for one article.",
  } satisfies Record<Refusal, string>,
  unreadable: "This could not be read: a folder, or a file that is no longer there.",
  firstOf: (n: number) => `The first of your ${number.format(n)} files is shown: one article at a time.`,
  newVersion: "A new version of this page is ready.",
  reload: "Reload",

  // The ways out.
  takeAlong: "Take the summary with you",
  sharing: {
    copy: "Copy",
    copyMarkdown: "Copy as Markdown",
    copyLink: "Copy a link",
    share: "Share",
    copied: "Copied.",
    linkCopied: "Link copied: it opens what you see now.",
    ownLinkCopied: "Link copied. It holds your whole text: whoever has the link can read it.",
    linkInAddressBar: "The browser did not let this page copy; the link is in the address bar.",
    tooLong:
      "Your text is too long for a link, which holds some 50,000 characters. Copy the summary instead.",
    refused: "The browser did not allow that.",
  },

  // Messages in place of a summary, or above it.
  invitation:
    "Paste an article above. Its key sentences appear here, word for word, and beside them the article they come from.",
  binary:
    "This looks like the raw content of a file (a picture, a PDF, a word processor’s document), not like text. Open the file, copy its text, and paste that.",
  emptiness: {
    "no-text": "There is no text in this: nothing but white space or markup. Paste the article’s own text.",
    "no-article":
      "No article was found in this: only such things as menus, notices and lists of links. Copy the article’s text itself and paste that.",
    "budget-too-small": "Every sentence is longer than the length asked for. Ask for a longer summary.",
  } satisfies Record<Emptiness, string>,
  limit: {
    "too-short": "This is hardly longer than its summary.",
    "mostly-list": "This is mostly a list: a choice of sentences says little of it.",
    "mostly-code": "This is mostly code: a choice of sentences says little of it.",
    "mostly-table": "This is mostly a table: a choice of sentences says little of it.",
    "mostly-links": "This is mostly links to other pages.",
    "no-article": "This hardly looks like an article.",
  } satisfies Record<Limit, string>,
  noSentenceEnd:
    "No end of a sentence was found in this text, so that it cannot be shortened. If its full stops were lost on the way, copy it again from where it was published.",
  singleSentence: "This is a single sentence: it is its own summary.",
  failure: (why: string) =>
    `This could not be summarized (${why}). Try a shorter part of it, or reload the page.`,

  // The summary.
  summary: "Summary",
  length: "Length",
  kindLabel: "Kind of summary",
  kinds: { tldr: "Summary", "key-points": "Key points", teaser: "Teaser", headline: "Headline" },
  noHeadline: "None of its sentences makes a headline that is short enough.",
  sentences: (n: number) => count(n, "sentence", "sentences"),
  words: (n: number) => count(n, "word", "words"),
  characters: (n: number) => count(n, "character", "characters"),
  chosenOf: (n: number, sentences: number) =>
    `${number.format(n)} of ${count(sentences, "sentence", "sentences")}`,
  seconds: (n: number) => `${n} s`,
  minutes: (n: number) => `${n} min`,
  hours: (hours: number, minutes: number) =>
    minutes === 0 ? `${number.format(hours)} h` : `${number.format(hours)} h ${minutes} min`,
  toRead: (time: string) => `${time} to read`,
  shownInArticle: "Shown in the article.",
  backToSummary: "Back to the summary",
  article: "Article",

  // What is drawn in the article.
  instrument: "The instrument",

  heat: "Heat map",
  heatHint: "Every sentence tinted by its score: the darker, the sooner it is taken",
  showLeftOut: (n: number) => (n === 1 ? "Show 1 part left out" : `Show ${number.format(n)} parts left out`),
  reasons: {
    hidden: "Hidden on the page",
    navigation: "Menu, header or footer",
    advertisement: "Advertising",
    byline: "Author, date and the like",
    related: "Teaser of another article",
    comment: "Reader’s comment",
    notice: "Notice: cookies, newsletter, subscription, sharing",
    reference: "Reference to a source",
    repeated: "Said on the page already",
    outside: "Outside the article",
  } satisfies Record<Reason, string>,
  roles: {
    headline: "Headline",
    standfirst: "Standfirst",
    heading: "Heading",
    body: "Running text",
    caption: "Caption",
    cell: "Table",
    code: "Code",
  } satisfies Record<Extract<Role, string>, string>,

  // Why a sentence stands where it does.
  parts: {
    centrality: "Near the whole",
    importance: "Names what matters",
    title: "Near the title",
    position: "Stands early",
    form: "Its form",
    cohesion: "Reads alone",
    focus: "What you asked for",
  } satisfies Record<Part, string>,
  leanings: {
    connective: "begins with a connective",
    "weak-connective": "begins with a weak connective",
    pronoun: "begins with a pronoun",
    demonstrative: "points back",
    quotation: "goes on with a quotation",
    question: "asks about it",
    answer: "answers it",
    "list-item": "is an item of its list",
    fragment: "is a fragment",
  } satisfies Record<Leaning, string>,
  unfit: {
    heading: "a heading",
    caption: "a caption",
    code: "code",
    symbols: "mostly symbols",
    byline: "a byline",
    dateline: "a dateline",
    promotion: "promotion",
    "lead-in": "a lead-in to what follows",
    question: "a question",
    fragment: "a fragment",
    excluded: "left out by you",
  } satisfies Record<Unfit, string>,
};
