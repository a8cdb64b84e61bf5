// The options: each control shows a setting, and stores it as it is changed.

import { part } from "../../element.js";
import { LANGUAGES } from "../languages.js";
import { checkedSettings, DEFAULTS, readSettings, type Settings, watchSettings } from "../settings.js";
import { SettingsWriter } from "../settings-port.js";
import { applyTheme } from "../theme.js";
import { interfaceLanguage, translate, translatePage } from "../translation.js";
import { showKeys } from "./keys.js";
import { languageOptions } from "./language-options.js";
import { LengthField } from "./length-field.js";

/** The settings that are chosen among a few values, each a radio button of the setting's name. */
const CHOICES = ["kind", "theme", "highlightColour", "opening"] as const;

const status = part("#status", HTMLParagraphElement);
const language = part("#language", HTMLSelectElement);
/** How long "Saved" lies upon the options, in milliseconds: to be read at leisure, and gone before it annoys. */
const GOOD_NEWS_STAYS = 4000;

/** What is said once all is written. */
let done = "options_saved";
const writer = new SettingsWriter((error) => {
  say(translate(error === null ? done : "options_not_saved"));
  if (error === null) fading = setTimeout(say, GOOD_NEWS_STAYS, "");
});
let fading: ReturnType<typeof setTimeout> | undefined;
const length = new LengthField((chosen) => change({ length: chosen }));

function show(settings: Settings): void {
  for (const name of CHOICES) {
    part(`input[name="${name}"][value="${settings[name]}"]`, HTMLInputElement).checked = true;
  }
  length.show(settings.length);
  language.value = settings.language ?? "";
  part("#sample", HTMLParagraphElement).dataset.colour = settings.highlightColour;
  applyTheme(settings);
}

/** Shows and stores what the reader has chosen. */
function change(changes: Partial<Settings>): void {
  say("");
  done = "options_saved";
  writer.change(changes);
  show(writer.over(stored));
}

/** Says something below the options, to the ear, too. */
function say(text: string): void {
  clearTimeout(fading);
  status.textContent = text;
}

for (const name of CHOICES) {
  for (const input of document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    input.addEventListener("change", () => change(checkedSettings({ [name]: input.value })));
  }
}
language.addEventListener("change", () => change(checkedSettings({ language: language.value || null })));

const confirmation = part("#confirmation", HTMLDialogElement);
part("#reset", HTMLButtonElement).addEventListener("click", () => {
  // What the dialog answered the last time stays on it, and Escape answers nothing.
  confirmation.returnValue = "";
  confirmation.showModal();
});
confirmation.addEventListener("close", () => {
  if (confirmation.returnValue !== "reset") return;
  say("");
  done = "options_was_reset";
  writer.reset();
  show(DEFAULTS);
});

translatePage(document);
language.append(...languageOptions(LANGUAGES, interfaceLanguage()));
part("#version", HTMLParagraphElement).textContent = translate(
  "options_version",
  chrome.runtime.getManifest().version,
);
void showKeys(say);

let stored = await readSettings(() => say(translate("options_unread")));
show(stored);
watchSettings(stored, (settings) => {
  stored = settings;
  show(writer.over(settings));
});
