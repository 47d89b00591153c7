// The log and the health check: rows in plain words, filters, verifying, a mark from paper, the table.
import { expect, test } from "./base";
import { answerWith, calls, fixture } from "./mock";
import { broken, ill, toScreen, withMachine } from "./vault_places";

test("rows are told in words, and are asked for by person, case and kind", async ({ start, page }) => {
  await start();
  await toScreen(page, "Log");
  const view = fixture("log.full");
  await expect(page.getByRole("row", { name: /Looked at the case/ })).toContainText(view.rows[0].who);
  await page.getByLabel("What", { exact: true }).selectOption("papers");
  await page.getByLabel("Person").selectOption({ label: view.people[0].name });
  const asked = (await calls(page, "activity")).map((call) => call.args.filter);
  expect(asked.at(-1)).toEqual({ person: view.people[0].id, record: null, kind: "papers" });
  await page.getByRole("row").getByRole("button").first().click();
  const last = (await calls(page, "activity")).at(-1);
  expect(last?.args.filter.record, "a case in a row asks for its rows").toBe(view.cases[0].id);
});

test("whoever may not read it is told who may, and can still have it verified", async ({ start, page }) => {
  await start({ activity: "log.worker" });
  await toScreen(page, "Log");
  await expect(page.getByText(`Reading the log is for others in this vault: ${fixture("log.worker").who_may}.`)).toBeVisible();
  await expect(page.getByRole("button", { name: /Save as a table/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Verify from the start" }).click();
  await expect(page.getByText("As it was written", { exact: true })).toBeVisible();
});

test("a log that is not as it was written is told right after the unlock, with the first bad row", async ({ start, page }) => {
  await start({}, { "verified.well": broken });
  await expect(page.getByText(broken.broken[0] ?? ""), "on the board, without being asked for").toBeVisible();
  expect((await calls(page, "verify_log")).map((call) => call.args.fromStart)).toEqual([false]);
  await toScreen(page, "Log");
  await page.getByRole("button", { name: "Verify from the start" }).click();
  await expect.poll(async () => (await calls(page, "verify_log")).at(-1)?.args.fromStart).toBe(true);
  await expect(page.getByText(broken.broken[1] ?? "")).toBeVisible();
});

test("a mark from paper is held against the log; a slip of the finger is no verdict", async ({ start, page }) => {
  await start({ check_mark: "mark.mistyped" });
  await toScreen(page, "Log");
  await page.getByRole("button", { name: "Check a mark…" }).click();
  const field = page.getByLabel("The mark on the paper");
  await field.fill("AAAA-BBBB");
  await page.keyboard.press("Enter");
  await expect(field).toHaveAccessibleDescription(new RegExp(fixture("mark.mistyped").says));
  await answerWith(page, "check_mark", "rewritten", {
    holds: false, is_mark: true, at: null, says: "Row 5 of the log is not what it was when that paper was printed.",
  });
  await page.keyboard.press("Enter");
  await expect(page.getByText("The log does not hold")).toBeVisible();
  await answerWith(page, "check_mark", "mark.holds");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The log holds", { exact: true })).toBeVisible();
});

test("the table is saved where a person says, and a fault stands at its field", async ({ start, page }) => {
  await start({ save_log: "error.there" }, { ...withMachine(), "error.there": { code: "place", message: "A file of that name is there already.", field: "fileName", hint: "Choose another name." } });
  await toScreen(page, "Log");
  await page.getByRole("button", { name: "Save as a table…" }).click();
  await page.getByRole("button", { name: "Save a copy" }).click();
  await expect(page.getByLabel("File name")).toHaveAccessibleDescription(/there already/);
  await answerWith(page, "save_log", "path", "/home/lind/Documents/log.csv");
  await page.getByLabel("File name").fill("log 2");
  await page.getByRole("button", { name: "Save a copy" }).click();
  await expect(page.getByText("Saved: /home/lind/Documents/log.csv")).toBeVisible();
  expect((await calls(page, "save_log")).at(-1)?.args.fileName).toBe("log 2");
});

test("the health check looks only when asked, and says part by part what it found", async ({ start, page }) => {
  await start({}, ill());
  await toScreen(page, "Log");
  await page.getByRole("button", { name: "Health check" }).click();
  expect(await calls(page, "health")).toHaveLength(0);
  await page.getByRole("button", { name: "Look at everything" }).click();
  await expect(page.getByRole("heading", { name: "Something is not as it was written" })).toBeVisible();
  await expect(page.getByText("Pages of the database are damaged.", { exact: false })).toBeVisible();
  for (const part of fixture("health.well").parts) await expect(page.getByRole("listitem").filter({ hasText: part.title }).first()).toBeVisible();
});
