// The office's settings: saved by themselves, refused at their field, never lost on the way out.
import { expect, test } from "./base";
import { answerWith, calls, fixture } from "./mock";
import type { Page } from "@playwright/test";

async function office(page: Page) {
  await page.getByRole("button", { name: "Office" }).click();
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
