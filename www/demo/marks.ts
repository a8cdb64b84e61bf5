const SVG = "http://www.w3.org/2000/svg";

/** A mark on a row: the first at 0, one unit wide, so high from the bottom up to 1. */
export interface Mark {
  place: number;
  height: number;
  /** A share of the unit; most of it where nothing is said. */
  width?: number;
  name: string;
  /** What a pointer that rests on it is told. */
  hint?: string;
}

/**
 * A row of marks of `places` places, which fills its element whatever its shape. It runs the way in which the
 * text around it is written, and says nothing to those who cannot see it.
 */
export function row(places: number, marks: readonly Mark[]): SVGSVGElement {
  const root = make("svg", {
    class: "row",
    viewBox: `0 0 ${Math.max(1, places)} 1`,
    preserveAspectRatio: "none",
    "aria-hidden": "true",
  });
  for (const { place, height, width = 0.8, name, hint } of marks) {
    const x = place + (1 - width) / 2;
    const rectangle = make("rect", { class: name, x, y: 1 - height, width, height });
    if (hint) {
      const title = make("title", {});
      title.textContent = hint;
      rectangle.append(title);
    }
    root.append(rectangle);
  }
  return root;
}

/** A row of ticks at these places, the first at 0; one path, however many they are. */
export function ticks(places: number, at: Iterable<number>): SVGSVGElement {
  const root = row(places, []);
  const d = Array.from(at, (place) => `M${place + 0.5} 0V1`).join("");
  root.append(make("path", { d, class: "tick" }));
  return root;
}

function make<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}
