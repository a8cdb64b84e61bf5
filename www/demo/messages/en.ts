import type { Emptiness, Leaning, Limit, Reason, Role, Unfit } from "nutgraf";
import type { Refusal } from "../source/file.js";
import type { Form } from "../source/source.js";
import type { Part } from "../../score-parts.js";

const number = new Intl.NumberFormat("en");
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`;
const signed = new Intl.NumberFormat("en", { minimumFractionDigits: 2, signDisplay: "exceptZero" });
const percent = new Intl.NumberFormat("en", { style: "percent" });
const milliseconds = new Intl.NumberFormat("en", {
  style: "unit",
  unit: "millisecond",
  maximumSignificantDigits: 3,
});
const kilobytes = new Intl.NumberFormat("en", { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 });
const ordinals = new Intl.PluralRules("en", { type: "ordinal" });
const SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };
const ordinal = (n: number) => `${number.format(n)}${SUFFIXES[ordinals.select(n)] ?? "th"}`;

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

  // While a long text is worked on.
  working: "Summarizing a long text…",
  cancel: "Cancel",
  cancelled: "Cancelled: the text was not summarized.",
  tryAgain: "Try again",

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
  truncated: "This is very long: only its beginning was read.",
  tooLongText: (most: number) =>
    `This text is too long to be summarized here: it may have ${number.format(most)} characters. Take a part of it.`,
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
  heatHint: "Every sentence tinted by its score: the stronger the tint, the sooner it is taken",
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

  // The instrument: what steers the summary.
  steer: "What it is about",
  keywords: "Keywords",
  moreOf: (word: string) => `More of ${word}`,
  lessOf: (word: string) => `Nothing with ${word}`,
  query: "What you look for, in your own words",
  nothingSteers: "Nothing steers the summary. Press + or − on a keyword, or write what you look for.",
  steersMore: (words: string) => `More of ${words}.`,
  steersLess: (words: string) => `No sentence with ${words}.`,
  steersQuery: (words: string) => `About “${words}”.`,
  steersPinned: (n: number) => `${count(n, "sentence", "sentences")} pinned.`,
  steersBanned: (n: number) => `${count(n, "sentence", "sentences")} left out.`,
  notFound: "No sentence speaks of that.",
  nothingLeft: "No sentence is left that could be taken.",
  startOver: "Start over",
  unpin: "Unpin",
  unban: "Allow again",

  // The instrument: one sentence.
  inspector: "One sentence",
  inspectHint: "Click a sentence in the article to see why it is taken, or why not.",
  previousSentence: "Previous sentence",
  nextSentence: "Next sentence",
  sentenceOf: (n: number, sentences: number) => `Sentence ${number.format(n)} of ${number.format(sentences)}`,
  why: "Why?",
  close: "Close",
  takenAs: (n: number, sentences: number) => `${ordinal(n)} of ${number.format(sentences)} to be taken`,
  inSummary: "in the summary",
  notInSummary: "not in the summary",
  neverTaken: (why: string) => `Never taken: ${why}`,
  pin: "Pin",
  ban: "Leave out",
  score: "Score",
  partsMean: "What these parts mean",
  partMeanings: {
    centrality: "How much its words are those of the whole article. Counts for more in a long one.",
    importance: "How much it names, per word, of what a summary of the article should name.",
    title: "How much its words are those of the title.",
    position: "How early it stands, in the article and in its paragraph.",
    form: "Questions, exclamations, quotations and asides seldom sum up; nor do long sentences in a long article.",
    cohesion:
      "Below zero if it is very short or leans on another sentence; far below if it is nothing to quote, like a byline.",
    focus: "How near it is to the keywords and the words that you chose.",
  } satisfies Record<Part, string>,
  rounded:
    "Zero is the article’s mean sentence, as a rule. The numbers are rounded to hundredths in such a way that they add up to the score.",
  leansStrongly: (why: string) => `It cannot be understood without another sentence: it ${why}.`,
  leansWeakly: (why: string) => `It reads better after another sentence: it ${why}.`,
  heaviest: "Its heaviest words, by their share of its weight",
  hundredths: (n: number) => signed.format(n / 100).replace("-", "−"),
  percent: (share: number) => percent.format(share),

  // The instrument: the curve.
  coverage: "Length and coverage",
  tells: (n: number, sentences: number, share: number) =>
    `${number.format(n)} of ${count(sentences, "sentence", "sentences")} ${n === 1 ? "carries" : "carry"} ${percent.format(share)} of the article’s weight.`,
  firstTell: (n: number, share: number) =>
    n === 1
      ? `Its first sentence carries ${percent.format(share)}.`
      : `Its first ${number.format(n)} carry ${percent.format(share)}.`,
  curve: (sentences: number, first: number, all: number) =>
    `A curve: the share of the article’s weight that a summary carries rises from ${percent.format(first)} with one sentence to ${percent.format(all)} with ${number.format(sentences)}.`,
  byChoice: "a summary of so many sentences",
  byPage: "the article’s first sentences, as many",
  setsLength: "Click or drag here to set the length.",

  // The instrument: the figures.
  figures: "In figures",
  figureNames: {
    language: "Language",
    size: "Article",
    readingTime: "Reading time",
    timeSaved: "Saved by the summary",
    load: "Engine loaded in",
    read: "Document read in",
    analysis: "Analysed in",
    extraction: "Article found*",
    detection: "Language told*",
    splitting: "Sentences split*",
    lastSummary: "Last summary made in",
    engineSize: "Engine (WebAssembly)",
  },
  unknownLanguage: "unknown",
  sureness: (share: number) => `${percent.format(share)} sure`,
  milliseconds: (n: number) => milliseconds.format(n),
  kilobytes: (n: number) => kilobytes.format(n),
  notMeasured: "not measured: too long",
  measuredAlone: "* Measured apart, by doing it once more alone.",

  // Two summaries side by side.
  comparison: {
    sides: ["One summary", "The other summary"],
    methods: {
      now: "Nutgraf, as set now",
      kept: "Nutgraf, as kept",
      first: "The first sentences",
      lexRank: "LexRank",
    },
    keep: "Keep this setting",
    isKept: "Kept: change the setting, and come back to compare.",
    pinned: (n: number) => `${number.format(n)} pinned`,
    banned: (n: number) => `${number.format(n)} left out`,
    about: {
      first: "As many as the other summary has, from the start: hard to beat in news.",
      lexRank: "The sentences most alike to the others, by Erkan and Radev’s method of 2004.",
    },
    isLong: (n: number) =>
      `LexRank compares each sentence with each: its cost grows with the square of the length. It is not worked out for more than ${count(n, "sentence", "sentences")}.`,
    covers: (share: number) => `${percent.format(share)} of the article covered`,
    dangling: (n: number) =>
      n === 0
        ? "None leans on a sentence that is missing"
        : `${count(n, "sentence leans", "sentences lean")} on one that is missing`,
    leans: (why: string, isStrong: boolean) =>
      isStrong ? `Not understood without a sentence that is missing: ${why}` : `Sounds cut off: ${why}`,
    inBoth: "In both",
    place: (sentence: number) => `Sentence ${number.format(sentence)}`,
    where: (n: number) => `Where ${n === 1 ? "its sentence stands" : "its sentences stand"} in the article`,
  },

  // How it works, in pictures.
  pictures: {
    lead: "From this page to its summary in five steps",
    titles: {
      document: "The page is a tree",
      blocks: "The article is told from the rest",
      sentences: "Sentences are found",
      terms: "Words are weighed",
      summary: "The best sentences are taken",
    },
    texts: {
      document:
        "Each box is an element of the page, as wide as its text, inside the one above it. What belongs to the article is filled, what does not is hatched.",
      blocks:
        "Each bar is a paragraph, a heading or another block, in the order of the page, the taller the longer; those of the article are filled. Its wording, its markup and its neighbours tell whether it is part of the article.",
      sentences:
        "A full stop does not always end a sentence. Rules for each language know abbreviations, initials, decimals and quotations: what they keep together is framed.",
      terms:
        "A word counts for much where it is rare in the article and frequent in the sentence: that is TF-IDF. A tick stands for a sentence that has the word.",
      summary:
        "Each stem is a sentence, as high as its score; the numbers tell in which order they are taken. A high one waits where much of it has been said, and a low one goes along where one that is taken leans on it.",
    },
    plain: "This is plain text, without elements: its lines are told apart by what they look like.",
    tree: (elements: number, levels: number, kept: number) =>
      `${count(elements, "element", "elements")} with text on ${count(levels, "level", "levels")}; ${percent.format(kept)} of the text belongs to the article.`,
    blocks: (kept: number, all: number) =>
      `${number.format(kept)} of ${count(all, "block", "blocks")} kept. What was left out, and why:`,
    kept: "Kept",
    each: (n: number) => (n === 1 ? "" : ` Each mark stands for ${number.format(n)} in a row.`),
    stops: (n: number) =>
      n === 0
        ? "Every full stop in this article ends a sentence."
        : `${count(n, "mark", "marks")} in this article could end a sentence and ${n === 1 ? "does" : "do"} not.`,
    here: "Here:",
    word: "Word",
    frequency: "Sentences",
    weight: "Weight",
    places: "In the article, from start to end",
    everywhere: "the most frequent word",
    weighed: (sentence: number) =>
      `Sentence ${number.format(sentence)}, word by word: the fuller the box, the more the word weighs in it.`,
    scores: (all: number, order: string) =>
      `${count(all, "sentence", "sentences")} by score. Taken in this order: ${order}.`,
  },
};
