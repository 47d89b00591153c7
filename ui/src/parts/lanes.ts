// Lays marks along a line so that no label lies on another: each takes the first lane that is free where it stands.
import type { Mark } from "./types";

export type Placed = Mark & { left: number; lane: number; flip: boolean };

const letter = 6.6;
const shapeRoom = 30;

export function laidOut(marks: Mark[], from: number, to: number, width: number): Placed[] {
  const ends: { start: number; end: number }[][] = [];
  return marks
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map((mark) => {
      const share = (Date.parse(mark.at) - from) / (to - from);
      const left = Math.round(Math.min(1, Math.max(0.012, share)) * width);
      const room = Math.min(mark.label.length * letter + shapeRoom, width);
      const flip = left + room > width && left > width / 2;
      const start = flip ? left - room : left;
      const end = start + room;
      let lane = 0;
      while (ends[lane]?.some((taken) => start < taken.end && end > taken.start)) lane += 1;
      (ends[lane] ??= []).push({ start, end });
      return { ...mark, left, lane, flip };
    });
}
