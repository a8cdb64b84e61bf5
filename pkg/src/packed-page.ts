import { requireUnits, wrongType } from "./argument.js";
import type { Page } from "./wasm/nutgraf.js";

/**
 * A page on its way into the Wasm: everything in four pieces, as a field that crosses on its own
 * costs more than what is done with it there. `src/web/page.rs` takes them apart again.
 */
export interface PackedPage {
  /** Every string of the page, each followed by a line end, so that none runs into the next. */
  text: string;
  /** The length of each string in UTF-16 units, without that line end. */
  lengths: Uint32Array;
  /**
   * The facts of the page, then of its containers and its blocks, each list after its length. A
   * string is given by its index; what may be missing counts from 1, and is 0 where it is missing.
   */
  numbers: Uint32Array;
  /** The numbers of the layout of each block that has one. */
  layouts: Float64Array;
  /** The text of each block, which does not cross, but is what sentences are slices of. */
  texts: readonly string[];
}

// The order of each of these lists is known to `src/web/page.rs`, too.
const METADATA = [
  "url",
  "title",
  "site",
  "author",
  "published",
  "language",
  "description",
  "canonical",
  "image",
  "kind",
  "articleBody",
];
const TRUNCATIONS = ["nodes", "characters"];
const KINDS = ["paragraph", "heading", "list-item", "quote", "caption", "cell", "code"];
const CONTAINER_STRINGS = ["tag", "names", "label", "role", "itemprop"];
const BLOCK_COUNTS = ["linkLength", "buttonLength", "links"];
const LAYOUT = ["left", "top", "width", "height", "fontSize"];

/** The highest level that fits the field for it; the engine takes each above 6 for 6. */
const HIGHEST_LEVEL = 255;

/** One less than fits, as what may be missing counts from 1. */
const HIGHEST_NUMBER = 0xffff_fffe;

/**
 * Packs a page, and checks each field of it on the way.
 *
 * @throws {ArgumentError} Something else than a page as `readPage` gives it; it says where. More text than
 *   there is room for.
 */
export function packPage(page: Page): PackedPage {
  return new Packer().page(page);
}

/** Written out, as `Uint32Array.from` takes several times as long with a function to call. */
function lengthsOf(strings: readonly string[]): Uint32Array {
  const lengths = new Uint32Array(strings.length);
  let index = 0;
  for (const { length } of strings) lengths[index++] = length;
  return lengths;
}

/** What a caller without types may have given. */
type Fields = Readonly<Record<string, unknown>>;

class Packer {
  readonly #strings: string[] = [];
  /** Where the strings are that many containers share: their tags and names. */
  readonly #indices = new Map<string, number>();
  readonly #numbers: number[] = [];
  readonly #layouts: number[] = [];
  readonly #texts: string[] = [];
  /** How many UTF-16 units the blocks have so far, and how many all else. */
  #blockUnits = 0;
  #otherUnits = 0;
  /** Where in the page the fields are that are being packed: a path, and an index in a list there. */
  #path = "";
  #index = -1;

  page(given: unknown): PackedPage {
    const page = this.#fields(given);
    this.#metadata(page);
    const { truncation, selected, containers, blocks } = page;
    this.#push(isMissing(truncation) ? 0 : 1 + this.#choice(TRUNCATIONS, truncation, "truncation"));
    this.#push(this.#truth(selected, "selected"));
    this.#list(containers, ".containers", (container) => this.#container(container));
    this.#list(blocks, ".blocks", (block) => this.#block(block));
    return {
      text: `${this.#strings.join("\n")}\n`,
      lengths: lengthsOf(this.#strings),
      numbers: new Uint32Array(this.#numbers),
      layouts: new Float64Array(this.#layouts),
      texts: this.#texts,
    };
  }

  #metadata({ metadata: given }: Fields): void {
    this.#path = ".metadata";
    const metadata = this.#fields(given);
    for (const name of METADATA) {
      const fact = metadata[name];
      this.#push(isMissing(fact) ? 0 : 1 + this.#storeOther(this.#string(fact, name)));
    }
    this.#path = "";
  }

  #container(container: Fields): void {
    const { parent } = container;
    this.#push(isMissing(parent) ? 0 : 1 + this.#whole(parent, "parent"));
    for (const name of CONTAINER_STRINGS) {
      const string = this.#string(container[name], name);
      let index = this.#indices.get(string);
      if (index === undefined) {
        index = this.#storeOther(string);
        this.#indices.set(string, index);
      }
      this.#push(index);
    }
  }

  #block(block: Fields): void {
    const { container, layout } = block;
    this.#push(this.#choice(KINDS, block.kind, "kind"));
    this.#push(this.#whole(block.level, "level", HIGHEST_LEVEL));
    const text = this.#string(block.text, "text");
    requireUnits("page", (this.#blockUnits += text.length));
    this.#push(this.#store(text));
    this.#texts.push(text);
    this.#push(isMissing(container) ? 0 : 1 + this.#whole(container, "container"));
    for (const name of BLOCK_COUNTS) this.#push(this.#whole(block[name], name));
    this.#push(this.#truth(block.hidden, "hidden"));
    this.#push(this.#truth(block.folded, "folded"));
    this.#push(isMissing(layout) ? 0 : 1);
    if (!isMissing(layout)) this.#layout(layout);
  }

  #layout(given: unknown): void {
    const layout = this.#fields(given, "layout");
    for (const name of LAYOUT) {
      const number = layout[name];
      if (typeof number !== "number") throw this.#fault(`layout.${name}`);
      this.#layouts.push(number);
    }
  }

  #list(given: unknown, path: string, pack: (fields: Fields) => void): void {
    if (!Array.isArray(given)) throw this.#fault(path.slice(1));
    const list: readonly unknown[] = given;
    this.#push(list.length);
    this.#path = path;
    for (this.#index = 0; this.#index < list.length; this.#index++) pack(this.#fields(list[this.#index]));
    this.#path = "";
    this.#index = -1;
  }

  #push(number: number): void {
    this.#numbers.push(number);
  }

  /** The index under which the string stands from now on. */
  #store(string: string): number {
    return this.#strings.push(string) - 1;
  }

  /** The same for one that is no text of the page, and counts for itself. */
  #storeOther(string: string): number {
    requireUnits("page", (this.#otherUnits += string.length));
    return this.#store(string);
  }

  #fields(value: unknown, name = ""): Fields {
    // No `instanceof`: an object of another realm, or without a prototype, is an object, too.
    if (typeof value !== "object" || value === null) throw this.#fault(name);
    return value as Fields;
  }

  #string(value: unknown, name: string): string {
    if (typeof value !== "string") throw this.#fault(name);
    return value;
  }

  #truth(value: unknown, name: string): number {
    if (typeof value !== "boolean") throw this.#fault(name);
    return Number(value);
  }

  /** A whole number from 0. */
  #whole(value: unknown, name: string, most = HIGHEST_NUMBER): number {
    if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > most) {
      throw this.#fault(name);
    }
    return value;
  }

  #choice(names: readonly string[], value: unknown, name: string): number {
    const index = names.indexOf(this.#string(value, name));
    if (index < 0) throw this.#fault(name);
    return index;
  }

  /** That a field is missing or of another type, as a path from the page: `.blocks[3].level`. */
  #fault(name: string): TypeError {
    const place = this.#path + (this.#index < 0 ? "" : `[${this.#index}]`) + (name && `.${name}`);
    return wrongType("page", `is not a page as \`readPage\` gives it: see \`page${place}\``);
  }
}

function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
