import { wrongType } from "../argument.js";
import type { CallQueue } from "./call-queue.js";
import type { Heeded } from "./options.js";
import type { Maker, Method, Step } from "./protocol.js";

/**
 * Something that stays in the worker, and all it takes to make it anew where the worker that had it is gone,
 * as a call was aborted or the worker broke.
 */
export class Kept {
  static #count = 0;
  readonly #queue: CallQueue;
  readonly #handle = ++Kept.#count;
  readonly #name: Maker;
  readonly #args: readonly unknown[];
  /** What has been added to it. */
  readonly #members = new Set<Kept>();
  /** The worker that has it, counted from 1. */
  #generation = 0;
  #isFreed = false;

  constructor(queue: CallQueue, name: Maker, args: readonly unknown[]) {
    this.#queue = queue;
    this.#name = name;
    this.#args = args;
  }

  async make(heeded: Heeded): Promise<void> {
    await this.#queue.call(() => this.#presence(), heeded);
  }

  async ask(name: Method, args: readonly unknown[], heeded?: Heeded): Promise<unknown> {
    this.#requireLife();
    const step: Step = { kind: "ask", name, handle: this.#handle, args };
    return this.#queue.call(() => [...this.#presence(), step], heeded);
  }

  /** Asks for what another one has a part in. */
  async relate(name: Method, to: Kept): Promise<unknown> {
    this.#requireLife();
    to.#requireLife();
    if (to.#queue !== this.#queue) {
      throw wrongType(name === "novelty" ? "background" : "article", "must be what the same worker has made");
    }
    const step: Step = { kind: "relate", name, handle: this.#handle, to: to.#handle };
    return this.#queue.call(() => [...this.#presence(), ...to.#presence(), step]);
  }

  /** Has `member` be a part of it. */
  async add(member: Kept): Promise<void> {
    await this.relate("add", member);
    this.#members.add(member);
  }

  async remove(member: Kept): Promise<void> {
    await this.relate("remove", member);
    this.#members.delete(member);
  }

  /** Forgets it in the worker. */
  free(): void {
    if (this.#isFreed) return;
    this.#isFreed = true;
    const step: Step = { kind: "free", handle: this.#handle };
    this.#queue.tell(() => (this.#generation === this.#queue.generation ? [step] : []));
  }

  /** What has to be done for the worker that there is now to have it; nothing as a rule. */
  #presence(): Step[] {
    if (this.#generation === this.#queue.generation) return [];
    this.#generation = this.#queue.generation;
    const steps: Step[] = [{ kind: "make", name: this.#name, handle: this.#handle, args: this.#args }];
    for (const member of this.#members) {
      steps.push(...member.#presence());
      steps.push({ kind: "relate", name: "add", handle: this.#handle, to: member.#handle });
    }
    for (const member of this.#members) {
      // It is known here alone by now.
      if (member.#isFreed) steps.push({ kind: "free", handle: member.#handle });
    }
    return steps;
  }

  #requireLife(): void {
    if (this.#isFreed) throw new Error("nutgraf: this was freed");
  }
}
