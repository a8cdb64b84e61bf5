// Installs what a fresh machine with rustup and Node lacks, or says in one line what to install.
// Imports nothing but Node's own modules, as nothing else is there yet.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

const WASM_TARGET = "wasm32-unknown-unknown";
const OLDEST_NODE = 20;

/** Runs a command from the root of the project; throws when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (error || status !== 0) throw new Error(`\`${[command, ...args].join(" ")}\` failed`);
}

/** What a command prints; `undefined` where it fails or is not there. */
function output(command, args) {
  const { status, stdout } = spawnSync(command, args, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout : undefined;
}

/** Makes the machine ready to build. */
export function setUp() {
  if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
    throw new Error(`Node ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}.`);
  }
  ensurePackages();
  ensureRust();
}

/** Installs the npm packages of the lock file in `folder`, unless they are there. `options` are those of `npm ci`. */
export function ensurePackages(folder = root, options = []) {
  const locked = JSON.parse(readFileSync(path.join(folder, "package-lock.json"), "utf8")).packages;
  const isThere = ([place, { version, link, optional }]) =>
    !place.includes("node_modules/") || link || optional || installedVersion(folder, place) === version;
  if (Object.entries(locked).every(isThere)) return;
  console.log("Installing the npm packages …");
  const command = ["ci", "--no-fund", "--no-audit", "--loglevel", "error", ...options];
  run(process.platform === "win32" ? "npm.cmd" : "npm", command, { cwd: folder });
}

function installedVersion(folder, place) {
  try {
    return JSON.parse(readFileSync(path.join(folder, place, "package.json"), "utf8")).version;
  } catch {
    return undefined;
  }
}

/** Sees to a Rust toolchain with the Wasm target. */
function ensureRust() {
  if (!output("rustup", ["--version"])) {
    // A cargo without rustup is fine where it comes with the target.
    const library = output("rustc", ["--print", "target-libdir", "--target", WASM_TARGET])?.trim();
    if (library && output("ls", [library])) return;
    throw new Error("Rust is needed: install rustup from https://rustup.rs, then run this again.");
  }
  if (!output("cargo", ["--version"])) {
    console.log("Installing the stable Rust toolchain …");
    run("rustup", [
      "toolchain",
      "install",
      "stable",
      "--no-self-update",
      "--profile",
      "minimal",
      "--component",
      "clippy",
      "--component",
      "rustfmt",
    ]);
    if (!output("cargo", ["--version"])) run("rustup", ["default", "stable"]);
  }
  if (!output("rustup", ["target", "list", "--installed"])?.split("\n").includes(WASM_TARGET)) {
    console.log(`Installing the Rust target ${WASM_TARGET} …`);
    run("rustup", ["target", "add", WASM_TARGET]);
  }
}

/**
 * The toolchain of the oldest Rust that the crate promises to work with, where rustup has it. It is not
 * installed for that: Clippy knows since when each item of the standard library is there.
 */
export function oldestRust() {
  const manifest = readFileSync(path.join(root, "Cargo.toml"), "utf8");
  const version = /^rust-version = "(.*)"$/m.exec(manifest)[1];
  const installed = output("rustup", ["toolchain", "list"])?.split("\n") ?? [];
  const found = installed.find((name) => name.startsWith(version) && /[.-]/.test(name[version.length] ?? ""));
  return found?.split(" ")[0];
}

/** Whether `cargo deny` is there, which is not installed for what tests/package/supply-chain.test.mjs does as well. */
export function hasCargoDeny() {
  return output("cargo", ["deny", "--version"]) !== undefined;
}

/** Sees to the Rust components that the checks need besides. */
export function ensureRustChecks() {
  const missing = ["clippy", "fmt"].filter((tool) => !output("cargo", [tool, "--version"]));
  if (missing.length > 0)
    run("rustup", ["component", "add", ...missing.map((tool) => (tool === "fmt" ? "rustfmt" : tool))]);
}
