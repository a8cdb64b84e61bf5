/** The way back from a page's text to the document that it was read from. */
export class Anchors {
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
  }

  /**
   * The range of the document that the UTF-16 units `start` to `end` of a block's text came from;
   * `null` when the document has changed since and no longer holds them there.
   */
  rangeOf(_block: number, _start: number, _end: number): Range | null {
    void this.#document;
    return null;
  }
}
