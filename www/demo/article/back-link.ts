/**
 * The way back from the article to the summary, where one stands above the other: a button that is
 * there while the summary is off the screen. (Side by side, the summary always stays on it.)
 */
export class BackLink {
  readonly #summary: HTMLElement;
  readonly #observer: IntersectionObserver;
  readonly #button: HTMLElement;

  constructor(button: HTMLElement, summary: HTMLElement, onUse: () => void) {
    this.#button = button;
    this.#summary = summary;
    this.#observer = new IntersectionObserver((entries) => {
      button.hidden = entries.at(-1)?.isIntersecting ?? true;
    });
    button.addEventListener("click", onUse);
  }

  /** Begins to watch, once there is a summary. */
  start(): void {
    this.#observer.observe(this.#summary);
  }

  /** Ends it. */
  stop(): void {
    this.#observer.disconnect();
    this.#button.hidden = true;
  }
}
