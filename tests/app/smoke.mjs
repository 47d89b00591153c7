// One walk through the whole program in its real window: from an empty computer to the words of the saved paper.
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import assert from "node:assert/strict";
import { join } from "node:path";
import { faults } from "./axe.mjs";
import { makeHome } from "./home.mjs";
import { test } from "./suite.mjs";
import { until } from "./until.mjs";
import { isVault, jumpAndType, makeVault, newReport, toStep, unlock } from "./walk.mjs";
import { openWindow } from "./window.mjs";

const child = "Mai Yia Vang";
const told = "A man in a grey van gives her a phone and says she owes him. Caller works with her aunt at the bakery.";

/** An answer of its own: asked, and nobody knows. */
const unknown = Symbol("F2");

/** The first section, in the order in which Enter goes through it. */
const answers = [
  ["When was the report received?", "now"],
  ["How did it come in?", "b"],
  ["Child’s name", child],
  ["Age", "about fourteen"],
  ["Where is the child right now?", "At the Sunset Motel, room 12, with the man"],
  ["Who is with the child?", "A man she calls Uncle Rick"],
  ["Is sex trafficking of the child alleged?", "s"],
  ["What the reporter says, in the reporter’s words", told],
  ["Is it safe to call or text the child?", unknown],
  ["Is the child in the placement, care or supervision of an agency?", "n"],
  ["Is the child missing?", "n"],
  ["What do you ask of police now?", "Go to the motel now, with somebody who speaks Hmong"],
];

/** Far down the form: reached by name through the search. */
const reporter = [
  ["Reporter’s name", "Paula Novak"],
  ["Where does the reporter work?", "Riverside Bakery"],
];

test("from the phone call to the saved referral, with the keyboard and in the real window", async () => {
  const home = makeHome();
  const folder = join(home.documents, "Sandhill Wood");
  const window = await openWindow(home);
  const wrong = [];
  /** Looks at a screen: a picture of it, and what axe finds. */
  const look = async (name) => {
    await window.shot(`smoke ${name}`.replaceAll(" ", "-"));
    for (const fault of await faults(window)) wrong.push(`${name}: ${fault}`);
  };
  try {
    await makeVault(window, folder, look);
    assert.ok(isVault(folder), "the vault stands in the folder that was typed");
    await look("board, empty");

    await newReport(window);
    for (const [name, text] of answers) {
      assert.equal(await window.focused(), name, "Enter goes from field to field");
      if (text === unknown) await window.press("F2");
      else await window.type(text);
      await window.press("Enter");
    }
    for (const [name, text] of reporter) await jumpAndType(window, name, text);
    await window.says(child);
    await look("intake");

    await toStep(window, 2, /.*/);
    await window.says(/Tell the police/i);
    await look("first hour");
    const clocks = await window.text();
    assert.match(clocks, /1[12] h|11:\d\d|12 hours/, "the clock of twelve hours runs and shows what is left of it");

    await toStep(window, 3, /.*/);
    await look("screening");

    await toStep(window, 4, "What was done, when, by whom and how");
    await look("notices");
    await window.push("button", /^Police told/);
    await window.fill("When was it done?", "now");
    await window.fill("Which office was told?", "Wood County Sheriff");
    await window.fill("Who was told there?", "Deputy R. Haugen");
    await window.fill("Badge", "417");
    await window.fill("Their case number", "26-004417");
    await window.push("radio", /phone/i);
    await look("notice");
    await window.push("button", "Record the notice");
    await window.says("Recorded: Police told.");
    await window.says("Deputy R. Haugen");

    await toStep(window, 5, "The referral to law enforcement");
    await window.says("Where the reporter shows through");
    await look("referral");
    assert.ok((await takeOut(window)) > 0, "the reporter’s workplace shows through in the narrative");
    await window.push("button", "Make the referral");
    await window.see("textbox", "File name");
    await until("the pages of the paper", () =>
      window.run(() => {
        const pages = [...document.querySelectorAll("[data-page]")];
        return pages.length > 0 && pages[0].querySelector("canvas") !== null;
      }),
    );
    const onScreen = await window.run(() => document.querySelector("[data-page]").textContent);
    assert.ok(onScreen.includes(child), "the words lie over the drawn page");
    await look("paper");

    await window.fill("Folder", home.documents);
    await window.fill("File name", "Referral for Wood County");
    await window.push("button", "Save the copy");
    const saved = join(home.documents, "Referral for Wood County.pdf");
    await window.says(saved);
    const paper = execFileSync("pdftotext", ["-layout", saved, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
    for (const words of [child, "Sunset Motel", "Uncle Rick", "somebody who speaks Hmong", "Haugen"]) {
      assert.ok(paper.includes(words), `the saved paper says “${words}”`);
    }
    assert.match(paper, /Safe to call or text.{0,200}not known at this time/, "what nobody knows is said in words");
    assert.doesNotMatch(paper, /Novak|bakery/i, "the reporter is not on the saved paper");
    assert.equal(statSync(saved).mode & 0o077, 0, "nobody else on this computer can read the copy");

    await window.press("Control", "l");
    await window.see("textbox", "Passphrase");
    await look("locked");
    assert.ok(!(await window.text()).includes(child), "nothing of the case stays in a locked window");
    await unlock(window);
    await window.see("heading", "Referral to law enforcement");
    await window.push("button", "Board");
    await window.see("heading", "Board");
    await window.says(child);
    await look("board");
    for (const name of ["Rulebook", "Office"]) {
      await window.push("button", name);
      await window.see("heading", name);
      await look(name.toLowerCase());
    }
    assert.deepEqual(wrong, [], "axe finds nothing wrong on any screen of the walk");
  } finally {
    await window.close();
    home.remove();
  }
});

/** A person takes out every place where the reporter shows through; gives how many there were. */
async function takeOut(window) {
  const left = () => window.run(() => document.querySelectorAll("[data-undecided]").length);
  const all = await left();
  for (let open = all; open > 0; ) {
    await window.click(
      await window.run(() =>
        [...document.querySelectorAll("[data-undecided] button")].find((button) => button.textContent.trim() === "Remove"),
      ),
    );
    open = await until("the place to be decided", async () => {
      const now = await left();
      return now < open ? now : null;
    });
  }
  return all;
}
