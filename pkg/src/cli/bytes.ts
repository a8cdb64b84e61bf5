import { Problem, Status } from "./status.js";

/**
 * The most bytes of an input: several times the longest novel. Beyond, an input is an accident or an
 * attack, and has to be refused before it fills the memory.
 */
export const MOST_BYTES = 64 * 1024 * 1024;

/**
 * All bytes of a stream.
 *
 * @throws {Problem} More than `MOST_BYTES`.
 */
export async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > MOST_BYTES) {
      throw new Problem(Status.unreadable, `is larger than ${MOST_BYTES / 1024 / 1024} MB`);
    }
    parts.push(part);
  }
  const bytes = new Uint8Array(length);
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  return bytes;
}
