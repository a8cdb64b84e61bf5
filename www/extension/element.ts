/** The popup's element of that id, which popup.html is known to hold. */
export function element<E extends HTMLElement>(id: string, type: { new (): E; prototype: E }): E {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`popup.html has no ${type.name} with the id ${id}`);
  return found;
}

/** Shows one of the popup's views, and nothing of the others. */
export function showView(shown: "loading" | "state" | "summary"): void {
  for (const view of ["loading", "state", "summary"]) {
    element(view, HTMLElement).hidden = view !== shown;
  }
}
