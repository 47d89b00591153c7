// How long a key takes to be seen, in the real window: on a long report, while it is saved and while it is not.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { makeHome } from "../app/home.mjs";
import { family, nameOf } from "../app/processes.mjs";
import { until } from "../app/until.mjs";
import { makeVault } from "../app/walk.mjs";
import { openWindow } from "../app/window.mjs";
import { keep, percentile, table } from "./figures.mjs";
import { length, line, narrative, openLongReport } from "./report.mjs";

const keys = Number(process.env.KEYS ?? 400);
/** How far apart the keys are pressed, in milliseconds: a fast typist. */
const apart = 70;

/** Measures, prints a table, and keeps the figures. */
export async function typing() {
  const home = makeHome();
  const window = await openWindow(home);
  try {
    await makeVault(window, join(home.documents, "Sandhill Wood"));
    const size = await openLongReport(window);
    const rows = [];
    await window.run(watch);

    await window.run(plainTextarea, line.repeat(length / line.length));
    await window.focus("textbox", "Baseline");
    rows.push(await measured(window, "a plain textarea of 20 KB in the same window"));
    await window.run(() => document.getElementById("baseline").remove());

    await window.run(holdSaves, true);
    for (const [name, field] of [
      ["the narrative, 20 KB, saves held back", narrative],
      ["one line, saves held back", "Child’s name"],
    ]) {
      await window.focus("textbox", field);
      rows.push(await measured(window, name));
    }
    await window.run(holdSaves, false);
    for (const [name, field] of [
      ["the narrative, 20 KB, saved as typed", narrative],
      ["one line, saved as typed", "Child’s name"],
    ]) {
      await window.focus("textbox", field);
      const row = await measured(window, name);
      rows.push(row, { ...of(row.during), name: `  of these, while a save was on its way` });
    }
    report(rows, size);
  } finally {
    await window.kill();
    home.remove();
  }
}

/** Presses the keys at their pace and gives the times from key to picture. */
async function measured(window, name) {
  await atRest(window);
  await window.run(() => (globalThis.keysSeen = []));
  const before = spent(window.pid);
  for (let pressed = 0; pressed < keys; ) {
    const some = Math.min(50, keys - pressed);
    await window.pressInPace("the quick brown fox jumps over a lazy dog and rests ".slice(0, some), apart);
    pressed += some;
  }
  const seen = await until("every key to be painted", async () => {
    const all = await window.run(() => globalThis.keysSeen);
    return all.length >= keys ? all : null;
  });
  const cpu = (spent(window.pid) - before) / seen.length;
  return { name, cpu, ...of(seen.map(({ took }) => took)), during: seen.filter(({ saving }) => saving).map(({ took }) => took) };
}

/** Waits until the page has nothing more to do: bars that fade, a save that is answered. */
function atRest(window) {
  return until("the page to be at rest", async () => {
    const before = spent(window.pid);
    await pause(600);
    return spent(window.pid) - before < 150;
  });
}

/** Processor time of the page's own process so far, in milliseconds: what a busy machine does not change. */
function spent(pid) {
  const page = family(pid).find((one) => nameOf(one).startsWith("WebKitWebProces"));
  const fields = readFileSync(`/proc/${page}/stat`, "utf8").split(") ").at(-1).split(" ");
  // Ticks of a hundredth of a second, as on every Linux that people use.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function of(times) {
  return { keys: times.length, p50: percentile(times, 50), p99: percentile(times, 99), most: percentile(times, 100) };
}

function report(rows, size) {
  const [baseline] = rows;
  console.log(`\nKeystroke to paint, ms (${size.fields} answered fields, ${size.bytes} bytes)`);
  console.log(
    table(
      ["typing in", "keys", "p50", "p99", "most", "page’s cpu a key", "p50 : baseline", "p99 : baseline"],
      rows.map(({ name, keys, p50, p99, most, cpu }) => [
        name,
        keys,
        p50.toFixed(1),
        p99.toFixed(1),
        most.toFixed(1),
        cpu === undefined ? "" : cpu.toFixed(1),
        (p50 / baseline.p50).toFixed(2),
        (p99 / baseline.p99).toFixed(2),
      ]),
    ),
  );
  keep("typing", { size, apart, baseline: baseline.name, rows: rows.map(({ during, ...row }) => row) });
}

/* Below: what runs in the page. */

/** Times each key from the event to the first moment after the frame that shows it. */
function watch() {
  globalThis.keysSeen = [];
  globalThis.savesOpen = 0;
  let began = 0;
  addEventListener("keydown", (event) => (began = event.timeStamp), true);
  addEventListener(
    "input",
    () => {
      const from = began;
      let saving = globalThis.savesOpen > 0;
      requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => {
          saving ||= globalThis.savesOpen > 0;
          globalThis.keysSeen.push({ took: performance.now() - from, saving });
        };
        after.port2.postMessage(0);
      });
    },
    true,
  );
  const fetched = globalThis.fetch;
  let last = null;
  globalThis.fetch = async (address, options) => {
    if (!String(address).includes("save_draft")) return fetched(address, options);
    if (globalThis.savesHeld && last) return last.clone();
    globalThis.savesOpen += 1;
    try {
      const answer = await fetched(address, options);
      last = answer.clone();
      return answer;
    } finally {
      globalThis.savesOpen -= 1;
    }
  };
}

function holdSaves(held) {
  globalThis.savesHeld = held;
}

function plainTextarea(text) {
  const label = document.createElement("label");
  label.id = "baseline";
  label.textContent = "Baseline";
  const area = document.createElement("textarea");
  area.rows = 12;
  area.cols = 60;
  area.value = text;
  label.append(area);
  document.getElementById("work").prepend(label);
}
