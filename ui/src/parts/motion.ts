// What the parts of a motion's screens need to be told, in their own words: they know no backend.
import type { Shape } from "./types";

/** One element of the section, or one lettered means, and how it stands. */
export type ElementRow = {
  letter: string;
  title: string;
  /** How it stands; a means does not stand by itself. */
  shape: Shape | null;
  /** The same in a word or two, or a remark. */
  stands: string;
  /** What it lacks, or what is still to come. */
  gap: string;
  /** The facts that count for it, by their ids. */
  facts: string[];
  /** The letters of the exhibits that show it. */
  exhibits: string[];
};

/** One fact of the story, as a column of the grid. */
export type FactColumn = {
  id: string;
  number: number;
  when: string;
  words: string;
  /** The letters of the elements it is tied to. */
  tied: string[];
};

/** A time on the line of a story beside its facts; an end that nobody knows is open. */
export type LineStretch = { label: string; from: string | null; to: string | null };

/** A fact on the line of a story; days as “2012-03-05”. */
export type LineMark = { id: string; label: string; from: string; to: string; about: boolean };
