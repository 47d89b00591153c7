// The first window: each way in which opening can fail is told apart by its code, and says what to do.
import { expect, test } from "./base";
import { answerWith, calls, fixture } from "./mock";
import { twoVaults } from "./variants";

test("a wrong passphrase is said at the field, and the next try is ready to type", async ({ start, page }) => {
  await start({ frame: "frame.locked", unlock_vault: "error.wrong_passphrase" }, twoVaults());
  const field = page.getByLabel("Passphrase", { exact: true });
  await expect(field, "typing can begin at once").toBeFocused();
  await page.keyboard.type("nearly right");
  await page.keyboard.press("Enter");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription(new RegExp(fixture("error.wrong_passphrase").message));
  await answerWith(page, "unlock_vault", "frame.county");
  await page.keyboard.type("the right one");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Board" })).toBeVisible();
  const tries = (await calls(page, "unlock_vault")).map((call) => call.args);
  expect(tries.map((args) => args.passphrase)).toEqual(["nearly right", "the right one"]);
  expect(tries[0]).toMatchObject({ despiteClock: false, despiteDamage: false });
});

for (const [code, button, despite] of [
  ["clock_behind", "Open it all the same", { despiteClock: true, despiteDamage: false }],
  ["tail_damaged", "Open it without the damaged part", { despiteClock: false, despiteDamage: true }],
] as const) {
  test(`${code} can be overruled by a person, by name`, async ({ start, page }) => {
    await start({ frame: "frame.locked", unlock_vault: [`error.${code}`, "frame.county"] }, twoVaults());
    await page.keyboard.type("four words of mine");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toContainText(fixture(`error.${code}`).message);
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByRole("heading", { name: "Board" })).toBeVisible();
    expect((await calls(page, "unlock_vault"))[1].args).toMatchObject(despite);
  });
}

for (const code of ["newer_format", "in_use", "damaged"]) {
  test(`${code} says what is safe and offers no way around`, async ({ start, page }) => {
    await start({ frame: "frame.locked", unlock_vault: `error.${code}` }, twoVaults());
    await page.keyboard.type("four words of mine");
    await page.keyboard.press("Enter");
    const alert = page.getByRole("alert");
    await expect(alert).toContainText(fixture(`error.${code}`).message);
    await expect(alert).toContainText(fixture(`error.${code}`).hint ?? "");
    await expect(alert.getByRole("button")).toHaveCount(0);
  });
}

test("a newcomer is at a board of three reports with two presses of a button", async ({ start, page }) => {
  await start({ frame: "frame.locked", create_vault: "created.county" });
  await page.getByRole("button", { name: /three invented reports/ }).click();
  await page.getByRole("button", { name: "Make the practice vault" }).click();
  await expect(page.getByRole("heading", { name: "Board" })).toBeVisible();
  expect((await calls(page, "create_vault"))[0].args.plan).toMatchObject({ practice: true, passphrase: "practice" });
});

test("a practice vault says TRAINING in words, and only there the clock can be set", async ({ start, page }) => {
  await start({ frame: "frame.practice" });
  await expect(page.getByText("TRAINING", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: /Practice clock/ }).click();
  await page.getByLabel("New moment").fill("Sat 21 Nov 2026, 08:30");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect((await calls(page, "set_practice_time"))[0].args.text).toBe("Sat 21 Nov 2026, 08:30");
});

test("a county's vault has neither", async ({ start, page }) => {
  await start();
  await expect(page.getByText("TRAINING")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Practice clock/ })).toHaveCount(0);
});

test("a weak passphrase is judged while it is typed, against the person's own words", async ({ start, page }) => {
  await start({ frame: "frame.locked", judge_passphrase: "judgement.weak" });
  await page.getByRole("button", { name: /Make a vault for a county/ }).click();
  await page.getByLabel("Your name").fill("A. Lind");
  await page.getByLabel("Passphrase", { exact: true }).fill("lind2026");
  await expect(page.getByText(fixture("judgement.weak").says)).toBeVisible();
  const [judged] = await calls(page, "judge_passphrase");
  expect(judged.args).toEqual({ passphrase: "lind2026", words: ["A. Lind"] });
});

test("a vault that locked itself brings the window back to the start, and unlocking to the same place", async ({ start, page }) => {
  await start();
  await page.locator("[data-row]").nth(1).click();
  await page.locator("#work-title").waitFor();
  await answerWith(page, "board", "error.locked", { code: "locked", message: "No vault is open.", field: null, hint: null });
  await answerWith(page, "frame", "frame.locked", twoVaults()["frame.locked"]);
  await page.getByRole("button", { name: "Board" }).click();
  await expect(page.getByRole("heading", { name: "Open a vault" })).toBeVisible();
  await expect(page.getByText(fixture("report.full").title), "nothing of the case stays").toHaveCount(0);
});
