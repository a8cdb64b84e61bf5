// Which peers are there: what cannot be installed is said, and left out.

import { fileURLToPath } from "node:url";
import { ensurePackages } from "../../scripts/setup.mjs";
import { ensurePython } from "./python.mjs";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** Installs the peers, and tells of which registry they are there: `{ npm, python }`. */
export function installPeers() {
  return {
    // What these packages would run once installed is not asked for: none needs it.
    npm: isInstalled("The peers from npm", () => ensurePackages(folder, ["--ignore-scripts"])),
    python: isInstalled("The peers in Python", ensurePython),
  };
}

function isInstalled(what, install) {
  try {
    install();
    return true;
  } catch (error) {
    console.log(`${what} are left out: ${error.message}`);
    return false;
  }
}
