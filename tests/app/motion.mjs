// One walk through an attorney's vault in its real window: from an empty vault to the three papers, by the keyboard.
import { statSync } from "node:fs";
import assert from "node:assert/strict";
import { join } from "node:path";
import { answerAll, down, drawn, enterTo, letter, nth, toNamed, toStep, wordsOf } from "./answers.mjs";
import { faults } from "./axe.mjs";
import { makeHome } from "./home.mjs";
import { test } from "./suite.mjs";
import { until } from "./until.mjs";
import { isVault, makeAttorneyVault, toField } from "./walk.mjs";
import { openWindow } from "./window.mjs";

/** The client and the court case, in the order in which Enter goes through them. */
const client = [
  ["Name now", "Rosalind Amos"],
  ["Name in the court’s file", "Rosalind Teague"],
  ["Which words do the papers use?", letter("s")],
  ["Who brings the motion?", nth(0)],
  ["Date of birth", "1988-09-30"],
  ["How is it safe to reach the client?", "Through her sister, evenings"],
  ["In Safe at Home?", letter("n")],
  ["A citizen of the United States?", nth(0)],
  ["Whose court was it?", nth(0)],
  ["County", "Rock"],
  ["Case number", "2012CM001234"],
  ["Branch", "4"],
  ["Kind of case", nth(1)],
  ["What does the file call the client?", "Defendant"],
  ["Who prosecuted?", nth(0)],
  ["That office", "Rock County District Attorney"],
];

const count = [
  ["Count", "1"],
  ["Charge as it is written", "Prostitution"],
  ["Statute", down(2)],
  ["Of what?", nth(0)],
  ["When was the offense?", "2012-03-05"],
  ["How did it end?", nth(0)],
  ["When did it end?", "2012-06-14"],
  ["Part of the bargain behind a plea?", letter("n")],
];

/** The facts, each with what the trafficker did, by which means, and the elements it bears on. */
const story = [
  {
    when: "about June 2011",
    says: "Soon after they met he took her identity card and her bank card, and kept them.",
    act: "Harbored",
    means: "e",
    ties: "a",
  },
  { when: "2012-03-05", says: "He drove her to the motel that evening and waited outside.", act: "Transported", means: "", ties: "ab" },
  { when: "May 2026", says: "A landlord refused her for this conviction. She asked for legal help that week.", act: "", means: "", ties: "dg" },
];

const whole = [
  ["When did it begin?", "about June 2011"],
  ["When did it end?", "October 2012"],
  ["What was given or promised, and to whom?", "Money, which he kept, and the room she slept in"],
  ["Which kind of act?", nth(1)],
  ["How did the violation come of it?", "He chose the place and the hour, drove her there and waited."],
];

const reasons = [
  ["Was a defense under § 939.46 raised in the case?", letter("n")],
  ["Was it said in the case that trafficking led to it?", letter("n")],
  ["Why was it not raised then?", "He sat in the courtroom. She had no lawyer, and nobody told her of a defense."],
  ["Why does the motion come now?", "Until May 2026 she did not know that a motion could be made."],
  ["Whose safety stood in the way?", "He lived in the same town until 2024."],
  ["How will the client benefit?", "She is refused apartments and a licence for this conviction."],
  ["Why will society not be harmed?", "She has had no other case in fourteen years."],
];

const papers = [
  { title: "Notice of motion and motion", file: "Motion", says: [/ROSALIND TEAGUE/, /§ 944\.30\(1\)/, /2012CM001234/, /vacate the conviction on count 1/] },
  { title: "Statement of facts", file: "Statement", says: [/identity card/, /drove her to the motel/, /landlord refused her/] },
  { title: "Proposed order", file: "Order", says: [/THE COURT FINDS/, /as a result of/, /is vacated/] },
];

test("from an empty attorney’s vault to the three papers, with the keyboard and in the real window", async () => {
  const home = makeHome();
  const window = await openWindow(home);
  const wrong = [];
  /** Looks at a screen: a picture of it, and what axe finds. */
  const look = async (name) => {
    await window.shot(`motion ${name}`.replaceAll(" ", "-"));
    for (const fault of await faults(window)) wrong.push(`${name}: ${fault}`);
  };
  try {
    const folder = join(home.documents, "Sandhill motions");
    await makeAttorneyVault(window, folder, look);
    assert.ok(isVault(folder), "the vault stands in the folder that was typed");
    await look("motions, empty");

    await window.press("Control", "n");
    await window.see("heading", /Enter the client/);
    await look("client, empty");
    await toField(window, "Name now");
    await answerAll(window, client);
    await enterTo(window, "Add a count");
    await window.press("Enter");
    await until("the first field of the new count", async () => (await window.focused()) === "Count");
    await answerAll(window, count);
    await toField(window, "Are these all counts, read-ins and dismissed ones?");
    await window.press("y");
    await window.says("§ 973.015(2m) reaches the count.");
    await look("client");

    await toStep(window, 2, "The story");
    await look("story, empty");
    for (const fact of story) await tell(window, fact);
    await window.says(/3 facts in the order of time, each tied/);
    await toNamed(window, /^§ 940\.302/);
    await window.press(" ");
    await window.press("Enter");
    await answerAll(window, whole);
    await look("story");

    await toStep(window, 4, "Reasons and relief");
    await toField(window, reasons[0][0]);
    await answerAll(window, reasons);
    await toNamed(window, /^Strike: Expunge the record as well/);
    await window.press("Enter");
    await window.says("struck");
    await look("reasons");

    await toStep(window, 3, /Nothing is lacking/);
    await look("elements");
    await tieInGrid(window);
    await look("elements, a tie");

    await toStep(window, 6, /can be marked final\. .* before filing/);
    await look("before filing");
    await window.press("Alt", "ArrowDown");
    await until("the first field of the page", async () => (await window.focused()) === "How is it filed?");
    await answerAll(window, [
      ["How is it filed?", nth(0)],
      ["Who signs?", "M. Quade"],
    ]);
    await window.says(/saved \d\d:\d\d/);

    await toStep(window, 5, /Nothing is lacking/);
    await drawn(window);
    await look("papers, not final");
    await toField(window, "Mark final");
    await window.press("Enter");
    await window.see("button", "Marked final");
    await look("papers");

    for (const { title, file, says } of papers) {
      for (const [way, ending] of [
        ["Save as PDF…", "pdf"],
        ["Save as Word…", "docx"],
      ]) {
        await toNamed(window, new RegExp(`^${title}$`));
        await window.press("Enter");
        await toNamed(window, new RegExp(`^${way}$`));
        await window.press("Enter");
        await window.see("textbox", "File name");
        if (ending === "pdf") await drawn(window);
        await look(`paper ${file} ${ending}`);
        await window.fill("Folder", home.documents);
        await window.fill("File name", file);
        await window.press("Enter");
        const saved = join(home.documents, `${file}.${ending}`);
        await window.says(saved);
        const text = wordsOf(saved, ending);
        for (const words of says) assert.match(text, words, `${file}.${ending} says what was entered`);
        assert.doesNotMatch(text, /\bDraft\b/, `${file}.${ending} is marked final`);
        assert.doesNotMatch(text, /her sister/, "how to reach her is in no paper");
        assert.equal(statSync(saved).mode & 0o077, 0, "nobody else on this computer can read the copy");
        await toNamed(window, /^Back to the motion$/);
        await window.press("Enter");
        await drawn(window);
      }
    }
    await toStep(window, 6, /marked final/);
    await window.says("The finished files");
    await look("before filing, papers made");
    await window.press("Control", "l");
    await window.see("textbox", "Passphrase");
    assert.ok(!(await window.text()).includes("Amos"), "nothing of the client stays in a locked window");
    assert.deepEqual(wrong, [], "axe finds nothing wrong on any screen of the walk");
  } finally {
    await window.close();
    home.remove();
  }
});

/** Adds a fact, writes it, and ties it with its letters. */
async function tell(window, { when, says, act, means, ties }) {
  await toNamed(window, /^Add a fact$/);
  await window.press("Enter");
  await until("the first field of the new fact", async () => (await window.focused()) === "When?");
  await answerAll(window, [
    ["When?", when],
      ["As the statement of facts says it", says],
    ["Who says so?", "Ms. Amos"],
    ["For as few eyes as can be?", letter("n")],
    ["Does anybody say otherwise?", letter("n")],
  ]);
  if (act !== "") {
    await toNamed(window, new RegExp(`^${act}`));
    await window.press(" ");
  }
  if (means !== "") {
    await toNamed(window, /^a\. Bodily harm/);
    await window.press(means);
  }
  await toNamed(window, /^Close this fact$/);
  await window.press("Enter");
  await until("the focus back on the fact", async () => (await window.focused()).includes(says));
  for (const tie of ties) await window.press(tie);
  const pressed = await until("its ties", () =>
    window.run(
      (words) => {
        const fact = [...document.querySelectorAll("[data-fact]")].find((one) => one.textContent.includes(words));
        const on = [...(fact?.querySelectorAll("[aria-pressed=true]") ?? [])].map((button) => button.textContent.trim());
        return on.length > 0 ? on.join("") : null;
      },
      says,
    ),
  );
  assert.equal(pressed, ties, "the letters tied the fact");
}

/** Walks the grid to (c) under the last fact, and ties it. */
async function tieInGrid(window) {
  await toNamed(window, /^\(a\) Victim of trafficking/);
  await window.press("ArrowDown");
  await window.press("ArrowDown");
  for (let at = 0; at < 3; at += 1) await window.press("ArrowRight");
  await until("the cell of (c) and fact 3", async () => /^\(c\).*fact 3: counts without a tie/.test(await window.focused()));
  await window.press(" ");
  await until("the tie", async () => /^\(c\).*fact 3: tied/.test(await window.focused()));
}
