// The inlined form of the Wasm, and its decoder.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { decompress } from "../../pkg/dist/lzma.js";
import { base64, size } from "../../pkg/dist/wasm/inlined.js";

const stream = Buffer.from(base64, "base64");

test("what is inlined is the very Wasm", () => {
  const wasm = readFileSync(new URL("../../pkg/dist/wasm/nutgraf_bg.wasm", import.meta.url));
  assert.ok(wasm.equals(decompress(stream, size)));
});

test("a stream that is cut off or broken ends", () => {
  for (const broken of [stream.subarray(0, size / 10), stream.subarray(7), new Uint8Array()]) {
    assert.equal(decompress(broken, size).length, size);
  }
});
