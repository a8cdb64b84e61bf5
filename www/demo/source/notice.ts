/** A line that says what became of something the reader gave; what is shown below stays as it is. */
export class Notice {
  readonly #root: HTMLElement;
  #text: () => string = () => "";

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Says something, in the language of the page, now and after that changes. */
  say(text: () => string): void {
    this.#text = text;
    this.describe();
    this.#root.scrollIntoView({ block: "nearest" });
  }

  clear(): void {
    this.#text = () => "";
    this.describe();
  }

  describe(): void {
    this.#root.textContent = this.#text();
  }
}
