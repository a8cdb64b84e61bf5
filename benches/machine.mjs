// On what the figures were measured.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { arch, cpus, loadavg, totalmem, type } from "node:os";
import process from "node:process";
import { executable } from "../scripts/browsers.mjs";

/** Rows of what and which. */
export function machine() {
  const rows = [
    ["date", new Date().toISOString().slice(0, 10)],
    ["processor", `${cpus().length} × ${cpus()[0]?.model.trim()}`],
    ["memory", `${Math.round(totalmem() / 2 ** 30)} GiB`],
    ["system", [systemName() ?? type(), arch()].join(", ")],
    ["load before the run", load()],
    ["Node", process.versions.node],
    ["Rust", said("rustc", ["--version"])],
    ["Chromium", browserVersion("chromium")],
    ["Firefox", browserVersion("firefox")],
    ["Python", said("python3", ["--version"])],
  ];
  return rows.filter(([, value]) => value);
}

/** A machine that has other work gives figures that are too high, and unequal ones. */
function load() {
  const [average] = loadavg();
  return average.toFixed(1) + (average > cpus().length / 4 ? ": not at rest, figures too high" : "");
}

function systemName() {
  const file = "/etc/os-release";
  if (!existsSync(file)) return undefined;
  return /^PRETTY_NAME="?(.*?)"?$/m.exec(readFileSync(file, "utf8"))?.[1];
}

function browserVersion(name) {
  try {
    return said(executable(name), ["--version"]);
  } catch {
    return undefined;
  }
}

/** The version in what a program prints, without its name. */
function said(program, args) {
  const { status, stdout } = spawnSync(program, args, { encoding: "utf8" });
  return status === 0 ? /\d+\.\d.*$/m.exec(stdout)?.[0].trim() : undefined;
}
