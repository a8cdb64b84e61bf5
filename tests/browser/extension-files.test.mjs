// What the built extension consists of, and what it asks for: no browser needed.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";

const dist = fileURLToPath(new URL("../../www/dist", import.meta.url));
const source = fileURLToPath(new URL("../../www/extension", import.meta.url));

/** What a store reader may be asked to download. */
const LARGEST_ZIP = 400_000;
/** The page reader and the marks are some 60 KB; the Wasm would add 500. */
const LARGEST_CONTENT_SCRIPT = 64_000;

/** The stores refuse what is longer. */
const LONGEST_NAME = 45;
const LONGEST_DESCRIPTION = 132;

/** The languages that the interface speaks, by their codes in Chrome and Firefox. */
const LOCALES = [
  ...["ar", "de", "en", "es", "fa", "fr", "he", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt"],
  ...["ru", "tr", "uk", "vi", "zh_CN", "zh_TW"],
];

/** Messages whose keys are put together: each form with the values of its hole. */
const COMPOSED = [
  ["empty index forbidden pdf uninvited left engine failed cancelled", "_title _advice"],
  ["limit_", "too_short mostly_list mostly_code mostly_table mostly_links no_article"],
  ["why_", "centrality importance title position form cohesion focus"],
  ["summarize_", "page selection"],
].flatMap(([heads, tails]) =>
  heads.split(" ").flatMap((head) => tails.split(" ").map((tail) => head + tail)),
);

for (const browser of ["chrome", "firefox"]) {
  describe(`built for ${browser}`, () => {
    const folder = path.join(dist, browser);
    const manifest = JSON.parse(read("manifest.json"));

    function read(file) {
      return readFileSync(path.join(folder, file), "utf8");
    }

    test("asks for no site at install, and for nothing that it does not use", () => {
      const permissions = ["activeTab", "contextMenus", "scripting", "storage"];
      if (browser === "chrome") permissions.push("sidePanel");
      assert.deepEqual(manifest.permissions.toSorted(), permissions.toSorted());
      assert.deepEqual(manifest.optional_host_permissions, ["<all_urls>"]);
      for (const key of [
        "host_permissions",
        "optional_permissions",
        "content_scripts",
        "externally_connectable",
        "web_accessible_resources",
      ]) {
        assert.equal(manifest[key], undefined, key);
      }
    });

    test("allows itself its own files and Wasm, and nothing from elsewhere", () => {
      const policy = manifest.content_security_policy.extension_pages;
      const directives = Object.fromEntries(
        policy.split("; ").map((directive) => {
          const [name, ...values] = directive.split(" ");
          return [name, values.join(" ")];
        }),
      );
      assert.equal(directives["default-src"], "'none'");
      assert.equal(directives["frame-ancestors"], "'none'");
      assert.equal(directives["script-src"], "'self' 'wasm-unsafe-eval'");
      for (const [name, value] of Object.entries(directives)) {
        assert.match(value, /^'(?:none|self)'(?: 'wasm-unsafe-eval')?$/, name);
      }
    });

    test("has the keys that its browser wants, and none of the other's", () => {
      assert.equal(manifest.manifest_version, 3);
      const { version } = JSON.parse(readFileSync(path.join(source, "../../pkg/package.json"), "utf8"));
      assert.equal(manifest.version, version);
      if (browser === "firefox") {
        const { id, strict_min_version, data_collection_permissions } =
          manifest.browser_specific_settings.gecko;
        assert.match(id, /^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/);
        assert.equal(strict_min_version, "142.0");
        assert.deepEqual(data_collection_permissions, { required: ["none"] });
        assert.deepEqual(manifest.background, { scripts: ["background.js"] });
        assert.equal(manifest.sidebar_action.open_at_install, false);
        for (const key of ["minimum_chrome_version", "side_panel"])
          assert.equal(manifest[key], undefined, key);
      } else {
        assert.deepEqual(manifest.background, { service_worker: "background.js" });
        for (const key of ["browser_specific_settings", "sidebar_action"]) {
          assert.equal(manifest[key], undefined, key);
        }
      }
    });

    test("holds every file that is referred to, and nothing else", () => {
      const byScripts = [
        "content.js",
        "long-page.js",
        "speech.js",
        "copies.js",
        "analyst.js",
        "nutgraf.wasm",
        "tabs.html",
      ];
      const wanted = new Set(["manifest.json", ...byScripts]);
      for (const file of strings(manifest)) {
        if (/^[\w/]+\.(?:html|js|png)(?:\?|$)/.test(file)) wanted.add(file.replace(/\?.*/, ""));
      }
      // A set that grows while it is gone through: pages name scripts and sheets, and sheets name icons.
      for (const file of wanted) {
        if (!/\.(?:html|css)$/.test(file)) continue;
        for (const [, name] of read(file).matchAll(/(?:\b(?:href|src)=|url\()["']?([^"'\s>)]+)/g))
          wanted.add(name);
      }
      for (const locale of LOCALES) wanted.add(`_locales/${locale}/messages.json`);
      const found = readdirSync(folder, { recursive: true })
        .map((file) => file.split(path.sep).join("/"))
        .filter((file) => statSync(path.join(folder, file)).isFile());
      assert.deepEqual(found.sort(), [...wanted].sort());
    });

    test("puts no Wasm into the page", () => {
      assert.ok(statSync(path.join(folder, "content.js")).size <= LARGEST_CONTENT_SCRIPT);
      assert.ok(!/WebAssembly|AGFzb/.test(read("content.js")));
    });

    test("makes no markup of text, and runs none", () => {
      for (const file of readdirSync(folder).filter((name) => /\.(?:js|html)$/.test(name))) {
        assert.doesNotMatch(
          read(file),
          /\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b|\beval\(/,
          file,
        );
      }
      for (const file of readdirSync(folder).filter((name) => name.endsWith(".html"))) {
        assert.doesNotMatch(read(file), /<script>|<style| style=| on\w+=/, file);
      }
    });

    test("listens to no other extension", () => {
      for (const file of readdirSync(folder).filter((name) => name.endsWith(".js"))) {
        assert.doesNotMatch(read(file), /\bon(?:Message|Connect)External\b/, file);
      }
    });

    test("names no folder of the machine that built it", () => {
      const root = fileURLToPath(new URL("../..", import.meta.url));
      for (const file of readdirSync(folder, { recursive: true })) {
        if (!statSync(path.join(folder, file)).isFile()) continue;
        const bytes = readFileSync(path.join(folder, file), "latin1");
        for (const place of [root, "/.cargo/", "/.rustup/"])
          assert.ok(!bytes.includes(place), `${file}: ${place}`);
      }
    });

    test("is packed whole, sorted, without times, in a small zip", () => {
      const zip = readFileSync(path.join(dist, `nutgraf-${browser}.zip`));
      assert.ok(zip.length <= LARGEST_ZIP, `${zip.length} bytes`);
      const dates = new Set();
      const entries = unzipSync(zip, { filter: ({ name }) => dates.add(name) });
      const names = Object.keys(entries);
      assert.deepEqual(names, [...names].sort());
      for (const name of names) {
        assert.deepEqual(Buffer.from(entries[name]), readFileSync(path.join(folder, name)), name);
      }
      // Midnight of 1980-01-01 in the first entry's header: time 0, then date (0 << 9) | (1 << 5) | 1.
      assert.deepEqual([...zip.subarray(10, 14)], [0, 0, 0x21, 0]);
    });
  });
}

describe("the messages", () => {
  const english = messages("en");

  test("are there in every language of the list, and in no other", () => {
    assert.deepEqual(readdirSync(path.join(source, "_locales")).sort(), LOCALES.toSorted());
  });

  for (const locale of LOCALES) {
    test(`are whole in ${locale}`, () => {
      const translated = messages(locale);
      assert.deepEqual(Object.keys(translated).sort(), Object.keys(english).sort());
      for (const [key, { message, placeholders = {} }] of Object.entries(translated)) {
        assert.ok(message.trim() !== "" && message === message.trim(), key);
        const { message: original, placeholders: names = {} } = english[key];
        const holes = (text) => (text.match(/\$\w+\$/g) ?? []).sort();
        assert.deepEqual(holes(message), holes(original), key);
        const contents = (of) => Object.entries(of).map(([name, { content }]) => [name, content]);
        assert.deepEqual(contents(placeholders), contents(names), key);
      }
      // The language of the interface is a message, too: what it is marked up as for screen readers.
      assert.equal(new Intl.Locale(translated.locale.message).language, locale.split("_")[0]);
      assert.ok([...translated.name.message].length <= LONGEST_NAME);
      assert.ok([...translated.description.message].length <= LONGEST_DESCRIPTION);
    });
  }

  test("are all said, and nothing else is", () => {
    const said = new Set(COMPOSED);
    for (const text of sources()) {
      for (const [, key] of text.matchAll(/data-(?:text|label|title)="(\w+)"/g)) said.add(key);
      for (const [, key] of text.matchAll(/__MSG_(\w+)__/g)) said.add(key);
      for (const [, key] of text.matchAll(/"([a-z]\w+)"/g)) if (Object.hasOwn(english, key)) said.add(key);
      for (const [, key] of text.matchAll(/\btranslate\(\s*"(\w+)"/g)) said.add(key);
    }
    assert.deepEqual(
      [...said].filter((key) => !Object.hasOwn(english, key)),
      [],
      "said, but in no language",
    );
    assert.deepEqual(
      Object.keys(english).filter((key) => !said.has(key)),
      [],
      "said nowhere",
    );
  });

  test("are what the pages hold until their script runs", () => {
    for (const text of sources()) {
      for (const [, key, shown] of text.matchAll(/data-text="(\w+)"[^>]*>([^<]*)</g)) {
        if (shown.trim()) assert.equal(shown.replace(/\s+/g, " ").trim(), english[key].message);
      }
    }
  });
});

function messages(locale) {
  return JSON.parse(readFileSync(path.join(source, "_locales", locale, "messages.json"), "utf8"));
}

/** The texts that may name a message. */
function* sources() {
  for (const file of readdirSync(source, { recursive: true })) {
    if (/\.(?:ts|html)$/.test(file) || file === "manifest.json") {
      yield readFileSync(path.join(source, file), "utf8");
    }
  }
}

/** Every string in a value. */
function strings(value) {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}
