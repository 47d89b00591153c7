// What the keyboard comes to in the real engine is in sight: the field itself, and its label, never under the bar.
import assert from "node:assert/strict";
import { join } from "node:path";
import { makeHome } from "./home.mjs";
import { test } from "./suite.mjs";
import { makeVault, newReport } from "./walk.mjs";
import { openWindow } from "./window.mjs";

test("through the whole of Intake, forward and back, each field and its label are in sight", async () => {
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
        const [label, how] = await window.run(lookAtFocus);
        if (label) seen.push(label);
        if (how) hidden.push(`${keys.join(" ")}: ${label}: ${how}`);
      }
    }
    assert.ok(new Set(seen).size > 15, "many fields were come to");
    assert.deepEqual(hidden, []);
  } finally {
    await window.kill();
    home.remove();
  }
});

/** In the page: the label of the field that has the focus, and what of it cannot be seen. */
function lookAtFocus() {
  const focused = document.activeElement;
  const label = focused?.closest("[data-field]")?.querySelector(".caption");
  if (!label) return ["", ""];
  const bar = document.querySelector(".bar").getBoundingClientRect().bottom;
  const foot = document.querySelector("#work").getBoundingClientRect().bottom;
  const { top, bottom } = focused.getBoundingClientRect();
  const under = label.getBoundingClientRect().top < bar - 1 ? "its label lies under the bar" : "";
  return [label.textContent.trim(), under || (top < bar - 1 || bottom > foot + 1 ? "it lies outside" : "")];
}
