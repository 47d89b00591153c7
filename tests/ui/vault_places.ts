// The screens of the vault itself: people, lock, log, merge, health, and coming back.
import type { Page } from "@playwright/test";
import { answerWith, fixture } from "./mock";
import type { Place } from "./places";
import { twoVaults } from "./variants";

/** Goes to a screen by its name in the rail. */
export async function toScreen(page: Page, name: string) {
  await page.getByRole("navigation", { name: "Main" }).getByRole("button", { name, exact: true }).click();
  await page.getByRole("heading", { name, exact: true }).waitFor();
}

/** A computer with printers. */
export function withMachine(): Record<string, unknown> {
  const printers = ["Front desk", "Back office"];
  return { machine: { ...fixture<object>("machine"), printers, default_printer: printers[0] } };
}

/** A log with a row that was changed, and another that is gone. */
export const broken = {
  is_well: false,
  says: "2 things are not as they were written (14 rows from the first were read).",
  broken: [
    "In the log of A. Lind: Row 5 of the log was changed after it was written.",
    "In the log of M. Quade: A row of the log is missing before row 3.",
  ],
};

/** A vault of two people, one of whom was here last. */
export function twoPeople(): Record<string, unknown> {
  const locked = twoVaults()["frame.locked"] as { recent: object[] };
  const recent = locked.recent.map((one) => ({ ...one, person: "01900000-0000-7000-8000-0000000000c1" }));
  return { "frame.locked": { ...locked, recent }, "before_unlock.none": { wait: 0, people: 2 } };
}

/** A health check that found something. */
export function ill(): Record<string, unknown> {
  const well = fixture("health.well");
  const says = ["Pages of the database are damaged. Copy the whole folder before anything else, then restore the newest backup."];
  const [first, ...others] = well.parts;
  return { "health.well": { is_well: false, parts: [{ ...first, is_well: false, says }, ...others] } };
}

/** A case of which there are two newest states. */
export async function forked(page: Page) {
  await answerWith(page, "newest_states", "two", 2);
  await page.locator("[data-row]").nth(1).click();
  await page.getByRole("button", { name: "Make them one" }).click();
  await page.locator("[data-fork]").first().waitFor();
}

export async function toHistory(page: Page) {
  await page.locator("[data-row]").nth(1).click();
  await page.locator("#work-title").waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("earlier st");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Earlier states" }).waitFor();
  await page.getByRole("button", { name: "Compare with now" }).waitFor();
}

export async function forget(page: Page) {
  await page.getByRole("button", { name: "I have forgotten the passphrase" }).click();
  await page.getByLabel("The 24 words").fill("anchor basket candle");
}

export const vaultPlaces: Place[] = [
  { name: "unlock-somebody", plan: { frame: "frame.locked" }, changed: twoPeople, go: (page) => page.getByText("I am somebody else").waitFor() },
  {
    name: "unlock-wait",
    plan: { frame: "frame.locked", unlock_vault: "error.too_soon" },
    changed: () => ({ ...twoVaults(), "before_unlock.none": { wait: 64, people: 1 } }),
    go: (page) => page.getByRole("button", { name: /^Wait/ }).waitFor(),
  },
  {
    name: "return",
    plan: { frame: "frame.locked" },
    changed: twoVaults,
    go: async (page) => {
      await forget(page);
      await page.getByRole("button", { name: "Look at the words" }).click();
      await page.getByText("Who are you?").waitFor();
    },
  },
  {
    name: "return-refused",
    plan: { frame: "frame.locked", people_by_words: "error.refused.words" },
    changed: twoVaults,
    go: async (page) => {
      await forget(page);
      await page.getByRole("button", { name: "Look at the words" }).click();
      await page.locator("[aria-invalid]").waitFor();
    },
  },
  { name: "people", go: (page) => toScreen(page, "People") },
  { name: "people-worker", plan: { people: "people.worker" }, go: (page) => toScreen(page, "People") },
  {
    name: "people-missing",
    go: async (page) => {
      await toScreen(page, "People");
      await page.getByRole("button", { name: "Add the person" }).click();
      await page.locator("[aria-invalid]").first().waitFor();
    },
  },
  {
    name: "people-suspend",
    go: async (page) => {
      await toScreen(page, "People");
      await page.getByRole("button", { name: /^Suspend/ }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "people-card",
    changed: withMachine,
    go: async (page) => {
      await toScreen(page, "People");
      await page.getByRole("button", { name: /^Key card/ }).first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "words-back",
    changed: withMachine,
    go: async (page) => {
      await toScreen(page, "People");
      await page.getByRole("button", { name: /new recovery words/ }).click();
      await page.getByRole("button", { name: "Make new words" }).click();
      await page.getByRole("button", { name: "I have them on paper" }).click();
      await page.getByLabel("The 24 words").fill("anchor basket candle elbow dancer ");
    },
  },
  {
    name: "log",
    go: async (page) => {
      await toScreen(page, "Log");
      await page.getByText("Made the vault").waitFor();
    },
  },
  { name: "log-worker", plan: { activity: "log.worker" }, go: (page) => toScreen(page, "Log") },
  {
    name: "log-broken",
    changed: () => ({ "verified.well": broken }),
    go: async (page) => {
      await toScreen(page, "Log");
      await page.getByText(broken.broken[0] ?? "").waitFor();
    },
  },
  {
    name: "log-mark",
    go: async (page) => {
      await toScreen(page, "Log");
      await page.getByRole("button", { name: "Check a mark…" }).click();
      await page.getByLabel("The mark on the paper").fill("7f3a 91c2");
      await page.getByRole("button", { name: "Hold it against the log" }).click();
      await page.getByText("The log holds").waitFor();
    },
  },
  {
    name: "log-table",
    go: async (page) => {
      await toScreen(page, "Log");
      await page.getByRole("button", { name: "Save as a table…" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "health",
    go: async (page) => {
      await toScreen(page, "Log");
      await page.getByRole("button", { name: "Health check" }).click();
      await page.getByRole("button", { name: "Look at everything" }).click();
      await page.getByText("All is as it was written").waitFor();
    },
  },
  {
    name: "health-ill",
    changed: ill,
    go: async (page) => {
      await toScreen(page, "Log");
      await page.getByRole("button", { name: "Health check" }).click();
      await page.getByRole("button", { name: "Look at everything" }).click();
      await page.getByText("Something is not as it was written").waitFor();
    },
  },
  {
    name: "case-forked",
    go: async (page) => {
      await answerWith(page, "newest_states", "two", 2);
      await page.locator("[data-row]").nth(1).click();
      await page.getByRole("button", { name: "Make them one" }).waitFor();
    },
  },
  {
    name: "merge",
    go: async (page) => {
      await forked(page);
      await page.getByLabel("Type another answer").first().check();
    },
  },
  {
    name: "merge-waits",
    go: async (page) => {
      await forked(page);
      await page.getByRole("button", { name: "Make them one" }).click();
      await page.getByText(/still waits/).waitFor();
    },
  },
  { name: "history", go: toHistory },
  {
    name: "history-whole",
    go: async (page) => {
      await toHistory(page);
      await page.getByRole("button", { name: "All of it" }).click();
    },
  },
  { name: "phone", plan: { frame: "frame.held" }, go: (page) => page.getByRole("button", { name: /On the phone until/ }).waitFor() },
  {
    name: "rehearse",
    changed: () => {
      const frame = fixture("frame.county");
      return { "frame.county": { ...frame, vault: { ...frame.vault, rehearse: "Sat 19 Dec 2026, 22:09" } } };
    },
    go: async (page) => {
      await page.getByRole("button", { name: "Rehearse…" }).click();
      await page.getByLabel("Your passphrase").fill("four words of mine");
      await page.getByRole("button", { name: "Try" }).click();
      await page.getByText("The passphrase opens your key.").waitFor();
    },
  },
];
