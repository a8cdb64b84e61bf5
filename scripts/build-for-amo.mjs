// Builds the package for addons.mozilla.org as the submitted one was built, byte for byte, and prints
// its digest. What differs from `npm run build:extension` is that the compiler is the very one of the
// release: another version of rustc gives other Wasm.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { buildExtension } from "./build.mjs";
import { root, run, setUp } from "./setup.mjs";

/** The compiler that releases are built with. Everything else builds with any since Cargo.toml's `rust-version`. */
const RUST = "1.95.0";

const zip = "www/dist/nutgraf-firefox.zip";

try {
  chooseCompiler();
  setUp();
  // Nothing that another compiler has built is to be found fresh.
  for (const folder of ["node_modules/.cache/nutgraf", "www/dist"]) {
    rmSync(path.join(root, folder), { recursive: true, force: true });
  }
  buildExtension();
  const digest = createHash("sha256").update(readFileSync(path.join(root, zip)));
  console.log(`${zip}\nSHA-256 ${digest.digest("hex")}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Has Cargo use the release's compiler, which rustup installs where it is missing. */
function chooseCompiler() {
  if (isRelease("rustc")) return;
  if (!isRelease("rustup", "run", RUST, "rustc")) {
    console.log(`Installing Rust ${RUST} …`);
    run("rustup", ["toolchain", "install", RUST, "--no-self-update", "--profile", "minimal"]);
  }
  process.env.RUSTUP_TOOLCHAIN = RUST;
}

function isRelease(program, ...args) {
  const { stdout } = spawnSync(program, [...args, "--version"], { cwd: root, encoding: "utf8" });
  return stdout?.startsWith(`rustc ${RUST} `) ?? false;
}
