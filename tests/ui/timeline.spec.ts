// The picture of the next days: a name stands once, and a row is no taller than its labels need.
import { expect, test } from "./base";
import { fixture } from "./mock";

test("each case has one row with its name once, and what ends together stands together", async ({ start, page }) => {
  await start();
  const board = fixture("board.full");
  const picture = page.locator("figure");
  const names = [...new Set<string>(board.marks.map((mark: any) => mark.name))];
  for (const name of names) await expect(picture.getByText(name, { exact: true }), "once").toHaveCount(1);
  const moments = new Set(board.marks.map((mark: any) => `${mark.row} ${mark.at}`));
  await expect(picture.getByRole("listitem"), "one mark for each moment of a case").toHaveCount(moments.size);
  for (const mark of board.marks) await expect(picture.getByText(mark.label).first()).toBeVisible();
  await expect(picture, "a limit is named in words that anybody has").toContainText("the statute allows");
});

test("no label lies on another, and lanes are fewer than marks", async ({ start, page }) => {
  for (const width of [1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await start();
    const boxes = await page.locator("figure li button, figure .name").evaluateAll((all) =>
      all.map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        return { left, right, top, bottom };
      }),
    );
    const over = boxes.filter((a, at) =>
      boxes.slice(at + 1).some((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1),
    );
    expect(over, `nothing overlaps at ${width}`).toEqual([]);
    const marks = await page.locator("figure li").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(new Set(marks).size, "marks share their lanes").toBeLessThan(marks.length);
  }
});
