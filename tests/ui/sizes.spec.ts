// The window at its smallest, at the size of an old laptop, under zoom, and very large.
import type { Page } from "@playwright/test";
import { expect, test } from "./base";
import { places } from "./places";
import { openReport } from "./places";

function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

const narrow = ["start", "vault-new", "recovery", "board", "intake", "intake-list", "hour", "screening", "notices-late"];

for (const name of [...narrow, "people", "log", "merge", "history", "health", "return", "unlock-somebody", "papers", "paper", "rulebook", "office", "keys", "jump"]) {
  const place = places.find((one) => one.name === name);
  test(`${name} fits 320 px without scrolling sideways`, async ({ start, page }) => {
    if (!place) throw new Error(`no place is called ${name}`);
    await page.setViewportSize({ width: 320, height: 640 });
    await start(place.plan, place.changed?.());
    await place.go?.(page);
    expect(await sideways(page), "nothing stands outside the window").toBeLessThanOrEqual(0);
  });
}

test("at 1024 by 700 the rail keeps its pictures and says their names on focus", async ({ start, page }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await start();
  const rail = page.getByRole("navigation", { name: "Main" });
  expect((await rail.boundingBox())?.width).toBeLessThanOrEqual(64);
  const rulebook = rail.getByRole("button", { name: "Rulebook" });
  await rulebook.press("Shift");
  await rulebook.focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(rail.getByText("Rulebook")).toHaveCSS("opacity", "1");
  await expect(rail.getByText("New report")).toHaveCSS("opacity", "0");
});

test("at 1024 by 700 the law is a drawer that F1 opens and Escape closes", async ({ start, page }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await start();
  await openReport(page);
  await expect(page.locator("aside")).toBeHidden();
  await page.keyboard.press("F1");
  await expect(page.locator("aside")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("aside")).toBeHidden();
});

test("clocks that do not fit are counted and can all be opened", async ({ start, page }) => {
  await page.setViewportSize({ width: 700, height: 700 });
  await start();
  await openReport(page);
  const strip = page.getByRole("region", { name: "Clocks" });
  const shown = await strip.getByRole("listitem").count();
  await strip.getByRole("button", { name: /^\+\d/ }).click();
  expect(await strip.getByRole("listitem").count()).toBeGreaterThan(shown);
});

test("on a large screen the sections stand beside the form", async ({ start, page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await start();
  await openReport(page, "Intake");
  const sections = page.getByRole("navigation", { name: "Sections" });
  await sections.getByRole("button").filter({ visible: true }).nth(3).click();
  await expect(page.locator("[data-section]").nth(3).locator(":focus")).toHaveCount(1);
});
