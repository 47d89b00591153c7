// The window closed by its corner while the last words wait to be saved: nothing of them is lost, and the vault is locked.
import assert from "node:assert/strict";
import { join } from "node:path";
import { takeKeyboard } from "./hand.mjs";
import { makeHome } from "./home.mjs";
import { lives } from "./processes.mjs";
import { test } from "./suite.mjs";
import { until } from "./until.mjs";
import { makeVault, newReport, toField, unlock } from "./walk.mjs";
import { openWindow } from "./window.mjs";

const child = "Zoë Quillaby-Haugen";

test("words typed a moment before the window is closed are there again", async () => {
  const home = makeHome();
  const folder = join(home.documents, "Sandhill Wood");
  let window = await openWindow(home);
  try {
    const hand = await takeKeyboard(process.env.SANDHILL_DISPLAY);
    await makeVault(window, folder);
    await newReport(window);
    await window.type("now");
    await toField(window, "Child’s name");
    await window.type(child);
    hand.close();
    const began = Date.now();
    await until("the program to end", () => !lives(window.pid), 10_000);
    console.log(`        gone ${Date.now() - began} ms after it was asked`);
    await window.kill();

    window = await openWindow(home);
    await unlock(window);
    await window.says(child);
    assert.doesNotMatch(await window.text(), /brought something to light/, "the vault was closed as it should be");
  } finally {
    await window.kill();
    home.remove();
  }
});

test("a window without an open vault closes at once", async () => {
  const home = makeHome();
  const window = await openWindow(home);
  try {
    const hand = await takeKeyboard(process.env.SANDHILL_DISPLAY);
    hand.close();
    await until("the program to end", () => !lives(window.pid), 2500);
  } finally {
    await window.kill();
    home.remove();
  }
});
