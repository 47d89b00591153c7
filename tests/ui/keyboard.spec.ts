// Whole walks with the keyboard alone.
import { expect, test } from "./base";
import { calls, fixture } from "./mock";
import { openReport } from "./places";
import { withActs, withPrinters } from "./variants";

test("a vault is made, its words kept, and the board reached", async ({ start, page }) => {
  await start({ frame: "frame.locked" });
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: /three invented reports/ })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("A. Lind");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Wood");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Wood County Human Services");
  await page.keyboard.press("Tab");
  await page.keyboard.type("715-555-0142");
  await page.keyboard.press("Tab");
  await page.keyboard.type("lantern pebble orchard canoe");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("lantern pebble orchard canoe");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /words on paper/ }).waitFor();
  const plan = (await calls(page, "create_vault"))[0].args.plan;
  expect(plan).toMatchObject({ kind: "county", practice: false, county: "Wood", phone: "715-555-0142", name: "A. Lind" });
  await page.getByRole("button", { name: "I have them on paper" }).press("Enter");
  await expect(page.getByLabel("The 24 words"), "typing can begin at once").toBeFocused();
  await page.keyboard.type(fixture("created.county").words.join(" "));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Board" })).toBeVisible();
});

test("wrong words from the paper are not taken", async ({ start, page }) => {
  await start({ frame: "frame.locked" });
  await page.getByRole("button", { name: /Make a vault for a county/ }).press("Enter");
  await page.getByLabel("Your name").fill("A. Lind");
  await page.getByLabel("County").selectOption("Wood");
  await page.getByLabel("Agency").fill("Wood County Human Services");
  await page.getByLabel("Passphrase", { exact: true }).fill("lantern pebble orchard canoe");
  await page.getByLabel("The same again").fill("lantern pebble orchard canoe");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /words on paper/ }).waitFor();
  await page.getByRole("button", { name: "I have them on paper" }).press("Enter");
  const words: string[] = fixture("created.county").words;
  await page.getByLabel("The 24 words").fill(`${words[0]} wrong ${words.slice(2).join(" ")}`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("Word 2 is not what was shown. Look at the paper again.");
  await page.getByRole("button", { name: "Show the words again" }).press("Enter");
  await expect(page.getByRole("heading", { name: /words on paper/ })).toBeVisible();
  await page.getByRole("button", { name: "I have them on paper" }).press("Enter");
  await page.getByLabel("The 24 words").fill(words.join(" "));
  await page.getByRole("button", { name: "Open the vault" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Board" })).toBeVisible();
});

test("intake goes field by field, with F2, F3 and F4 for what is not known", async ({ start, page }) => {
  await start({ new_report: "report.new" });
  await page.keyboard.press("Control+n");
  await page.locator("#work-title").waitFor();
  const paths: string[] = fixture("report.new").sections[0].fields.map((field: any) => field.path);
  const first = page.locator(`[data-main="${paths[0]}"]`).first();
  await first.focus();
  await page.keyboard.type("20:00");
  await page.keyboard.press("Enter");
  await expect(page.locator(`[data-field="${paths[1]}"] :focus`), "Enter goes to the next field").toHaveCount(1);
  for (const [path, key, word] of [
    [paths[1], "F2", "unknown"],
    [paths[2], "F4", "refused"],
    [paths[3], "F3", "not asked"],
  ]) {
    await expect(page.locator(`[data-field="${path}"] :focus`)).toHaveCount(1);
    await page.keyboard.press(key);
    const state = page.locator(`[data-field="${path}"]`).getByRole("button", { name: word });
    await expect(state, `${key} says ${word}`).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("Enter");
  }
  await expect.poll(async () => (await calls(page, "save_draft")).flatMap((call) => call.args.entries)).toEqual(
    expect.arrayContaining([
      { path: paths[0], state: "known", text: "20:00" },
      { path: paths[1], state: "unknown", text: "" },
      { path: paths[2], state: "refused", text: "" },
    ]),
  );
});

test("a key that was pressed by mistake gives the words back", async ({ start, page }) => {
  await start();
  await openReport(page, "Intake");
  const name = page.locator('[data-main="/child/name"]');
  const text = await name.inputValue();
  await name.focus();
  await page.keyboard.press("F2");
  await expect(name).toHaveValue("");
  await page.keyboard.press("F2");
  await expect(name, "the same key again brings the words back").toHaveValue(text);
});

test("yes and no are answered by their letters, and the states by the arrows", async ({ start, page }) => {
  await start();
  await openReport(page, "Intake");
  const field = page.locator('[data-field="/child/missing"]');
  await field.getByRole("radio").first().focus();
  await page.keyboard.press("y");
  await expect(field.getByLabel("Yes")).toBeChecked();
  await page.keyboard.press("n");
  await expect(field.getByLabel("No", { exact: true })).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(field.getByRole("button", { name: "refused" })).toHaveAttribute("aria-pressed", "true");
  await expect(field.getByLabel("No", { exact: true })).not.toBeChecked();
});

test("a list gets an item and loses it, each by its path", async ({ start, page }) => {
  await start();
  await openReport(page, "Intake");
  const section = page.locator('[data-section="maltreaters"]');
  await section.getByRole("button", { name: "Add a person" }).press("Enter");
  await expect.poll(async () => (await calls(page, "save_draft")).length).toBe(1);
  const [added] = (await calls(page, "save_draft"))[0].args.entries;
  expect(added).toMatchObject({ state: "added", text: "" });
  expect(added.path, "an id that sorts by time").toMatch(/^\/maltreaters\/items\/[0-9a-f]{8}-[0-9a-f]{4}-7/);
  await section.getByRole("button", { name: /^Take away/ }).first().press("Enter");
  await section.getByRole("button", { name: /^Take away/ }).first().press("Enter");
  await expect.poll(async () => (await calls(page, "save_draft")).length).toBe(2);
  const [removed] = (await calls(page, "save_draft"))[1].args.entries;
  expect(removed).toEqual({ path: fixture("report.full").sections[1].list.items[0].path, state: "removed", text: "" });
});

test("the notice to police is recorded from the duty that asks for it", async ({ start, page }) => {
  await start({ record_act: "report.late" });
  await openReport(page);
  await page.getByRole("button", { name: "Record the notice" }).press("Enter");
  await expect(page.locator("[data-main]").first(), "the form opens at its first field").toBeFocused();
  await page.keyboard.type("04:40");
  for (let tries = 0; tries < 20; tries += 1) {
    await page.keyboard.press("Enter");
    if (await page.locator('[data-main$="officer"]:focus').count()) await page.keyboard.type("Dep. R. Ostby");
    if (await page.getByRole("button", { name: "Record the notice" }).and(page.locator(":focus")).count()) break;
  }
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Recorded: /)).toBeVisible();
  const { kind, answers } = (await calls(page, "record_act"))[0].args;
  expect(kind).toBe("police_told");
  expect(answers).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ path: expect.stringMatching(/\bat$/), state: "known", text: "04:40" }),
      expect.objectContaining({ path: expect.stringMatching(/\bofficer$/), state: "known", text: "Dep. R. Ostby" }),
    ]),
  );
  await expect(page.getByText(fixture("report.late").acts[0].detail)).toBeVisible();
});

test("a half-written notice waits while another step is looked at", async ({ start, page }) => {
  await start();
  await openReport(page, "Notices");
  await page.locator("button.kind").first().press("Enter");
  await page.keyboard.type("04:40");
  await page.keyboard.press("Alt+2");
  await page.getByRole("button", { name: "Record the notice" }).press("Enter");
  await expect(page.locator("[data-main]").first()).toHaveValue("04:40");
});

test("a record is withdrawn only with a reason", async ({ start, page }) => {
  await start({ report: "report.late" }, withActs());
  await openReport(page, "Notices");
  await page.getByRole("button", { name: /^Withdraw/ }).first().press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Withdraw the record" }).press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("why");
  expect(await calls(page, "withdraw_act"), "nothing is withdrawn yet").toEqual([]);
  await dialog.getByRole("textbox").fill("recorded on the wrong report");
  await dialog.getByRole("button", { name: "Withdraw the record" }).press("Enter");
  await expect(dialog).toHaveCount(0);
  expect((await calls(page, "withdraw_act"))[0].args.reason).toBe("recorded on the wrong report");
});

test("the referral is made once every place is decided, and its pages stand on the screen", async ({ start, page }) => {
  const showings = fixture("referral.showings");
  const open = showings.showings.filter((one: any) => one.decision === null);
  await start({}, withPrinters());
  await openReport(page);
  await page.getByRole("button", { name: "Make the referral" }).press("Enter");
  await page.getByRole("button", { name: "Make the referral" }).press("Enter");
  expect(await calls(page, "make_referral"), "not while a place is open").toEqual([]);
  await expect(page.locator("[data-undecided] button").first(), "the first such place has the focus").toBeFocused();
  await page.locator("[data-undecided]").first().getByRole("button", { name: "Remove" }).press("Enter");
  const change = (await calls(page, "set_referral"))[0].args.change;
  expect(change).toMatchObject({ showing: open[0].id, decision: "removed", include_reporter: null });
  await expect(page.locator("[data-undecided]")).toHaveCount(0);
  await page.getByRole("button", { name: "Make the referral" }).press("Enter");
  await expect(page.locator(".page .words span").first()).toContainText(/\w/);
  await page.keyboard.press("Control+p");
  await expect(page.getByLabel("Printer")).toBeFocused();
  await page.getByRole("button", { name: "Print", exact: true }).press("Enter");
  await expect(page.getByText("job 41")).toBeVisible();
  expect((await calls(page, "print_paper"))[0].args).toMatchObject({ printer: "Front desk", copies: 1 });
});

test("F1 goes to the law and comes back, and a fact there leads to its field", async ({ start, page }) => {
  await start();
  await openReport(page);
  const duty = page.locator("button.title").first();
  await duty.focus();
  await page.keyboard.press("F1");
  await expect(page.locator("#why-title")).toBeFocused();
  await page.keyboard.press("F1");
  await expect(duty).toBeFocused();
  const fact = page.locator("aside").getByRole("listitem").first().getByRole("button");
  await fact.press("Enter");
  await expect(page.locator('[data-main="/call/received_at"]')).toBeFocused();
});

test("Ctrl K finds a field by its name and goes there", async ({ start, page }) => {
  await start();
  await openReport(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("where is the child");
  await page.getByRole("option", { name: /Where is the child/ }).first().waitFor();
  await page.keyboard.press("Enter");
  await expect(page.locator('[data-main="/child/whereabouts"]')).toBeFocused();
});

test("F9 hides everything and gives it back untouched", async ({ start, page }) => {
  await start();
  await openReport(page, "Intake");
  const field = page.locator('[data-main="/child/name"]');
  await field.focus();
  await page.keyboard.press("F9");
  await expect(page.getByRole("dialog")).toBeVisible();
  const seen = await page.evaluate(() => document.elementFromPoint(400, 300)?.closest("dialog") !== null);
  expect(seen, "the cover lies over the case").toBe(true);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog"), "only its own key lifts it").toBeVisible();
  await page.keyboard.press("F9");
  await expect(field).toBeFocused();
});

test("a question mark shows the keys, but not while a person writes", async ({ start, page }) => {
  await start();
  await openReport(page, "Intake");
  await page.locator('[data-main="/child/name"]').focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.locator("#work-title").focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
});

test("the board is walked with the arrows", async ({ start, page }) => {
  await start();
  await page.getByLabel(/^Filter/).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("[data-row]").nth(1)).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.locator("[data-row]").last()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#work-title")).toBeVisible();
});
