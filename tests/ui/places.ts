// Every screen and state worth looking at, and how a person gets there: for axe in every theme, and for the pictures.
import type { Page } from "@playwright/test";
import { answerWith, fixture, type Plan } from "./mock";
import { disclosurePlaces } from "./disclosure_places";
import { diversionPlaces } from "./diversion_places";
import { motionPlaces } from "./motion_places";
import { vaultPlaces } from "./vault_places";
import { changedLaw, lateAct, notYet, twoVaults, withActs, withPaper, withPrinters } from "./variants";

export type Place = {
  name: string;
  plan?: Plan;
  /** Puts a value in the place of a recorded one. */
  changed?: () => Record<string, unknown>;
  go?: (page: Page) => Promise<void>;
};

const passphrase = (page: Page) => page.getByLabel("Passphrase", { exact: true });

/** Another part of the office's own records. */
async function officePart(page: Page, part: string, label: string) {
  await page.getByRole("button", { name: "Office", exact: true }).click();
  await answerWith(page, "office", `office.${part}`);
  await page.getByRole("navigation", { name: "Steps of the office" }).getByRole("button", { name: label }).click();
  await page.getByRole("heading", { name: "How it stands" }).waitFor();
}

async function unlock(page: Page) {
  await passphrase(page).fill("four words of mine");
  await page.getByRole("button", { name: "Unlock" }).click();
}

export async function openReport(page: Page, step?: string) {
  await page.locator("[data-row]").nth(1).click();
  await page.locator("#work-title").waitFor();
  if (step) await toStep(page, step);
}

export async function toStep(page: Page, step: string) {
  await page.getByRole("navigation", { name: "Steps" }).getByRole("button", { name: step }).click();
  await page.locator("#work-title").waitFor();
}

async function refused(page: Page, code: string) {
  await unlock(page);
  await page.getByText(fixture(`error.${code}`).message).waitFor();
}

/** Types a change into the first field of the step, and waits until the program has answered it. */
async function change(page: Page) {
  const field = page.locator("[data-fields] input[type=text][data-main]").first();
  await field.fill("zzz");
  await page.waitForFunction(() => window.mock.calls.some((call) => call.command === "save_draft"));
}

const notEntered = "The reporter’s name is not entered, so the search is weaker.";

export const places: Place[] = [
  ...motionPlaces,
  ...diversionPlaces,
  ...vaultPlaces,
  ...disclosurePlaces,
  { name: "start", plan: { frame: "frame.locked" }, changed: twoVaults },
  {
    name: "start-first",
    plan: { frame: "frame.locked" },
    changed: () => ({ "frame.locked": { ...fixture<object>("frame.locked"), recent: [] } }),
  },
  ...["wrong_passphrase", "newer_format", "in_use", "damaged", "tail_damaged", "clock_behind"].map((code) => ({
    name: `start-${code}`,
    plan: { frame: "frame.locked", unlock_vault: `error.${code}` },
    changed: twoVaults,
    go: (page: Page) => refused(page, code),
  })),
  {
    name: "vault-new",
    plan: { frame: "frame.locked", judge_passphrase: "judgement.weak" },
    go: async (page) => {
      await page.getByRole("button", { name: /Make a vault for a county/ }).click();
      await passphrase(page).fill("lind2026");
      await page.getByText(fixture("judgement.weak").says).waitFor();
    },
  },
  {
    name: "vault-new-missing",
    plan: { frame: "frame.locked" },
    go: async (page) => {
      await page.getByRole("button", { name: /Make a vault for a county/ }).click();
      await page.getByRole("button", { name: "Make the vault" }).click();
      await page.locator("[aria-invalid]").first().waitFor();
    },
  },
  {
    name: "vault-practice",
    plan: { frame: "frame.locked" },
    go: (page) => page.getByRole("button", { name: /three invented reports/ }).click(),
  },
  {
    name: "recovery",
    plan: { frame: "frame.locked" },
    go: async (page) => {
      await page.getByRole("button", { name: /Make a vault for a county/ }).click();
      await page.getByLabel("Your name").fill("A. Lind");
      await page.getByLabel("County").selectOption("Wood");
      await page.getByLabel("Agency").fill("Wood County Human Services");
      await passphrase(page).fill("four words of mine");
      await page.getByLabel("The same again").fill("four words of mine");
      await page.getByRole("button", { name: "Make the vault" }).click();
      await page.getByRole("heading", { name: /words on paper/ }).waitFor();
    },
  },
  { name: "board", go: (page) => page.locator("[data-row]").first().waitFor() },
  {
    name: "board-table",
    go: (page) => page.getByRole("button", { name: "Show as table" }).click(),
  },
  { name: "board-empty", plan: { board: "board.empty" }, go: (page) => page.getByText("No report is open.").waitFor() },
  {
    name: "board-damaged",
    plan: { board: "error.damaged" },
    go: (page) => page.getByRole("alert").waitFor(),
  },
  { name: "board-practice", plan: { frame: "frame.practice" }, go: (page) => page.locator("[data-row]").first().waitFor() },
  {
    name: "practice-clock",
    plan: { frame: "frame.practice" },
    go: async (page) => {
      await page.getByRole("button", { name: /Practice clock/ }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "intake",
    go: async (page) => {
      await openReport(page, "Intake");
      await page.locator('[data-main="/child/whereabouts"]').focus();
    },
  },
  {
    name: "intake-list",
    go: async (page) => {
      await openReport(page, "Intake");
      await page.locator("[data-item] [data-main]").first().focus();
    },
  },
  {
    name: "intake-new",
    plan: { new_report: "report.new" },
    go: async (page) => {
      await page.getByRole("button", { name: "New report", exact: false }).first().click();
      await page.locator("#work-title").waitFor();
      await page.locator("[data-main]").first().focus();
    },
  },
  {
    name: "intake-errors",
    plan: { save_draft: "draft_saved.errors" },
    go: async (page) => {
      await openReport(page, "Intake");
      await change(page);
      await page.getByText(fixture("draft_saved.errors").errors[0].message).first().waitFor();
      await page.locator('[data-main="/child/name"]').focus();
      await page.getByRole("status").getByRole("button").first().waitFor();
    },
  },
  {
    name: "intake-not-saved",
    plan: { save_draft: "error.damaged" },
    go: async (page) => {
      await openReport(page, "Intake");
      await change(page);
      await page.getByText("Not saved yet.").waitFor();
    },
  },
  {
    name: "board-late-act",
    changed: lateAct,
    go: (page) => page.locator("[data-row]").first().waitFor(),
  },
  { name: "hour-late-act", changed: lateAct, go: (page) => openReport(page) },
  { name: "hour", go: (page) => openReport(page) },
  { name: "hour-late", plan: { report: "report.late" }, go: (page) => openReport(page) },
  { name: "hour-empty", plan: { report: "report.new" }, go: (page) => openReport(page) },
  { name: "screening", go: (page) => openReport(page, "Screening") },
  { name: "screening-empty", plan: { report: "report.new", leave_section: "report.new" }, go: (page) => openReport(page, "Screening") },
  { name: "notices", plan: { report: "report.late" }, changed: withActs, go: (page) => openReport(page, "Notices") },
  { name: "notices-empty", plan: { report: "report.new", leave_section: "report.new" }, go: (page) => openReport(page, "Notices") },
  {
    name: "notices-late",
    plan: { report: "report.late", leave_section: "report.late" },
    go: async (page) => {
      await openReport(page, "Notices");
      await page.locator("button.kind").first().click();
    },
  },
  {
    name: "notices-refused",
    plan: { record_act: "error.bad_input" },
    go: async (page) => {
      await openReport(page, "Notices");
      await page.locator("button.kind").first().click();
      await page.getByRole("button", { name: "Record the notice" }).click();
      await page.getByText(fixture("error.bad_input").message).first().waitFor();
    },
  },
  {
    name: "notices-missing",
    plan: { report: "report.late", leave_section: "report.late", check_act: "act_check.missing" },
    go: async (page) => {
      await openReport(page, "Notices");
      await page.locator("button.kind").first().click();
      await page.getByRole("button", { name: "Record the notice" }).click();
      await page.getByText("Not recorded yet").waitFor();
    },
  },
  {
    name: "notices-withdraw",
    plan: { report: "report.late" },
    changed: withActs,
    go: async (page) => {
      await openReport(page, "Notices");
      await page.getByRole("button", { name: /^Withdraw/ }).first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "papers",
    go: async (page) => {
      await openReport(page, "Papers");
      await page.locator("[data-undecided]").first().waitFor();
    },
  },
  {
    name: "papers-weaker",
    changed: () => ({ "referral.showings": { ...fixture<object>("referral.showings"), weaker: notEntered } }),
    go: async (page) => {
      await openReport(page, "Papers");
      await page.getByText(notEntered).waitFor();
    },
  },
  {
    name: "papers-ready",
    plan: { referral: "referral.ready" },
    changed: withPaper,
    go: async (page) => {
      await openReport(page, "Papers");
      await page.getByRole("button", { name: /^Open/ }).waitFor();
    },
  },
  {
    name: "papers-refused",
    plan: { referral: "referral.refused" },
    changed: notYet,
    go: async (page) => {
      await openReport(page, "Papers");
      await page.getByText("The referral cannot be made yet").waitFor();
    },
  },
  {
    name: "paper",
    plan: { referral: "referral.ready" },
    changed: withPrinters,
    go: async (page) => {
      await openReport(page, "Papers");
      await page.getByRole("button", { name: "Make the referral" }).click();
      await page.locator(".page .words span").first().waitFor();
    },
  },
  {
    name: "paper-refused",
    plan: { referral: "referral.ready", paper_bytes: "error.damaged" },
    go: async (page) => {
      await openReport(page, "Papers");
      await page.getByRole("button", { name: "Make the referral" }).click();
      await page.getByRole("alert").first().waitFor();
    },
  },
  {
    name: "rulebook",
    go: async (page) => {
      await page.getByRole("button", { name: "Rulebook" }).click();
      await page.locator("summary").nth(1).click();
    },
  },
  {
    name: "rulebook-changed",
    changed: () => ({ law_book: changedLaw() }),
    go: async (page) => {
      await page.getByRole("button", { name: "Rulebook" }).click();
      await page.locator('[data-rule="CPS-03"] summary').click();
      await page.locator('[data-rule="CPS-03"]').scrollIntoViewIfNeeded();
    },
  },
  {
    name: "rulebook-reading",
    go: async (page) => {
      await page.getByRole("button", { name: "Rulebook" }).click();
      await page.locator('[data-rule="CPS-03"] summary').click();
      await page.getByRole("button", { name: /^Record that it was read again/ }).click();
      await answerWith(page, "record_reading", "error.bad_input.reading");
      await page.getByRole("button", { name: "Record the reading" }).click();
      await page.locator("[aria-invalid]").first().waitFor();
    },
  },
  {
    name: "rulebook-print",
    go: async (page) => {
      await page.getByRole("button", { name: "Rulebook" }).click();
      await page.getByRole("button", { name: "Print the rulebook" }).click();
      await page.getByRole("dialog").getByLabel("File name").waitFor();
    },
  },
  {
    name: "rulebook-none",
    go: async (page) => {
      await page.getByRole("button", { name: "Rulebook" }).click();
      await page.getByRole("searchbox").fill("zzzz");
    },
  },
  {
    name: "office",
    go: async (page) => {
      await page.getByRole("button", { name: "Office" }).click();
      await page.getByRole("heading", { name: "Office", exact: true }).waitFor();
      await page.locator("[data-main]").first().waitFor();
    },
  },
  {
    name: "office-services",
    go: (page) => officePart(page, "services", "Services and money"),
  },
  {
    name: "office-training",
    go: (page) => officePart(page, "training", "Training"),
  },
  {
    name: "office-table",
    go: async (page) => {
      await page.getByRole("button", { name: "Office", exact: true }).click();
      await page.getByRole("button", { name: "Add from a table…" }).click();
      await page.getByLabel("The file").setInputFiles({ name: "offices.csv", mimeType: "text/csv", buffer: Buffer.from("name,kind") });
      await page.getByText("can be added from offices.csv").waitFor();
    },
  },
  {
    name: "office-damaged",
    go: async (page) => {
      await answerWith(page, "office", "error.damaged");
      await page.getByRole("button", { name: "Office" }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "jump",
    go: async (page) => {
      await openReport(page);
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox").fill("o");
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "keys",
    go: async (page) => {
      await page.locator("[data-row]").first().focus();
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keys" }).waitFor();
    },
  },
  {
    name: "hidden",
    go: async (page) => {
      await openReport(page);
      await page.keyboard.press("F9");
      await page.getByRole("dialog", { name: /hidden/ }).waitFor();
    },
  },
  {
    name: "why",
    go: async (page) => {
      await openReport(page);
      await page.keyboard.press("F1");
      await page.locator("#why-title").waitFor();
    },
  },
];
