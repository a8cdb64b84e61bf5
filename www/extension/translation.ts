import { setLanguage } from "./text-language.js";

/** The interface's sentence under `key`, in the reader's language. `values` fill its places. */
export function translate(key: string, ...values: (string | number)[]): string {
  return chrome.i18n.getMessage(key, values.map(String));
}

/** The language that the interface speaks, which is not the browser's where we have no words of it. */
export function interfaceLanguage(): string {
  return translate("locale");
}

/** Fills every element with `data-text`, `data-label` or `data-title` with the sentence of that key. */
export function translatePage(document: Document): void {
  setLanguage(document.documentElement, interfaceLanguage());
  for (const element of document.querySelectorAll<HTMLElement>("[data-text], [data-label], [data-title]")) {
    const { text, label, title } = element.dataset;
    if (text) element.textContent = translate(text);
    if (label) element.ariaLabel = translate(label);
    if (title) element.title = translate(title);
    // A button that has no text says by a tooltip what it is.
    else if (label && element instanceof HTMLButtonElement) element.title = element.ariaLabel ?? "";
  }
}
