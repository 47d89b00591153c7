// Waiting for a condition, never for a time.
import { setTimeout as pause } from "node:timers/promises";

/** How long a condition may take on a slow machine with a debug build. */
export const patience = 60_000;

/** Asks again and again until the answer is neither false, null nor undefined, and gives it. */
export async function until(what, ask, within = patience) {
  const end = Date.now() + within;
  let last;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== false && answer !== null && answer !== undefined) return answer;
      last = undefined;
    } catch (fault) {
      last = fault;
    }
    if (Date.now() > end) {
      throw new Error(`waited in vain for ${what}${last ? `: ${last.message}` : ""}`, { cause: last });
    }
    await pause(40);
  }
}
