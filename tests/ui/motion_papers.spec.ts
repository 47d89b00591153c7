// The papers of a motion: words of one's own, facts that change under them, protected numbers, and what leaves the vault.
import { expect, test } from "./base";
import { answerWith, calls, fixture } from "./mock";
import { attorney, openMotion, toMotionStep } from "./motion_places";

const first = () => fixture("motion_papers.full").papers[0].passages[0];

test("a paragraph is edited from the keyboard, and keeps the mark of what was generated", async ({ start, page }) => {
  await start(attorney);
  await openMotion(page, "Papers");
  await page.getByRole("button", { name: /^Edit/ }).first().press("Enter");
  const field = page.getByRole("textbox", { name: /your words/ });
  await expect(field).toBeFocused();
  await page.keyboard.type("To whom it concerns. ");
  await page.keyboard.press("Control+Enter");
  await expect.poll(async () => (await calls(page, "keep_edit")).length).toBe(1);
  const passage = first();
  expect((await calls(page, "keep_edit"))[0].args).toMatchObject({
    paper: "motion",
    passage: passage.name,
    text: `To whom it concerns. ${passage.generated}`,
    generated: passage.fingerprint,
  });
});

test("Escape leaves a paragraph as it was", async ({ start, page }) => {
  await start(attorney);
  await openMotion(page, "Papers");
  const edit = page.getByRole("button", { name: /^Edit/ }).first();
  await edit.press("Enter");
  await page.keyboard.type("nothing of this");
  await page.keyboard.press("Escape");
  await expect(edit).toBeFocused();
  expect(await calls(page, "keep_edit")).toEqual([]);
});

test("a paragraph whose fact changed shows both texts; a person takes one or keeps the other", async ({ start, page }) => {
  await start({ ...attorney, motion_papers: "motion_papers.flagged", keep_edit: "motion_papers.flagged" });
  await openMotion(page, "Papers");
  const passage = fixture("motion_papers.flagged").papers[0].passages.find((one: any) => one.edit?.flagged);
  const article = page.getByRole("article").filter({ hasText: "What the facts say now" });
  await expect(article).toContainText(passage.edit.text);
  await expect(article).toContainText(passage.generated);
  await article.getByRole("button", { name: /^Keep mine/ }).press("Enter");
  await expect.poll(async () => (await calls(page, "keep_edit")).length).toBe(1);
  expect((await calls(page, "keep_edit"))[0].args).toMatchObject({ text: passage.edit.text, generated: passage.fingerprint });
  await article.getByRole("button", { name: /^Take the new text/ }).press("Enter");
  await expect.poll(async () => (await calls(page, "undo_edit")).length).toBe(1);
  expect((await calls(page, "undo_edit"))[0].args.passage).toBe(passage.name);
  await expect(page.getByText("What the facts say now"), "nothing is left to choose").toHaveCount(0);
});

test("a protected number holds the papers until a person decides, in place", async ({ start, page }) => {
  await start({ ...attorney, motion: "motion.lacking", leave_motion_section: "motion.lacking", motion_papers: "motion_papers.places" });
  await openMotion(page, "Papers");
  const place = fixture("motion_papers.places").places[0];
  await expect(page.locator("[data-undecided] mark")).toHaveText(place.match);
  await expect(page.getByRole("button", { name: /^Save as/ }), "nothing can be made").toHaveCount(0);
  await page.getByRole("button", { name: place.choices[0].label }).first().press("Enter");
  await expect.poll(async () => (await calls(page, "decide_place")).length).toBe(1);
  expect((await calls(page, "decide_place"))[0].args).toMatchObject({ place: place.id, verdict: place.choices[0].verdict });
  await expect(page.getByRole("button", { name: /^Save as PDF/ }), "now they can").toBeVisible();
  const decided = page.locator("[aria-pressed='true']").filter({ hasText: place.choices[0].label });
  await decided.press("Enter");
  await expect.poll(async () => (await calls(page, "decide_place")).at(-1)?.args.verdict, "the same again takes it back").toBeNull();
});

test("papers that lack something cannot be marked final; those that lack nothing can", async ({ start, page }) => {
  await start({ ...attorney, motion_papers: "motion_papers.lacking" });
  await openMotion(page, "Papers");
  await expect(page.getByRole("button", { name: "Mark final" })).toBeDisabled();
  const [lack] = fixture("motion_papers.lacking").lacks;
  await expect(page.getByText(lack.says)).toBeVisible();
  await answerWith(page, "motion_papers", "motion_papers.full");
  await toMotionStep(page, "Client");
  await toMotionStep(page, "Papers");
  await page.getByRole("button", { name: "Mark final" }).press("Enter");
  await expect(page.getByRole("button", { name: "Marked final" })).toHaveAttribute("aria-pressed", "true");
  expect((await calls(page, "mark_final"))[0].args.isFinal).toBe(true);
});

test("the paper that is looked at is the one that is made, as PDF or as Word", async ({ start, page }) => {
  await start({ ...attorney, make_court_paper: "paper.word", paper: "paper.word" });
  await openMotion(page, "Papers");
  await page.getByRole("button", { name: "Proposed order" }).press("Enter");
  await expect.poll(async () => (await calls(page, "preview_bytes")).at(-1)?.args.paper).toBe("proposed_order");
  await page.getByRole("button", { name: /^Save as Word/ }).press("Enter");
  await expect(page.getByLabel("File name")).toHaveValue(fixture("paper.word").file_name);
  expect((await calls(page, "make_court_paper"))[0].args).toMatchObject({ paper: "proposed_order", format: "docx" });
  await expect(page.getByRole("heading", { name: "Print" }), "Word prints it").toHaveCount(0);
  await page.getByRole("button", { name: "Back to the motion" }).press("Enter");
  await expect(page.getByRole("button", { name: "Proposed order" }), "the same paper stands").toHaveAttribute("aria-pressed", "true");
});

test("Ctrl P goes to the papers, and then to the printer", async ({ start, page }) => {
  const printers = ["Front desk", "Back office"];
  await start(attorney, { "paper.motion": { ...fixture<object>("paper.motion"), printers, default_printer: printers[0] } });
  await openMotion(page, "Client");
  await page.keyboard.press("Control+p");
  await page.locator(".page .words span").first().waitFor();
  await page.keyboard.press("Control+p");
  await expect(page.getByLabel("Printer")).toBeFocused();
  expect((await calls(page, "make_court_paper"))[0].args).toMatchObject({ paper: "motion", format: "pdf" });
});

test("beside the pages the law is a drawer, which its button and F1 open and Escape closes", async ({ start, page }) => {
  await start(attorney);
  await openMotion(page, "Papers");
  const law = page.locator("aside.why");
  await expect(law).toBeHidden();
  await page.getByRole("button", { name: /^Why/ }).click();
  await expect(law).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(law).toBeHidden();
  await page.keyboard.press("F1");
  await expect(page.locator("#why-title")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(law).toBeHidden();
});

test("what is next is asked for again after a decision on the papers", async ({ start, page }) => {
  await start(attorney);
  await openMotion(page, "Papers");
  const next = { label: "Serve a copy, and record it", path: "/filing/served_on_office", step: "before_filing" };
  await answerWith(page, "motion", "motion.full", { ...fixture<object>("motion.full"), next });
  await page.getByRole("button", { name: "Mark final" }).press("Enter");
  await page.getByRole("button", { name: next.label }).press("Enter");
  await expect(page.locator('[data-main="/filing/served_on_office"]')).toBeFocused();
});
