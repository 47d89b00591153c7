// Accessibility, measured by axe inside the real engine.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./places.mjs";

const source = readFileSync(join(root, "tests", "node_modules", "axe-core", "axe.min.js"), "utf8");

/** What axe finds wrong on the screen that stands, in a few words each. */
export async function faults(window) {
  if (!(await window.run(() => "axe" in globalThis))) await window.runText(source);
  return window.runAsync(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await globalThis.axe.run(document, { runOnly: tags });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary}`));
  });
}
