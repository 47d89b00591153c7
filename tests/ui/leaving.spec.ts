// What leaves the window: text for eWiSACWIS by the clipboard, pages by the printer.
import { expect, test } from "./base";
import { calls, fixture, hold, letGo } from "./mock";
import { openReport } from "./places";
import { withPrinters } from "./variants";

test("the sections for eWiSACWIS are copied one after the other by Enter alone", async ({ start, page }) => {
  await page.addInitScript(() => {
    const took: string[] = [];
    Object.assign(window, { took });
    const clipboard = { writeText: (text: string) => Promise.resolve(void took.push(text)) };
    Object.defineProperty(navigator, "clipboard", { value: clipboard });
  });
  const sections = fixture<{ title: string; text: string }[]>("ewisacwis_text").filter((one) => one.text !== "");
  expect(sections.length, "the recorded report fills several sections").toBeGreaterThan(2);
  await start();
  await openReport(page, "Papers");
  await page.getByText("Copy for eWiSACWIS", { exact: true }).press("Enter");
  await page.getByRole("button", { name: `Copy ${sections[0]!.title}` }).press("Enter");
  for (const section of sections.slice(1)) {
    await expect(page.getByRole("button", { name: `Copy ${section.title}` })).toBeFocused();
    await page.keyboard.press("Enter");
  }
  await expect(page.getByText("That was the last section.")).toBeVisible();
  const took = await page.evaluate(() => (window as unknown as { took: string[] }).took);
  expect(took).toEqual(sections.map((section) => section.text));
});

test("pages of a paper are printed, its way to the printer is shown, and it can be stopped", async ({ start, page }) => {
  await start({ referral: "referral.ready" }, withPrinters());
  await openReport(page, "Papers");
  await page.getByRole("button", { name: "Make the referral" }).press("Enter");
  await page.keyboard.press("Control+p");
  await page.getByRole("textbox", { name: "Pages" }).fill("1");
  await hold(page, "print_paper");
  await page.getByRole("button", { name: "Print", exact: true }).press("Enter");
  await expect(page.getByText("Handed to the printer: 40 %")).toBeVisible();
  await page.getByRole("button", { name: "Stop" }).press("Enter");
  expect(await calls(page, "stop_printing")).toHaveLength(1);
  await letGo(page, "print_paper");
  await expect(page.getByText("job 41")).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  expect((await calls(page, "print_paper"))[0].args).toMatchObject({ printer: "Front desk", copies: 1, pages: "1" });
});
