// The rulebook: every rule is found by its words, its section or its subject, and what an office read again marks it.
import { expect, test } from "./base";
import { answerWith, calls, fixture } from "./mock";
import { attorney } from "./motion_places";
import { changedLaw } from "./variants";
import { withMachine } from "./vault_places";
import type { Page } from "@playwright/test";

const law = () => fixture("law_book");

async function rulebook(page: Page) {
  await page.getByRole("button", { name: "Rulebook" }).click();
  await page.locator("[data-rule]").first().waitFor();
}

const rule = (page: Page, id: string) => page.locator(`[data-rule="${id}"]`);
const find = (page: Page) => page.getByRole("searchbox");

async function readAgain(page: Page) {
  await rule(page, "CPS-03").locator("summary").click();
  await page.getByRole("button", { name: /^Record that it was read again/ }).click();
  await page.getByRole("dialog").waitFor();
}

for (const [kind, plan] of [["county", {}], ["attorney", attorney]] as const) {
  test(`every rule of every register stands there in the vault of a ${kind}`, async ({ start, page }) => {
    await start(plan);
    await rulebook(page);
    const shown = await page.locator("[data-rule]").evaluateAll((all) => all.map((one) => one.getAttribute("data-rule")));
    expect(shown.sort()).toEqual(law().rules.map((one: { id: string }) => one.id).sort());
  });
}

test("a rule is found by a word, by the section typed, and by its number", async ({ start, page }) => {
  await start();
  await rulebook(page);
  await find(page).fill("tribe 24");
  await expect(rule(page, "CPS-11")).toBeVisible();
  await expect(rule(page, "VAC-01")).toHaveCount(0);
  await find(page).fill("§ 48.78(2m)");
  await expect(page.locator("[data-rule]")).toHaveCount(2);
  await find(page).fill("div-07");
  await expect(page.locator("[data-rule]")).toHaveCount(1);
  await expect(rule(page, "DIV-07").getByText("Rests on"), "so few stand open").toBeVisible();
});

test("a subject and a section of law narrow what is shown", async ({ start, page }) => {
  await start();
  await rulebook(page);
  await page.getByLabel("Subject").selectOption("Training");
  await expect(page.locator("[data-rule]")).toHaveCount(2);
  await page.getByLabel("Subject").selectOption("");
  const section = law().sections.find((one: string) => one.includes("995.20"));
  await page.getByLabel("Section of law").selectOption(section);
  await expect(rule(page, "HOL-04")).toBeVisible();
  await expect(rule(page, "CPS-01")).toHaveCount(0);
});

test("pending law is found among the open questions", async ({ start, page }) => {
  await start();
  await rulebook(page);
  await page.getByLabel("Show").selectOption("open");
  const { rules, authorities } = law();
  const doubtful = new Set(authorities.filter((one: any) => one.doubts.length > 0).map((one: any) => one.id));
  const settled = rules.find((one: any) => one.open_question === "" && !one.authorities.some((id: string) => doubtful.has(id)));
  await expect(rule(page, settled.id)).toHaveCount(0);
  for (const [words, id] of [
    ["AB 79", "LAW-01"],
    ["Senate Bill 259", "CPS-22"],
    ["june 2026", "CPS-08"],
    ["15 January", "HOL-04"],
  ] as const) {
    await find(page).fill(words);
    await expect(rule(page, id)).toBeVisible();
  }
});

test("a rule says all that a lawyer checks, examples too", async ({ start, page }) => {
  await start();
  await rulebook(page);
  const police = law().rules.find((one: { id: string }) => one.id === "CPS-03");
  const source = law().authorities.find((one: { id: string }) => one.id === police.authorities[0]);
  const entry = rule(page, "CPS-03");
  await entry.locator("summary").click();
  for (const words of [police.says, police.met_by, source.citation, source.edition, source.checked_on, source.confidence]) {
    await expect(entry.getByText(words).first()).toBeVisible();
  }
  await expect(entry.locator("li")).toHaveCount(3);
  await entry.getByRole("button", { name: /more examples/ }).click();
  await expect(entry.locator("li")).toHaveCount(police.examples.length);
});

test("the Why panel opens the rule in the rulebook", async ({ start, page }) => {
  await start();
  await page.locator("[data-row]").nth(1).click();
  await page.locator("#work-title").waitFor();
  await page.keyboard.press("F1");
  const link = page.getByRole("complementary", { name: "Why" }).getByRole("button", { name: /^[A-Z]{3}-\d+$/ }).first();
  const id = (await link.textContent()) ?? "";
  await link.click();
  await expect(rule(page, id).getByText("Rests on")).toBeVisible();
});

test("a source read again is recorded with its day, its reader and what was found", async ({ start, page }) => {
  await start({}, { "frame.county": fixture("frame.county") });
  await rulebook(page);
  await readAgain(page);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Read by")).toHaveValue(fixture("frame.county").vault.person.name);
  await dialog.getByText("Changed", { exact: true }).click();
  await dialog.getByLabel(/What was read/).fill("Ten hours now.");
  await answerWith(page, "record_reading", "law_book", changedLaw());
  await dialog.getByRole("button", { name: "Record the reading" }).click();
  await expect(dialog).toHaveCount(0);
  expect((await calls(page, "record_reading"))[0].args.reading).toEqual({
    authority: "48.981(3)(a)3.",
    read_on: law().today,
    read_by: "A. Lind",
    found: "changed",
    note: "Ten hours now.",
  });
  await expect(rule(page, "CPS-03").getByText("Do not rely on this rule")).toBeVisible();
  await expect(rule(page, "CPS-03").getByText(/Read again on .* by M. Quade, and changed/)).toBeVisible();
  await page.getByLabel("Show").selectOption("again");
  await expect(rule(page, "VAC-01")).toHaveCount(0);
});

test("a reading that is not whole is refused at its field, and the words stay", async ({ start, page }) => {
  await start();
  await rulebook(page);
  await readAgain(page);
  await answerWith(page, "record_reading", "error.bad_input.reading");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/What was read/).fill("Ten hours now.");
  await dialog.getByRole("button", { name: "Record the reading" }).click();
  await expect(dialog.getByLabel("Read by")).toHaveAttribute("aria-invalid", "true");
  await expect(dialog.getByLabel(/What was read/)).toHaveValue("Ten hours now.");
});

test("the rulebook is printed or saved whole", async ({ start, page }) => {
  await start({}, withMachine());
  await rulebook(page);
  await page.getByRole("button", { name: "Print the rulebook" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Printer").selectOption("Back office");
  await dialog.getByRole("button", { name: "Print", exact: true }).click();
  await expect(dialog.getByRole("status")).toHaveText("Sent to the printer as job 42.");
  await dialog.getByRole("button", { name: "Save a copy" }).click();
  await expect(dialog.getByRole("status")).toHaveText(/^Saved: /);
  expect((await calls(page, "print_vault_paper"))[0].args).toEqual({ paper: { kind: "rulebook" }, printer: "Back office" });
  expect((await calls(page, "save_vault_paper"))[0].args.paper).toEqual({ kind: "rulebook" });
});
