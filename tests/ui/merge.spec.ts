// Two states of one case made one, from the keyboard; and the states that it had before.
import { expect, test } from "./base";
import { answerWith, calls, fixture } from "./mock";
import { forked, toHistory } from "./vault_places";

const open = fixture("merge.open").open[0];

test("a case with two newest states says so on its screen, and leads to both", async ({ start, page }) => {
  await start();
  await forked(page);
  const fork = page.getByRole("group", { name: open.label });
  for (const says of [open.before, open.one, open.other]) await expect(fork).toContainText(says);
  await expect(page.getByText("0 of 1 decided")).toBeVisible();
});

test("a case with one says nothing", async ({ start, page }) => {
  await start();
  await page.locator("[data-row]").nth(1).click();
  await page.locator("#work-title").waitFor();
  await expect.poll(async () => (await calls(page, "newest_states")).length).toBeGreaterThan(0);
  await expect(page.getByRole("button", { name: "Make them one" })).toHaveCount(0);
});

test("what waits for a decision is named and led to, and nothing is saved before", async ({ start, page }) => {
  await start();
  await forked(page);
  await page.getByRole("button", { name: "Make them one" }).click();
  expect(await calls(page, "merge_states")).toHaveLength(0);
  await page.getByRole("status").getByRole("button", { name: open.label }).click();
  await expect(page.locator("[data-fork] input").first()).toBeFocused();
});

test("each answer is chosen from the keyboard, and what one side alone changed is taken as it is", async ({ start, page }) => {
  await start();
  await forked(page);
  await page.locator("[data-fork] input").first().focus();
  await page.keyboard.press("ArrowDown");
  await answerWith(page, "newest_states", "one", 1);
  await page.getByRole("button", { name: "Make them one" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#work-title")).toBeVisible();
  const [sent] = await calls(page, "merge_states");
  const view = fixture("merge.open");
  expect(sent?.args).toMatchObject({ one: view.one.id, other: view.other.id });
  expect(sent?.args.decisions).toEqual([{ path: open.path, takes: "other", typed: null }]);
  await expect(page.getByRole("button", { name: "Make them one" })).toHaveCount(0);
});

test("a third answer can be typed; one that cannot be read is said at its field", async ({ start, page }) => {
  const bad = { code: "bad_input", message: "This cannot be read.", field: open.path, hint: "Write a name." };
  await start({ merge_states: "error.typed" }, { "error.typed": bad });
  await forked(page);
  await page.getByLabel("Type another answer").first().check();
  await page.locator(`[data-main="${open.path}"]`).fill("Jayden B.");
  await page.getByRole("button", { name: "Make them one" }).click();
  await expect(page.locator("[data-fork]").first()).toContainText("This cannot be read.");
  const [sent] = await calls(page, "merge_states");
  expect(sent?.args.decisions[0]).toEqual({
    path: open.path,
    takes: null,
    typed: { path: open.path, state: "known", text: "Jayden B." },
  });
});

test("earlier states are walked with the arrows, compared with now and read whole", async ({ start, page }) => {
  await start();
  await toHistory(page);
  const states = fixture("history.full").states;
  const list = page.getByRole("list", { name: "States, newest first" });
  await expect(list.getByRole("button")).toHaveCount(states.length);
  await list.getByRole("button").nth(1).focus();
  await page.keyboard.press("ArrowDown");
  await expect(list.getByRole("button").nth(2)).toBeFocused();
  await expect.poll(async () => (await calls(page, "earlier")).at(-1)?.args.state).toBe(states[2].state.id);
  const earlier = fixture("earlier.full");
  const change = earlier.changes.find((one: { path: string }) => one.path === "/child/name");
  await expect(page.getByRole("row", { name: change.label })).toContainText(change.before);
  await expect(page.getByRole("row", { name: change.label })).toContainText(change.after);
  await page.getByRole("button", { name: "All of it" }).click();
  for (const fact of earlier.facts.slice(0, 3)) await expect(page.getByRole("row", { name: fact.label }).first()).toContainText(fact.says);
});
