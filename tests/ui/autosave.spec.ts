// What is typed is saved by itself, soon and in order, and nothing ever writes over it. The clock is the test's own.
import { expect, test } from "./base";
import { answerWith, calls, fixture, hold, letGo } from "./mock";
import { openReport, toStep } from "./places";
import type { Page } from "@playwright/test";

const name = '[data-main="/child/name"]';
const place = '[data-main="/child/whereabouts"]';

async function intake(start: () => Promise<Page>, page: Page) {
  await page.clock.install({ time: new Date("2026-11-21T11:09:00Z") });
  await start();
  await openReport(page, "Intake");
  // From here on no time passes but what a test lets pass.
  await page.clock.pauseAt(new Date("2026-11-21T11:09:20Z"));
  await page.locator(name).focus();
  await page.locator(name).selectText();
}

test("a pause in typing saves at most 400 ms after the last key", async ({ start, page }) => {
  await intake(start, page);
  await page.keyboard.type("Jay B.");
  const typed = await page.evaluate(() => Date.now());
  expect(await calls(page, "save_draft"), "nothing is sent while the keys are going down").toEqual([]);
  await page.clock.runFor(400);
  const saved = await calls(page, "save_draft");
  expect(saved.length, "one save went out").toBe(1);
  expect(saved[0].at - typed, "within 400 ms of the last key").toBeLessThanOrEqual(400);
  expect(saved[0].args.entries, "with what was typed").toEqual([{ path: "/child/name", state: "known", text: "Jay B." }]);
});

test("steady typing is saved at least every 1.5 s", async ({ start, page }) => {
  await intake(start, page);
  const began = await page.evaluate(() => Date.now());
  for (let key = 0; key < 30; key += 1) {
    await page.keyboard.type("a");
    await page.clock.runFor(200);
  }
  const times = (await calls(page, "save_draft")).map((call) => call.at);
  expect(times.length, "six seconds of typing are saved several times").toBeGreaterThanOrEqual(3);
  const waits = times.map((time, at) => time - (times[at - 1] ?? began));
  for (const wait of waits) expect(wait, "no wait is longer than 1.5 s").toBeLessThanOrEqual(1500);
});

test("one save is on its way at a time, numbers rise, and the last words win", async ({ start, page }) => {
  await intake(start, page);
  await hold(page, "save_draft");
  await page.keyboard.type("one");
  await page.clock.runFor(400);
  await page.keyboard.type(" two");
  await page.clock.runFor(2000);
  expect((await calls(page, "save_draft")).length, "the second waits for the first").toBe(1);
  await letGo(page, "save_draft");
  await page.clock.runFor(2000);
  const saved = await calls(page, "save_draft");
  expect(saved.length, "then it goes").toBe(2);
  expect(saved[1].args.seq, "with a higher number").toBeGreaterThan(saved[0].args.seq);
  expect(saved[1].args.entries[0].text, "and the whole text").toBe("one two");
});

test("an answer never writes over what is being typed", async ({ start, page }) => {
  await intake(start, page);
  await hold(page, "save_draft");
  await page.keyboard.type("Jay");
  await page.clock.runFor(400);
  await page.keyboard.type(" and more");
  await letGo(page, "save_draft");
  await page.clock.runFor(100);
  await expect(page.locator(name), "the text is the person's").toHaveValue("Jay and more");
  await expect(page.locator(name), "and so is the focus").toBeFocused();
});

test("an answer that comes after its time is dropped", async ({ start, page }) => {
  await intake(start, page);
  await hold(page, "save_draft");
  await page.keyboard.type("Jay");
  await page.clock.runFor(400);
  const late = fixture("draft_saved.ok");
  await answerWith(page, "save_draft", "draft_saved.ok", { ...late, title: "“Jay”, as saved later" });
  await page.clock.runFor(8000);
  await expect(page.getByText("Not saved yet."), "no answer in eight seconds is a failure").toBeVisible();
  await page.evaluate(() => window.mock.holding.delete("save_draft"));
  await page.clock.runFor(1500);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("“Jay”, as saved later");
  await letGo(page, "save_draft");
  await page.clock.runFor(100);
  await expect(page.getByRole("heading", { level: 1 }), "the first answer changes nothing any more").toHaveText(
    "“Jay”, as saved later",
  );
});

test("a failed save says so, keeps the words, tries again and says when it is safe", async ({ start, page }) => {
  await intake(start, page);
  await answerWith(page, "save_draft", "error.damaged");
  await page.keyboard.type("Jay B.");
  await page.clock.runFor(400);
  await expect(page.getByText("Not saved yet.")).toBeVisible();
  await expect(page.locator(name), "the words stay").toHaveValue("Jay B.");
  await page.keyboard.type(" and on");
  await answerWith(page, "save_draft", "draft_saved.ok");
  await page.clock.runFor(2000);
  const saved = (await calls(page, "save_draft")).at(-1);
  expect(saved?.args.entries[0].text, "all of it is sent again").toBe("Jay B. and on");
  await expect(page.getByText(/^saved \d\d:\d\d:\d\d$/), "with the time to the second, in Wisconsin").toHaveText(
    /saved 05:09:2\d/,
  );
});

test("what cannot be read is said at its field, without taking the focus", async ({ start, page }) => {
  await intake(start, page);
  const errors = fixture("draft_saved.errors");
  const wrong = errors.errors[0];
  await answerWith(page, "save_draft", "draft_saved.errors");
  await page.locator(`[data-main="${wrong.path}"]`).fill("zzz");
  await page.locator(name).focus();
  await page.keyboard.type("Jay");
  await page.clock.runFor(400);
  const field = page.locator(`[data-field="${wrong.path}"]`);
  await expect(field.getByText(wrong.message)).toBeVisible();
  await expect(page.locator(`[data-main="${wrong.path}"]`)).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator(name), "the focus stays where the person types").toBeFocused();
  await page.getByRole("status").getByRole("button").first().click();
  await expect(page.locator(`[data-main="${wrong.path}"]`), "the summary leads to the field").toBeFocused();
});

test("clocks are asked for anew every half minute, and leave the text alone", async ({ start, page }) => {
  await intake(start, page);
  await page.keyboard.type("half a word");
  const before = (await calls(page, "report")).length;
  const view = fixture("report.full");
  const clocks = view.clocks.map((clock: any, at: number) => (at === 0 ? { ...clock, left: "2 h 50 min left" } : clock));
  await answerWith(page, "report", "report.full", { ...view, clocks });
  await page.clock.runFor(30_000);
  expect((await calls(page, "report")).length, "asked once in half a minute").toBe(before + 1);
  await expect(page.getByText("2 h 50 min left").first()).toBeVisible();
  await expect(page.locator(name)).toHaveValue("half a word");
});

test("leaving the step saves what waits, makes a revision, and comes back to the same field", async ({ start, page }) => {
  await intake(start, page);
  await page.locator(place).focus();
  await page.keyboard.press("End");
  await page.keyboard.type(" more");
  await page.keyboard.press("Alt+3");
  await page.clock.runFor(100);
  expect((await calls(page, "save_draft")).length, "nothing is left waiting").toBe(1);
  expect((await calls(page, "leave_section")).length, "the step was left").toBe(1);
  await page.keyboard.press("Alt+1");
  await page.clock.runFor(100);
  await expect(page.locator(place), "the focus is where it was").toBeFocused();
});

test("the vault is not locked over words that cannot be saved, unless a person says so", async ({ start, page }) => {
  await intake(start, page);
  await answerWith(page, "save_draft", "error.damaged");
  await page.keyboard.type("Jay B.");
  await page.keyboard.press("Control+l");
  await page.clock.runFor(100);
  await expect(page.getByRole("dialog", { name: "The last words are not saved" })).toBeVisible();
  expect(await calls(page, "lock_vault"), "it is still open").toEqual([]);
  await page.getByRole("button", { name: "Stay, and go on trying" }).click();
  await expect(page.locator(name)).toHaveValue("Jay B.");
  await answerWith(page, "save_draft", "draft_saved.ok");
  await page.keyboard.press("Control+l");
  await page.clock.runFor(6000);
  expect((await calls(page, "lock_vault")).length, "once all is saved it locks").toBe(1);
  await expect(page.getByText("Jay B."), "and nothing of the case is left in the window").toHaveCount(0);
});

test("a key in one field redraws no other", async ({ start, page }) => {
  await intake(start, page);
  await page.evaluate((own) => {
    const target = document.querySelector("[data-fields]") as HTMLElement;
    const seen: string[] = [];
    new MutationObserver((changes) => {
      for (const change of changes) {
        const node = change.target instanceof Element ? change.target : change.target.parentElement;
        const field = node?.closest("[data-field]")?.getAttribute("data-field") ?? "outside a field";
        if (field !== own) seen.push(field);
      }
    }).observe(target, { subtree: true, childList: true, attributes: true, characterData: true });
    (window as any).redrawn = seen;
  }, "/child/name");
  await page.keyboard.type("abc");
  expect(await page.evaluate(() => (window as any).redrawn), "only the field that is typed in changes").toEqual([]);
  await toStep(page, "First hour");
});
