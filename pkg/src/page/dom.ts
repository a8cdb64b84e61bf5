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
  shadowRoot(element: Element): ShadowRoot | null;
  /** The nodes that a slot shows in its place; none where the slot shows its own content. */
  assignedNodes(slot: Element): readonly Node[];
  /** What a `template` element holds. */
  content(template: Element): Node | null;
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
  const firstChild = getter<Node | null>(node, "firstChild");
  const nextSibling = getter<Node | null>(node, "nextSibling");
  const type = getter<number>(node, "nodeType");
  if (type(document) !== DOCUMENT) throw wrongType("document", "must be a Document");
  const documentElement = getter<Element | null>(
    prototypeWith(document, "documentElement"),
    "documentElement",
  );
  const root = documentElement(document);
  const element = root && prototypeWith(root, "getAttribute", "localName", "shadowRoot");
  const attribute = method<string | null>(element, "getAttribute");
  const createRange = method<Range>(prototypeWith(document, "createRange"), "createRange");
  const tag = getter<string>(element, "localName");
  const data = getter<string | null>(node, "nodeValue");
  return {
    document,
    root,
    type,
    firstChild,
    nextSibling,
    parent: getter<Node | null>(node, "parentNode"),
    isConnected: getter<boolean>(node, "isConnected"),
    data: (text) => data(text) ?? "",
    tag: (of) => tag(of).toLowerCase(),
    attribute,
    shadowRoot: getter<ShadowRoot | null>(element, "shadowRoot"),
    assignedNodes: (slot) => {
      const nodes = method<Node[] | undefined>(prototypeWith(slot, "assignedNodes"), "assignedNodes")(slot);
      return nodes ?? [];
    },
    content: (template) =>
      getter<DocumentFragment | undefined>(prototypeWith(template, "content"), "content")(template) ?? null,
    createRange: () => createRange(document) ?? null,
  };
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

/** Reads the property `name` of a node, through the accessor of `prototype` where it has one. */
function getter<T>(prototype: object | null, name: string): (node: Node) => T {
  const native = prototype && Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (native) return (node) => native.call(node) as T;
  return (node) => Reflect.get(node, name) as T;
}

/** Calls the method `name` of a node, that of `prototype` where it has one. */
function method<T>(prototype: object | null, name: string): (node: Node, argument?: string) => T {
  const native: unknown = prototype && Object.getOwnPropertyDescriptor(prototype, name)?.value;
  if (typeof native === "function") return (node, argument) => native.call(node, argument) as T;
  return (node, argument) => {
    const own: unknown = Reflect.get(node, name);
    return (typeof own === "function" ? own.call(node, argument) : undefined) as T;
  };
}
