import type { Reading, View } from "./reading.js";

/** Views whose code is fetched when they are looked at for the first time. */
export class LateViews implements View {
  readonly #load: () => Promise<readonly View[]>;
  #views: Promise<readonly View[]> | undefined;
  #there: readonly View[] | undefined;
  #reading: Reading | null = null;

  constructor(load: () => Promise<readonly View[]>) {
    this.#load = load;
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
