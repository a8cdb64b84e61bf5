import type { Block, Container, Page } from "../wasm/nutgraf.js";
import { Anchors } from "./anchor.js";

/** A page together with the way back from its text to the document. */
export interface Reading {
  page: Page;
  anchors: Anchors;
}

/** Reads a document as a page: plain data that can be stored, sent and summarized. */
export function readPage(document: Document): Page {
  return read(document).page;
}

/** Reads a document and keeps the way back to it. */
export function read(document: Document): Reading {
  const blocks: Block[] = [];
  const containers: Container[] = [];
  const anchors = new Anchors(document);
  for (const element of document.querySelectorAll("h1, h2, h3, h4, h5, h6, p, li, blockquote")) {
    const text = (element.textContent ?? "").replace(/\s+/g, " ").trim();
    if (!text) continue;
    const tag = element.localName;
    const isHeading = /^h[1-6]$/.test(tag);
    containers.push({ parent: null, tag, names: "", role: "", itemprop: "" });
    blocks.push({
      kind: isHeading ? "heading" : tag === "li" ? "list-item" : "paragraph",
      level: isHeading ? Number(tag[1]) : 0,
      text,
      container: containers.length - 1,
      linkLength: 0,
      hidden: false,
      layout: null,
    });
  }
  const metadata = {
    url: document.URL || null,
    title: document.title || null,
    site: null,
    author: null,
    published: null,
    language: document.documentElement?.getAttribute("lang") ?? null,
    description: null,
  };
  return { page: { metadata, containers, blocks }, anchors };
}
