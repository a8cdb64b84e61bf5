// The entry `nutgraf/url`: the Wasm in a file of its own.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { load, summarize, take } from "nutgraf/url";
import { serve } from "../../scripts/serve.mjs";

const TEXT = "The ferry is late. It was late all week, as the harbour is silted up. Nobody dredges it.";

let server;

before(async () => {
  server = await serve(fileURLToPath(new URL("../../pkg/dist/wasm", import.meta.url)));
});

after(() => server.close());

test("says what is missing before it is loaded, and whether the file is there", async () => {
  assert.throws(() => summarize(TEXT), /await load\(\)/);
  await assert.rejects(load(`${server.address}no.wasm`), { name: "TypeError", message: /404/ });
  await assert.rejects(load(`${server.address}nutgraf.js`), { name: "CompileError" });
});

test("is loaded from an address, once, and summarizes", async () => {
  const engine = await load(`${server.address}nutgraf_bg.wasm`);
  assert.deepEqual(await load(), engine);
  const summary = summarize(TEXT, { sentences: 1 });
  assert.deepEqual(summary.sentences, take(engine.summarize(TEXT), 1));
  assert.equal(summary.sentences.length, 1);
});
