import { part } from "../../element.js";
import { MOST_SENTENCES } from "../settings.js";
import { translate } from "../translation.js";

/** What the number is at first for whoever wants one: about what suits an article of average length. */
const USUAL_SENTENCES = 5;

/** The length: as many sentences as suit the article, or always so many. */
export class LengthField {
  readonly #automatic = part('input[name="length"][value="automatic"]', HTMLInputElement);
  readonly #fixed = part('input[name="length"][value="fixed"]', HTMLInputElement);
  readonly #sentences = part("#sentences", HTMLInputElement);
  readonly #wrong = part("#length-wrong", HTMLParagraphElement);

  constructor(onLength: (length: number | null) => void) {
    this.#sentences.max = String(MOST_SENTENCES);
    this.#sentences.value = String(USUAL_SENTENCES);
    this.#automatic.addEventListener("change", () => onLength(null));
    const chooseNumber = () => {
      this.#fixed.checked = true;
      if (this.#check()) onLength(this.#sentences.valueAsNumber);
    };
    this.#fixed.addEventListener("change", chooseNumber);
    this.#sentences.addEventListener("input", chooseNumber);
  }

  /** Shows a length; the number stays where it is if there is none to show. */
  show(length: number | null): void {
    this.#automatic.checked = length === null;
    this.#fixed.checked = length !== null;
    // A number that is being typed is not typed over, or "05" would lose its cursor.
    if (length !== null && this.#sentences.valueAsNumber !== length) {
      this.#sentences.value = String(length);
    }
    this.#check();
  }

  #check(): boolean {
    const isRight = !this.#fixed.checked || this.#sentences.validity.valid;
    this.#sentences.ariaInvalid = isRight ? null : "true";
    this.#wrong.textContent = isRight ? "" : translate("options_length_wrong", MOST_SENTENCES);
    return isRight;
  }
}
