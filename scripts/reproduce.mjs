// Builds the extension of the committed state twice, in two folders with a home each, and compares the
// zips: the same source has to give the same bytes.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { root } from "./setup.mjs";

const ZIPS = ["www/dist/nutgraf-chrome.zip", "www/dist/nutgraf-firefox.zip"];

// The same commit twice, even if somebody commits in between.
const commit = spawnSync("git", ["rev-parse", "HEAD"], { cwd: root, encoding: "utf8" }).stdout.trim();
const place = mkdtempSync(path.join(tmpdir(), "nutgraf-reproduce-"));
try {
  // Folders of different depths and lengths, as paths would show in the bytes.
  const builds = ["one", path.join("another", "much", "deeper")].map((name) => build(path.join(place, name)));
  for (const [index, zip] of ZIPS.entries()) {
    const [first, second] = builds.map((zips) => zips[index]);
    if (!first.equals(second)) throw new Error(`${zip} differs from build to build`);
    console.log(`${zip}: ${first.length} bytes, the same twice`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}

function build(folder) {
  const home = path.join(folder, "home");
  const source = path.join(folder, "source");
  mkdirSync(home, { recursive: true });
  command("git", ["clone", "--quiet", "--no-checkout", root, source]);
  command("git", ["checkout", "--quiet", "--detach", commit], { cwd: source });
  // Cargo keeps what it fetches in a home of its own; the toolchains stay where rustup has them.
  const env = {
    ...process.env,
    HOME: home,
    CARGO_HOME: path.join(home, "cargo"),
    RUSTUP_HOME: process.env.RUSTUP_HOME ?? path.join(homedir(), ".rustup"),
  };
  command(process.execPath, ["scripts/build.mjs", "extension"], { cwd: source, env });
  return ZIPS.map((zip) => readFileSync(path.join(source, zip)));
}

function command(program, args, options = {}) {
  const { status } = spawnSync(program, args, { stdio: "inherit", ...options });
  if (status !== 0) throw new Error(`\`${[program, ...args].join(" ")}\` failed`);
}
