// What is expected of the pages in this folder, and what it should be.
//
// `<page>.expected` says what the reader and the extraction make of a page: a line each for the
// title, the author, the date and the limit of an extract where they are known, then one for each
// block, in the page's order.
//
// A page says by itself what would be right, in comments, which no reader of pages looks at:
//
//   <!-- article -->                 what follows is kept, in whatever role
//   <!-- code -->                    what follows is kept in this role
//   <!-- advertisement or notice --> what follows is dropped for one of these reasons
//   <!-- dropped -->                 what follows is dropped, for whatever reason
//   <!-- author: Ada Fenwick -->     the same for `title`, `date` and `limit`; `none` where there is
//                                    none
//
// A line that differs from that ends in «should be …», so that the file shows what is wrong.

import { parseHTML } from "linkedom";
import { readPage, readText, summarizePage } from "nutgraf";

const KEPT = ["headline", "standfirst", "heading", "body", "caption", "cell", "code"];
const REASONS = [
  "hidden",
  "navigation",
  "advertisement",
  "byline",
  "related",
  "comment",
  "notice",
  "reference",
  "repeated",
  "outside",
];
const ROLES = [...KEPT, ...REASONS];
const MEANINGS = { article: KEPT, dropped: REASONS };
const UNREAD = new Set(["script", "style", "noscript"]);

/** @returns {{ text: string, differences: number }} the expected file of a page's source. */
export function expectation(source, type) {
  const document = type === "html" ? parseHTML(source).document : undefined;
  const page = document ? readPage(document) : readText(source);
  const intention = document ? intentionOf(document) : undefined;
  const { article, limit } = summarizePage(page);
  const { title, roles } = article;
  let differences = 0;
  let text = "";
  const add = (line, should) => {
    if (should) differences++;
    text += `${line}${should ? ` «should be ${should}»` : ""}\n`;
  };

  const facts = { title, author: page.metadata?.author, date: page.metadata?.published, limit };
  for (const [name, value] of Object.entries(facts)) {
    const should = intention?.facts.get(name);
    const allowed = name === "limit" ? should?.split(" or ") : [should];
    const wrong = should !== undefined && !allowed.includes(value ?? "none");
    if (value || wrong) add(`${name}: ${value ?? "none"}`, wrong && should);
  }
  for (const [index, block] of page.blocks.entries()) {
    const role = typeof roles[index] === "string" ? roles[index] : roles[index].dropped;
    const marker = intention?.markerOf(block.text);
    const right = !marker || marker.split(" or ").some((word) => (MEANINGS[word] ?? [word]).includes(role));
    const word = KEPT.includes(role) ? role : `dropped as ${role}`;
    add(`${word}: ${block.text.replaceAll("\n", "⏎")}`, !right && marker);
  }
  return { text, differences };
}

/** What a document's comments say would be right. */
function intentionOf(document) {
  const facts = new Map();
  // The document's text without white space, and the markers with their places in it.
  let all = "";
  const markers = [{ start: 0, marker: undefined }];
  const stack = [document.documentElement];
  while (stack.length > 0) {
    const node = stack.pop();
    if (node.nodeType === 3) all += collapsed(node.data);
    else if (node.nodeType === 8) {
      const comment = node.data.trim();
      const [, name, value] = /^(title|author|date|limit): (.+)$/.exec(comment) ?? [];
      if (name) facts.set(name, value);
      else if (comment.split(" or ").every((word) => word in MEANINGS || ROLES.includes(word))) {
        markers.push({ start: all.length, marker: comment });
      } else throw new Error(`A page says what is no role: ${comment}`);
    } else if (!UNREAD.has(node.localName) && node.localName !== "head") {
      const children = node.localName === "template" ? node.content.childNodes : node.childNodes;
      stack.push(...[...children].reverse());
    }
  }

  let end = 0;
  return {
    facts,
    /** Blocks are asked for in the page's order: each stands behind the one before, if it can. */
    markerOf(text) {
      const wanted = collapsed(text);
      // The reader leaves out hidden parts of a line and glosses: then the beginning has to do.
      for (const part of [wanted, wanted.slice(0, 8), wanted.slice(0, 2)]) {
        for (const from of [end, 0]) {
          const start = all.indexOf(part, from);
          if (start < 0) continue;
          if (start >= end) end = start + part.length;
          return markers.findLast((marker) => marker.start <= start).marker;
        }
      }
      return undefined;
    },
  };
}

function collapsed(text) {
  return text.replaceAll(/[\s\u00ad\u200b]/g, "");
}
