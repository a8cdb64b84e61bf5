import type { WriteStream } from "node:tty";
import { printable } from "./printable.js";

/** How far a batch has come: a line on a terminal that the next one writes over. */
export class Progress {
  readonly #stream: WriteStream;
  readonly #all: number;
  #done = 0;

  /** Says nothing on what is no terminal, and for a single input. */
  constructor(stream: WriteStream, all: number) {
    this.#stream = stream;
    this.#all = stream.isTTY && all > 1 ? all : 0;
  }

  /** One more is done, of this name. */
  advance(name: string): void {
    if (this.#all === 0) return;
    this.#done++;
    const line = `${this.#done}/${this.#all} ${printable(name)}`;
    this.#stream.write(`\r${line.slice(0, Math.max(0, this.#stream.columns - 1))}\x1b[K`);
  }

  /** Makes room for what is to stay. */
  clear(): void {
    if (this.#all > 0 && this.#done > 0) this.#stream.write("\r\x1b[K");
  }
}
