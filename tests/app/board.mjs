// The board in the real engine: what was typed a moment ago stands on it, and a click on a row opens that row's report.
import assert from "node:assert/strict";
import { join } from "node:path";
import { makeHome } from "./home.mjs";
import { test } from "./suite.mjs";
import { until } from "./until.mjs";
import { makeVault, newReport, toField } from "./walk.mjs";
import { openWindow } from "./window.mjs";

const children = ["Ann Whitefeather", "Bob Muñoz-Łęcki", "Mai Yia Xiong"];

test("a report left while its last words are on their way stands on the board as it was left, and each row opens its own", async () => {
  const home = makeHome();
  const window = await openWindow(home);
  try {
    await makeVault(window, join(home.documents, "Sandhill Wood"));
    for (const child of children) {
      await newReport(window);
      await window.type("now");
      await toField(window, "Child’s name");
      await window.type(child);
      await window.push("button", "Board");
      await window.see("heading", "Board");
      await until(`${child} on the board`, async () => (await rows(window)).some((row) => row.includes(child)), 5000);
    }
    for (const child of children) {
      const hit = await window.run(middleOfRow, child);
      assert.ok(hit.includes(child), `a click into the row of ${child} meets ${hit}`);
      await window.run(clickRow, child);
      await window.see("heading", new RegExp(`^${child}`));
      await window.push("button", "Board");
      await window.see("heading", "Board");
      await until("the rows", async () => (await rows(window)).length === children.length);
    }
  } finally {
    await window.kill();
    home.remove();
  }
});

const rows = (window) => window.run(() => [...document.querySelectorAll("tbody tr")].map((row) => row.innerText));

/* Below: what runs in the page. */

/** The name of whatever lies at a place of the row where nothing is written. */
function middleOfRow(child) {
  const row = [...document.querySelectorAll("tbody tr")].find((one) => one.innerText.includes(child));
  row.scrollIntoView({ block: "center" });
  const { left, top, width, height } = row.getBoundingClientRect();
  const met = document.elementFromPoint(left + width * 0.6, top + height / 2);
  return met?.closest("button, tr")?.textContent ?? "nothing";
}

function clickRow(child) {
  const row = [...document.querySelectorAll("tbody tr")].find((one) => one.innerText.includes(child));
  const { left, top, width, height } = row.getBoundingClientRect();
  document.elementFromPoint(left + width * 0.6, top + height / 2).click();
}
