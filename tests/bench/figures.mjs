// Figures as people read them, and as they are kept.
import { writeFileSync } from "node:fs";
import { arch, cpus } from "node:os";
import { join } from "node:path";
import { folder, program } from "../app/places.mjs";

/** What the figures were measured on. */
export const machine = {
  processor: `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${arch()}`,
  build: program.includes("release") ? "release" : "debug",
};

/** Writes figures to target/bench. */
export function keep(name, figures) {
  writeFileSync(join(folder("bench"), `${name}.json`), `${JSON.stringify({ ...machine, ...figures }, null, 2)}\n`);
}

/** The value below which this share of all lies. */
export function percentile(values, share) {
  if (values.length === 0) return Number.NaN;
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil((share / 100) * sorted.length) - 1))];
}

/** Columns of equal width, numbers to the right. */
export function table(head, rows) {
  const lines = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, at) => Math.max(...lines.map((row) => row[at].length)));
  return lines
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  "))
    .join("\n");
}
