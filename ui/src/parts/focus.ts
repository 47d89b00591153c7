// Where the focus goes: from field to field, to a named field, and back to where it was.

const stops = "[data-main], [data-stop]";

function visible(element: HTMLElement): boolean {
  return element.getClientRects().length > 0 && !(element as HTMLButtonElement).disabled;
}

/** One stop for each field: of a group of radio buttons the chosen one, or the first. */
function fieldStops(root: ParentNode): HTMLElement[] {
  const all = [...root.querySelectorAll<HTMLElement>(stops)].filter(visible);
  const taken = new Map<string, HTMLElement>();
  for (const element of all) {
    const name = element.dataset.main ?? element.dataset.stop ?? "";
    const held = taken.get(name);
    if (!held || (element instanceof HTMLInputElement && element.type === "radio" && element.checked)) {
      taken.set(name, element);
    }
  }
  return [...taken.values()];
}

/** Moves to the field after, or before, the one that holds `from`; stays where it is at the end. */
export function stepField(from: HTMLElement, by: 1 | -1 = 1): void {
  const list = fieldStops(from.closest("[data-fields]") ?? document);
  const name = from.dataset.main ?? from.dataset.stop ?? "";
  const at = list.findIndex((element) => (element.dataset.main ?? element.dataset.stop) === name);
  list[at + by]?.focus();
}

/** Puts the focus into the field of this path, if it is on the screen, and brings it into view. */
export function focusField(path: string): boolean {
  const found = fieldStops(document).find((element) => element.dataset.main === path);
  if (!found) return false;
  found.focus({ preventScroll: true });
  found.closest("[data-field]")?.scrollIntoView({ block: "center" });
  return true;
}

/** Puts the focus on the first field below `root`. */
export function focusFirst(root: ParentNode): void {
  fieldStops(root)[0]?.focus();
}

/** The path of the field that has the focus, or nothing. */
export function focusedPath(): string | null {
  const element = document.activeElement;
  const field = element instanceof HTMLElement ? element.closest<HTMLElement>("[data-field]") : null;
  return field?.dataset.field ?? null;
}
