// A report of the size at which things are measured: forty answered fields, twenty kilobytes of text.
import { newReport, toStep } from "../app/walk.mjs";

export const narrative = "What the reporter says, in the reporter’s words";
export const line = "A line of an invented report, as long as such lines are. ";
export const length = 20_000;

/** Begins a report, fills it through the program's own commands, and opens it at its intake. */
export async function openLongReport(window) {
  await newReport(window);
  const size = await window.runAsync(fill, line, 40, narrative, length);
  await window.push("button", "Board");
  await window.see("heading", "Board");
  await window.see("button", /known/);
  await window.run(() => document.querySelector("[data-row]").focus());
  await window.press("Enter");
  await toStep(window, 1, "Intake");
  return size;
}

/* In the page. */
async function fill(text, wanted, wordsAt, length) {
  const { invoke } = window.__TAURI_INTERNALS__;
  const [row] = (await invoke("board", { search: "" })).rows;
  const report = await invoke("report", { id: row.id });
  const fields = report.sections.flatMap((section) => section.fields);
  const texts = fields.filter(({ kind, label }) => (kind.kind === "text" || kind.kind === "line") && label !== wordsAt);
  const entry = ({ path }, said) => ({ path, state: "known", text: said });
  const yes = fields.filter(({ kind }) => kind.kind === "yes_no").map((field) => entry(field, "yes"));
  const words = fields.find(({ label }) => label === wordsAt);
  const entries = [
    entry({ path: "/call/received_at" }, "now"),
    ...yes,
    ...texts.slice(0, wanted - yes.length - 2).map((field) => entry(field, text)),
    entry(words, text.repeat(Math.ceil(length / text.length)).slice(0, length)),
  ];
  await invoke("save_draft", { id: row.id, seq: report.seq + 1, entries });
  return { fields: entries.length, bytes: entries.reduce((sum, one) => sum + one.text.length, 0) };
}
