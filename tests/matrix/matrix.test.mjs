// The package, packed and installed in an empty project for each, summarizes the same article to the same bytes
// with every bundler, in every runtime, and in both browsers. What runs are the examples in pkg/examples.

import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { summarize } from "nutgraf";
import { root } from "../../scripts/setup.mjs";
import { launch, serve } from "../browser/launch.mjs";
import {
  command,
  ensureTools,
  nodeOf,
  runScript,
  start,
  tool,
  toolsFolder,
  Workplace,
} from "./workplace.mjs";

const ARTICLE = path.join(root, "tests/articles/en-interview-tuner.txt");
const article = readFileSync(ARTICLE, "utf8");
const expected = JSON.stringify(summarize(article, { sentences: 3 }));

/** Each prints the summary of the file that it is given. */
const PROGRAMS = [
  ...[20, 22, 24].map((major) => ({
    name: `Node ${major}`,
    example: "node",
    isThere: () => nodeOf(major),
    run: (project) => command(nodeOf(major), ["main.js", "article.txt"], { cwd: project }),
  })),
  {
    name: "Node, bundled by esbuild and moved away from the package",
    example: "node",
    run(project) {
      const bundle = path.join(project, "away/main.js");
      const options = [
        "--bundle",
        "--platform=node",
        "--format=esm",
        `--outfile=${bundle}`,
        "--log-level=error",
      ];
      command("esbuild", ["main.js", ...options], { cwd: project });
      return command(process.execPath, [bundle, "article.txt"], { cwd: project });
    },
  },
  {
    name: "Deno, with no permission but to read the article",
    example: "deno",
    run: (project) =>
      command("deno", ["run", "--allow-read=article.txt", "main.js", "article.txt"], { cwd: project }),
  },
  {
    name: "Bun",
    example: "bun",
    run: (project) => command("bun", ["main.js", "article.txt"], { cwd: project }),
  },
  {
    name: "Bun, bundled",
    example: "bun",
    run(project) {
      command("bun", ["build", "main.js", "--target=bun", "--outdir=away"], { cwd: project });
      return command("bun", ["away/main.js", "article.txt"], { cwd: project });
    },
  },
  {
    name: "nutgraf/url in Node",
    example: "node",
    run: (project) => command(process.execPath, [withUrl(project), "article.txt"], { cwd: project }),
  },
  {
    name: "nutgraf/url in Deno",
    example: "deno",
    run: (project) =>
      command("deno", ["run", "--allow-read", withUrl(project), "article.txt"], { cwd: project }),
  },
  {
    name: "nutgraf/url in Bun",
    example: "bun",
    run: (project) => command("bun", [withUrl(project), "article.txt"], { cwd: project }),
  },
];

/** Each is a page that shows the summary of article.txt beside it, in the folder `shown` of the project. */
const PAGES = [
  { name: "webpack", example: "webpack", shown: "." },
  { name: "Vite, built", example: "vite", shown: "dist" },
  { name: "Rollup", example: "rollup", shown: "." },
  { name: "esbuild", example: "esbuild", shown: "." },
  { name: "Parcel", example: "parcel", shown: "dist" },
  { name: "a React component", example: "react", shown: "." },
  { name: "a worker", example: "worker", shown: "dist" },
  { name: "nutgraf/url, the Wasm found by webpack", example: "url", shown: "." },
  { name: "nutgraf/url, the Wasm found by Parcel", example: "parcel-url", shown: "dist" },
  { name: "nutgraf/url, the Wasm given to esbuild", example: "wasm-file", shown: "." },
  { name: "<script type=module>", example: "module-script", shown: "." },
  { name: "a classic <script>", example: "script", shown: "." },
];

let workplace;
const browsers = {};

before(async () => {
  ensureTools();
  workplace = new Workplace();
  for (const browser of ["chromium", "firefox"]) browsers[browser] = await launch(browser);
});

after(async () => {
  for (const browser of Object.values(browsers)) await browser.close();
  workplace?.remove();
});

for (const { name, example, run, isThere = () => true } of PROGRAMS) {
  test(name, (t) => {
    if (!isThere()) return t.diagnostic(`npm has no binary of ${name} for this platform`);
    const project = workplace.project(example);
    copyFileSync(ARTICLE, path.join(project, "article.txt"));
    assert.equal(compact(run(project)), expected);
  });
}

for (const { name, example, shown } of PAGES) {
  test(`${name}, in Chromium and Firefox`, async () => {
    const project = workplace.project(example);
    const { scripts } = JSON.parse(readFileSync(path.join(project, "package.json"), "utf8"));
    if (scripts?.build) runScript(project, "build");
    copyFileSync(ARTICLE, path.join(project, shown, "article.txt"));
    const server = await serve(path.join(project, shown));
    try {
      await checkPage(server.address);
    } finally {
      await server.close();
    }
  });
}

test("Vite, as it serves while one writes, in Chromium and Firefox", async () => {
  const project = workplace.project("vite");
  mkdirSync(path.join(project, "public"));
  copyFileSync(ARTICLE, path.join(project, "public/article.txt"));
  const vite = start("vite", ["--host", "127.0.0.1"], project);
  try {
    const [address] = await vite.said(/http:\S+/);
    await checkPage(address);
  } finally {
    await vite.stop();
  }
});

test("workerd, built by Wrangler", async () => {
  const project = workplace.project("workerd");
  // Older ones are refused by Wrangler.
  runScript(project, "build", nodeOf(22));
  const [wasm] = readdirSync(path.join(project, "dist")).filter((file) => file.endsWith(".wasm"));
  writeFileSync(path.join(project, "dist/config.capnp"), workerdConfiguration(wasm));
  const workerd = start("workerd", ["serve", "config.capnp", "--control-fd=1"], path.join(project, "dist"));
  try {
    const [, port] = await workerd.said(/"port":\s*(\d+)/);
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: article });
    assert.equal(compact(await response.text()), expected);
  } finally {
    await workerd.stop();
  }
});

test("Vercel's edge runtime", async () => {
  const project = workplace.project("edge");
  const { EdgeRuntime } = await tool("edge-runtime");
  const { modules, code } = await bundleForEdge(project);
  const runtime = new EdgeRuntime({
    initialCode: code,
    extend: (context) => Object.assign(context, modules),
  });
  const response = await runtime.dispatchFetch("https://example.org/", { method: "POST", body: article });
  assert.equal(compact(await response.text()), expected);
});

test("each example is run, with the tools that it names", () => {
  const run = new Set([...PROGRAMS, ...PAGES].map(({ example }) => example).concat("workerd", "edge"));
  const versions = Object.assign({}, ...dependenciesOf(path.join(toolsFolder, "package.json")));
  for (const example of readdirSync(path.join(root, "pkg/examples"), { withFileTypes: true })) {
    if (!example.isDirectory()) continue;
    const file = path.join(root, "pkg/examples", example.name, "package.json");
    const { nutgraf, ...tools } = Object.assign({}, ...dependenciesOf(file));
    assert.ok(nutgraf && run.has(example.name), file);
    for (const [name, version] of Object.entries(tools)) assert.equal(version, versions[name], file);
  }
});

/** The name of a copy of a project's program that has the Wasm from its file. */
function withUrl(project) {
  const program = readFileSync(path.join(project, "main.js"), "utf8");
  const changed = program.replace(
    'import { summarize } from "nutgraf";',
    'import { load, summarize } from "nutgraf/url";\nawait load();',
  );
  assert.notEqual(changed, program);
  writeFileSync(path.join(project, "url.js"), changed);
  return "url.js";
}

async function checkPage(address) {
  for (const [name, browser] of Object.entries(browsers)) {
    const page = await browser.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    try {
      await page.goto(address);
      await page.waitForFunction(() => document.querySelector("pre")?.textContent.trim().endsWith("}"));
      assert.equal(compact(await page.$eval("pre", (element) => element.textContent)), expected, name);
    } catch (error) {
      throw new Error(`${name}: ${errors.join("\n")}`, { cause: error });
    } finally {
      await page.close();
    }
  }
}

/** The JSON without white space; keys stay in their order. */
function compact(json) {
  return JSON.stringify(JSON.parse(json));
}

function workerdConfiguration(wasm) {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "main.js", esModule = embed "main.js"), (name = "./${wasm}", wasm = embed "${wasm}")],
  compatibilityDate = "2026-06-01",
);
`;
}

/** Bundles as Next.js does for its edge: what is imported with \`?module\` is a global variable, compiled before. */
async function bundleForEdge(project) {
  const { build } = await tool("esbuild");
  const modules = {};
  const plugin = {
    name: "compiled-wasm",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /\.wasm\?module$/ }, ({ path: name, resolveDir }) => ({
        path: path.join(resolveDir, name.replace("?module", "")),
        namespace: "compiled",
      }));
      onLoad({ filter: /./, namespace: "compiled" }, ({ path: file }) => {
        modules.compiledWasm = new WebAssembly.Module(readFileSync(file));
        return { contents: "export default globalThis.compiledWasm;" };
      });
    },
  };
  const { outputFiles } = await build({
    stdin: {
      contents: `import { POST } from "./route.js";
        addEventListener("fetch", (event) => event.respondWith(POST(event.request)));`,
      resolveDir: project,
    },
    bundle: true,
    conditions: ["edge-light"],
    plugins: [plugin],
    write: false,
  });
  return { modules, code: outputFiles[0].text };
}

function dependenciesOf(file) {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync(file, "utf8"));
  return [dependencies, devDependencies, optionalDependencies];
}
