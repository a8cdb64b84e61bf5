// What the built extension consists of, and what it asks for: no browser needed.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";

const dist = fileURLToPath(new URL("../../www/dist", import.meta.url));
const source = fileURLToPath(new URL("../../www/extension", import.meta.url));

const popup = readFileSync(path.join(source, "view/view.html"), "utf8");

/** What a store reader may be asked to download. */
const LARGEST_ZIP = 400_000;
/** The page reader alone is some 20 KB; the Wasm would add 300. */
const LARGEST_CONTENT_SCRIPT = 64_000;

for (const browser of ["chrome", "firefox"]) {
  describe(`built for ${browser}`, () => {
    const folder = path.join(dist, browser);
    const manifest = JSON.parse(read("manifest.json"));

    function read(file) {
      return readFileSync(path.join(folder, file), "utf8");
    }

    function messages(locale) {
      return JSON.parse(read(`_locales/${locale}/messages.json`));
    }

    test("asks for nothing but the tab that it is clicked on", () => {
      assert.deepEqual(manifest.permissions, ["activeTab", "scripting", "storage"]);
      for (const key of [
        "host_permissions",
        "optional_permissions",
        "optional_host_permissions",
        "content_scripts",
      ]) {
        assert.equal(manifest[key], undefined, key);
      }
    });

    test("allows itself Wasm and no code from elsewhere", () => {
      assert.deepEqual(manifest.content_security_policy, {
        extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
      });
    });

    test("has the keys that its browser wants, and no others", () => {
      assert.equal(manifest.manifest_version, 3);
      const { version } = JSON.parse(readFileSync(path.join(source, "../../pkg/package.json"), "utf8"));
      assert.equal(manifest.version, version);
      if (browser === "firefox") {
        const { id, strict_min_version, data_collection_permissions } =
          manifest.browser_specific_settings.gecko;
        assert.match(id, /^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/);
        assert.equal(strict_min_version, "140.0");
        assert.deepEqual(data_collection_permissions, { required: ["none"] });
        assert.equal(manifest.minimum_chrome_version, undefined);
      } else {
        assert.equal(manifest.browser_specific_settings, undefined);
      }
    });

    test("holds every file that is referred to, and nothing else", () => {
      const wanted = new Set([
        "manifest.json",
        "content.js",
        ...Object.values(manifest.icons),
        ...Object.values(manifest.action.default_icon),
        manifest.action.default_popup,
        ...[...popup.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, file]) => file),
        ...["en", "fr"].map((locale) => `_locales/${locale}/messages.json`),
      ]);
      const found = readdirSync(folder, { recursive: true })
        .map((file) => file.split(path.sep).join("/"))
        .filter((file) => statSync(path.join(folder, file)).isFile());
      assert.deepEqual(found.sort(), [...wanted].sort());
    });

    test("says everything in every language, and says all that it has", () => {
      assert.ok(existsSync(path.join(folder, "_locales", manifest.default_locale)));
      const english = messages("en");
      const french = messages("fr");
      assert.deepEqual(Object.keys(french), Object.keys(english));
      for (const [key, { message, placeholders }] of Object.entries(english)) {
        const parts = (text) => (text.match(/\$\w+\$/g) ?? []).sort();
        assert.deepEqual(parts(french[key].message), parts(message), key);
        assert.deepEqual(Object.keys(french[key].placeholders ?? {}), Object.keys(placeholders ?? {}), key);
        const isUsed = [...sources()].some((text) => usesMessage(text, key));
        assert.ok(isUsed, `nothing says the message ${key}`);
      }
      for (const [, key] of popup.matchAll(/data-(?:text|label)="(\w+)"/g)) assert.ok(english[key], key);
      for (const [, key, text] of popup.matchAll(/data-text="(\w+)"[^>]*>([^<]*)</g)) {
        assert.equal(text, english[key].message, "the text in popup.html");
      }
    });

    test("puts no Wasm into the page", () => {
      assert.ok(statSync(path.join(folder, "content.js")).size <= LARGEST_CONTENT_SCRIPT);
      assert.ok(!/WebAssembly|AGFzb/.test(read("content.js")));
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

/** The texts that may name a message. */
function* sources() {
  for (const file of readdirSync(source)) {
    if (/\.(?:ts|html|json)$/.test(file)) yield readFileSync(path.join(source, file), "utf8");
  }
}

function usesMessage(text, key) {
  const state = /^(empty|forbidden|failed)_(title|advice)$/.exec(key);
  if (state) return text.includes(`"${state[1]}"`) && text.includes(`_${state[2]}\``);
  return text.includes(`"${key}"`) || text.includes(`__MSG_${key}__`);
}
