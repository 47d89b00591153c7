// How long a save takes as the window meets it: from the command to its answer, on a long report.
import { join } from "node:path";
import { makeHome } from "../app/home.mjs";
import { makeVault } from "../app/walk.mjs";
import { openWindow } from "../app/window.mjs";
import { keep, percentile, table } from "./figures.mjs";
import { openLongReport } from "./report.mjs";

const times = Number(process.env.SAVES ?? 60);

/** Measures, prints a table, and keeps the figures. */
export async function saving() {
  const home = makeHome();
  const window = await openWindow(home);
  try {
    await makeVault(window, join(home.documents, "Sandhill Wood"));
    const size = await openLongReport(window);
    const measured = await window.runAsync(measure, times);
    const rows = measured.map(([name, took]) => ({
      name,
      saves: took.length,
      p50: percentile(took, 50),
      p99: percentile(took, 99),
    }));
    const [baseline] = rows;
    console.log(`\nCommand to answer, ms (${size.fields} answered fields, ${size.bytes} bytes)`);
    console.log(
      table(
        ["command", "times", "p50", "p99", "p50 : baseline"],
        rows.map(({ name, saves, p50, p99 }) => [name, saves, p50.toFixed(1), p99.toFixed(1), (p50 / baseline.p50).toFixed(1)]),
      ),
    );
    keep("saving", { size, baseline: baseline.name, rows });
  } finally {
    await window.kill();
    home.remove();
  }
}

/* In the page. */
async function measure(times) {
  const { invoke } = window.__TAURI_INTERNALS__;
  const [{ id }] = (await invoke("board", { search: "" })).rows;
  let { seq } = await invoke("report", { id });
  const timed = async (act) => {
    const took = [];
    for (let at = 0; at < times; at += 1) {
      const from = performance.now();
      await act(at);
      took.push(performance.now() - from);
    }
    return took;
  };
  const typed = (text) => invoke("save_draft", { id, seq: (seq += 1), entries: [{ path: "/child/name", state: "known", text }] });
  const leave = async (at) => {
    await typed(`Bob ${at}`);
    await invoke("leave_section", { id });
  };
  return [
    ["a command that reads next to nothing (the frame)", await timed(() => invoke("frame"))],
    ["the whole report read", await timed(() => invoke("report", { id }))],
    ["a draft saved, with its conclusions", await timed((at) => typed(`Ann ${at}`))],
    ["a draft saved and a revision made of it", await timed(leave)],
  ];
}
