// Words that many screens share, each written once.
import type { AnswerState, Shape } from "./parts/types";

export const shapeWords: Record<Shape, string> = {
  open: "open",
  soon: "due soon",
  late: "late",
  done: "done",
  needs_fact: "needs a fact",
  person_decides: "a person decides",
  note: "note",
};

export const stateWords: Record<AnswerState, string> = {
  known: "known",
  unknown: "unknown",
  not_asked: "not asked",
  refused: "refused",
};

/** What kind of source an authority is. */
export const authorityWords: Record<string, string> = {
  statute: "Statute",
  standard: "Standard",
  case: "Case",
  practice: "Practice",
  absence: "Not found in what was read",
};

/** How the papers of a motion stand. */
export const standsWords = {
  held: "Held",
  draft: "Draft",
  ready: "Ready, not marked final",
  final: "Final",
} as const;

/** "1 fact", "3 facts": English plurals by adding an s are all this program needs. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Small numbers in words, as they read better at the head of a sentence. */
export function inWords(n: number): string {
  return numbers[n] ?? String(n);
}

/** The time of day with seconds, in the zone that the program shows. */
export function timeOfDay(utc: string): string {
  const at = new Date(utc);
  if (Number.isNaN(at.getTime())) return "";
  return at.toLocaleTimeString("en-GB", { timeZone: "America/Chicago", hour12: false });
}

/** A moment with its day, for lists that get only the instant. */
export function momentOf(utc: string): string {
  const at = new Date(utc);
  if (Number.isNaN(at.getTime())) return "";
  const day = at.toLocaleDateString("en-GB", { timeZone: "America/Chicago", weekday: "short", day: "numeric", month: "short" });
  return `${day.replace(",", "")}, ${timeOfDay(utc).slice(0, 5)}`;
}

const flags: Record<string, string> = {
  missing: "missing child",
  done_late: "done late",
  unscreened: "not screened",
  unsigned: "not signed",
  not_in_ewisacwis: "not in eWiSACWIS",
};

/** A mark of a report on the board, in words. */
export function flagWord(flag: string): string {
  return flags[flag] ?? flag.replaceAll("_", " ");
}
