import { wrongType } from "../argument.js";

/**
 * A DOM read through the platform's own accessors.
 *
 * A page can put its own things where a DOM keeps its properties: `<input name="childNodes">`
 * answers for its form's `childNodes`, `<img name="body">` for the document's `body`, and a script
 * can define a getter on any element. The accessors of the prototypes are out of their reach, so
 * the reader calls those. Where a DOM written in JavaScript (linkedom) keeps no accessors on its
 * prototypes, nothing is clobbered either, and its properties are read directly.
 */
export interface Dom {
  readonly document: Document;
  /** The document's element, `html` as a rule. */
  readonly root: Element | null;
  type(node: Node): number;
  firstChild(node: Node): Node | null;
  nextSibling(node: Node): Node | null;
  parent(node: Node): Node | null;
  /** Whether the node still hangs in its document. */
  isConnected(node: Node): boolean;
  /** The text of a text node. */
  data(node: Node): string;
  /** The element's name in lower case, without a prefix. */
  tag(element: Element): string;
  attribute(element: Element, name: string): string | null;
  hasAttributes(element: Element): boolean;
  attributeNames(element: Element): readonly string[];
  shadowRoot(element: Element): ShadowRoot | null;
  /** The nodes that a slot shows in its place; none where the slot shows its own content. */
  assignedNodes(slot: Element): readonly Node[];
  /** What a `template` element holds. */
  content(template: Element): Node | null;
  /** The document in a frame; `null` where it may not be read, as it is of another origin. */
  frameDocument(frame: Element): Document | null;
  /** Where the element is drawn; only asked of a document that is. */
  box(element: Element): DOMRect;
  createRange(): Range | null;
}

export const ELEMENT = 1;
export const TEXT = 3;
export const CDATA = 4;
export const DOCUMENT = 9;
export const DOCUMENT_TYPE = 10;

/**
 * The accessors for `document` and every node in it.
 *
 * @throws {ArgumentError} Something else than a document.
 */
export function domOf(document: Document): Dom {
  if (typeof document !== "object" || document === null) throw wrongType("document", "must be a Document");
  const node = prototypeWith(document, "nodeType", "firstChild", "nextSibling");
  const type = getter(node, "nodeType", (of) => of.nodeType);
  if (type(document) !== DOCUMENT) throw wrongType("document", "must be a Document");
  const root = getter(
    prototypeWith(document, "documentElement"),
    "documentElement",
    () => document.documentElement as Element | null,
  )(document);
  const element = root && prototypeWith(root, "getAttribute", "localName", "shadowRoot");
  const createRange = method<Range>(prototypeWith(document, "createRange"), "createRange");
  const localName = getter(element, "localName", (of: Element) => of.localName);
  // A page has thousands of elements and some dozen names.
  const tags = new Map<string, string>();
  const data = getter(node, "nodeValue", (of) => of.nodeValue);
  const getAttribute = method<string | null>(element, "getAttribute");
  return {
    document,
    root,
    type,
    firstChild: getter(node, "firstChild", (of) => of.firstChild as Node | null),
    nextSibling: getter(node, "nextSibling", (of) => of.nextSibling as Node | null),
    parent: getter(node, "parentNode", (of) => of.parentNode as Node | null),
    isConnected: getter(node, "isConnected", (of) => of.isConnected),
    data: (text) => data(text) ?? "",
    tag: (of) => {
      const name = localName(of);
      let tag = tags.get(name);
      if (tag === undefined) tags.set(name, (tag = name.toLowerCase()));
      return tag;
    },
    // Asked for a class, linkedom makes a list of classes first, and answers with that.
    attribute: element ? getAttribute : (of, name) => of.getAttributeNode(name)?.value ?? null,
    hasAttributes: element ? method(element, "hasAttributes") : (of) => of.hasAttributes(),
    attributeNames: element ? method(element, "getAttributeNames") : (of) => of.getAttributeNames(),
    shadowRoot: getter(element, "shadowRoot", (of: Element) => of.shadowRoot),
    assignedNodes: (slot) => {
      const nodes = method<Node[] | undefined>(prototypeWith(slot, "assignedNodes"), "assignedNodes")(slot);
      return nodes ?? [];
    },
    content: (template) =>
      getter(
        prototypeWith(template, "content"),
        "content",
        (of) => (of as Partial<HTMLTemplateElement>).content,
      )(template) ?? null,
    frameDocument: (frame) =>
      getter(
        prototypeWith(frame, "contentDocument"),
        "contentDocument",
        (of) => (of as Partial<HTMLIFrameElement>).contentDocument,
      )(frame) ?? null,
    box: method<DOMRect>(element, "getBoundingClientRect"),
    createRange: () => createRange(document) ?? null,
  };
}

/** The window of a document: not what a page may have named so, which answers in its stead. */
export function viewOf(document: Document): (Window & typeof globalThis) | null {
  const read = getter(prototypeWith(document, "defaultView"), "defaultView", (of: Node) => {
    return (of as Document).defaultView;
  });
  return read(document);
}

/** The nearest prototype of `object` that has all of `names` itself. */
function prototypeWith(object: object, ...names: string[]): object | null {
  let prototype: object | null = Object.getPrototypeOf(object);
  while (prototype && !names.every((name) => Object.hasOwn(prototype as object, name))) {
    prototype = Object.getPrototypeOf(prototype);
  }
  return prototype;
}

// The two casts below state what the DOM standard says of the property; nothing in the language
// of types can derive it from a property's name.

/**
 * Reads the property `name` of a node: through the accessor of `prototype` where it has one, by
 * `plainly` where it has none. That is written out for each, as a property whose name the engine
 * knows costs it a third of one that it has to look up.
 */
function getter<N extends Node, T>(
  prototype: object | null,
  name: string,
  plainly: (node: N) => T,
): (node: N) => T {
  const native = prototype && Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return native ? (uncurried(native) as (node: N) => T) : plainly;
}

/** Calls the method `name` of a node, that of `prototype` where it has one. */
function method<T>(prototype: object | null, name: string): (node: Node, argument?: string) => T {
  const native: unknown = prototype && Object.getOwnPropertyDescriptor(prototype, name)?.value;
  if (typeof native === "function") return uncurried(native) as (node: Node, argument?: string) => T;
  return (node, argument) => {
    const own: unknown = Reflect.get(node, name);
    return (typeof own === "function" ? own.call(node, argument) : undefined) as T;
  };
}

/** `native` as a function of what would be its `this`: bound, it needs no code of its own to run cold. */
function uncurried(native: CallableFunction): unknown {
  return Function.prototype.call.bind(native);
}
