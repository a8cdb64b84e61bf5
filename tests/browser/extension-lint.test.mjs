// What the linter of addons.mozilla.org says of the zip that is sent there: it refuses errors, and its
// reviewers look into warnings. No browser and no network is needed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import linter from "addons-linter";

const zip = fileURLToPath(new URL("../../www/dist/nutgraf-firefox.zip", import.meta.url));

test("the linter of addons.mozilla.org finds nothing in the extension", async () => {
  const config = {
    _: [zip],
    logLevel: "fatal",
    output: "none",
    minManifestVersion: 3,
    maxManifestVersion: 3,
  };
  const { summary, ...report } = await linter.createInstance({ config, runAsBinary: false }).run();
  const { errors, warnings, notices } = report;
  const lines = [...errors, ...warnings, ...notices].map(
    ({ code, message, description, file, line }) => `${code} in ${file}:${line}: ${message} ${description}`,
  );
  assert.deepEqual(lines, []);
  assert.deepEqual(summary, { errors: 0, warnings: 0, notices: 0 });
  // It did read the manifest.
  assert.equal(report.metadata.manifestVersion, 3);
});
