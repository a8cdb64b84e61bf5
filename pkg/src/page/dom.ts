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
  /** The address that the document was read from. */
  readonly address: unknown;
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
  /** Where the element is drawn; only asked of a document that is, as is the width of its left and top border. */
  box(element: Element): DOMRect;
  clientLeft(element: Element): number;
  clientTop(element: Element): number;
  createRange(): Range | null;
}

export const ELEMENT = 1;
export const DOCUMENT_TYPE = 10;
const TEXT = 3;
const CDATA = 4;
const DOCUMENT = 9;

/** Whether nodes of that type are text: in XML, sections of character data are, too. */
export function isText(type: number): boolean {
  return type === TEXT || type === CDATA;
}

/**
 * The most UTF-16 units of an element's name. Those of HTML have ten at most, those that pages define some
 * thirty; a page can make up one of a megabyte, and give it to each of its elements.
 */
const LONGEST_TAG = 100;

/**
 * The accessors for `document` and every node in it.
 *
 * @throws {ArgumentError} Something else than a document.
 */
export function domOf(document: Document): Dom {
  let dom: Dom | null = null;
  try {
    if (typeof document === "object" && document !== null) dom = accessorsOf(document);
  } catch {
    // A proxy, or an object that throws when it is asked what it is.
  }
  if (!dom) throw wrongType("document", "must be a Document");
  return dom;
}

/** The same; `null` for something else than a document. */
function accessorsOf(document: Document): Dom | null {
  const node = prototypeWith(document, "nodeType", "firstChild", "nextSibling");
  const type = getter(node, "nodeType", (of) => of.nodeType);
  if (type(document) !== DOCUMENT) return null;
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
    address: getter(prototypeWith(document, "URL"), "URL", () => document.URL)(document),
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
      if (tag === undefined) tags.set(name, (tag = name.slice(0, LONGEST_TAG).toLowerCase()));
      return tag;
    },
    // Asked for a class, linkedom makes a list of classes first, and answers with that.
    attribute: element ? getAttribute : (of, name) => of.getAttributeNode(name)?.value ?? null,
    hasAttributes: element ? method(element, "hasAttributes") : (of) => of.hasAttributes(),
    attributeNames: element ? method(element, "getAttributeNames") : (of) => of.getAttributeNames(),
    shadowRoot: getter(element, "shadowRoot", (of: Element) => of.shadowRoot),
    assignedNodes: (slot) => ofInterface<Node[]>(slot, "assignedNodes") ?? [],
    content: (template) => ofInterface<Node>(template, "content"),
    frameDocument: (frame) => ofInterface<Document>(frame, "contentDocument"),
    box: method<DOMRect>(element, "getBoundingClientRect"),
    clientLeft: getter(element, "clientLeft", (of: Element) => of.clientLeft),
    clientTop: getter(element, "clientTop", (of: Element) => of.clientTop),
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

/**
 * What elements of one interface alone have: a method without arguments, or a property. `null` for an element
 * that has only the name of theirs, as one of another namespace does, or another prototype.
 */
function ofInterface<T>(element: Element, name: string): T | null {
  try {
    const prototype = prototypeWith(element, name);
    const own = prototype && Object.getOwnPropertyDescriptor(prototype, name);
    const native: unknown = own?.get ?? own?.value;
    return typeof native === "function" ? ((native.call(element) as T | null | undefined) ?? null) : null;
  } catch {
    return null;
  }
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
