// Lays marks out along a line, case by case: a name stands once, and no label lies on another.
import type { Mark, Shape } from "./types";

export type Placed = Mark & { left: number; lane: number; flip: boolean };
/** The marks of one case, packed into as few lanes as they need; `top` counts the lanes above. */
export type Row = { row: string; name: string; top: number; lanes: number; marks: Placed[] };

const letter = 6.4;
const shapeRoom = 30;
const urgency: Shape[] = ["late", "soon", "open", "needs_fact", "person_decides", "note", "done"];

/** One row for each case, in the order of its first mark. `start` is where the line begins, `width` where it ends. */
export function laidOut(marks: Mark[], from: number, to: number, start: number, width: number): Row[] {
  const rows = new Map<string, Mark[]>();
  for (const mark of marks.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    rows.set(mark.row, [...(rows.get(mark.row) ?? []), mark]);
  }
  let top = 0;
  return [...rows].map(([row, mine]) => {
    const placed = packed(together(mine), from, to, start, width);
    const lanes = Math.max(...placed.map((mark) => mark.lane + 1));
    top += lanes;
    return { row, name: mine[0]?.name ?? "", top: top - lanes, lanes, marks: placed };
  });
}

/** What ends at one moment is one mark: its labels in a row, its shape the most urgent of them. */
function together(marks: Mark[]): Mark[] {
  const found: Mark[] = [];
  for (const mark of marks) {
    const same = found.find((one) => one.at === mark.at);
    if (!same) {
      found.push({ ...mark });
    } else {
      same.label = `${same.label}, ${mark.label}`;
      if (urgency.indexOf(mark.shape) < urgency.indexOf(same.shape)) same.shape = mark.shape;
    }
  }
  return found;
}

function packed(marks: Mark[], from: number, to: number, start: number, width: number): Placed[] {
  const taken: { start: number; end: number }[][] = [];
  return marks.map((mark) => {
    const share = (Date.parse(mark.at) - from) / (to - from);
    const left = Math.round(start + Math.min(1, Math.max(0.012, share)) * (width - start));
    const room = mark.label.length * letter + shapeRoom;
    // The label stands after its shape; before it where that saves a lane, or where the line ends.
    const after = { start: left, end: left + room };
    const before = { start: left - room, end: left };
    const sides = [after, before].filter((side) => side.start >= start - shapeRoom && side.end <= width);
    const free = (lane: number, side: typeof after) =>
      !(taken[lane] ?? []).some((one) => side.start < one.end && side.end > one.start);
    for (let lane = 0; ; lane += 1) {
      const side = (sides.length > 0 ? sides : [after]).find((one) => free(lane, one));
      if (!side) continue;
      (taken[lane] ??= []).push(side);
      return { ...mark, left, lane, flip: side === before };
    }
  });
}
