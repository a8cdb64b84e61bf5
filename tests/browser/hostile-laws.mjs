// What holds of the reading of any document, however hostile. Runs in the page; the laws of the engine are checked
// where the answer goes.

const get = (prototype, name) => Object.getOwnPropertyDescriptor(prototype, name).get;
const parentOf = get(Node.prototype, "parentNode");
const dataOf = get(CharacterData.prototype, "data");
const shadowOf = get(Element.prototype, "shadowRoot");
const addressOf = get(Document.prototype, "URL");
const viewOf = get(Document.prototype, "defaultView");
const frameDocumentOf = get(HTMLIFrameElement.prototype, "contentDocument");

/** Reads a built document, and tells which laws were broken, beside the page for the engine. */
export function readByLaw({ clearHighlight, read, reveal }, { document, kind, words, ran, mayAnswer }) {
  const broken = [];
  const law = (holds, what) => {
    if (!holds && broken.length < 20) broken.push(what);
  };
  const globals = Object.keys(globalThis).join();
  const observer = new MutationObserver(() => undefined);
  for (const tree of treesIn(document)) observer.observe(tree, ALL);

  const { page, anchors } = read(document);

  law(observer.takeRecords().length === 0, "the document is not changed");
  law(Object.keys(globalThis).join() === globals, "no global is left behind");
  law(mayAnswer || ran.length === 0, `nothing of the page is called: ${[...new Set(ran)]}`);
  observer.disconnect();
  const address = addressOf.call(document);
  law(!address.startsWith("http") || page.metadata.url === address, "the address is the document's own");
  law(JSON.stringify(read(document).page) === JSON.stringify(page), "read again, the page is the same");
  for (const [index, { text }] of page.blocks.entries()) {
    law(typeof text === "string" && text.length > 0, "each block has text");
    checkPlaces(law, anchors, index, text);
  }
  const texts = (hidden) => page.blocks.filter((block) => block.hidden === hidden).map(({ text }) => text);
  const visible = texts(false).join(" ");
  for (const word of words.shown) law(visible.includes(word) || page.truncation, `${word} is read`);
  for (const word of words.hidden) law(!visible.includes(word), `${word} stays hidden`);
  for (const word of kind === "live" ? words.shown.slice(0, 5) : []) {
    const block = page.blocks.findIndex(({ text, hidden }) => !hidden && text.includes(word));
    const start = page.blocks[block].text.indexOf(word);
    const passage = { block, start, end: start + word.length, quote: word, before: "", after: "" };
    law(reveal(document, anchors, passage) !== "quote", `${word} is revealed where it stands`);
  }
  clearHighlight();
  return { broken, page };
}

/** Watches over a built document; what it gives tells what has become of it meanwhile. */
export function watch({ document, ran }) {
  const observer = new MutationObserver(() => undefined);
  const trees = treesIn(document);
  for (const tree of trees) observer.observe(tree, ALL);
  return () => {
    const found = observer.takeRecords().map(({ type, target }) => `${type} of ${target.nodeName}`);
    for (const tree of trees) {
      const view = tree instanceof Document && viewOf.call(tree);
      for (const [name] of view?.CSS?.highlights ?? []) found.push(name);
      if (tree.getAnimations?.().length) found.push("an animation");
    }
    return [...found, ...ran].slice(0, 20);
  };
}

const ALL = { attributes: true, characterData: true, childList: true, subtree: true };

/** Each unit of a block's text is that of the document in the place that it is said to be from. */
function checkPlaces(law, anchors, block, text) {
  let [node, data] = [null, ""];
  const step = Math.max(1, Math.floor(text.length / 2000));
  for (let offset = 0; offset < text.length; offset += step) {
    const place = anchors.placeOf(block, offset);
    // A browser may copy all of a text each time that it is asked for.
    if (place && place.node !== node) [node, data] = [place.node, dataOf.call(place.node)];
    const unit = place ? data[place.offset] : "\n";
    const isSame = unit === text[offset] || (text[offset] === " " && /\s/.test(unit));
    law(
      isSame,
      `unit ${offset} of block ${block} is ${JSON.stringify(unit)}, not ${JSON.stringify(text[offset])}`,
    );
  }
  const [from, to] = [anchors.placeOf(block, 0), anchors.placeOf(block, text.length - 1)];
  const range = anchors.rangeOf(block, 0, text.length);
  if (!from || !to) return;
  const isOneTree = rootOf(from.node) === rootOf(to.node);
  law(isOneTree === (range !== null), `block ${block} has a range`);
  if (!range) return;
  law(
    range.startContainer === from.node && range.startOffset === from.offset,
    `block ${block} starts where it does`,
  );
  law(
    range.endContainer === to.node && range.endOffset === to.offset + 1,
    `block ${block} ends where it does`,
  );
}

function rootOf(node) {
  let at = node;
  for (let next = at; next; next = parentOf.call(next)) at = next;
  return at;
}

/** The document and every shadow tree and frame in it that a page itself could watch. */
function treesIn(document) {
  const trees = [document];
  for (const tree of trees) {
    const walker = Document.prototype.createTreeWalker.call(document, tree, NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const shadow = shadowOf.call(node);
      if (shadow) trees.push(shadow);
      const inner = node instanceof HTMLIFrameElement && frameDocumentOf.call(node);
      if (inner) trees.push(inner);
    }
  }
  return trees;
}
