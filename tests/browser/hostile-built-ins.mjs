// What a program may hand to the reader instead of a document or a selection, and what a script may have
// replaced by then. Runs in the page, in the world of its own scripts.

function broken() {
  throw new Error("the page's own");
}

const throwing = new Proxy({}, { get: broken, getPrototypeOf: broken, getOwnPropertyDescriptor: broken });

const revoked = () => {
  const { proxy, revoke } = Proxy.revocable(document, {});
  revoke();
  return proxy;
};

/** What is no document. */
const NO_DOCUMENTS = {
  nothing: () => undefined,
  "a proxy of the document": () => new Proxy(document, {}),
  "a proxy that throws": () => throwing,
  "a proxy that was revoked": revoked,
  "an object with the document for its prototype": () => Object.create(document),
  "an object with that of documents": () => Object.create(Document.prototype),
  "an object that throws": () => Object.defineProperty({}, "nodeType", { get: broken }),
  "the window": () => window,
  "a fragment": () => document.createDocumentFragment(),
  "an element": () => document.createElement("p"),
  "a function": () => broken,
};

/** What is no selection, or one that holds nothing or everything. */
const SELECTIONS = {
  "an object without ends": () => ({}),
  "ends that are nothing": () => ({ startContainer: null, endContainer: null }),
  "ends that are no nodes": () => ({ startContainer: {}, endContainer: {}, startOffset: 0, endOffset: 0 }),
  "a proxy that throws": () => throwing,
  "a text": () => "selection",
  "ends far out": () => staticRange(document.body, 1e9, document.body, 2e9),
  "an end before its start": () => staticRange(document.body, 1, document.body, 0),
  "ends elsewhere": () => staticRange(new Document(), 0, new Text("x"), 1),
};

function staticRange(startContainer, startOffset, endContainer, endOffset) {
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/** What a script may replace: where it stands, and its name. */
const REPLACED = [
  [Array.prototype, Symbol.iterator],
  [Array.prototype, "push"],
  [Array.prototype, "map"],
  [String.prototype, "trim"],
  [String.prototype, "slice"],
  [String.prototype, "replace"],
  [RegExp.prototype, "exec"],
  [RegExp.prototype, "test"],
  [Map.prototype, "get"],
  [Set.prototype, "has"],
  [Function.prototype, "call"],
  [Function.prototype, "bind"],
  [Object, "getPrototypeOf"],
  [Object, "getOwnPropertyDescriptor"],
  [Reflect, "get"],
  [Node.prototype, "nodeType"],
  [Node.prototype, "firstChild"],
  [Node.prototype, "nextSibling"],
  [Node.prototype, "nodeValue"],
  [Element.prototype, "localName"],
  [Element.prototype, "getAttribute"],
  [Element.prototype, "getAttributeNames"],
  [Element.prototype, "getBoundingClientRect"],
  [Document.prototype, "documentElement"],
  [Document.prototype, "defaultView"],
  [Document.prototype, "createRange"],
  [CSSStyleDeclaration.prototype, "display"],
  [HTMLSlotElement.prototype, "assignedNodes"],
  [HTMLIFrameElement.prototype, "contentDocument"],
  [globalThis, "getComputedStyle"],
  [Object.prototype, "selection"],
];

/** How the reader answers to all of it: as lists of what, and the name of the argument at fault or a page. */
export function answers({ readPage }) {
  document.body.innerHTML = "<h1>Ferry</h1><p class=a>It carries <b>pupils</b>.<p><slot><iframe></iframe>";
  const expected = JSON.stringify(readPage(document));
  const outcome = (read) => {
    try {
      const page = read();
      return () => (JSON.stringify(page) === expected ? "the page" : "another page");
    } catch (error) {
      return () =>
        `${error.name} ${error.argument} ${/^nutgraf: `(?:document|selection)` (?:must|cannot)/.test(error.message)}`;
    }
  };
  const tried = (list, read) =>
    Object.entries(list).map(([what, make]) => [what, outcome(() => read(make()))()]);
  return {
    documents: tried(NO_DOCUMENTS, (given) => readPage(given)),
    selections: tried(SELECTIONS, (selection) => readPage(document, { selection })),
    replaced: REPLACED.map(([owner, name]) => {
      const own = Object.getOwnPropertyDescriptor(owner, name);
      const { defineProperty, deleteProperty } = Reflect;
      const isAccessor = own?.get !== undefined;
      const hostile = isAccessor
        ? { ...own, get: broken }
        : { value: broken, configurable: true, writable: true };
      defineProperty(owner, name, hostile);
      const answer = outcome(() => readPage(document));
      if (own) defineProperty(owner, name, own);
      else deleteProperty(owner, name);
      return [`${String(name)} of ${owner.constructor.name}`, answer()];
    }),
  };
}
