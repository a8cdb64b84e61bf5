import { element } from "../element.js";
import type { Reading, View } from "./reading.js";

/** Views whose code and style sheet are fetched when they are looked at for the first time. */
export class LateViews implements View {
  readonly #load: () => Promise<readonly View[]>;
  #views: Promise<readonly View[]> | undefined;
  #there: readonly View[] | undefined;
  #reading: Reading | null = null;

  constructor(styleSheet: string, load: () => Promise<readonly View[]>) {
    this.#load = async () => {
      await fetchStyleSheet(styleSheet);
      return load();
    };
  }

  show(reading: Reading | null): void {
    this.#reading = reading;
    if (this.#there) {
      for (const view of this.#there) view.show(reading);
    } else if (reading) {
      this.#views ??= this.#load();
      this.#views.then(
        (views) => {
          if (this.#there) return;
          this.#there = views;
          this.show(this.#reading);
        },
        // Without a connection it cannot be had now; the next time it is tried again.
        () => (this.#views = undefined),
      );
    }
  }
}

function fetchStyleSheet(address: string): Promise<void> {
  const link = element("link", { rel: "stylesheet", href: address });
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(address));
    };
    document.head.append(link);
  });
}
