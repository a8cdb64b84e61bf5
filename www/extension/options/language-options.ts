import { setLanguage } from "../text-language.js";

/** An option of a `<select>` for each language, under its own name, in the order of these names. */
export function languageOptions(languages: readonly string[], locale: string): HTMLOptionElement[] {
  const order = new Intl.Collator(locale);
  return languages
    .map((tag) => {
      const option = new Option(autonym(tag, locale), tag);
      setLanguage(option, tag);
      return option;
    })
    .sort((one, other) => order.compare(one.text, other.text));
}

/**
 * The language's name for itself, as a heading of its own would have it: `"Français"`. Chrome leaves
 * some languages out of its data (Basque, Irish …); they go by their name in the interface's language.
 */
function autonym(tag: string, locale: string): string {
  const name = new Intl.DisplayNames([tag, locale], { type: "language" }).of(tag) ?? tag;
  const [first = "", ...rest] = name;
  return first.toLocaleUpperCase(tag) + rest.join("");
}
