// Saving while a person types: soon after the last key, never later than the longest wait, one save at a time.
import type { Entry } from "./backend";

/** A save leaves this long after the last key. */
export const afterLastKey = 400;
/** The first unsaved key waits no longer than this; with the pause before it, steady typing is saved every 1.5 s. */
export const longestWait = 1100;
/** A save that is not answered within this time counts as failed and is tried again. */
export const answerWithin = 8000;
/** After a failure the next try waits this long, and longer each time, up to the last. */
const retries = [1000, 2000, 4000, 5000];

export type SaveState =
  | { kind: "idle" }
  | { kind: "waiting" }
  | { kind: "saved"; utc: string }
  | { kind: "failed"; fault: unknown };

export type Saver<A> = {
  /** Sends the entries; the answer says which of them it answers by its number. */
  send: (seq: number, entries: Entry[]) => Promise<A>;
  /** Called for each answer that is still the newest. */
  onanswer: (answer: A) => void;
  onstate: (state: "waiting" | "failed", fault?: unknown) => void;
};

export class Autosave<A extends { seq: number }> {
  #saver: Saver<A>;
  #pending = new Map<string, Entry>();
  #sending: Map<string, Entry> | null = null;
  #seq: number;
  #answered: number;
  #answers = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstAt = 0;
  #failures = 0;
  #settled: (() => void)[] = [];

  constructor(seq: number, saver: Saver<A>) {
    this.#seq = seq;
    this.#answered = seq;
    this.#saver = saver;
  }

  /** Takes an answer to save; a newer answer to the same question takes the place of the older. */
  put(entry: Entry): void {
    if (this.#pending.size === 0) this.#firstAt = Date.now();
    this.#pending.delete(entry.path);
    this.#pending.set(entry.path, entry);
    this.#saver.onstate("waiting");
    if (this.#failures === 0) this.#plan(Math.min(afterLastKey, this.#firstAt + longestWait - Date.now()));
  }

  /** Whether this answer waits to be saved or is on its way. */
  holds(path: string): boolean {
    return this.#pending.has(path) || (this.#sending?.has(path) ?? false);
  }

  get clean(): boolean {
    return this.#pending.size === 0 && this.#sending === null;
  }

  /** How many saves have been answered: a view asked for before the last of them is out of date. */
  get answers(): number {
    return this.#answers;
  }

  /** Saves what waits, now. True when nothing is left unsaved, false when the save failed. */
  async flush(): Promise<boolean> {
    while (!this.clean) {
      this.#plan(0);
      const before = this.#failures;
      await new Promise<void>((settle) => this.#settled.push(settle));
      if (this.#failures > before) return false;
    }
    return true;
  }

  /** Lets go of what waits; for a vault that was locked in spite of it. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#pending.clear();
  }

  #plan(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#go(), Math.max(0, wait));
  }

  async #go(): Promise<void> {
    if (this.#sending !== null || this.#pending.size === 0) return;
    const sending = (this.#sending = this.#pending);
    this.#pending = new Map();
    this.#seq += 1;
    const seq = this.#seq;
    try {
      const answer = await within(answerWithin, this.#saver.send(seq, [...sending.values()]));
      this.#failures = 0;
      this.#sending = null;
      if (answer.seq >= this.#answered) {
        this.#answered = answer.seq;
        this.#answers += 1;
        this.#saver.onanswer(answer);
      }
    } catch (fault) {
      // What could not be saved goes back under whatever was typed since.
      this.#pending = new Map([...sending, ...this.#pending]);
      this.#failures += 1;
      this.#saver.onstate("failed", fault);
    }
    this.#sending = null;
    if (this.#pending.size > 0) {
      if (this.#failures > 0) {
        this.#plan(retries[Math.min(this.#failures, retries.length) - 1] ?? 5000);
      } else {
        this.#plan(Math.min(afterLastKey, this.#firstAt + longestWait - Date.now()));
      }
    }
    for (const settle of this.#settled.splice(0)) settle();
  }
}

async function within<T>(wait: number, answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error("no answer in time")), wait);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
