// Builds www/demo and www/extension from source.
//
//   webpack --env target=demo        → www/dist/demo
//   webpack --env target=extension   → www/dist/chrome and www/dist/firefox

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import CopyPlugin from "copy-webpack-plugin";
import webpack from "webpack";

const root = path.dirname(fileURLToPath(import.meta.url));
const www = (...parts) => path.join(root, "www", ...parts);

const WASM = path.join(root, "pkg/dist/wasm/nutgraf_bg.wasm");

/** What every bundle has in common. */
function bundle({ name, context, entry, output, publicPath = "auto", copied }) {
  return {
    name,
    context,
    entry,
    output: {
      path: output,
      publicPath,
      filename: "[name].js",
      assetModuleFilename: "nutgraf.wasm",
      clean: true,
    },
    target: ["web", "es2022"],
    // `eval` is forbidden by the content security policy that our pages set themselves.
    devtool: false,
    resolve: { extensions: [".ts", ".js"], extensionAlias: { ".js": [".ts", ".js"] } },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: { configFile: www("tsconfig.json"), transpileOnly: true },
        },
      ],
    },
    plugins: [new CopyPlugin({ patterns: copied })],
    // The Wasm is inlined: the sizes that webpack warns of are checked by the tests instead.
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

function demo() {
  const config = bundle({
    name: "demo",
    context: www("demo"),
    entry: { demo: "./demo.ts", "service-worker": "./install/service-worker.ts" },
    output: www("dist", "demo"),
    copied: [
      "index.html",
      // So that the folder around, with the extension's packages in it, can be put on a host as well.
      { from: "forward.html", to: "../index.html" },
      { from: "**/*.css", to: "[name][ext]" },
      "../theme.css",
      "manifest.webmanifest",
      { from: "icons", to: "icons", globOptions: { ignore: ["**/maskable.svg"] } },
      { from: "samples/index.json", to: "samples" },
      { from: "samples/*.html", to: "samples/[name].deflated", transform: packed },
      { from: WASM, to: "nutgraf.deflated", transform: packed },
    ],
  });
  config.plugins.push(new KeptFiles());
  config.module.rules.push({ test: WASM, type: "asset/resource", generator: { emit: false } });
  // The page's content security policy lets only named Trusted Types policies give out the address
  // of a worker.
  config.output.trustedTypes = { policyName: "nutgraf-worker" };
  return config;
}

/** The page unpacks these itself: a host that compresses nothing would send twice as much. */
function packed(source) {
  return deflateRawSync(source, { level: 9 });
}

/**
 * Writes the list of the files that the service worker keeps, with their digests, before its script: a build in
 * which any of them differs has another script, which tells browsers that there is something new.
 */
class KeptFiles {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("KeptFiles", (compilation) => {
      // The last stage: nothing changes a file afterwards.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "KeptFiles", stage }, (assets) => {
        const digest = (content) => createHash("sha256").update(content).digest("base64");
        const files = Object.keys(assets)
          // Icons are for the system, which keeps its own.
          .filter((file) => !/^service-worker\.js$|\.png$|^\.\./.test(file))
          .sort()
          .map((file) => [file, `sha256-${digest(assets[file].buffer())}`]);
        const list = JSON.stringify(Object.fromEntries(files));
        const head = `const FILES=${list},VERSION=${JSON.stringify(digest(list).slice(0, 12))};`;
        compilation.updateAsset("service-worker.js", (script) => new sources.ConcatSource(head, script));
      });
    });
  }
}

/** The extension's own pages: each a folder with an HTML file, a style sheet and a script of its name. */
const PAGES = ["options", "tabs", "view"];

/** Those of them that summarize: they share what is around the engine. */
const SUMMARIZING = ["tabs", "view"];

function extension(browser) {
  const config = bundle({
    name: browser,
    context: www("extension"),
    entry: {
      background: "./background/background.ts",
      content: "./page/content.ts",
      entrance: "./view/entrance.ts",
      "long-page": "./view/long-page.ts",
      speech: "./view/speech.ts",
      copies: "./view/copies.ts",
      analyst: "./view/analyst.worker.ts",
      theme: "./theme.ts",
      ...Object.fromEntries(PAGES.map((name) => [name, `./${name}/${name}.ts`])),
    },
    output: www("dist", browser),
    // All files stand side by side, so that no script has to find out where it came from.
    publicPath: "",
    copied: [
      ...PAGES.map((name) => ({ from: `${name}/*.{html,css}`, to: "[name][ext]" })),
      "../theme.css",
      { from: "_locales/**", transform: messages },
      "icons/*.png",
      { from: "icons/*.svg", globOptions: { ignore: ["**/icon.svg"] } },
      { from: "manifest.json", transform: (source) => manifest(JSON.parse(source), browser) },
    ],
  });
  // What the last statement of an injected file gives is what its injection gives.
  config.plugins.push(
    new webpack.BannerPlugin({ banner: "nutgrafRead();", raw: true, footer: true, include: "content.js" }),
  );
  config.optimization = {
    splitChunks: {
      cacheGroups: {
        default: false,
        defaultVendors: false,
        engine: {
          name: "engine",
          test: ({ resource = "" }) => resource.startsWith(path.join(root, "pkg")),
          chunks: ({ name }) => SUMMARIZING.includes(name),
          enforce: true,
        },
      },
    },
  };
  return config;
}

/** The messages of a language with numbers for places: their names and examples are for translators. */
function messages(source) {
  const entries = Object.entries(JSON.parse(source)).map(([key, { message, placeholders }]) => {
    const numbered = message.replace(/\$(\w+)\$/g, (_, name) => placeholders[name.toLowerCase()].content);
    return [key, { message: numbered }];
  });
  return JSON.stringify(Object.fromEntries(entries));
}

/** The manifest for one browser: the package's version, and no key that the browser warns of. */
function manifest(source, browser) {
  const { background, permissions, side_panel, sidebar_action, ...shared } = source;
  const { browser_specific_settings, minimum_chrome_version, ...common } = shared;
  const { version } = JSON.parse(readFileSync(path.join(root, "pkg", "package.json"), "utf8"));
  const own =
    browser === "firefox"
      ? {
          background: { scripts: background.scripts },
          // Firefox has the sidebar without asking for it.
          permissions: permissions.filter((permission) => permission !== "sidePanel"),
          sidebar_action,
          browser_specific_settings,
        }
      : {
          background: { service_worker: background.service_worker },
          permissions,
          side_panel,
          minimum_chrome_version,
        };
  return JSON.stringify({ ...common, version, ...own }, null, 2);
}

export default ({ target }) => {
  if (target === "demo") return demo();
  if (target === "extension") return [extension("chrome"), extension("firefox")];
  throw new Error("webpack: say --env target=demo or --env target=extension");
};
