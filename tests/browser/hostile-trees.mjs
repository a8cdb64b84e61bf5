// Documents that no author writes, from a seed: each is made of some of the pieces below, set into each
// other. Runs in a page.

/** The kinds of documents that pieces are put into: those of the page's address, and some without a window. */
const INERT = {
  html: () => document.implementation.createHTMLDocument("T"),
  parsed: () => new DOMParser().parseFromString("<p>", "text/html"),
  xhtml: () => parsedXml(`<html xmlns="${HTML}"><body/></html>`, "application/xhtml+xml"),
  xml: () => parsedXml("<feed><entry/></feed>", "text/xml"),
  svg: () => parsedXml('<svg xmlns="http://www.w3.org/2000/svg"><text/></svg>', "image/svg+xml"),
  rootless: () => new Document(),
};

const HTML = "http://www.w3.org/1999/xhtml";
const SVG = "http://www.w3.org/2000/svg";
const MATHML = "http://www.w3.org/1998/Math/MathML";

function parsedXml(text, type) {
  return new DOMParser().parseFromString(text, type);
}

/** What a reader of documents may ask a node, a document or a form for. */
const PROPERTIES =
  "nodeType nodeName nodeValue firstChild lastChild nextSibling parentNode childNodes children textContent body head documentElement getAttribute getAttributeNames hasAttributes attributes localName tagName shadowRoot isConnected ownerDocument defaultView getRootNode closest matches querySelector querySelectorAll getBoundingClientRect clientLeft createRange URL contentType getSelection assignedNodes content contentDocument host scrollingElement elementFromPoint scrollHeight scrollBy".split(
    " ",
  );

/** Numbers that follow from a seed, the same in every browser (mulberry32). */
class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to, not including, `end`. */
  below(end) {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  }

  pick(list) {
    return list[this.below(list.length)];
  }
}

/** What became of the page's own code that nobody but the page may call. */
const ran = [];

function trap(name) {
  return {
    configurable: true,
    get() {
      ran.push(name);
      throw new Error(`the page's ${name}`);
    },
  };
}

/**
 * A place in the document, in which text is `"shown"`, `"hidden"` from who reads the page, or `"unread"`, as
 * it is no text of the page or nobody can tell whether it is shown.
 */
class Place {
  constructor(tree, node, kind) {
    this.tree = tree;
    this.node = node;
    this.kind = kind;
  }

  /** The place in a node of this one. */
  in(node, kind = "shown") {
    const isWorse = this.kind === "shown" || (this.kind === "hidden" && kind === "unread");
    return new Place(this.tree, node, isWorse ? kind : this.kind);
  }

  /** Puts an element here, and gives the place in it. */
  add(name, attributes = {}, kind = "shown") {
    const element = this.tree.document.createElementNS(HTML, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    append(this.node, element);
    return this.in(element, kind);
  }

  /** Puts a sentence here that is found again. */
  say(before = "", after = "") {
    const { tree } = this;
    const word = `w${tree.words.shown.length + tree.words.hidden.length + tree.words.unread.length}w`;
    tree.words[this.kind].push(word);
    return this.text(`${before}The ferry number ${word} carries the pupils.${after}`);
  }

  text(data) {
    append(this.node, this.tree.document.createTextNode(data));
    return this;
  }
}

function append(parent, child) {
  return Node.prototype.appendChild.call(parent, child);
}

/** Every piece puts something into a place, and may answer with places in it for others. */
export const PIECES = {
  deep(place, random) {
    const names = ["div", "span", "b", "ul", "li", "blockquote", "x-deep", "font", "q"];
    let at = place;
    for (let depth = 0; depth < 250; depth++) at = at.add(random.pick(names));
    return at.say();
  },
  wide(place, random) {
    const name = random.pick(["p", "i", "li", "td", "br"]);
    for (let index = 0; index < 1500; index++) place.add(name);
    return place.add("p").say();
  },
  "a form whose fields answer for it"(place) {
    const form = place.add("form");
    for (const name of PROPERTIES) form.add("input", { name });
    return form.say();
  },
  "elements that answer for their document"(place, random) {
    for (const name of PROPERTIES) place.add(random.pick(["img", "embed", "form"]), { name, id: name });
  },
  "an element with properties of its own"(place) {
    const inner = place.add("section").say();
    for (const name of PROPERTIES) Object.defineProperty(inner.node, name, trap(name));
    return inner;
  },
  "elements with another prototype"(place, random) {
    const prototypes = [null, Object.prototype, HTMLElement.prototype, Text.prototype, trapped()];
    for (const name of ["div", "slot", "template", "iframe", "form", "a"]) {
      const element = place.add(name, {}, "unread").say().node;
      Object.setPrototypeOf(element, random.pick(prototypes));
    }
    // Where the page's own scripts run, an element is asked for what its kind has by the prototype that it has.
    place.tree.mayAnswer = true;
  },
  "an element that changes its page"(place) {
    define(
      "x-restless",
      () =>
        class extends HTMLElement {
          static observedAttributes = ["class", "id", "hidden"];
          attributeChangedCallback() {
            ran.push("attributeChangedCallback");
          }
          connectedCallback() {
            this.textContent += " more";
          }
          disconnectedCallback() {
            ran.push("disconnectedCallback");
          }
          get firstChild() {
            this.remove();
            return null;
          }
          get shadowRoot() {
            this.remove();
            return null;
          }
          getAttribute() {
            this.remove();
          }
        },
    );
    const inner = place.add("x-restless");
    return inner.say();
  },
  "an open shadow tree"(place, random) {
    const host = place.add("div");
    if (!host.node.attachShadow) return host;
    const shadow = host.in(host.node.attachShadow({ mode: "open" }));
    const slotted = host.add("p", { slot: "a" }).say();
    host.add("p", { slot: "nowhere" }, "hidden").say();
    shadow.add("slot", { name: "a" }).add("p", {}, "hidden").say();
    shadow.add("slot", { name: "b" }).add("p").say();
    if (random.below(2)) shadow.add("slot");
    return [slotted, shadow.add("div")];
  },
  "a closed shadow tree"(place) {
    const host = place.add("x-closed");
    if (!host.node.attachShadow) return host;
    const shadow = host.in(host.node.attachShadow({ mode: "closed" }), "unread");
    shadow.add("p").say();
    shadow.add("slot", { name: "a" });
    // A document without a window does not say what it would show.
    host.add("p", {}, place.tree.isDrawn ? "hidden" : "unread").say();
    return host.add("p", { slot: "a" }).say();
  },
  "shadow trees in shadow trees"(place) {
    let at = place;
    for (let depth = 0; depth < 30; depth++) {
      at = at.add("section");
      if (at.node.attachShadow) at = at.in(at.node.attachShadow({ mode: "open" }));
    }
    return at.add("p").say();
  },
  "names of HTML in other namespaces"(place, random) {
    const { document } = place.tree;
    for (const name of [
      "p",
      "slot",
      "template",
      "iframe",
      "script",
      "br",
      "title",
      "meta",
      "time",
      "a",
      "h1",
    ]) {
      const namespace = random.pick([null, "urn:other", SVG, MATHML]);
      const element = document.createElementNS(namespace, name);
      for (const property of ["assignedNodes", "content", "contentDocument"]) {
        Object.defineProperty(element, property, trap(property));
      }
      append(place.node, element);
      place.in(element, "unread").say();
    }
  },
  "a slot that says what it shows"(place, random) {
    const element = place.tree.document.createElementNS(SVG, random.pick(["slot", "iframe", "template"]));
    for (const name of ["assignedNodes", "content", "contentDocument"]) element[name] = () => [null, 7, {}];
    append(place.node, element);
  },
  "drawings and formulas"(place) {
    const { document } = place.tree;
    for (const [namespace, name, inside] of [
      [SVG, "svg", "foreignObject"],
      [SVG, "svg", "title"],
      [MATHML, "math", "mtext"],
    ]) {
      const outer = append(place.node, document.createElementNS(namespace, name));
      const inner = append(outer, document.createElementNS(namespace, inside));
      place.in(inner, "unread").add("p").say();
    }
  },
  "frames in frames"(place, random) {
    let at = place;
    for (let depth = 0; depth < 6; depth++) {
      const frame = at.add("iframe", random.below(4) ? {} : { sandbox: "" }, "unread").node;
      const inner = frame.contentDocument;
      if (!inner?.body) break;
      at = new Place(
        { ...place.tree, document: inner, isHtml: true },
        inner.body,
        depth < 3 ? "unread" : "hidden",
      );
      at.say();
    }
  },
  "frames that are gone, empty or of nobody"(place) {
    for (const attributes of [
      { src: "about:blank" },
      { src: "nowhere:" },
      { srcdoc: "<p>x" },
      { sandbox: "" },
      // Each is of an origin of its own.
      { src: "data:text/html,<p>x<iframe src='data:text/html,y'></iframe>" },
      {
        sandbox: "allow-scripts",
        srcdoc: "<script>parent.postMessage(document.body.children, '*')</script>",
      },
    ]) {
      place.add("iframe", attributes);
    }
    const frame = place.add("iframe").node;
    const inner = frame.contentDocument;
    frame.remove();
    if (inner?.body) append(place.node, place.tree.document.adoptNode(inner.body));
  },
  "texts of halves, of nothing and of controls"(place) {
    place.say("\ud800", "\udc00").say("\0\u0001", "\0").say("\u00ad\u200b\ufeff", "\u2028\u2029\u200b");
    place
      .text("")
      .text(" ".repeat(5000))
      .text("\n\t\f\r")
      .say(" ".repeat(5000), "\u202e\u0301\u{1f468}\u200d");
    for (const letter of "in pieces") place.text(letter);
  },
  "attributes of a megabyte"(place, random) {
    const long = random.pick(["a", " ", "a ", "aa-", "\ud800", "Aa", "#/"]).repeat(1e6 / 2);
    const attributes = {};
    for (const name of [
      "id",
      "class",
      "role",
      "aria-label",
      "itemprop",
      "itemtype",
      "lang",
      "data-testid",
      "href",
    ]) {
      attributes[name] = long;
    }
    return place.add(random.pick(["p", "a", "h2", "time", "x-long"]), attributes).say();
  },
  "very many attributes"(place) {
    const inner = place.add("p").say();
    for (let index = 0; index < 2000; index++)
      Element.prototype.setAttribute.call(inner.node, `data-n${index}`, "x");
    return inner;
  },
  "styles that hide"(place, random) {
    const style = random.pick([
      "display:none",
      "visibility:hidden",
      `${"color:red;".repeat(1e4)}display:none`,
    ]);
    const hidden = place.add("div", { style }, "hidden").say();
    place.add("div", { style: "display:contents" }).add("p").say();
    place.add("div", { hidden: "" }, "hidden").add("p").say();
    return hidden.add("b").say();
  },
  "what is no text of a page"(place, random) {
    for (const name of ["template", "script", "style", "textarea", "select", "noframes", "title", "object"]) {
      place.add(name, name === "script" ? { type: "text/plain" } : {}, "unread").say();
    }
    return place.add(random.pick(["plaintext", "xmp", "listing", "pre"])).say(" \n", "\t ");
  },
  "tables without rows"(place, random) {
    const names = ["table", "tr", "td", "tbody", "caption", "col", "thead"];
    let at = place;
    for (let depth = 0; depth < 60; depth++) at = at.add(random.pick(names));
    return place.add("table").add("tr").add("td").say();
  },
  "lists and formats in each other"(place, random) {
    let at = place;
    for (let depth = 0; depth < 120; depth++)
      at = at.add(random.pick(["ol", "li", "dl", "dd", "b", "i", "sup", "ruby"]));
    return at.say();
  },
  "comments and instructions"(place) {
    const { document } = place.tree;
    append(place.node, document.createComment("The ferry"));
    append(place.node, document.createProcessingInstruction("xml-stylesheet", "x"));
    if (!place.tree.isHtml) append(place.node, document.createCDATASection("data."));
    return place.say();
  },
  "links in links and buttons in buttons"(place) {
    let at = place;
    for (let depth = 0; depth < 80; depth++)
      at = at.add(depth % 3 ? "a" : "button", { href: "#x", role: "button" });
    return at.say();
  },
  "line breaks and marks"(place, random) {
    for (let index = 0; index < 300; index++) place.add(random.pick(["br", "hr", "wbr", "img", "sup"]));
    place.add("sup").text("[12]");
    return place.say();
  },
  "folded parts"(place) {
    place.add("details").add("summary").say();
    place.add("p", { hidden: "until-found" }).text("later");
    return place.add("details", { open: "" }).say();
  },
  "what a page says of itself"(place, random) {
    const nested = `${"[".repeat(5000)}${"]".repeat(5000)}`;
    const json = [
      '{"@type":"NewsArticle","__proto__":{"headline":1},"author":{"name":[[]]}}',
      nested,
      "{",
      '{"@graph":7}',
    ];
    place.add("script", { type: "application/ld+json" }, "unread").text(random.pick(json));
    place.add("meta", { name: "__proto__", content: "constructor" });
    place.add("meta", { property: "og:title", content: "<".repeat(5000) });
    place.add("meta", { property: "article:published_time", content: "9".repeat(5000) });
    place.add("link", { rel: "canonical", href: "javascript:x" });
    return place.add("h1", { "aria-level": "1e999" }).say();
  },
  "roots in the root"(place) {
    return place.add("html").add("body").add("frameset", {}, "unread").say();
  },
};

function trapped() {
  const prototype = Object.create(HTMLElement.prototype);
  for (const name of PROPERTIES) Object.defineProperty(prototype, name, trap(name));
  return prototype;
}

function define(name, made) {
  if (!customElements.get(name)) customElements.define(name, made());
}

/**
 * Builds the document of a seed: the page's own, `document`, or one of `INERT`; `only` takes one piece alone.
 * The answer has the words that the document shows, hides, and says to nobody.
 */
export function build(seed, { kind, only } = {}) {
  const random = new Random(seed);
  const chosen = kind ?? random.pick(Object.keys(INERT));
  const built = chosen === "live" ? document : INERT[chosen]();
  const words = { shown: [], hidden: [], unread: [] };
  const root = Document.prototype.querySelector.call(built, "body") ?? built.documentElement ?? built;
  const isHtml = built.contentType === "text/html";
  const tree = { document: built, words, isHtml, isDrawn: chosen === "live" };
  const first = new Place(tree, root, root.localName === "svg" ? "unread" : "shown");
  // A document holds one element and no text.
  const places = [root === built ? first.add("x-root") : first];
  const names = only
    ? [only]
    : Array.from({ length: 2 + random.below(7) }, () => random.pick(Object.keys(PIECES)));
  for (const name of names) {
    const place = random.pick(places);
    // A hundred deep and more, browsers give up to lay out what is in there.
    places.push(...[PIECES[name](place, random) ?? []].flat().filter(({ node }) => depthOf(node) < 400));
  }
  ran.length = 0;
  return { document: built, kind: chosen, names, words, ran, mayAnswer: tree.mayAnswer ?? false };
}

function depthOf(node) {
  const parentOf = Object.getOwnPropertyDescriptor(Node.prototype, "parentNode").get;
  let depth = 0;
  for (let at = node; at; at = parentOf.call(at) ?? (at instanceof ShadowRoot ? at.host : null)) depth++;
  return depth;
}
