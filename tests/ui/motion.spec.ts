// A motion by the keyboard: the story and its ties, the grid of elements, reasons and relief, and what is said plainly.
import type { Page } from "@playwright/test";
import { expect, test } from "./base";
import { calls, fixture } from "./mock";
import { attorney, fact, motionPlaces, openMotion, toMotionStep } from "./motion_places";
import { twoVaults } from "./variants";

const lacking = { ...attorney, motion: "motion.lacking", leave_motion_section: "motion.lacking" };
const outside = { ...attorney, motion: "motion.outside", leave_motion_section: "motion.outside", motion_papers: "motion_papers.outside" };

/** Everything that was typed so far, in its order. */
async function typed(page: Page) {
  return (await calls(page, "save_motion_draft")).flatMap((call) => call.args.entries);
}

/** The facts of the recorded story in their order, each with the letters it is tied to. */
function story(name = "motion.full"): { path: string; elements: string }[] {
  return fixture(name).story.facts.list.items.map((item: any) => ({
    path: item.path,
    elements: item.fields.find((field: any) => field.path.endsWith("/elements")).text,
  }));
}

test("an attorney’s vault is made from the keyboard", async ({ start, page }) => {
  await start({ ...attorney, frame: "frame.locked" });
  await page.getByRole("button", { name: /Make a vault for an attorney/ }).press("Enter");
  await page.getByLabel("Your name").fill("M. Quade");
  await page.getByLabel("Office").fill("Quade Law Office");
  await page.getByLabel("Passphrase", { exact: true }).fill("four words of mine");
  await page.getByLabel("The same again").fill("four words of mine");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /words on paper/ }).waitFor();
  const plan = (await calls(page, "create_vault"))[0].args.plan;
  expect(plan).toMatchObject({ kind: "attorney", practice: false, county: "", agency: "Quade Law Office", name: "M. Quade" });
});

test("Ctrl N begins a motion, and never a report", async ({ start, page }) => {
  await start(attorney);
  await page.keyboard.press("Control+n");
  await expect(page.locator("#work-title")).toBeVisible();
  expect((await calls(page, "new_motion")).length).toBe(1);
  expect(await calls(page, "new_report")).toEqual([]);
  await page.keyboard.press("Alt+3");
  await expect(page.getByRole("grid", { name: "Elements" })).toBeVisible();
});

test("on a fact the letters tie and untie, and it is said aloud", async ({ start, page }) => {
  await start(attorney);
  await openMotion(page, "Story");
  const [first] = story();
  expect(first?.elements, "the first fact is tied to (a) alone").toBe("a");
  await fact(page, 0).focus();
  await page.keyboard.press("b");
  const bar = page.locator("[data-fact]").first();
  await expect(bar.getByRole("button", { name: /^\(b\)/ })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByText(/Tied to \(b\)/)).toBeAttached();
  await page.keyboard.press("a");
  await page.keyboard.press("b");
  await expect(bar.getByRole("button", { name: /^\(b\)/ })).toHaveAttribute("aria-pressed", "false");
  const path = `${first?.path}/elements`;
  await expect.poll(async () => (await typed(page)).at(-1)).toEqual({ path, state: "not_asked", text: "" });
});

test("a tie keeps the order of the letters, and a click does the same as a key", async ({ start, page }) => {
  await start(attorney);
  await openMotion(page, "Story");
  const last = story().at(-1);
  const bar = page.locator("[data-fact]").last();
  expect(last?.elements).toBe("d, g");
  await bar.getByRole("button", { name: /^\(a\)/ }).click();
  await expect.poll(async () => (await typed(page)).at(-1)).toEqual({ path: `${last?.path}/elements`, state: "known", text: "a, d, g" });
});

test("facts are walked with the arrows and opened with Enter, and letters belong to whoever writes", async ({ start, page }) => {
  await start(attorney);
  await openMotion(page, "Story");
  await fact(page, 0).focus();
  await page.keyboard.press("ArrowDown");
  await expect(fact(page, 1)).toBeFocused();
  await page.keyboard.press("Enter");
  const [, second] = story();
  await expect(page.locator(`[data-main="${second?.path}/when"]`)).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.type(" a b c");
  await expect.poll(async () => (await typed(page)).length).toBeGreaterThan(0);
  const touched = (await typed(page)).filter((entry) => entry.path.endsWith("/elements"));
  expect(touched, "what is written ties nothing").toEqual([]);
});

test("means are chosen by their letters, none is an answer, and the fact’s ties stay", async ({ start, page }) => {
  await start(attorney);
  await openMotion(page, "Story");
  await fact(page, 1).click();
  const [, second] = story();
  const path = `${second?.path}/means`;
  const boxes = page.locator(`[data-main="${path}"]`);
  await boxes.first().focus();
  await page.keyboard.press("e");
  await page.keyboard.press("l");
  await expect.poll(async () => (await typed(page)).at(-1)).toEqual({ path, state: "known", text: "e, L" });
  await boxes.last().focus();
  await page.keyboard.press("Space");
  await expect.poll(async () => (await typed(page)).at(-1)).toEqual({ path, state: "known", text: "none" });
  expect((await typed(page)).filter((entry) => entry.path.endsWith("/elements"))).toEqual([]);
});

test("a time is made an about with one press", async ({ start, page }) => {
  await start(attorney);
  await openMotion(page, "Story");
  await fact(page, 1).click();
  const field = page.locator('[data-field$="/when"]');
  await field.getByRole("button", { name: "about" }).press("Enter");
  await expect(field.getByRole("textbox")).toHaveValue("about 2012-03-05");
  await field.getByRole("button", { name: "about" }).press("Enter");
  await expect(field.getByRole("textbox")).toHaveValue("2012-03-05");
});

test("the grid is one stop: arrows walk it, Space ties, and its table says the same", async ({ start, page }) => {
  await start(attorney);
  await openMotion(page, "Elements");
  const grid = page.getByRole("grid", { name: "Elements" });
  expect(await grid.locator("[tabindex='0']").count(), "one stop").toBe(1);
  await grid.locator("[tabindex='0']").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  const cell = grid.locator('[data-cell="2-1"]');
  await expect(cell).toBeFocused();
  await expect(cell).toHaveAttribute("aria-pressed", "false");
  await page.keyboard.press("Space");
  await expect(cell).toHaveAttribute("aria-pressed", "true");
  const [first] = story();
  await expect.poll(async () => (await typed(page)).at(-1)).toEqual({ path: `${first?.path}/elements`, state: "known", text: "a, b" });
  await page.keyboard.press("End");
  await expect(grid.locator('[data-cell="2-3"]')).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowUp");
  await expect(grid.locator('[data-cell="1-0"]')).toBeFocused();
  await page.getByRole("button", { name: "Show as table" }).first().press("Enter");
  const row = page.getByRole("row", { name: /\(d\)/ });
  await expect(row).toContainText("May 2026");
});

test("the gap is named where it is, and counsel’s reason is offered only where the law lets one stand", async ({ start, page }) => {
  await start(lacking);
  await openMotion(page, "Elements");
  const grid = page.getByRole("grid", { name: "Elements" });
  const rows = fixture("motion.lacking").elements.rows;
  await expect(grid.getByRole("row").filter({ hasText: "(c)" })).toContainText(rows[2].gap);
  await grid.locator('[data-cell="3-0"]').focus();
  const reason = page.locator('[data-main="/stated/c"]');
  await reason.fill("The file of 2014 is lost; the clerk has said so.");
  await expect.poll(async () => (await typed(page)).at(-1)).toMatchObject({ path: "/stated/c", state: "known" });
  for (const row of [5, 6]) {
    await grid.locator(`[data-cell="${row}-0"]`).focus();
    await expect(page.locator('[data-main^="/stated/"]')).toHaveCount(0);
  }
});

test("a link to what is missing leads into the fact that lacks it", async ({ start, page }) => {
  await start(attorney);
  await openMotion(page, "Elements");
  await page.getByRole("grid", { name: "Elements" }).locator('[data-cell="0-2"]').press("Enter");
  await expect(fact(page, 1)).toBeFocused();
  await expect(fact(page, 1)).toHaveAttribute("aria-expanded", "true");
});

test("an answer that could not be read leads into the fact that holds it, also while that is closed", async ({ start, page }) => {
  await start({ ...attorney, motion: "motion.errors", leave_motion_section: "motion.errors" });
  await openMotion(page, "Story");
  const when = fixture("motion.errors").story.facts.list.items[0].fields[0];
  await expect(fact(page, 0)).toHaveAttribute("aria-expanded", "false");
  const summary = page.getByRole("status").filter({ hasText: "could not be read" });
  await summary.getByRole("button", { name: when.label }).press("Enter");
  await expect(page.locator(`[data-main="${when.path}"]`)).toBeFocused();
  await expect(summary.getByRole("button", { name: when.label }), "what is being typed is no fault yet").toHaveCount(0);
});

test("each prayer can be struck and asked for again", async ({ start, page }) => {
  await start(attorney);
  await openMotion(page, "Reasons");
  const dismiss = page.locator('[data-field="/relief/dismiss"]');
  await expect(dismiss.getByText(/argued/)).toBeVisible();
  await dismiss.getByRole("button", { name: /^Strike/ }).press("Enter");
  await expect(dismiss.getByText("struck", { exact: true })).toBeVisible();
  await expect.poll(async () => (await typed(page)).at(-1)).toEqual({ path: "/relief/dismiss", state: "known", text: "no" });
  await dismiss.getByRole("button", { name: /^Ask for it/ }).press("Enter");
  await expect.poll(async () => (await typed(page)).at(-1)).toEqual({ path: "/relief/dismiss", state: "known", text: "yes" });
});

test("a client whom (2m) does not reach is told so, and what else may exist, and is never called ineligible", async ({ start, page }) => {
  await start(outside);
  await openMotion(page, "Client");
  const [count] = fixture("motion.outside").client.counts;
  await expect(page.getByText(count.why).first()).toBeVisible();
  await expect(page.getByText("What else may exist", { exact: true })).toBeVisible();
  await expect(page.getByText(/left of the defense/).first()).toBeVisible();
  for (const step of ["Client", "Story", "Elements", "Reasons", "Papers", "Before filing"]) {
    await toMotionStep(page, step);
    expect(await page.locator("main").innerText(), step).not.toMatch(/eligible/i);
  }
});

test("a row before filing leads to the field it lacks", async ({ start, page }) => {
  await start({ ...attorney, motion: "motion.new", leave_motion_section: "motion.new", before_filing: "before_filing.new" });
  await openMotion(page, "Before filing");
  await page.getByRole("button", { name: "Whose court was it", exact: true }).first().press("Enter");
  await expect(page.locator('[data-field="/case/jurisdiction"] :focus')).toHaveCount(1);
});

test("Ctrl K finds a field of the motion and another motion by their names", async ({ start, page }) => {
  await start(attorney);
  await openMotion(page, "Client");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("why was it not raised");
  await page.getByRole("option", { name: /not raised then/ }).waitFor();
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-main="/reasons/why_not"]')).toBeFocused();
  await page.keyboard.press("Control+k");
  const other = fixture("matters.full").rows[1].title;
  await page.keyboard.type(other);
  await page.getByRole("option", { name: other }).click();
  await expect(page.locator("#work-title")).toBeVisible();
  const asked = (await calls(page, "motion")).at(-1)?.args.id;
  expect(asked).toBe(fixture("matters.full").rows[1].id);
});

test("a locked vault keeps nothing of the client, and unlocking comes back to the same step", async ({ start, page }) => {
  await start({ ...attorney, unlock_vault: "frame.attorney" }, twoVaults());
  await openMotion(page, "Elements");
  await page.keyboard.press("Control+l");
  await page.getByLabel("Passphrase", { exact: true }).waitFor();
  await expect(page.getByText("Amos")).toHaveCount(0);
  expect((await calls(page, "leave_motion_section")).length, "the last words were saved first").toBeGreaterThan(0);
  await page.getByLabel("Passphrase", { exact: true }).fill("four words of mine");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("grid", { name: "Elements" })).toBeVisible();
});

for (const place of motionPlaces.filter(({ name }) => !name.includes("damaged"))) {
  test(`${place.name} fits 320 px without scrolling sideways`, async ({ start, page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await start(place.plan, place.changed?.());
    await place.go?.(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, "nothing stands outside the window").toBeLessThanOrEqual(0);
  });
}

test("the line of a story holds the trafficking and the offense, and says both in words", async ({ start, page }) => {
  await start(attorney);
  await openMotion(page, "Story");
  const { period, offenses } = fixture("motion.full").story.line;
  const picture = page.locator("figure");
  await expect(picture.getByText(period.label)).toBeVisible();
  await expect(picture.getByText(offenses[0].label)).toBeVisible();
  const [band, post, mark] = await Promise.all(
    [".line .band", ".line .post", ".line .mark"].map((name) => picture.locator(name).first().boundingBox()),
  );
  expect(post!.x, "the offense lies within the trafficking").toBeGreaterThan(band!.x);
  expect(post!.x + post!.width).toBeLessThan(band!.x + band!.width);
  expect(band!.height, "the band lies behind every lane").toBeGreaterThan(mark!.height);
});

test("what could not be read is named with its fact, and at the ties it stands where they are", async ({ start, page }) => {
  await start({ ...attorney, motion: "motion.errors", leave_motion_section: "motion.errors" });
  await openMotion(page, "Story");
  await expect(page.getByRole("button", { name: "Fact 1: when?" })).toBeVisible();
  const first = page.locator("[data-fact]").first();
  await expect(first.getByText(/“a, z” is kept as it is/)).toBeVisible();
});

test("a column of the grid names the first and the last year of a fact", async ({ start, page }) => {
  const view = structuredClone(fixture("motion.full"));
  view.elements.columns[0].when = "2008 to 2010";
  await start(attorney, { "motion.full": view });
  await openMotion(page, "Elements");
  await expect(page.getByRole("grid", { name: "Elements" }).getByText("2008–10")).toBeVisible();
});
