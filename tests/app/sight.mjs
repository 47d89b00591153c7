// What the keyboard comes to in the real engine: a field shows its label too, never under the bar above the form.
import assert from "node:assert/strict";
import { join } from "node:path";
import { makeHome } from "./home.mjs";
import { test } from "./suite.mjs";
import { makeVault, newReport } from "./walk.mjs";
import { openWindow } from "./window.mjs";

test("through the whole of Intake, forward and back, no label lies under the bar", async () => {
  const home = makeHome();
  const window = await openWindow(home);
  try {
    await window.size(1024, 700);
    await makeVault(window, join(home.documents, "Sandhill Wood"));
    await newReport(window);
    const seen = [];
    const hidden = [];
    for (const keys of [["Tab"], ["Shift", "Tab"]]) {
      for (let presses = 0; presses < 60; presses += 1) {
        await window.press(...keys);
        const [label, under] = await window.run(labelOfFocus);
        if (label) seen.push(label);
        if (under) hidden.push(`${keys.join(" ")}: ${label}`);
      }
    }
    assert.ok(new Set(seen).size > 15, "many fields were come to");
    assert.deepEqual(hidden, []);
  } finally {
    await window.kill();
    home.remove();
  }
});

/** In the page: the label of the field that has the focus, and whether the bar lies over it. */
function labelOfFocus() {
  const label = document.activeElement?.closest("[data-field]")?.querySelector(".caption");
  const bar = document.querySelector(".bar").getBoundingClientRect();
  if (!label) return ["", false];
  return [label.textContent.trim(), label.getBoundingClientRect().top < bar.bottom - 1];
}
