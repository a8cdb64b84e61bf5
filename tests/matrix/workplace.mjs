// A folder outside of the repository, with the tools and the packed package: nothing of the repository's own
// hides what the package lacks.

import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ensurePackages, root } from "../../scripts/setup.mjs";

export const toolsFolder = fileURLToPath(new URL(".", import.meta.url));
const require = createRequire(import.meta.url);

/** Installs the tools, unless they are there. */
export function ensureTools() {
  ensurePackages(toolsFolder);
}

/** The exports of an installed tool, which may have none yet when this file is read. */
export async function tool(name) {
  return import(pathToFileURL(require.resolve(name)).href);
}

/** The Node of a major version; `undefined` where npm has none for this platform. */
export function nodeOf(major) {
  const installed = path.join(toolsFolder, "node_modules", `node-${major}`, "bin/node");
  if (existsSync(installed)) return installed;
  return process.versions.node.startsWith(`${major}.`) ? process.execPath : undefined;
}

/** Calls a program with `PATH` beginning at the Node that is to run it; gives what it prints, or throws it. */
export function command(program, args, { cwd, node = process.execPath } = {}) {
  const file = path.join(toolsFolder, "node_modules/.bin", program);
  const { status, stdout, stderr, error } = spawnSync(existsSync(file) ? file : program, args, {
    cwd,
    encoding: "utf8",
    env: environment(node),
  });
  if (error || status !== 0) {
    throw new Error(`${program} ${args.join(" ")} fails in ${cwd}\n${error ?? ""}${stdout}\n${stderr}`);
  }
  return stdout;
}

/** Starts a program of the tools that goes on; `said` promises the first match of a pattern in what it prints. */
export function start(program, args, cwd) {
  const child = spawn(path.join(toolsFolder, "node_modules/.bin", program), args, {
    cwd,
    env: environment(process.execPath),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said = (pattern) =>
    new Promise((resolve, reject) => {
      let text = "";
      child.stdout.setEncoding("utf8").on("data", (part) => {
        text += part;
        const match = text.match(pattern);
        if (match) resolve(match);
      });
      child.once("error", reject);
      child.once("close", () => reject(new Error(`${program} ends: ${text}`)));
    });
  const stop = () =>
    new Promise((resolve) => {
      child.once("close", resolve);
      child.kill();
    });
  return { said, stop };
}

function environment(node) {
  return {
    ...process.env,
    PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`,
    NO_COLOR: "1",
    WRANGLER_SEND_METRICS: "false",
    PARCEL_WORKERS: "0",
  };
}

export class Workplace {
  /** Packs the package, and places the tools where each project finds them. */
  constructor() {
    this.folder = realpathSync(mkdtempSync(path.join(tmpdir(), "nutgraf-matrix-")));
    symlinkSync(path.join(toolsFolder, "node_modules"), path.join(this.folder, "node_modules"), "junction");
    const args = ["pack", "--json", "--pack-destination", this.folder];
    [this.packed] = JSON.parse(command("npm", args, { cwd: path.join(root, "pkg") }));
    this.tarball = path.join(this.folder, this.packed.filename);
  }

  /** A new project: a copy of the example of that name, with the packed package installed. */
  project(example) {
    const folder = mkdtempSync(path.join(this.folder, `${example}-`));
    cpSync(path.join(root, "pkg/examples", example), folder, { recursive: true });
    const file = path.join(folder, "package.json");
    // What an example needs besides the package are the tools, which are there.
    const contents = JSON.parse(readFileSync(file, "utf8"));
    delete contents.dependencies;
    delete contents.devDependencies;
    writeFileSync(file, JSON.stringify(contents));
    const args = ["install", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"];
    command("npm", [...args, this.tarball], { cwd: folder });
    return folder;
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs a script of a project's package.json: the name of a tool, and what it is given. */
export function runScript(project, name, node) {
  const { scripts } = JSON.parse(readFileSync(path.join(project, "package.json"), "utf8"));
  const [program, ...args] = scripts[name].split(" ");
  return command(program, args, { cwd: project, node });
}
