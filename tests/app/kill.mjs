// Ended without warning while a person types: what may be lost, what must be there again, and what must not be found.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { makeHome } from "./home.mjs";
import { search } from "./leftovers.mjs";
import { test } from "./suite.mjs";
import { until } from "./until.mjs";
import { makeVault, newReport, toField, toStep, unlock } from "./walk.mjs";
import { openWindow } from "./window.mjs";

const narrative = "What the reporter says, in the reporter’s words";
/** Nothing older than this may be lost. */
const mayBeLost = 2000;
/** How long a person types before the end, and how long the hands then rest. */
const ends = [
  { typing: 5000, rest: 0 },
  { typing: 3000, rest: 300 },
  { typing: 3000, rest: 1000 },
  { typing: 3000, rest: 2100 },
];

test("the search finds what was planted, in each way of writing it, across the pieces it reads", () => {
  const home = makeHome();
  const word = "Łęcki-Nguyễn";
  const plant = (name, bytes) => writeFileSync(join(home.root, name), bytes);
  const far = Buffer.alloc((4 << 20) - 3, 1);
  plant("utf8", `{"name":"${word}"}`);
  plant("little", Buffer.from(`…${word}`, "utf16le"));
  plant("big", Buffer.from(`…${word}`, "utf16le").swap16());
  plant("folded", "…lecki-nguyen…");
  plant("folded little", Buffer.from("…lecki-nguyen…", "utf16le"));
  plant("across", Buffer.concat([far, Buffer.from(word)]));
  plant("nothing", Buffer.alloc(5 << 20, 7));
  mkdirSync(join(home.root, "deep", "er"), { recursive: true });
  plant("deep/er/file", "LECKI-NGUYEN");
  plant("named lecki-nguyen", "");
  const found = search([home.root], [word, "needle"]).map((hit) => hit.slice(home.root.length + 1));
  home.remove();
  assert.deepEqual(
    [...new Set(found.map((hit) => hit.split(":")[0]))].sort(),
    ["across", "big", "deep/er/file", "folded", "folded little", "little", "named lecki-nguyen", "utf8"],
    "each planted word is found, and nothing else",
  );
});

test("nothing older than two seconds is lost, and no word of the case is left in the clear", async () => {
  const home = makeHome();
  const began = Date.now();
  const words = [];
  let window;
  try {
    window = await openWindow(home);
    await makeVault(window, join(home.documents, "Sandhill Wood"));
    for (const { typing, rest } of ends) {
      const tag = randomBytes(4).toString("hex");
      const child = `Zoë ${tag}-Quillaby`;
      await newReport(window);
      await window.type("now");
      await toField(window, "Child’s name");
      await window.type(child);
      await toField(window, narrative);
      const typed = await typeFor(window, typing, tag);
      await pause(rest);
      const end = Date.now();
      await window.kill();

      words.push(child, child.split(" ")[1], `${tag}x0001`, tag);
      const left = search([home.root, tmpdir(), "/dev/shm", "/var/tmp"], words, began);
      assert.deepEqual(left, [], "no word of the case is found in any file");

      window = await openWindow(home);
      await unlock(window);
      const row = await until("the report on the board", () => boardRow(window, child));
      assert.match(row, /Tell the police 1[12] h( \d+ min)? \w+ \d\d:\d\d/, `the report stands on the board with its clocks: ${row}`);
      await window.focus("button", new RegExp(`^${child}`));
      await window.press("Enter");
      await window.see("heading", new RegExp(tag));
      await toStep(window, 1, "Intake");
      const kept = await window.value(narrative);
      const all = typed.map(({ text }) => text).join("");
      const safe = typed.filter(({ answered }) => answered <= end - mayBeLost).map(({ text }) => text);
      const told = `typed ${all.length}, ended ${rest} ms after the last key, kept ${kept.length}`;
      assert.ok(all.startsWith(kept), `what is there is what was typed: ${told}`);
      assert.ok(kept.length >= safe.join("").length, `nothing older than two seconds is lost: ${told}`);
      console.log(`        ${told}, owed ${safe.join("").length}`);
      await window.push("button", "Board");
      await window.see("heading", "Board");
    }
  } finally {
    await window?.kill();
    home.remove();
  }
});

/** Types numbered words without a pause; says when the window had taken each. */
async function typeFor(window, time, tag) {
  const typed = [];
  const end = Date.now() + time;
  while (Date.now() < end) {
    const text = `${tag}x${String(typed.length + 1).padStart(4, "0")} `;
    await window.type(text);
    typed.push({ text, answered: Date.now() });
  }
  return typed;
}

/** The line of a report on the board, as it reads. */
function boardRow(window, child) {
  return window.run((name) => {
    const rows = [...document.querySelectorAll("tbody tr")];
    return rows.find((row) => row.innerText.includes(name))?.innerText.replace(/\s+/g, " ") ?? null;
  }, child);
}
