import { bytesOf } from "./bytes.js";
import { messageOf, Problem, Status } from "./status.js";

/** What an address answers. */
export interface Download {
  bytes: Uint8Array;
  /** The address after all redirects. */
  address: string;
  /** The media type that the server names, in lower case and without parameters; `null` for none. */
  type: string | null;
  /** The encoding that the server names. */
  charset: string | null;
}

/** How long a server may take, all in all: an article is some hundred kilobytes, and a person waits. */
const MOST_SECONDS = 30;

/**
 * Fetches an address of the web.
 *
 * @throws {Problem} It cannot be reached, takes too long, answers with an error or too much.
 */
export async function download(address: string): Promise<Download> {
  try {
    const response = await fetch(address, {
      headers: {
        accept: "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1",
        "user-agent": "nutgraf",
      },
      signal: AbortSignal.timeout(MOST_SECONDS * 1000),
    });
    if (!response.ok) throw unreadable(`the server answers ${response.status} ${response.statusText}`.trim());
    const header = response.headers.get("content-type") ?? "";
    return {
      bytes: response.body ? await bytesOf(response.body) : new Uint8Array(),
      address: response.url,
      type: /^\s*([^\s;]+)/.exec(header)?.[1]?.toLowerCase() ?? null,
      charset: /;\s*charset\s*=\s*"?\s*([^\s;"]+)/i.exec(header)?.[1] ?? null,
    };
  } catch (error) {
    throw error instanceof Problem ? error : unreadable(reasonOf(error));
  }
}

/** `fetch` itself only says that it failed; why is told by the error behind it. */
function reasonOf(error: unknown): string {
  if (error instanceof DOMException && error.name === "TimeoutError") {
    return `does not come within ${MOST_SECONDS} seconds`;
  }
  const { cause } = error as { cause?: unknown };
  if (cause === undefined) return messageOf(error);
  // Of several addresses of a host that were tried in vain, Node says no more than a code.
  const { code } = cause as { code?: unknown };
  return `cannot be fetched: ${messageOf(cause) || String(code)}`;
}

function unreadable(message: string): Problem {
  return new Problem(Status.unreadable, message);
}
