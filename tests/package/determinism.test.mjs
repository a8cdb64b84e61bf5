// The same input gives the same bytes natively (tests/determinism/main.rs) and in Wasm.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as nutgraf from "nutgraf";
import { digestsOf } from "../determinism/digest.mjs";
import { expectedDigests, givenToAll } from "../determinism/platform.mjs";

test("Node has the digest of all platforms", () => {
  const digests = digestsOf(nutgraf, givenToAll());
  assert.deepEqual(digests, expectedDigests());
  const counts = Object.values(digests).map(({ documents }) => documents);
  assert.ok(counts.reduce((sum, count) => sum + count) >= 500);
});
