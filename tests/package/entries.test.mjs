// Each entry is the same for whoever imports it, whatever file the runtime's condition picks.

import assert from "node:assert/strict";
import { test } from "node:test";

for (const [entry, variant] of [
  ["index", "platform/node"],
  ["url", "platform/node-url"],
]) {
  test(`${variant} exports what ${entry} exports`, async () => {
    const names = async (file) => Object.keys(await import(`../../pkg/dist/${file}.js`));
    assert.deepEqual(await names(variant), await names(entry));
  });
}
