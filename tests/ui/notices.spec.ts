// A notice before and after it is recorded: everything missing at once, what stays open, and what was late.
import { expect, test } from "./base";
import { answerWith, calls, fixture } from "./mock";
import { openReport } from "./places";
import { lateAct, withActs } from "./variants";

const missing = { plan: { report: "report.late", check_act: "act_check.missing" }, faults: fixture("act_check.missing").faults };

test("everything that a notice still needs is named together above it, each linked to its field", async ({ start, page }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await start(missing.plan);
  await openReport(page, "Notices");
  await page.locator("button.kind").first().click();
  await page.getByRole("button", { name: "Record the notice" }).click();
  const summary = page.getByRole("status").filter({ hasText: "Not recorded yet" });
  await expect(summary.getByRole("button"), "one link for each").toHaveCount(missing.faults.length);
  await expect(summary, "where the person looks, not below the fold").toBeInViewport({ ratio: 0.9 });
  expect(await calls(page, "record_act"), "nothing is recorded").toEqual([]);
  const last = missing.faults.at(-1);
  await summary.getByRole("button").last().click();
  const field = page.locator(`[data-field="act-${last.path}"]`);
  await expect(field.locator(":focus"), "the link leads to its field").toHaveCount(1);
  await expect(field.getByText(last.message), "and the same words stand there").toBeVisible();
});

test("a clock that a notice leaves open is said at the form, and what its time was read as", async ({ start, page }) => {
  await start({ report: "report.late" });
  await openReport(page, "Notices");
  await page.locator("button.kind").first().click();
  const { left_open, read } = fixture("act_check.ok");
  await expect(page.locator("form").getByText(left_open[0])).toBeVisible();
  await expect(page.locator('[data-field="act-/at"]')).toContainText(`read as ${read[0].says}`);
  await answerWith(page, "check_act", "act_check.ok", { ...fixture<object>("act_check.ok"), left_open: [] });
  await page.locator('[data-main="act-/badge"]').fill("41");
  await expect(page.locator("form").getByText(left_open[0]), "once it is covered the warning goes").toHaveCount(0);
});

test("a late act has a shape and words on the board, in the strip and in the first hour", async ({ start, page }) => {
  await start({}, lateAct());
  const row = page.locator("tbody tr").nth(1);
  await expect(row.getByText("done late"), "on the board").toBeVisible();
  await openReport(page);
  const strip = page.getByRole("region", { name: "Clocks" });
  await page.setViewportSize({ width: 1920, height: 900 });
  await expect(strip.getByText("done late"), "in the strip").toBeVisible();
  await expect(strip.getByText("done late").locator("svg"), "with its shape").toHaveCount(1);
  const done = strip.getByRole("listitem").filter({ has: page.locator(".clock.done") });
  await expect(done.first(), "before whatever was done in time").toContainText("done late");
  await expect(page.getByRole("region", { name: "Done" }).getByText("done late"), "in the first hour").toBeVisible();
});

test("once police were told, the referral says so and asks for no call any more", async ({ start, page }) => {
  const changed = withActs();
  await start({ report: "report.late", leave_section: "report.late", referral: "referral.ready" }, changed);
  await openReport(page, "Papers");
  const act = (changed["report.late"] as any).acts[0];
  await expect(page.getByText(`Police were told on ${act.at.text}`)).toBeVisible();
  await expect(page.getByText("Police are told by")).toHaveCount(0);
  const agency = page.getByRole("button", { name: act.agency });
  await expect(agency, "the office that was told is offered as the one the paper goes to").toBeVisible();
});

test("once the call was made its words step back, and the paper is made where it is asked for", async ({ start, page }) => {
  const { "report.full": full } = lateAct() as any;
  await start({}, { "report.full": { ...full, next: { key: "make_referral", label: "Make the referral", target: "" } } });
  await openReport(page);
  await expect(page.getByText("On the phone: call first, paper after")).toHaveCount(0);
  const script = page.getByText(full.hour.script[0]);
  await expect(script, "they can still be had").toBeHidden();
  await page.getByText(/What to say on the phone/).click();
  await expect(script).toBeVisible();
  await page.getByRole("button", { name: "Make the referral" }).click();
  await page.locator("[data-undecided]").first().waitFor();
  await expect(page.getByRole("button", { name: "Make the referral" }), "one button, the one that makes it").toHaveCount(1);
});
