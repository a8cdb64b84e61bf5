// The first script of the popup, and a small one: while the others load, the page is being read already.

import { type Entrance, enterFrontTab } from "./front-tab.js";
import { isPanel } from "./place.js";

declare global {
  /** For the script that comes after. A panel goes its own way. */
  var nutgrafEntrance: Promise<Entrance | null> | undefined;
}

if (!isPanel) globalThis.nutgrafEntrance = enterFrontTab();
