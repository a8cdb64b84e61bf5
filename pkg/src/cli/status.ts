/**
 * How the program ends; a batch with the highest of its inputs'. 1 is left to what nobody foresaw, as
 * Node ends with it.
 */
export const Status = {
  summarized: 0,
  failed: 1,
  wrongUsage: 2,
  nothingToSummarize: 3,
  unreadable: 4,
} as const;

export type Status = (typeof Status)[keyof typeof Status];

/** Why there is no summary, in words for the reader of a terminal, and how the program ends with it. */
export class Problem extends Error {
  readonly status: Status;

  constructor(status: Status, message: string) {
    super(message);
    this.status = status;
  }
}

/** What a caught value says of itself. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
