// What is said back while a person types, and what stays in sight.
import { expect, test } from "./base";
import { answerWith, calls, fixture } from "./mock";
import { openReport } from "./places";

const received = '[data-main="/call/received_at"]';

test("a typed time is said back in full under its field, and the head learns of it", async ({ start, page }) => {
  await start({ report: "report.new" });
  await openReport(page, "Intake");
  await expect(page.getByText("when it was received is not entered yet")).toBeVisible();
  await page.locator(received).fill("20:30");
  await answerWith(page, "save_draft", "draft_saved.ok");
  const field = page.locator('[data-field="/call/received_at"]');
  const { says } = fixture("draft_saved.ok").read.find((one: any) => one.path === "/call/received_at");
  await expect(field).toContainText(`read as ${says}`);
  await expect(page.locator(received)).toHaveAccessibleDescription(new RegExp(says));
  await expect(page.getByText(fixture("draft_saved.ok").sub, { exact: false }), "without a new view").toBeVisible();
  await page.keyboard.press("End");
  await page.keyboard.type("9");
  await expect(field, "what was read before is not said of what stands now").not.toContainText(says);
});

test("what is half typed is not yet called a fault above the form", async ({ start, page }) => {
  await start({ report: "report.new", save_draft: "draft_saved.errors" });
  await openReport(page, "Intake");
  const wrong = fixture("draft_saved.errors").errors.find((one: any) => one.path === "/call/received_at");
  await page.locator(received).fill("21");
  const field = page.locator('[data-field="/call/received_at"]');
  await expect(field.getByText(wrong.message), "it is said at the field").toBeVisible();
  const summary = page.getByRole("status").getByRole("button", { name: /received/ });
  await expect(summary).toHaveCount(0);
  await page.locator('[data-main="/child/name"]').focus();
  await expect(summary, "once the field is left it is named").toHaveCount(1);
});

test("a window that is closed saves its last words and locks at once", async ({ start, page }) => {
  await page.clock.install({ time: new Date("2026-11-21T11:09:00Z") });
  await start();
  await openReport(page, "Intake");
  await page.clock.pauseAt(new Date("2026-11-21T11:09:20Z"));
  await page.locator('[data-main="/child/name"]').fill("the last words");
  expect(await calls(page, "save_draft"), "they still wait").toEqual([]);
  await page.evaluate(() => dispatchEvent(new Event("closing")));
  await page.clock.runFor(1);
  await expect.poll(async () => (await calls(page, "lock_vault")).length, "without any time passing").toBe(1);
  const order = (await page.evaluate(() => window.mock.calls.map((call) => call.command))).filter((command) =>
    ["save_draft", "leave_section", "lock_vault"].includes(command),
  );
  expect(order, "they are kept as a draft: nobody has finished them").toEqual(["save_draft", "lock_vault"]);
});
