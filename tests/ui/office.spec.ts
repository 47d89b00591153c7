// The office's settings: saved by themselves, refused at their field, never lost on the way out.
import { expect, test } from "./base";
import { answerWith, calls, fixture } from "./mock";
import type { Page } from "@playwright/test";

async function office(page: Page) {
  await page.getByRole("button", { name: "Office", exact: true }).click();
  await page.locator("[data-main]").first().waitFor();
}

test("a changed setting is saved by itself", async ({ start, page }) => {
  await start();
  await office(page);
  const field = page.locator('[data-main="/phone"]');
  await field.fill("715-555-0142");
  await expect(page.getByText("Saved.")).toBeVisible();
  expect((await calls(page, "save_office"))[0].args.entries).toEqual([
    { path: "/phone", state: "known", text: "715-555-0142" },
  ]);
});

test("leaving the screen saves what still waits", async ({ start, page }) => {
  await start();
  await office(page);
  await page.locator('[data-main="/phone"]').fill("715-555-0142");
  await page.getByRole("button", { name: "Board" }).click();
  await expect.poll(async () => (await calls(page, "save_office")).length).toBe(1);
});

test("a setting that is refused is said at its field, and the words stay", async ({ start, page }) => {
  await start();
  await office(page);
  await answerWith(page, "save_office", "error.bad_input", { ...fixture<object>("error.bad_input"), field: "/phone" });
  const field = page.locator('[data-main="/phone"]');
  await field.fill("no number");
  await page.getByRole("button", { name: "Save the office’s settings" }).click();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveValue("no number");
});

test("providers, requests and people are added by keyboard, and what the law says of them leads to its reasons", async ({ start, page }) => {
  await start();
  await office(page);
  await answerWith(page, "office", "office.services");
  await answerWith(page, "save_office", "office.services");
  const parts = page.getByRole("navigation", { name: "Steps of the office" });
  await parts.getByRole("button", { name: "Services and money" }).press("Enter");
  await expect(page.getByText("Asked for $4,200.50, granted $1,999.50")).toBeVisible();
  await page.getByRole("button", { name: "Add a provider" }).press("Enter");
  await expect.poll(async () => (await calls(page, "save_office")).length).toBe(1);
  const added = (await calls(page, "save_office"))[0].args;
  expect(added.part).toBe("services");
  expect(added.entries).toEqual([{ path: expect.stringMatching(/^\/providers\/items\/[0-9a-f-]{36}$/), state: "added", text: "" }]);

  const stands = page.getByRole("list", { name: "How it stands" });
  await stands.getByRole("button", { name: "An advocate" }).focus();
  await expect(page.getByRole("complementary").getByText("48.48(19)").first()).toBeVisible();
  await stands.getByRole("button", { name: "Are these all that the agency knows" }).first().press("Enter");
  await expect(page.locator('[data-main="/providers/complete"]:focus')).toHaveCount(1);
});

test("what was typed of a thing that is taken away is not sent after it", async ({ start, page }) => {
  await start();
  await office(page);
  await answerWith(page, "office", "office.training");
  await answerWith(page, "save_office", "office.training");
  await page.getByRole("navigation", { name: "Steps of the office" }).getByRole("button", { name: "Training" }).click();
  const person = page.getByRole("region", { name: /R\. Ostby/ });
  await person.locator('[data-main$="/name"]').fill("Somebody else");
  await person.getByRole("button", { name: /^Take away/ }).press("Enter");
  await person.getByRole("button", { name: /^Take away R\. Ostby/ }).press("Enter");
  await expect(page.getByText("Saved.")).toBeVisible();
  const sent = (await calls(page, "save_office")).flatMap((call) => call.args.entries);
  expect(sent.map((entry: { state: string }) => entry.state)).toEqual(["removed"]);
});

test("a table of recipients is looked at before anything is added, and a file that is none says so", async ({ start, page }) => {
  await start();
  await office(page);
  await page.getByRole("button", { name: "Add from a table…" }).press("Enter");
  const dialog = page.getByRole("dialog");
  const file = { name: "offices.csv", mimeType: "text/csv", buffer: Buffer.from("name,kind\nLakeside House,advocacy_center") };
  await expect(dialog.getByRole("button", { name: /^Add them/ })).toBeDisabled();

  await answerWith(page, "preview_recipients", "error.bad_input.table");
  await dialog.getByLabel("The file").setInputFiles(file);
  await expect(dialog.getByRole("alert")).toContainText("headings name and kind");

  await answerWith(page, "preview_recipients", "recipients.shown");
  await dialog.getByLabel("The file").setInputFiles({ ...file, name: "again.csv" });
  await expect(dialog.getByText("Line 3")).toBeVisible();
  expect(await calls(page, "import_recipients")).toEqual([]);
  await dialog.getByRole("button", { name: "Add 1 recipient" }).press("Enter");
  await expect(dialog).toHaveCount(0);
  expect((await calls(page, "import_recipients"))[0].args.table).toContain("Lakeside House");
});
