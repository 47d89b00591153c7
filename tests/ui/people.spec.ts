// People: who may open the vault, adding and suspending, passphrases and recovery words; and what others see of it.
import { expect, test } from "./base";
import { answerWith, calls, fixture } from "./mock";
import { toScreen, withMachine } from "./vault_places";

test("everybody is listed with role, time and mark, and the table of rights is the vault's own", async ({ start, page }) => {
  await start();
  await toScreen(page, "People");
  const view = fixture("people.keeper");
  for (const one of view.people) {
    const row = page.getByRole("row", { name: new RegExp(one.name) });
    await expect(row).toContainText(one.role);
    await expect(row).toContainText(one.since.text);
  }
  for (const right of view.rights) await expect(page.getByRole("rowheader", { name: right.says })).toBeVisible();
});

test("whoever has no right sees no dead button, and is told who may", async ({ start, page }) => {
  await start({ people: "people.worker" });
  await toScreen(page, "People");
  await expect(page.getByText(`This is for the vault’s keeper: ${fixture("people.worker").who_may}.`)).toBeVisible();
  for (const name of [/Add the person/, /^Suspend/, /recovery words/, /Key card/]) {
    await expect(page.getByRole("button", { name })).toHaveCount(0);
  }
  await expect(page.getByRole("button", { name: "Change the passphrase" }), "the own passphrase is everybody’s").toBeVisible();
});

test("a person is added with a judged first passphrase, and the key card is offered at once", async ({ start, page }) => {
  const later = fixture("people.keeper");
  const first = { ...later, people: later.people.slice(0, 1) };
  await start({ people: "people.first", add_person: "people.keeper" }, { ...withMachine(), "people.first": first });
  await toScreen(page, "People");
  await page.getByLabel("Name").fill("M. Quade");
  await page.getByLabel("Role", { exact: true }).selectOption("worker");
  await page.getByLabel("First passphrase").fill("violet kettle harbor nine");
  await expect(page.getByText(fixture("judgement.good").says)).toBeVisible();
  await page.getByLabel("The same again").last().fill("violet kettle harbor nine");
  await page.getByRole("button", { name: "Add the person" }).click();
  await expect(page.getByRole("dialog", { name: "Key card of M. Quade" })).toBeVisible();
  const [added] = await calls(page, "add_person");
  expect(added?.args).toEqual({ name: "M. Quade", role: "worker", passphrase: "violet kettle harbor nine" });
  await page.getByRole("button", { name: "Print", exact: true }).click();
  await expect(page.getByText("Sent to the printer as job 42.")).toBeVisible();
});

test("a weak first passphrase is refused at its field and nobody is added", async ({ start, page }) => {
  await start({ add_person: "error.weak" }, { "error.weak": { code: "weak_passphrase", message: "That passphrase is too easy to guess.", field: "passphrase", hint: null } });
  await toScreen(page, "People");
  await page.getByLabel("Name").fill("M. Quade");
  await page.getByLabel("Role", { exact: true }).selectOption("worker");
  await page.getByLabel("First passphrase").fill("quade");
  await page.getByLabel("The same again").last().fill("quade");
  await page.getByRole("button", { name: "Add the person" }).click();
  await expect(page.getByLabel("First passphrase")).toHaveAccessibleDescription(/too easy to guess/);
});

test("suspending says what it does and what it does not undo, and waits for a yes", async ({ start, page }) => {
  await start();
  await toScreen(page, "People");
  await page.getByRole("button", { name: /^Suspend/ }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("the vault gets a new key");
  await expect(dialog).toContainText("backups and copies made before today still open with the old keys");
  expect(await calls(page, "suspend_person")).toHaveLength(0);
  await dialog.getByRole("button", { name: /^Suspend/ }).click();
  await expect(dialog).toHaveCount(0);
  const other = fixture("people.keeper").people.find((one: { you: boolean }) => !one.you);
  expect((await calls(page, "suspend_person"))[0]?.args.person).toBe(other.id);
});

test("the own passphrase is changed only with the one in force", async ({ start, page }) => {
  await start({ change_passphrase: "error.old" }, { "error.old": { code: "wrong_passphrase", message: "That passphrase does not open this vault.", field: "old", hint: null } });
  await toScreen(page, "People");
  await page.getByLabel("The one in force").fill("wrong");
  await page.getByLabel("New passphrase").fill("summer gravel window tulip");
  await page.getByLabel("The same again").first().fill("summer gravel window tulip");
  await page.getByRole("button", { name: "Change the passphrase" }).click();
  await expect(page.getByLabel("The one in force")).toHaveAccessibleDescription(/does not open/);
  await answerWith(page, "change_passphrase", "people.keeper");
  await page.getByRole("button", { name: "Change the passphrase" }).click();
  await expect(page.getByText("Your passphrase is changed.")).toBeVisible();
});

test("new recovery words are printed and typed back before the window goes on", async ({ start, page }) => {
  await start({}, withMachine());
  await toScreen(page, "People");
  await page.getByRole("button", { name: /new recovery words/ }).click();
  await page.getByRole("button", { name: "Make new words" }).click();
  await page.getByRole("button", { name: "Print", exact: true }).click();
  await expect(page.getByText("Sent to the printer as job 42.")).toBeVisible();
  const words = fixture("words.renewed").words as string[];
  expect((await calls(page, "print_vault_paper"))[0]?.args.paper.words).toEqual(words);
  await page.getByRole("button", { name: "I have them on paper" }).click();
  await expect(page.getByText(words[7] ?? "", { exact: true }), "the words are out of sight while they are typed").toHaveCount(0);
  await page.getByLabel("The 24 words").fill([...words].reverse().join(" "));
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("alert")).toContainText("Word 1 is not what was shown");
  await page.getByLabel("The 24 words").fill(words.join(" "));
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("heading", { name: "People" })).toBeVisible();
});

test("a rehearsal is offered after a month and tells right from wrong", async ({ start, page }) => {
  const frame = fixture("frame.county");
  const long = { ...frame, vault: { ...frame.vault, rehearse: "Sat 19 Dec 2026, 22:09" } };
  await start({ rehearse: "error.wrong_passphrase" }, { "frame.county": long });
  await page.getByRole("button", { name: "Rehearse…" }).click();
  await page.getByLabel("Your passphrase").fill("nearly right");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Your passphrase")).toHaveAccessibleDescription(/does not open/);
  await answerWith(page, "rehearse", "fine", {});
  await page.keyboard.press("Enter");
  await expect(page.getByText("The passphrase opens your key.")).toBeVisible();
});
