// Locking and coming back: by key, by itself, held off by a call; what was half typed stands at the same field.
import { agree } from "../../ui/src/lock_words";
import { Attendance, tellEvery } from "../../ui/src/lock";
import { expect, test } from "./base";
import { answerWith, calls, fixture } from "./mock";
import { openReport } from "./places";
import { twoVaults } from "./variants";
import { forget, twoPeople } from "./vault_places";

const minute = 60_000;

test("nobody is counted as there, and any sign begins the count anew", () => {
  const attendance = new Attendance(0);
  expect(attendance.idle(10 * minute)).toBe(600);
  attendance.seen(9 * minute);
  expect(attendance.idle(10 * minute)).toBe(60);
  expect(attendance.idle(0), "a clock that was set back counts as none").toBe(0);
});

test("words typed back agree only as far as they are the same, and the one on its way is no mistake", () => {
  const words = ["anchor", "basket", "candle"];
  expect(agree("", words)).toEqual({ right: 0, wrong: null, all: false });
  expect(agree("1. Anchor 2. basket", words)).toEqual({ right: 2, wrong: null, all: false });
  expect(agree("anchor bas", words)).toEqual({ right: 1, wrong: null, all: false });
  expect(agree("anchor bas ", words)).toEqual({ right: 1, wrong: 1, all: false });
  expect(agree("anchor candle basket", words)).toEqual({ right: 1, wrong: 1, all: false });
  expect(agree("anchor basket candle", words)).toEqual({ right: 3, wrong: null, all: true });
  expect(agree("anchor basket candle dancer", words).all).toBe(false);
});

test("the program is told how long nobody was here, and what it says is done", async ({ start, page }) => {
  await page.clock.install();
  await start({ lock_vault: "frame.locked" }, twoVaults());
  await page.clock.runFor(10 * minute);
  const told = (await calls(page, "attend")).map((call) => call.args.idle as number);
  expect(Math.max(...told), "the whole time is told").toBeGreaterThanOrEqual(595);
  await page.keyboard.press("Shift");
  await page.clock.runFor(tellEvery);
  const [last] = (await calls(page, "attend")).slice(-1);
  expect(last?.args.idle, "a key is a sign of somebody").toBeLessThanOrEqual(tellEvery / 1000);
  await answerWith(page, "attend", "due", true);
  await page.clock.runFor(tellEvery);
  await expect(page.getByRole("heading", { name: "Open a vault" })).toBeVisible();
  expect(await calls(page, "lock_vault")).toHaveLength(1);
});

test("what is half typed is saved as a draft before the lock, makes no state, and stands at its field after it", async ({ start, page }) => {
  await start({ lock_vault: "frame.locked" }, twoVaults());
  await openReport(page, "Intake");
  const field = page.locator('[data-main="/child/whereabouts"]');
  await field.focus();
  await page.keyboard.type(" at the mot");
  const before = (await calls(page, "leave_section")).length;
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { name: "Open a vault" })).toBeVisible();
  await expect(page.getByText(fixture("report.full").title), "nothing of the case stays").toHaveCount(0);
  const saved = (await calls(page, "save_draft")).flatMap((call) => call.args.entries as { path: string; text: string }[]);
  expect(saved.some(({ path, text }) => path === "/child/whereabouts" && text.endsWith(" at the mot"))).toBe(true);
  expect((await calls(page, "leave_section")).length, "what is half typed is no state of the case").toBe(before);
  await page.getByLabel("Passphrase", { exact: true }).fill("four words of mine");
  await page.keyboard.press("Enter");
  await expect(field, "the focus is back where it was").toBeFocused();
});

test("a machine that is about to sleep has the vault locked", async ({ start, page }) => {
  await start({ lock_vault: "frame.locked" }, twoVaults());
  await page.evaluate(() => dispatchEvent(new Event("locking")));
  await expect(page.getByRole("heading", { name: "Open a vault" })).toBeVisible();
});

test("F8 says that a call is on, which is seen, and again that it has ended", async ({ start, page }) => {
  await start();
  const phone = page.getByRole("button", { name: /On the phone/ });
  await expect(phone).toHaveAttribute("aria-pressed", "false");
  await page.keyboard.press("F8");
  await expect(phone).toHaveAttribute("aria-pressed", "true");
  await expect(phone).toHaveText(/until/);
  await answerWith(page, "hold_lock", "frame.county");
  await phone.click();
  await expect(phone).toHaveAttribute("aria-pressed", "false");
  expect((await calls(page, "hold_lock")).map((call) => call.args.on)).toEqual([true, false]);
});

test("after several wrong passphrases the wait is counted down, and nothing can be sent meanwhile", async ({ start, page }) => {
  await page.clock.install();
  await start({ frame: "frame.locked", unlock_vault: "error.too_soon" }, { ...twoVaults(), "before_unlock.none": { wait: 4, people: 1 } });
  const button = page.getByRole("button", { name: /^Wait/ });
  await expect(button).toBeDisabled();
  await page.getByLabel("Passphrase", { exact: true }).fill("four words of mine");
  await page.keyboard.press("Enter");
  expect(await calls(page, "unlock_vault"), "it is not even tried").toHaveLength(0);
  await page.clock.runFor(5000);
  await expect(page.getByRole("button", { name: "Unlock" })).toBeEnabled();
});

test("where several have a key, whoever was here last is tried first, and somebody else can say so", async ({ start, page }) => {
  const id = "01900000-0000-7000-8000-0000000000c1";
  await start({ frame: "frame.locked", unlock_vault: "error.wrong_passphrase" }, twoPeople());
  await page.getByLabel("Passphrase", { exact: true }).fill("one");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "I am somebody else" }).click();
  await page.getByLabel("Passphrase", { exact: true }).fill("two");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await calls(page, "unlock_vault")).map((call) => call.args.person)).toEqual([id, null]);
});

test("the words bring a person back, who then puts new words on paper and types them back", async ({ start, page }) => {
  await start({ frame: "frame.locked" }, twoVaults());
  await forget(page);
  await page.keyboard.press("Enter");
  await page.getByLabel("Passphrase", { exact: true }).fill("four other words here");
  await page.getByLabel("The same again").fill("four other words here");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "I have them on paper" }).click();
  const words = fixture("created.recovered").words as string[];
  const field = page.getByLabel("The 24 words");
  await field.fill(words.slice(0, 23).join(" "));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("1 words are still missing");
  await field.fill(words.join(" "));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Board" })).toBeVisible();
  const [back] = await calls(page, "recover_vault");
  expect(back?.args.back).toMatchObject({ words: "anchor basket candle", passphrase: "four other words here" });
});

test("words that do not open the vault are refused at their field, and nothing else is asked", async ({ start, page }) => {
  await start({ frame: "frame.locked", people_by_words: "error.refused.words" }, twoVaults());
  await forget(page);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("The 24 words")).toHaveAccessibleDescription(new RegExp(fixture("error.refused.words").message));
  await expect(page.getByText("Who are you?")).toHaveCount(0);
});
