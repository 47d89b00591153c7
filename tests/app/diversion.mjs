// One walk through a diversion in the real window of each kind of vault, by the keyboard: from nothing to a paper.
import assert from "node:assert/strict";
import { join } from "node:path";
import { answerAll, drawn, letter, nth, toNamed, toStep, wordsOf } from "./answers.mjs";
import { faults } from "./axe.mjs";
import { makeHome } from "./home.mjs";
import { test } from "./suite.mjs";
import { until } from "./until.mjs";
import { makeAttorneyVault, makeVault, toField } from "./walk.mjs";
import { openWindow } from "./window.mjs";

/** Sixteen, in juvenile court of a small county, and the district attorney objects. */
const sixteen = [
  ["Name", "Wren Halloran"],
  ["Age when the act was done", "15"],
  ["Age when it was charged", "16"],
  ["Age now", "16"],
  ["A victim of trafficking?", letter("y")],
  ["A citizen of the United States?", nth(0)],
  ["Is it a charge of prostitution, § 944.30?", letter("y")],
  ["County", "Vilas"],
  ["Which court?", nth(0)],
  ["How far has it come?", nth(1)],
  ["Who filed it, or would?", nth(0)],
];
const objection = [
  ["Does the person agree?", nth(0)],
  ["Does a parent agree?", nth(0)],
  ["Does a guardian agree?", letter("n")],
  ["Does a legal custodian agree?", letter("n")],
  ["Does the prosecutor agree?", letter("o")],
];

/** Fourteen, nothing filed, and intake has made an agreement. */
const fourteen = [
  ["Name", "Pia Lindqvist"],
  ["Age when the act was done", "13"],
  ["Age now", "14"],
  ["A victim of trafficking?", letter("y")],
  ["Is it a charge of prostitution, § 944.30?", letter("y")],
  ["County", "Dunn"],
  ["How far has it come?", nth(0)],
  ["Did the juvenile court dismiss the petition and refer it for an agreement?", letter("n")],
];

/** Does an act in a window with a new vault of a kind, looks at every stop with axe, and takes both away again. */
async function walk(makes, name, act) {
  const home = makeHome();
  const window = await openWindow(home);
  const wrong = [];
  const look = async (at) => {
    for (const fault of await faults(window)) wrong.push(`${at}: ${fault}`);
    await window.shot(`${name}-${at.replaceAll(" ", "-")}`);
  };
  try {
    await makes(window, join(home.documents, "Sandhill"));
    await act(window, home, look);
    assert.deepEqual(wrong, [], "axe finds nothing wrong on any screen of the walk");
  } finally {
    await window.close();
    home.remove();
  }
}

/** Begins a diversion from the keyboard, and stands in its first field. */
async function begin(window) {
  await window.press("Control", "Shift", "n");
  await window.see("heading", /which court/);
  await toField(window, "Name");
}

/** The words on the four ways, as they stand. */
const ways = (window) => window.run(() => [...document.querySelectorAll("[data-way] .state")].map((state) => state.innerText.trim()));

test("an attorney’s vault: an objection is argued, both findings are written, and the request is made", () =>
  walk(makeAttorneyVault, "diversion-attorney", async (window, home, look) => {
    await begin(window);
    await look("begun");
    await answerAll(window, sixteen);
    await toNamed(window, /^Does the person agree\?$/);
    await answerAll(window, objection);
    await window.says(/saved \d\d:\d\d/);

    await toStep(window, 2, /four ways/);
    await until("the four ways", async () => (await ways(window)).join() === "A person decides,A person decides,Closed,Closed");
    await window.says(/undecided: argue it/);
    assert.doesNotMatch(await window.text(), /eligible/i, "nobody is turned away");
    await look("ways");
    await toNamed(window, /^Why ?, Consent decree/);
    await window.press("Enter");
    await window.says(/State v\. C\.G\.B\./);
    await window.press("Escape");

    await toStep(window, 3, /findings/);
    await toField(window, "What shows that it serves the person’s best interests?");
    await window.type("She lives with her aunt and is back in school.");
    await toNamed(window, /^What shows that society will not be harmed\?$/);
    await window.type("An adult took her there and kept the money.");
    await window.says(/Both findings have facts to rest on/);
    await look("findings");

    await toStep(window, 5, /papers can be made/);
    await drawn(window);
    await look("papers");
    for (const [way, ending] of [
      ["Save as PDF…", "pdf"],
      ["Save as Word…", "docx"],
    ]) {
      await toNamed(window, new RegExp(`^${way}$`));
      await window.press("Enter");
      await window.see("textbox", "File name");
      await window.fill("Folder", home.documents);
      await window.fill("File name", "request");
      await window.press("Enter");
      const saved = join(home.documents, `request.${ending}`);
      await window.says(saved);
      const text = wordsOf(saved, ending);
      for (const words of [/Wren Halloran/, /back in school/, /kept the money/]) assert.match(text, words, `request.${ending} says what was entered`);
      // The Word file says it in its head, which is a part of its own.
      if (ending === "pdf") assert.match(text, /Draft/, "nobody marked it final");
      await toNamed(window, /^Back to the diversion$/);
      await window.press("Enter");
      await drawn(window);
    }
    await window.says("Made so far");

    await toNamed(window, /^Motions$/);
    await window.press("Enter");
    await window.says("Wren Halloran, 16");
    await look("board");
  }));

test("a county’s vault: the agreement of a child of fourteen has its clocks in the case and on the board", () =>
  walk(makeVault, "diversion-county", async (window, _home, look) => {
    await begin(window);
    await answerAll(window, fourteen);
    await window.says(/saved \d\d:\d\d/);
    await toStep(window, 4, /agreed or ordered/);
    await toField(window, "How long does it run?");
    await answerAll(window, [
      ["How long does it run?", "6 months"],
      ["Does it place the juvenile outside the home?", letter("n")],
    ]);
    await toNamed(window, /^When does it begin\?$/);
    await window.type("yesterday");
    await window.press("Enter");
    await window.says(/The agreement ends/);
    await window.says(/clock not started|needs: when did/i);
    await toNamed(window, /^When did the district attorney have notice of it\?$/);
    await window.type("yesterday");
    await window.press("Enter");
    await window.says(/District attorney’s 20 days/);
    await window.says(/1[89] days left/);
    await look("clocks");
    await toStep(window, 2, /four ways/);
    await look("ways");
    await toNamed(window, /^Board$/);
    await window.press("Enter");
    await window.says("Pia Lindqvist, 14");
    await window.says(/1[89] days left/);
    await look("board");
    await window.press("Control", "l");
    await window.see("textbox", "Passphrase");
    assert.ok(!(await window.text()).includes("Lindqvist"), "nothing of the person stays in a locked window");
  }));
