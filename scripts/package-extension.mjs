// Packs the built extension, www/dist/chrome and www/dist/firefox, as zips for the stores. The same
// files always give the same bytes.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";
import { root } from "./setup.mjs";

/** The earliest time that a zip can hold, as it counts: by the clock on the wall, wherever it hangs. */
const EVERY_TIME = new Date(1980, 0, 1);

for (const browser of ["chrome", "firefox"]) {
  const folder = path.join(root, "www/dist", browser);
  const zip = zipSync(filesOf(folder), { level: 9, mtime: EVERY_TIME });
  writeFileSync(path.join(root, "www/dist", `nutgraf-${browser}.zip`), zip);
}

/** Every file of a folder by its path in it, in one order on every machine. */
function filesOf(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)));
  const inZip = names.map((name) => name.split(path.sep).join("/")).sort();
  return Object.fromEntries(inZip.map((name) => [name, readFileSync(path.join(folder, name))]));
}
