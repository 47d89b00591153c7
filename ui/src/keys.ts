// Every key of the program: the one table behind the handler and the list of keys.

export type KeyLine = { keys: string[]; says: string };
export type KeyGroup = { title: string; lines: KeyLine[] };

const typing: KeyGroup[] = [
  {
    title: "In a field",
    lines: [
      { keys: ["F2"], says: "unknown: asked, and nobody knows" },
      { keys: ["F3"], says: "not asked yet" },
      { keys: ["F4"], says: "refused: asked, and not answered" },
      { keys: ["Enter"], says: "to the next field" },
      { keys: ["Shift", "Enter"], says: "a new line, where the answer is long" },
      { keys: ["Ctrl", "Z"], says: "undo what was typed" },
    ],
  },
];

const inReport: KeyGroup[] = [
  {
    title: "In a report",
    lines: [
      { keys: ["Alt", "1…9"], says: "the steps, in the order in which they stand above the work" },
      { keys: ["Alt", "↓"], says: "the next section" },
      { keys: ["Alt", "↑"], says: "the section before" },
      { keys: ["F1"], says: "why: the law of whatever has the focus, and back" },
      { keys: ["Ctrl", "P"], says: "the papers, or print the one that is open" },
    ],
  },
];

const inMotion: KeyGroup[] = [
  {
    title: "In a motion",
    lines: [
      { keys: ["Alt", "1…6"], says: "the steps: client, story, elements, reasons and relief, papers, before filing" },
      { keys: ["Alt", "↓"], says: "the next section" },
      { keys: ["Alt", "↑"], says: "the section before" },
      { keys: ["a…g"], says: "on a fact of the story: tie it to an element, and untie it" },
      { keys: ["↑", "↓"], says: "the fact before, the next fact" },
      { keys: ["Space"], says: "in the grid of elements: tie and untie; the arrows walk it" },
      { keys: ["F1"], says: "why: the law of whatever has the focus, and back" },
      { keys: ["Ctrl", "P"], says: "the papers, or print the one that is open" },
    ],
  },
];

const inDiversion: KeyGroup[] = [
  {
    title: "In a diversion",
    lines: [
      { keys: ["Alt", "1…5"], says: "the steps: person and case, ways, findings, agreement or decree, papers" },
      { keys: ["Ctrl", "P"], says: "the papers, or print the one that is looked at" },
    ],
  },
];

const anywhere: KeyGroup[] = [
  {
    title: "Anywhere",
    lines: [
      { keys: ["Ctrl", "K"], says: "search, and jump to anything" },
      { keys: ["Ctrl", "N"], says: "a new report, or a new motion" },
      { keys: ["Ctrl", "Shift", "N"], says: "a new diversion" },
      { keys: ["Ctrl", "L"], says: "lock" },
      { keys: ["F8"], says: "on the phone: nothing locks by itself for an hour; again when the call has ended" },
      { keys: ["F9"], says: "hide the screen; again to show it" },
      { keys: ["?"], says: "this list" },
      { keys: ["Esc"], says: "close what is open on top" },
    ],
  },
];

/** Every group that has a meaning in a vault of this kind. */
export function keyGroups(kind: "county" | "attorney"): KeyGroup[] {
  return [...typing, ...(kind === "county" ? inReport : inMotion), ...inDiversion, ...anywhere];
}

/** Whether the person is writing, so that letters belong to the text and not to the program. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["radio", "checkbox", "button"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
