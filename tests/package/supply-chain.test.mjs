// What others have written and Nutgraf is built of, run by or tested with: under which terms, from where, and
// that each byte of it is pinned. Nothing here needs a network; what is known against a version does, and is for
// `cargo deny check` and `npm audit`.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { root } from "../../scripts/setup.mjs";

const read = (file) => readFileSync(path.join(root, file), "utf8");
const readJson = (file) => JSON.parse(read(file));

/** Beside those of deny.toml, for what builds and tests and never ships; none of them asks anything of its users. */
const TOOL_LICENCES = ["BlueOak-1.0.0", "CC-BY-4.0", "CC0-1.0", "MIT-0", "MPL-2.0", "Python-2.0"];

/** Tools under other terms: libvips, a library that Wrangler can change pictures by, which it is never asked to. */
const OTHER_TERMS = /^node_modules\/@img\/sharp-/;

/** Packages that run a program of theirs once installed: each fetches or checks the binary of a runtime or a bundler. */
const INSTALL_SCRIPTS = [
  "@parcel/watcher",
  "@swc/core",
  "bun",
  "deno",
  "esbuild",
  "lmdb",
  "msgpackr-extract",
  "workerd",
];

const CRATES_IO = "registry+https://github.com/rust-lang/crates.io-index";

const allowed = listIn("licenses", "allow").map((line) => JSON.parse(line));

describe("crates", () => {
  const locked = lockedCrates();

  test("come from crates.io, each pinned by a checksum", () => {
    const own = locked.filter(({ source }) => source === undefined).map(({ name }) => name);
    assert.deepEqual(own, ["nutgraf", "xtask"]);
    for (const { name, source, checksum } of locked) {
      if (own.includes(name)) continue;
      assert.equal(source, CRATES_IO, name);
      assert.match(checksum ?? "", /^[0-9a-f]{64}$/, name);
    }
  });

  test("are there once, but for those that deny.toml names", () => {
    const named = listIn("bans", "skip").map((line) => /crate = "([^"]+)", reason = "[^"]+"/.exec(line)[1]);
    const isNamed = ({ name, version }) => named.includes(`${name}@${version}`);
    assert.equal(locked.filter(isNamed).length, named.length, "deny.toml names a crate that is not there");
    const names = locked.filter((crate) => !isNamed(crate)).map(({ name }) => name);
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) < index),
      [],
    );
  });

  // Those of other platforms need not have been fetched.
  for (const platform of [hostPlatform(), "wasm32-unknown-unknown"]) {
    test(`are under the terms of deny.toml, on ${platform}`, () => {
      const { packages } = cargoMetadata(platform);
      assert.ok(packages.length > 50);
      for (const { name, license } of packages) {
        assert.ok(isAllowed(license, allowed), `${name}: ${license}`);
      }
    });
  }
});

describe("npm packages", () => {
  const locks = ["package-lock.json", "tests/matrix/package-lock.json"];
  const entries = locks.flatMap(lockedPackages);

  // What benchmarks alone run, when someone asks for them: under whatever terms, and installed without its scripts.
  const peers = lockedPackages("benches/peers/package-lock.json");

  test("are pinned byte for byte, whatever registry they come from", () => {
    for (const { lock, place, integrity, resolved } of [...entries, ...peers]) {
      assert.match(integrity ?? "", /^sha512-/, `${lock}: ${place}`);
      assert.equal(resolved, undefined, `${lock}: ${place}`);
    }
    for (const file of [".npmrc", "pkg/.npmrc", "tests/matrix/.npmrc", "benches/peers/.npmrc"]) {
      assert.ok(!existsSync(path.join(root, file)), file);
    }
    assert.doesNotMatch(read(".cargo/config.toml"), /\[source|\[registr/);
  });

  test("are asked for in one version each, where they are tools", () => {
    for (const file of ["package.json", "tests/matrix/package.json", "benches/peers/package.json"]) {
      const { dependencies, devDependencies, optionalDependencies } = readJson(file);
      for (const [name, version] of Object.entries({
        ...dependencies,
        ...devDependencies,
        ...optionalDependencies,
      })) {
        assert.match(version, /^(?:npm:[\w-]+@)?\d+\.\d+\.\d+$/, `${file}: ${name}`);
      }
    }
  });

  test("are under terms that ask nothing of whoever uses Nutgraf", () => {
    for (const { lock, place, license } of entries) {
      if (lock !== locks[0] && OTHER_TERMS.test(place)) continue;
      assert.ok(isAllowed(license, [...allowed, ...TOOL_LICENCES]), `${lock}: ${place}: ${license}`);
    }
  });

  test("are none that ship, but linkedom for whoever wants it", () => {
    const { dependencies, optionalDependencies, peerDependencies } = readJson("pkg/package.json");
    assert.deepEqual(
      { dependencies, peerDependencies },
      { dependencies: undefined, peerDependencies: undefined },
    );
    assert.deepEqual(Object.keys(optionalDependencies), ["linkedom"]);
    const shipped = entries.filter(({ lock, dev }) => lock === locks[0] && !dev);
    assert.ok(shipped.some(({ place }) => place === "node_modules/linkedom"));
    for (const { place, license } of shipped) assert.ok(isAllowed(license, allowed), `${place}: ${license}`);
  });

  test("are imported by nothing that ships, but linkedom by the command line", () => {
    const imported = new Map();
    for (const folder of ["pkg/src", "www"]) {
      const files = readdirSync(path.join(root, folder), { recursive: true });
      for (const file of files.filter((file) => file.endsWith(".ts") && !file.startsWith("dist"))) {
        for (const [, name] of read(path.join(folder, file)).matchAll(
          /\b(?:from|import\() ?"([\w@][^\s"]*)"/g,
        )) {
          imported.set(name, file);
        }
      }
    }
    const foreign = [...imported].filter(([name]) => !/^(?:nutgraf(?:\/|$)|node:)/.test(name));
    assert.deepEqual(foreign, [["linkedom", path.join("cli", "article.ts")]]);
  });

  test("run nothing when they are installed, but for those that are named", () => {
    const running = entries.filter(({ hasInstallScript }) => hasInstallScript);
    const names = running.map(({ place }) => place.slice(place.lastIndexOf("node_modules/") + 13));
    assert.deepEqual(names.sort(), INSTALL_SCRIPTS);
    for (const { lock } of running) assert.equal(lock, locks[1]);
  });
});

test("terms are read as SPDX writes them", () => {
  const cases = {
    MIT: true,
    "GPL-3.0": false,
    "MIT/Apache-2.0": true,
    "MIT OR GPL-3.0": true,
    "MIT AND GPL-3.0": false,
    "(MIT OR GPL-3.0) AND Zlib": true,
    "(MIT OR Zlib) AND GPL-3.0": false,
    "Apache-2.0 WITH LLVM-exception": true,
    "GPL-3.0 OR MIT AND Zlib": true,
  };
  for (const [terms, expected] of Object.entries(cases)) {
    assert.equal(isAllowed(terms, allowed), expected, terms);
  }
  assert.equal(isAllowed(undefined, allowed), false);
});

/** Whether an SPDX expression can be met by the `allowed` licences alone; older crates write `/` for `OR`. */
function isAllowed(terms = "", allowed) {
  const tokens = terms.replaceAll("/", " OR ").match(/[()]|[^\s()]+(?: WITH [^\s()]+)?/g) ?? [];
  const either = () => chain("OR", both, (left, right) => left || right);
  const both = () => chain("AND", one, (left, right) => left && right);
  const chain = (word, part, join) => {
    let value = part();
    while (tokens[0] === word) {
      tokens.shift();
      value = join(value, part());
    }
    return value;
  };
  const one = () => {
    const token = tokens.shift();
    if (token !== "(") return allowed.includes(token);
    const value = either();
    tokens.shift();
    return value;
  };
  return either();
}

/** The lines of a list in a table of deny.toml, without their commas. */
function listIn(table, name) {
  const [, rest] = read("deny.toml").split(`\n[${table}]\n`);
  const [, list] = new RegExp(`^${name} = \\[\n([^]*?)^\\]`, "m").exec(rest);
  return list
    .trim()
    .split("\n")
    .map((line) => line.trim().replace(/,$/, ""));
}

/** What a lock file of npm names, but for what is linked. */
function lockedPackages(lock) {
  return Object.entries(readJson(lock).packages)
    .filter(([place, { link }]) => place.includes("node_modules/") && !link)
    .map(([place, entry]) => ({ lock, place, ...entry }));
}

function lockedCrates() {
  return read("Cargo.lock")
    .split("[[package]]\n")
    .slice(1)
    .map((text) =>
      Object.fromEntries([...text.matchAll(/^(\w+) = "(.*)"$/gm)].map(([, key, value]) => [key, value])),
    );
}

function hostPlatform() {
  return /^host: (.*)$/m.exec(run("rustc", "-vV"))[1];
}

function cargoMetadata(platform) {
  const options = ["--format-version", "1", "--locked", "--offline", "--filter-platform", platform];
  return JSON.parse(run("cargo", "metadata", ...options));
}

function run(program, ...args) {
  const options = { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 };
  const { status, stdout, stderr } = spawnSync(program, args, options);
  assert.equal(status, 0, stderr);
  return stdout;
}
