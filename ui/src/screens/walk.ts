// Alt with an arrow goes from section to section of a step.

/** Takes the focus to the next section of the step, or the one before, if these are the keys for it. */
export function walkSections(event: KeyboardEvent): void {
  if (!event.altKey || event.ctrlKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
  const sections = [...document.querySelectorAll<HTMLElement>("#work [data-section]")];
  if (sections.length === 0) return;
  event.preventDefault();
  const here = document.activeElement?.closest<HTMLElement>("[data-section]");
  const at = here ? sections.indexOf(here) : -1;
  const next = sections[Math.max(at + (event.key === "ArrowDown" ? 1 : -1), 0)];
  if (!next) return;
  next.scrollIntoView({ block: "start" });
  next.querySelector<HTMLElement>("[data-main], [data-stop]")?.focus({ preventScroll: true });
}
