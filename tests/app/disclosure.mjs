// One disclosure in the real window, by the keyboard: from the choice of a foster parent to the paper, its copy and the list of what has left.
import { execFileSync } from "node:child_process";
import assert from "node:assert/strict";
import { join } from "node:path";
import { faults } from "./axe.mjs";
import { makeHome } from "./home.mjs";
import { test } from "./suite.mjs";
import { until } from "./until.mjs";
import { jumpAndType, makeVault, newReport, toStep } from "./walk.mjs";
import { openWindow } from "./window.mjs";

const child = "Mai Yia Vang";
const told = "A man in a grey van gives her a phone. Caller is her teacher at Lincoln.";

const report = [
  ["When was the report received?", "now"],
  ["How did it come in?", "b"],
  ["Child’s name", child],
  ["Age", "about fourteen"],
  ["Where is the child right now?", "With the foster family"],
  ["Who is with the child?", "Ola Brandt, says her teacher"],
  ["Is sex trafficking of the child alleged?", "s"],
  ["What the reporter says, in the reporter’s words", told],
];

/** Far down the form, or on another step: reached by name through the search. */
const more = [
  ["Reporter’s name", "Paula Novak"],
  ["What is the reporter to the child?", "teacher"],
  ["How is the child now?", "Tired; her teacher Paula Novak saw it first"],
];

const recipient = [
  ["Name", "Ola Brandt"],
  ["Office", ""],
  ["Address", "9 Pine Court, Wisconsin Rapids"],
  ["Phone number", "715-555-0199"],
  ["What is it for?", "To care for the child"],
];

test("a release to a foster parent, from its choice to the list of what has left, with the keyboard", async () => {
  const home = makeHome();
  const window = await openWindow(home);
  const wrong = [];
  const look = async (name) => {
    await window.shot(`disclosure ${name}`.replaceAll(" ", "-"));
    for (const fault of await faults(window)) wrong.push(`${name}: ${fault}`);
  };
  try {
    await makeVault(window, join(home.documents, "Sandhill Wood"));
    await newReport(window);
    for (const [name, text] of report) {
      assert.equal(await window.focused(), name, "Enter goes from field to field");
      await window.type(text);
      await window.press("Enter");
    }
    for (const [name, text] of more) await jumpAndType(window, name, text);

    await toStep(window, 6, "Who may be told what");
    await window.says("Nothing has left this case yet.");
    await look("none yet");
    await window.focus("button", "Name somebody else");
    await window.press("Enter");
    await until("the first question", async () => (await window.focused()) === "Who is to receive it?");
    await window.type("Foster");
    await window.says("What is needed first");
    await window.says("First: could this person be involved, and who decided it?");
    await window.press("Enter");
    for (const [name, text] of recipient) {
      assert.equal(await window.focused(), name, "Enter goes from field to field");
      if (text !== "") await window.type(text);
      await window.press("Enter");
    }
    await look("gate");
    await window.see("heading", "What would go");
    await window.focus("button", "Make the release");
    await window.press("Enter");
    await window.says("It cannot be made yet");

    await choose(window, "could_be_involved", "ArrowRight");
    await window.fill("Who decided that?", "M. Quade, supervisor");
    await choose(window, "substance_use", "n");
    await until("every place of the reporter to be removed", async () => {
      const left = await window.run(() => {
        const button = document.querySelector("[data-undecided] .decide button");
        button?.focus();
        return button === null;
      });
      if (!left) await window.press("Enter");
      return left;
    });
    await look("before it is made");
    const preview = await window.run(() => document.querySelector("table caption").parentElement.innerText);
    assert.match(preview, /Paula Novak/, "the reporter stands in the report’s column, struck through");
    const struck = await window.run(() => [...document.querySelectorAll("table s")].map((one) => one.textContent));
    assert.ok(struck.includes("Paula Novak"), "and is struck through");

    await window.focus("button", "Make the release");
    await window.press("Enter");
    await window.see("textbox", "File name");
    await window.fill("Folder", home.documents);
    await window.fill("File name", "Release for the foster parent");
    await window.press("Enter");
    const saved = join(home.documents, "Release for the foster parent.pdf");
    await window.says(saved);
    await look("paper");
    const paper = execFileSync("pdftotext", ["-layout", saved, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
    assert.ok(paper.includes(child), "the paper names the child");
    assert.ok(paper.includes("Ola Brandt"), "and to whom it goes");
    assert.doesNotMatch(paper, /novak|teacher|lincoln/i, "the reporter is nowhere on it");

    await toStep(window, 6, "Ola Brandt");
    await window.focus("button", "All disclosures of this report");
    await window.press("Enter");
    await window.says("that it was sent is not recorded");
    await window.focus("button", /^Record that it was sent/);
    await window.press("Enter");
    await until("the form", async () => (await window.focused()) === "When was it done?");
    await window.type("now");
    await window.focus("button", "Record it");
    await window.press("Enter");
    await window.says("Recorded: Release sent.");
    await look("what has left");
    assert.deepEqual(wrong, [], "axe finds nothing on any screen");
  } finally {
    await window.kill();
    home.remove();
  }
});

/** Picks an answer with a key from the first one; the question is named by the end of its path. */
async function choose(window, ending, key) {
  const there = await window.run((end) => {
    const field = [...document.querySelectorAll("[data-field]")].find((one) => one.dataset.field.startsWith("/disclosures/") && one.dataset.field.endsWith(`/${end}`));
    field?.querySelector("input[type=radio]")?.focus();
    return field?.contains(document.activeElement) ?? false;
  }, ending);
  assert.ok(there, `${ending} is asked`);
  await window.press(key);
}
