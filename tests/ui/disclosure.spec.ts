// A disclosure by the keyboard, for each kind of recipient that the law treats in its own way; and the desks.
import type { Page } from "@playwright/test";
import { expect, test } from "./base";
import { jumpTo } from "./disclosure_places";
import { answerWith, calls, fixture } from "./mock";

/** Opens the step of the second report by the keyboard. */
async function toDisclosure(page: Page) {
  await page.locator("[data-row]").nth(1).focus();
  await page.keyboard.press("Enter");
  await page.locator("#work-title").waitFor();
  await jumpTo(page, "Disclosure");
}

const planned = (recorded: string) => ({ disclosures: "disclosures.new", plan_disclosure: recorded, disclosure: recorded });
const making = (page: Page) => page.locator("[data-stop=make]");

test("a child advocacy center is chosen from the office’s settings, and waits for every word of the reporter", async ({ start, page }) => {
  await start(planned("disclosure.center"));
  await toDisclosure(page);
  const { directory } = fixture("disclosures.new");
  const center = directory.find((one: { kind: string }) => one.kind === "Recognized child advocacy center");
  await page.getByRole("button", { name: center.name }).press("Enter");
  await expect(page.locator("#work-title")).toHaveText(center.name);
  expect((await calls(page, "plan_disclosure"))[0].args.from).toBe(center.from);
  const view = fixture("disclosure.center");
  await making(page).press("Enter");
  expect(await calls(page, "make_disclosure"), "nothing is made while a place waits").toEqual([]);
  await expect(page.locator("[data-undecided] button").first(), "the first place that waits has the focus").toBeFocused();
  await page.locator("[data-undecided]").first().getByRole("button", { name: "Remove" }).press("Enter");
  const decided = (await calls(page, "decide_disclosure_place"))[0].args;
  expect(decided).toMatchObject({ item: view.item, place: view.showings[0].id, decision: "removed" });
  await answerWith(page, "disclosure", "disclosure.center_ready");
  await expect(page.locator("[data-undecided]")).toHaveCount(0);
  await making(page).press("Enter");
  await expect(page.locator(".page .words span").first()).toContainText(/\w/);
  expect((await calls(page, "make_disclosure"))[0].args).toMatchObject({ item: view.item, paper: "services_referral" });
  await page.keyboard.press("Alt+6");
  await expect(page.locator("#work-title"), "and the paper leads back to it").toHaveText(center.name);
});

test("what stays out is struck through with its reason before anything is made", async ({ start, page }) => {
  await start(planned("disclosure.center"));
  await toDisclosure(page);
  await page.getByRole("button", { name: "Name somebody else" }).press("Enter");
  const lines = fixture("disclosure.center").preview.flatMap((part: any) => part.lines);
  const out = lines.filter((line: any) => line.goes === null);
  await expect(page.locator("table s"), "each once").toHaveCount(out.length);
  const name = lines.find((line: any) => line.path === "/reporter/name");
  const row = page.getByRole("row").filter({ hasText: name.words });
  await expect(row.locator("s"), "the reporter among them").toHaveText(name.words);
  await expect(row).toContainText(name.why);
  await page.getByRole("button", { name: "What goes" }).press("Enter");
  await expect(page.locator("table s")).toHaveCount(0);
  await page.getByRole("button", { name: "What stays out" }).press("Enter");
  await expect(page.locator("table s")).toHaveCount(out.length);
  expect(await calls(page, "make_disclosure")).toEqual([]);
});

test("a private provider waits for a permission, whose form is made here; with it the referral is made", async ({ start, page }) => {
  await start(planned("disclosure.provider"));
  await toDisclosure(page);
  await page.getByRole("button", { name: "Name somebody else" }).press("Enter");
  const view = fixture("disclosure.provider");
  for (const asked of ["permission_by", "permission_names", "permission_identifies", "permission_until", "imminent_danger", "substance_use"]) {
    await expect(page.locator(`[data-field="/disclosures/items/${view.item}/${asked}"]`), `${asked} is asked`).toHaveCount(1);
  }
  await making(page).press("Enter");
  await expect(page.getByRole("alert")).toContainText("It cannot be made yet");
  await expect(page.locator(".make .link").first(), "the first fact that would change it has the focus").toBeFocused();
  await page.keyboard.press("Enter");
  const first = view.refused.flatMap((one: any) => one.facts)[0];
  await expect(page.locator(`[data-field="${first.path}"] :focus`), "and leads to its field").toHaveCount(1);
  expect(await calls(page, "make_disclosure")).toEqual([]);
  await page.getByRole("button", { name: /^Make: Permission to release a record$/ }).press("Enter");
  await page.getByRole("button", { name: "Save the copy" }).waitFor();
  expect((await calls(page, "make_disclosure"))[0].args).toMatchObject({ item: view.item, paper: "consent_release" });
  await answerWith(page, "disclosure", "disclosure.provider_ready");
  await page.keyboard.press("Alt+6");
  await expect(page.getByText("It cannot be made yet")).toHaveCount(0);
  await making(page).press("Enter");
  await expect.poll(async () => (await calls(page, "make_disclosure")).length).toBe(2);
});

test("a foster parent has nothing before somebody decided who could be involved", async ({ start, page }) => {
  await start(planned("disclosure.foster"));
  await toDisclosure(page);
  await page.getByRole("button", { name: "Name somebody else" }).press("Enter");
  const gate = page.locator('[data-field$="/could_be_involved"]');
  await gate.getByRole("radio", { name: "No", exact: true }).focus();
  await page.keyboard.press("Space");
  await page.locator('[data-field$="/decided_by"] input').focus();
  await page.keyboard.type("M. Quade");
  await expect
    .poll(async () => (await calls(page, "save_draft")).flatMap((call) => call.args.entries))
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: expect.stringMatching(/could_be_involved$/), state: "known", text: "no" }),
        expect.objectContaining({ path: expect.stringMatching(/decided_by$/), state: "known", text: "M. Quade" }),
      ]),
    );
  await expect.poll(async () => (await calls(page, "disclosure")).length, "it is asked for anew after each answer").toBeGreaterThan(1);
});

test("a parent who could be involved is stopped, and it is said who decides", async ({ start, page }) => {
  await start(planned("disclosure.parent"));
  await toDisclosure(page);
  await page.getByRole("button", { name: "Name somebody else" }).press("Enter");
  await making(page).press("Enter");
  await expect(page.getByRole("alert")).toContainText(/supervisor decides with police/);
  expect(await calls(page, "make_disclosure"), "nothing is made").toEqual([]);
});

test("counsel of the subject is refused here, and the custodian of records is named", async ({ start, page }) => {
  await start(planned("disclosure.subject"));
  await toDisclosure(page);
  await page.getByRole("button", { name: "Name somebody else" }).press("Enter");
  await expect(page.getByText("Nothing is made here", { exact: true })).toBeVisible();
  await expect(page.getByText(/R\. Tally, records/)).toBeVisible();
  await expect(making(page), "there is nothing to make it with").toHaveCount(0);
  await expect(page.locator("table"), "and nothing is laid out").toHaveCount(0);
});

test("what has left says to whom, on what basis and what was left out; its sending is recorded with the paper", async ({ start, page }) => {
  const { left } = fixture("disclosures.left");
  const open = { ...left[0], sent: null, to_record: "release_sent" };
  await start({ disclosures: "disclosures.left" }, { "disclosures.left": { ...fixture<object>("disclosures.left"), left: [open] } });
  await toDisclosure(page);
  for (const words of [open.to, open.basis, open.mark]) await expect(page.getByText(words).first()).toBeVisible();
  await page.locator("summary").filter({ hasText: "left out" }).press("Enter");
  await expect(page.getByText(open.left_out[0].answer).first()).toBeVisible();
  await page.getByRole("button", { name: /^Record that it was sent/ }).press("Enter");
  await expect(page.locator('[data-main="act-/at"]'), "the form opens at its first field").toBeFocused();
  await page.keyboard.type("21:08");
  await page.getByRole("button", { name: "Record it" }).press("Enter");
  await expect(page.getByText(/^Recorded: /)).toBeVisible();
  const { paper, kind, answers } = (await calls(page, "record_sent"))[0].args;
  expect({ paper, kind }).toEqual({ paper: open.paper, kind: "release_sent" });
  expect(answers).toContainEqual({ path: "/at", state: "known", text: "21:08" });
});

for (const [key, name, says] of [
  ["missing_child", "Missing child", "Make the sheet"],
  ["tribe", "Tribe", "Make the notice"],
] as const) {
  test(`the desk “${name}” is come to by name, and its paper is made and proved there`, async ({ start, page }) => {
    await start({ notice_desk: `notice_desk.${key}` });
    await page.locator("[data-row]").nth(1).focus();
    await page.keyboard.press("Enter");
    await page.locator("#work-title").waitFor();
    await jumpTo(page, name);
    const view = fixture(`notice_desk.${key}`);
    await expect(page.locator("#work-title")).toHaveText(view.title);
    for (const duty of view.duties) await expect(page.getByRole("button", { name: duty.title })).toBeVisible();
    await page.getByRole("button", { name: /^Record: / }).first().press("Enter");
    await expect(page.locator('[data-main="act-/at"]'), "the proof is recorded here").toBeFocused();
    await page.getByRole("button", { name: "Close" }).press("Enter");
    await page.getByRole("button", { name: says }).press("Enter");
    await expect.poll(async () => (await calls(page, "make_notice"))[0]?.args.desk).toBe(key);
  });
}
