// The same input gives the same bytes in every runtime: see tests/determinism/main.rs.

import assert from "node:assert/strict";
import { copyFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { expectedDigests, givenToAll, programFiles } from "../determinism/platform.mjs";
import { command, ensureTools, nodeOf, Workplace } from "./workplace.mjs";

const PROGRAM = `
import * as nutgraf from "nutgraf";
import { digestsOf } from "./digest.mjs";
import given from "./given.json" with { type: "json" };
console.log(JSON.stringify(digestsOf(nutgraf, given)));
`;

const RUNTIMES = [
  ...[20, 22, 24].map((major) => ({ name: `Node ${major}`, program: () => nodeOf(major), args: [] })),
  { name: "Deno", program: () => "deno", args: ["run"] },
  { name: "Bun", program: () => "bun", args: [] },
];

let workplace;
let project;

before(() => {
  ensureTools();
  workplace = new Workplace();
  project = workplace.project("node");
  for (const file of programFiles) copyFileSync(file, path.join(project, path.basename(file)));
  writeFileSync(path.join(project, "given.json"), JSON.stringify(givenToAll()));
  writeFileSync(path.join(project, "digests.mjs"), PROGRAM);
});

after(() => workplace?.remove());

for (const { name, program, args } of RUNTIMES) {
  test(`${name} has the digest of all platforms`, (t) => {
    const file = program();
    if (!file) return t.diagnostic(`npm has no binary of ${name} for this platform`);
    const digests = JSON.parse(command(file, [...args, "digests.mjs"], { cwd: project }));
    assert.deepEqual(digests, expectedDigests());
  });
}
