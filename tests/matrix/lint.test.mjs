// What linters of packages say of the packed one.

import { after, before, test } from "node:test";
import { command, ensureTools, Workplace } from "./workplace.mjs";

let workplace;

before(() => {
  ensureTools();
  workplace = new Workplace();
});

after(() => workplace?.remove());

test("publint has nothing to say", () => {
  command("publint", ["run", "--strict", workplace.tarball]);
});

test("the types are right, wherever ES modules are resolved", () => {
  // Without the Wasm, which is no code: what an import of it gives is for the bundler to say.
  const options = ["--profile", "esm-only", "--exclude-entrypoints", "nutgraf.wasm"];
  command("attw", [workplace.tarball, ...options]);
});
