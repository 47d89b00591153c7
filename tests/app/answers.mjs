// Answering question after question by the keyboard, and reading what a paper says: shared by every walk.
import { execFileSync } from "node:child_process";
import { until } from "./until.mjs";

/** The answer at this place of a list, from nought. */
export const nth = (place) => ({ place });
/** The entry so far down in a list that opens. */
export const down = (times) => ({ times });
/** One press of a letter, which picks an answer. */
export const letter = (key) => ({ key });

/** Goes to a step of the open record by its number. */
export async function toStep(window, number, heading) {
  await window.press("Alt", String(number));
  await window.see("heading", heading);
}

/** Answers field after field; Enter goes from each to the next, and by those that are left without an answer. */
export async function answerAll(window, answers) {
  for (const [name, answer] of answers) {
    await enterTo(window, name);
    if (typeof answer === "string") await window.type(answer);
    else if (answer.key) await window.press(answer.key);
    else if (answer.times) for (let at = 0; at < answer.times; at += 1) await window.press("ArrowDown");
    else await choose(window, answer.place);
    await window.press("Enter");
  }
}

/** Presses Enter until the field of this name has the focus. */
export async function enterTo(window, name) {
  const seen = [];
  for (let presses = 0; presses < 8; presses += 1) {
    const now = await until("the next field", async () => (await window.focused()) || null);
    if (now === name) return;
    seen.push(now);
    await window.press("Enter");
  }
  throw new Error(`Enter did not come to “${name}”; it went by ${seen.join(" | ")}`);
}

/** Chooses the answer at a place of a list with the space bar and the arrows. */
export async function choose(window, place) {
  await window.press(" ");
  for (let at = 0; at < place; at += 1) await window.press("ArrowDown");
}

/** Goes on with Tab, round the whole window if need be, until what has the focus is called so. */
export async function toNamed(window, pattern) {
  const seen = [];
  for (let presses = 0; presses < 250; presses += 1) {
    const name = await window.focused();
    if (pattern.test(name)) return;
    seen.push(name);
    await window.press("Tab");
  }
  throw new Error(`Tab never came to ${pattern}; it went by ${[...new Set(seen)].join(" | ")}`);
}

/** Waits until the pages of a paper stand. */
export function drawn(window) {
  return until("the pages of the paper", () =>
    window.run(() => document.querySelector("[data-page] canvas") !== null && document.querySelector("[data-page]").textContent !== ""),
  );
}

/** The words of a saved paper, in one line. */
export function wordsOf(path, ending) {
  const run = (command, ...args) => execFileSync(command, args, { encoding: "utf8" });
  if (ending === "pdf") return run("pdftotext", "-layout", path, "-").replace(/\s+/g, " ");
  const read = "import sys, zipfile; sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read('word/document.xml').decode())";
  return run("python3", "-c", read, path)
    .replace(/<\/w:p>/g, " ")
    .replace(/<[^>]+>/g, "")
    .replace(/\s+/g, " ");
}
