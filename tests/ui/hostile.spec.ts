// Whatever a caller says, or somebody pastes, is text and stays text.
import { expect, test } from "./base";
import { calls, fixture } from "./mock";
import { openReport } from "./places";

const texts = [
  "<script>window.broken = 1</script><img src=x onerror=window.broken=1>",
  "{{ 7 * 7 }} {% raw %} {#if x} ${1} | pipe",
  "‮ שלום مرحبا ‬ right to left",
  "👩‍👧 ✊🏽 Nguyễn Muñoz-Łęcki Hocąk",
  "a".repeat(400),
];

for (const text of texts) {
  test(`“${text.slice(0, 24)}” is shown as it was written`, async ({ start, page }) => {
    const view = fixture("report.full");
    const board = fixture("board.full");
    const full = {
      ...view,
      title: text,
      clocks: view.clocks.map((clock: any) => ({ ...clock, label: text })),
      hour: { ...view.hour, lead: text, script: [text] },
      acts: view.acts.map((act: any) => ({ ...act, detail: text })),
    };
    const rows = board.rows.map((row: any) => ({ ...row, title: text, found: text }));
    await page.setViewportSize({ width: 1024, height: 700 });
    await start({}, { "report.full": full, "board.full": { ...board, rows } });
    await expect(page.locator("[data-row]").first()).toHaveText(text);
    await openReport(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(text);
    await expect(page.locator("#work-title")).toHaveText(text);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, "it does not push the window apart").toBeLessThanOrEqual(0);
    expect(await page.evaluate(() => "broken" in window), "and nothing of it runs").toBe(false);
  });
}

test("200 KB pasted into a field is kept and saved whole", async ({ start, page }) => {
  await start();
  await openReport(page, "Intake");
  const long = `${"The van was white. ".repeat(11_000)}end`;
  const field = page.locator('[data-main="/allegation/reporter_words"]');
  await field.focus();
  await field.fill(long);
  await expect.poll(async () => (await calls(page, "save_draft")).length).toBeGreaterThan(0);
  const sent = (await calls(page, "save_draft")).at(-1)?.args.entries[0].text;
  expect(sent.length, "every letter is sent").toBe(long.length);
  await expect(field).toHaveValue(long);
});

test("an error's words are shown as words", async ({ start, page }) => {
  const error = { ...fixture<object>("error.damaged"), message: "<b>no</b> {{x}}", hint: "<i>hint</i>" };
  await start({ board: "error.damaged" }, { "error.damaged": error });
  await expect(page.getByRole("alert")).toContainText("<b>no</b> {{x}}");
  await expect(page.getByRole("alert")).toContainText("<i>hint</i>");
});
