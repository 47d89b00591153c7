// Whether anyone is at the window: the program is told how long nobody was, and says when to lock.

/** The program is told this often, in milliseconds. */
export const tellEvery = 5000;

/** What shows that somebody is there. */
const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** When the last sign of a person was seen. Time is handed in, so that it can be any. */
export class Attendance {
  #last: number;

  constructor(now: number) {
    this.#last = now;
  }

  seen(now: number): void {
    this.#last = now;
  }

  /** For how many whole seconds nobody was seen; a clock that was set back counts as none. */
  idle(now: number): number {
    return Math.max(0, Math.floor((now - this.#last) / 1000));
  }
}

/** Watches the window from here on; the answer ends it. `tell` is told how long nobody was there. */
export function attend(tell: (idle: number) => void): () => void {
  const attendance = new Attendance(Date.now());
  const seen = () => attendance.seen(Date.now());
  for (const sign of signs) addEventListener(sign, seen, { capture: true, passive: true });
  const timer = setInterval(() => tell(attendance.idle(Date.now())), tellEvery);
  return () => {
    clearInterval(timer);
    for (const sign of signs) removeEventListener(sign, seen, { capture: true });
  };
}
