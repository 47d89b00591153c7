// The board in the real engine: what was typed a moment ago stands on it, and a click on a row opens that row's report.
import assert from "node:assert/strict";
import { join } from "node:path";
import { makeHome } from "./home.mjs";
import { test } from "./suite.mjs";
import { until } from "./until.mjs";
import { makeVault, newReport, toField } from "./walk.mjs";
import { openWindow } from "./window.mjs";

const children = ["Ann Whitefeather", "Bob Muñoz-Łęcki", "Mai Yia Xiong"];

/** Gives an act a window with a new vault, and takes both away again. */
async function withVault(act) {
  const home = makeHome();
  const window = await openWindow(home);
  try {
    await makeVault(window, join(home.documents, "Sandhill Wood"));
    await act(window);
  } finally {
    await window.kill();
    home.remove();
  }
}

/** Begins a report on a child and goes back to the board at once, without waiting for a save. */
async function leaveHalfTyped(window, child) {
  await newReport(window);
  await window.type("now");
  await toField(window, "Child’s name");
  await window.type(child);
  await toBoard(window);
}

async function toBoard(window) {
  await window.focus("button", "Board");
  await window.press("Enter");
  await window.see("heading", "Board");
}

const rows = (window) => window.run(() => [...document.querySelectorAll("tbody tr")].map((row) => row.innerText));

test("a report left while its last words are on their way soon stands on the board as it was left", () =>
  withVault(async (window) => {
    await leaveHalfTyped(window, children[0]);
    const stands = async () => (await rows(window)).some((row) => row.includes(children[0]));
    await until(`${children[0]} on the board`, stands, 5000);
  }));

test("a click anywhere into a row of the board opens the report of that row and no other", () =>
  withVault(async (window) => {
    for (const child of children) {
      await leaveHalfTyped(window, child);
      // Going to another screen and back reads the board anew.
      await window.focus("button", "Rulebook");
      await window.press("Enter");
      await window.see("heading", "Rulebook");
      await until(`${child} on the board`, async () => {
        await toBoard(window);
        return (await rows(window)).some((row) => row.includes(child));
      });
    }
    for (const child of children) {
      for (const share of [0.03, 0.2, 0.6, 0.95]) {
        await window.run(clickRow, child, share);
        const heading = await until("a report", () => window.run(() => document.querySelector("#work") && document.querySelector("h1").innerText));
        assert.ok(heading.startsWith(child), `a click at ${share} of the row of ${child} opens ${heading}`);
        await toBoard(window);
        await until("the rows", async () => (await rows(window)).length === children.length);
      }
    }
  }));

/* In the page: clicks whatever lies at a place of the row, as a mouse would. */
function clickRow(child, share) {
  const row = [...document.querySelectorAll("tbody tr")].find((one) => one.innerText.includes(child));
  row.scrollIntoView({ block: "center" });
  const { left, top, width, height } = row.getBoundingClientRect();
  const met = document.elementFromPoint(left + width * share, top + height / 2);
  met.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
}
