import { directionOf } from "../direction.js";

/** Marks `element` as text in `language`; of an unknown one, its letters tell the direction. */
export function setLanguage(element: HTMLElement, language: string): void {
  if (language === "und") {
    element.removeAttribute("lang");
    element.dir = "auto";
  } else {
    element.lang = language;
    element.dir = directionOf(language);
  }
}
