import type { Emptiness, Leaning, Limit, Reason, Role, Unfit } from "nutgraf";
import type { Part } from "../work/protocol.js";

const number = new Intl.NumberFormat("en");
const percent = new Intl.NumberFormat("en", { style: "percent" });
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
  isText: "Read as plain text.",
  isHtml: "Read as HTML, with its headings and lists.",
  offersText: "Read as plain text",
  offersHtml: "Read as HTML",
  held: (characters: number) =>
    `Your text of ${new Intl.NumberFormat("en", { maximumFractionDigits: 1 }).format(characters / 1e6)} million characters is too long to show here. It is summarized as a whole.`,
  remove: "Remove it",

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
  percent: (share: number) => percent.format(share),
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
