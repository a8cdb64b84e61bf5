// What is shown, as the fragment of an address: no server ever sees a fragment.
//
//   #sample=fr-blog.html&kind=key-points&count=4
//   #text=…&more=bridge&more=ferry&pinned=3.0      (or #html=…, #markdown=…: packed)

import { MOST_SENTENCES } from "../reading.js";
import { KINDS, type Setting, USUAL } from "../setting.js";
import type { Form, Origin } from "../source/source.js";
import { pack, unpack } from "./packed-text.js";

/** What a link brings back. */
export interface State {
  origin: Origin;
  /** The part of the link that names it. */
  part: string;
  setting: Setting;
}

/**
 * In characters. Browsers keep addresses of this length everywhere, and messengers pass most of them on; of
 * English prose it holds some 50,000 characters.
 */
export const LONGEST_ADDRESS = 30_000;

/** In bytes: far more than prose makes of a link of that length, far less than a bomb does. */
const MOST_UNPACKED = 2_000_000;

const FORMS: readonly Form[] = ["text", "html", "markdown"];

/** The part of a fragment that names an article. */
export async function originPart(origin: Origin): Promise<string> {
  if ("sample" in origin) return samplePart(origin.sample);
  return `${origin.form}=${await pack(origin.text)}`;
}

/** The same for a sample, at once. */
export function samplePart(file: string): string {
  return new URLSearchParams({ sample: file }).toString();
}

/** The part of a fragment that says what differs from the usual setting, with its `&`; empty where nothing does. */
export function settingPart({ kind, count, more, less, query, pinned, banned }: Setting): string {
  const part = new URLSearchParams();
  if (kind !== USUAL.kind) part.set("kind", kind);
  if (count !== null) part.set("count", String(count));
  for (const keyword of more) part.append("more", keyword);
  for (const keyword of less) part.append("less", keyword);
  if (query !== "") part.set("query", query);
  if (pinned.length > 0) part.set("pinned", pinned.join("."));
  if (banned.length > 0) part.set("banned", banned.join("."));
  const said = part.toString();
  return said && `&${said}`;
}

/**
 * What a fragment brings back, with its `#`.
 *
 * @throws {Error} It is broken, or no fragment of ours.
 */
export async function readState(fragment: string): Promise<State> {
  if (fragment.length > LONGEST_ADDRESS) throw new RangeError("longer than a link may be");
  const said = new URLSearchParams(fragment.slice(1));
  return { ...(await originIn(said)), setting: settingIn(said) };
}

async function originIn(said: URLSearchParams): Promise<Pick<State, "origin" | "part">> {
  const sample = said.get("sample");
  if (sample !== null) return { origin: { sample }, part: samplePart(sample) };
  const form = FORMS.find((form) => said.has(form));
  if (!form) throw new SyntaxError("no article");
  const packed = said.get(form) ?? "";
  const text = await unpack(packed, MOST_UNPACKED);
  return { origin: { form, text, address: null }, part: `${form}=${packed}` };
}

function settingIn(said: URLSearchParams): Setting {
  const kind = KINDS.find((kind) => kind === (said.get("kind") ?? USUAL.kind));
  const count = said.has("count") ? numbersIn(said, "count")[0] : null;
  if (kind === undefined || count === undefined) throw new SyntaxError("no such summary");
  if (count !== null && (count < 1 || count > MOST_SENTENCES)) throw new RangeError("no such length");
  return {
    kind,
    count,
    more: keywordsIn(said, "more"),
    less: keywordsIn(said, "less"),
    query: said.get("query") ?? "",
    pinned: numbersIn(said, "pinned"),
    banned: numbersIn(said, "banned"),
  };
}

function keywordsIn(said: URLSearchParams, name: string): string[] {
  return said.getAll(name).filter((keyword) => keyword.trim() !== "");
}

/** Indices with full stops between them, which an address need not escape. */
function numbersIn(said: URLSearchParams, name: string): number[] {
  const list = said.get(name);
  if (list === null) return [];
  if (!/^\d{1,6}(?:\.\d{1,6})*$/.test(list)) throw new SyntaxError(`${name} is no list of numbers`);
  return [...new Set(list.split(".").map(Number))];
}
