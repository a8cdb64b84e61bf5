const RIGHT_TO_LEFT = new Set(["ar", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "ug", "ur", "yi"]);

/** Marks `element` as text in `language`; of an unknown one, its letters tell the direction. */
export function setLanguage(element: HTMLElement, language: string): void {
  if (language === "und") {
    element.removeAttribute("lang");
    element.dir = "auto";
  } else {
    element.lang = language;
    element.dir = RIGHT_TO_LEFT.has(language.split("-")[0] ?? "") ? "rtl" : "ltr";
  }
}
