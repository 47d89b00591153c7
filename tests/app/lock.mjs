// Locking in the real window: by key, and by itself when nobody was there; what was half typed stands at its field again.
import assert from "node:assert/strict";
import { join } from "node:path";
import { makeHome } from "./home.mjs";
import { test } from "./suite.mjs";
import { until } from "./until.mjs";
import { makeVault, newReport, toField, unlock } from "./walk.mjs";
import { openWindow } from "./window.mjs";

const field = "Child’s name";
const half = "Mai Yia Xi";

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

async function halfTyped(window) {
  await newReport(window);
  await window.type("now");
  await toField(window, field);
  await window.type(half);
}

async function standsAgain(window) {
  await unlock(window);
  await until(`the focus in “${field}”`, async () => (await window.focused()) === field);
  const text = await window.run(() => document.activeElement.value);
  assert.equal(text, half, "what was half typed stands at the same field");
}

const locked = (window) => until("the locked window", () => window.run(() => document.querySelector(".unlock input[type=password]") !== null), 15_000);
const anywhere = (window, words) => window.run((words) => document.documentElement.innerHTML.includes(words), words);

test("Ctrl L locks, nothing of the case stays in the window, and half a name stands at its field after the unlock", () =>
  withVault(async (window) => {
    await halfTyped(window);
    await window.press("Control", "l");
    await locked(window);
    assert.equal(await anywhere(window, half), false, "nothing of the case stays in the window");
    await standsAgain(window);
  }));

test("a window at which nobody was for eleven minutes locks by itself and keeps half a name", () =>
  withVault(async (window) => {
    await halfTyped(window);
    // The page's own clock goes on by eleven minutes: nobody waits for them.
    await window.run(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + 11 * 60_000;
    });
    await locked(window);
    assert.equal(await anywhere(window, half), false, "nothing of the case stays in the window");
    await standsAgain(window);
  }));

test("while a call is on, eleven minutes without anybody lock nothing", () =>
  withVault(async (window) => {
    await halfTyped(window);
    await window.press("F8");
    await window.see("button", /On the phone until/);
    const told = await window.runAsync(async () => {
      const { invoke } = window.__TAURI_INTERNALS__;
      return invoke("attend", { idle: 660 });
    });
    assert.equal(told, false, "the call holds the lock off");
    await window.press("F8");
    await locked(window);
  }));
