// Several answers in one text: their values with commas between them, or the word for none of them.
import type { Choice } from "./types";

/** What is sent for “none of these”, which is an answer. */
export const none = "none";

/** The values in a text; the word for none, and an empty text, hold none. */
export function picked(text: string): string[] {
  if (text.trim().toLowerCase() === none) return [];
  return text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The values as one text, in the order in which they are offered; nothing chosen is no answer yet. */
export function joined(choices: Choice[], values: string[]): string {
  const offered = choices.map((choice) => choice.value).filter((value) => values.includes(value));
  const others = values.filter((value) => !offered.includes(value));
  return [...offered, ...others].join(", ");
}

/** The text with one value put in, or taken out if it was there. */
export function toggled(choices: Choice[], text: string, value: string): string {
  const held = picked(text);
  return joined(choices, held.includes(value) ? held.filter((one) => one !== value) : [...held, value]);
}

/** The letter that an answer bears, as in “(a) Victim of trafficking” or “e. Identity documents”. */
export function letterOf(label: string): string {
  return (/^\(?([a-z])[.)]/i.exec(label)?.[1] ?? "").toLowerCase();
}
