// What the parts of a motion's screens need to be told, in their own words: they know no backend.
import type { Shape } from "./types";

/** One element of the section, and how it stands. */
export type ElementRow = {
  letter: string;
  title: string;
  shape: Shape;
  /** How it stands, in a word or two. */
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

/** A stretch of time on the line of a story; days as “2012-03-05”. */
export type Stretch = { label: string; from: string; to: string };

/** Something on that line. */
export type LineMark = Stretch & { id: string; about: boolean };
