// The order of clocks: least time left first, then those without a moment, then what is done, what was late before it.
import type { Clock } from "./parts/types";

function rank(clock: Clock): number {
  if (clock.shape === "done") return clock.done_late ? 3 : 4;
  return clock.by === null ? 2 : 1;
}

/** Clocks that no moment has started yet: one fact often starts several of them. */
export function waiting<C extends Clock>(clocks: C[]): C[] {
  return clocks.filter((clock) => clock.by === null && clock.shape === "needs_fact");
}

export function inOrder<C extends Clock>(clocks: C[]): C[] {
  return clocks.toSorted((a, b) => {
    const byRank = rank(a) - rank(b);
    if (byRank !== 0) return byRank;
    return Date.parse(a.by?.utc ?? "") - Date.parse(b.by?.utc ?? "") || 0;
  });
}
