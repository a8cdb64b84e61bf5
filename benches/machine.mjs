// On what the figures were measured.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { arch, cpus, loadavg, release, totalmem, type } from "node:os";
import process from "node:process";
import { executable } from "../scripts/browsers.mjs";

/** Rows of what and which. */
export function machine() {
  const rows = [
    ["date", new Date().toISOString().slice(0, 10)],
    ["processor", `${cpus().length} × ${cpus()[0]?.model.trim()}`],
    ["memory", `${Math.round(totalmem() / 2 ** 30)} GiB`],
    ["system", [systemName(), type(), release(), arch()].filter(Boolean).join(", ")],
    ["load before the run", loadavg()[0].toFixed(1)],
    ["Node", process.versions.node],
    ["Rust", said("rustc", ["--version"])],
    ["Chromium", browserVersion("chromium")],
    ["Firefox", browserVersion("firefox")],
    ["Python", said("python3", ["--version"])],
  ];
  return rows.filter(([, value]) => value);
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
