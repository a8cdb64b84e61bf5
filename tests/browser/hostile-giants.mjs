// Documents of a size that no author gives them, each built in a page: `build(name)` makes one as
// `hostile-trees.mjs` does. What is said of each is what it costs a page next to nothing to have.

const MEGABYTE = 2 ** 20;

/** A document without a window, which `fill` has filled. */
function inert(fill) {
  const made = document.implementation.createHTMLDocument("");
  fill(made.body, made);
  return made;
}

function grown(body, count, make) {
  const parts = body.ownerDocument.createDocumentFragment();
  for (let index = 0; index < count; index++) parts.append(make(body.ownerDocument, index));
  body.append(parts);
}

function element(document, name, attributes, text = "The ferry.") {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(text);
  return made;
}

const LONG = "a-".repeat(MEGABYTE / 8);
const NAMING = [
  "id",
  "class",
  "role",
  "aria-label",
  "aria-hidden",
  "hidden",
  "itemprop",
  "itemtype",
  "data-testid",
];

export const GIANTS = {
  "a million nodes side by side": () =>
    inert((body) => {
      body.innerHTML = "<i>a</i>".repeat(500_000);
    }),
  "a hundred thousand paragraphs": () =>
    inert((body) => {
      body.innerHTML = "<p>a".repeat(100_000);
    }),
  "ten thousand elements in each other": () =>
    inert((body, document) => {
      let at = body;
      for (let depth = 0; depth < 10_000; depth++)
        at = at.appendChild(document.createElement(depth % 3 ? "a" : "li"));
      at.append("The ferry.");
    }),
  "a text of 50 MB": () =>
    inert((body) => body.append("The ferry carries the pupils. ".repeat((50 * MEGABYTE) / 30))),
  "a text of one character": () => inert((body) => body.append("a".repeat(9 * MEGABYTE))),
  "a hundred thousand texts in one line": () =>
    inert((body) =>
      grown(body, 100_000, (document, index) => document.createTextNode(index % 7 ? "a" : " ")),
    ),
  "headings that say more than a text can hold": () =>
    inert((body) => {
      const long = "a ".repeat(5 * MEGABYTE);
      const heading = body.appendChild(element(body.ownerDocument, "h1", {}));
      for (let index = 0; index < 39; index++) heading.append(long);
    }),
  "very long names for each element": () =>
    inert((body) =>
      grown(body, 200, (document, index) => {
        const attributes = Object.fromEntries(NAMING.map((name) => [name, LONG]));
        return element(document, "p", { ...attributes, title: `${index}`, id: `${index}` });
      }),
    ),
  "names of their own for each element": () =>
    inert((body) =>
      grown(body, 20_000, (document, index) =>
        element(document, "p", { class: `${index} ${"a ".repeat(900)}` }),
      ),
    ),
  "element names that are very long": () =>
    inert((body) => grown(body, 200, (document, index) => element(document, `x-${index % 9}${LONG}`, {}))),
  "ten thousand attributes": () =>
    inert((body) =>
      grown(body, 1, (document) =>
        element(
          document,
          "p",
          Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`data-${index}`, "a"])),
        ),
      ),
    ),
  "a language of a megabyte": () =>
    inert((body, { documentElement }) => {
      documentElement.lang = "aa".concat("-a".repeat(5 * MEGABYTE));
      body.append("The ferry.");
    }),
  "facts of eleven megabytes": () =>
    inert((body, { head }) => {
      const content = "a".repeat(11 * MEGABYTE);
      for (const property of ["og:title", "og:description", "og:image", "author", "og:url", "og:type"]) {
        head.append(element(body.ownerDocument, "meta", { property, content }, ""));
      }
      head.append(
        element(body.ownerDocument, "link", { rel: "canonical image_src", href: `https://${content}` }, ""),
      );
      body.append("The ferry.");
    }),
  "structured data a million deep": () =>
    inert((body, { head }) => {
      for (let index = 0; index < 20; index++) {
        const json = index % 2 ? "[".repeat(MEGABYTE) + "]".repeat(MEGABYTE - 1) : `{"@graph":`.repeat(1e5);
        head.append(element(body.ownerDocument, "script", { type: "application/ld+json" }, json));
      }
      body.append("The ferry.");
    }),
  "links in links": () =>
    inert((body, document) => {
      let at = body;
      for (let depth = 0; depth < 20_000; depth++)
        at = at.appendChild(element(document, "a", { href: "#", role: "link" }));
    }),
  "marks, glosses and breaks": () =>
    inert((body) => {
      body.innerHTML = "<sup><a href=#>1</a><br></sup><ruby>a<rt>b</ruby><br>".repeat(100_000);
    }),
  "a shadow tree that shows a hundred thousand": () => {
    const made = inert((body) => {
      const host = body.appendChild(body.ownerDocument.createElement("div"));
      host.attachShadow({ mode: "open" }).innerHTML = "<p><slot></slot>";
      grown(host, 100_000, (document) => element(document, "b", {}, "a "));
    });
    return made;
  },
  "frames in each other, fifty deep": () => {
    let { body } = document;
    for (let depth = 0; depth < 50 && body; depth++) {
      body.append("The ferry.");
      const frame = body.appendChild(body.ownerDocument.createElement("iframe"));
      body = frame.contentDocument?.body;
    }
    return document;
  },
  "a frame that is still being written": () => {
    const { contentDocument } = document.body.appendChild(element(document, "iframe", {}));
    contentDocument.open();
    for (let index = 0; index < 10_000; index++) contentDocument.write("<p>The ferry <b><table><tr>");
    contentDocument.write("<plaintext>The ferry.</plaintext>");
    return document;
  },
  "a drawn page of thirty thousand elements": () => {
    document.body.innerHTML = `<p>${"<b style='display:contents'>The ferry </b><i>carries.</i>".repeat(15_000)}`;
    return document;
  },
};

export function build(name) {
  return { document: GIANTS[name](), words: { shown: [], hidden: [] }, ran: [], mayAnswer: false };
}
