// An attorney's vault: what answers behind its window, and every screen and state of a motion worth looking at.
import type { Page } from "@playwright/test";
import { answerWith, fixture, type Plan } from "./mock";
import type { Place } from "./places";

export const attorney: Plan = {
  frame: "frame.attorney",
  matters: "matters.full",
  new_motion: "motion.new",
  motion: "motion.full",
  save_motion_draft: "motion_draft_saved.ok",
  leave_motion_section: "motion.full",
  motion_papers: "motion_papers.full",
  before_filing: "before_filing.ready",
  decide_place: "motion_papers.lacking",
  keep_edit: "motion_papers.edited",
  undo_edit: "motion_papers.full",
  mark_final: "motion_papers.final",
  make_court_paper: "paper.motion",
  paper: "paper.motion",
  paper_bytes: "preview_bytes.motion.pdf",
  office: "office.attorney",
  create_vault: "created.attorney",
};

/** The same motion wherever a motion is asked for. */
function always(name: string): Plan {
  return { motion: name, leave_motion_section: name };
}

export async function openMotion(page: Page, step?: string) {
  await page.locator("[data-row]").first().click();
  await page.locator("#work-title").waitFor();
  if (step) await toMotionStep(page, step);
}

export async function toMotionStep(page: Page, step: string) {
  await page.getByRole("navigation", { name: "Steps" }).getByRole("button", { name: step }).click();
  await page.locator("#work-title").waitFor();
}

/** The head of the fact that stands at this place of the story, from nought. */
export function fact(page: Page, at: number) {
  return page.locator("[data-fact] [data-head]").nth(at);
}

async function drawn(page: Page) {
  await page.locator(".page .words span").first().waitFor();
}

const lacking: Plan = { ...always("motion.lacking"), motion_papers: "motion_papers.places" };
const outside: Plan = { ...always("motion.outside"), motion_papers: "motion_papers.outside" };
const fresh: Plan = { ...always("motion.new"), before_filing: "before_filing.new" };

const all: Place[] = [
  {
    name: "vault-attorney",
    plan: { frame: "frame.locked" },
    go: async (page) => {
      await page.getByRole("button", { name: /Make a vault for an attorney/ }).click();
      await page.getByRole("button", { name: "Make the vault" }).click();
      await page.locator("[aria-invalid]").first().waitFor();
    },
  },
  { name: "motions", go: (page) => page.locator("[data-row]").first().waitFor() },
  { name: "motions-empty", plan: { matters: "matters.empty" }, go: (page) => page.getByText("No motion is here yet.").waitFor() },
  { name: "motions-damaged", plan: { matters: "error.damaged" }, go: (page) => page.getByRole("alert").waitFor() },
  { name: "motion-client", go: (page) => openMotion(page, "Client") },
  { name: "motion-client-new", plan: fresh, go: (page) => openMotion(page, "Client") },
  { name: "motion-client-outside", plan: outside, go: (page) => openMotion(page, "Client") },
  {
    name: "motion-client-not-saved",
    plan: { save_motion_draft: "error.damaged" },
    go: async (page) => {
      await openMotion(page, "Client");
      await page.locator('[data-main="/movant/name"]').fill("zzz");
      await page.getByText("Not saved yet.").waitFor();
    },
  },
  { name: "motion-story", go: (page) => openMotion(page, "Story") },
  { name: "motion-story-new", plan: fresh, go: (page) => openMotion(page, "Story") },
  {
    name: "motion-story-fact",
    go: async (page) => {
      await openMotion(page, "Story");
      await fact(page, 1).click();
      await page.locator("[data-inside] [data-many]").first().waitFor();
    },
  },
  {
    name: "motion-story-errors",
    plan: always("motion.errors"),
    go: async (page) => {
      await openMotion(page, "Story");
      await fact(page, 0).click();
      await page.getByText("could not be read").first().waitFor();
    },
  },
  { name: "motion-elements", plan: lacking, go: (page) => openMotion(page, "Elements") },
  { name: "motion-elements-new", plan: fresh, go: (page) => openMotion(page, "Elements") },
  {
    name: "motion-elements-cell",
    go: async (page) => {
      await openMotion(page, "Elements");
      await page.getByRole("grid", { name: "Elements" }).locator('[data-cell="2-1"]').focus();
    },
  },
  {
    name: "motion-elements-gap",
    plan: lacking,
    go: async (page) => {
      await openMotion(page, "Elements");
      await page.getByRole("grid", { name: "Elements" }).locator('[data-cell="3-0"]').focus();
      await page.locator('[data-main="/stated/c"]').waitFor();
    },
  },
  {
    name: "motion-elements-table",
    go: async (page) => {
      await openMotion(page, "Elements");
      await page.getByRole("button", { name: "Show as table" }).first().click();
    },
  },
  { name: "motion-reasons", plan: lacking, go: (page) => openMotion(page, "Reasons") },
  {
    name: "motion-papers",
    go: async (page) => {
      await openMotion(page, "Papers");
      await drawn(page);
    },
  },
  {
    name: "motion-papers-places",
    plan: lacking,
    go: async (page) => {
      await openMotion(page, "Papers");
      await page.locator("[data-undecided]").first().waitFor();
    },
  },
  { name: "motion-papers-outside", plan: outside, go: (page) => openMotion(page, "Papers") },
  {
    name: "motion-papers-flagged",
    plan: { motion_papers: "motion_papers.flagged" },
    go: async (page) => {
      await openMotion(page, "Papers");
      await drawn(page);
      await page.getByText("What the facts say now").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "motion-papers-editing",
    go: async (page) => {
      await openMotion(page, "Papers");
      await drawn(page);
      await page.getByRole("button", { name: /^Edit/ }).first().click();
      await page.getByRole("textbox", { name: /your words/ }).waitFor();
    },
  },
  {
    name: "motion-papers-final",
    plan: { motion_papers: "motion_papers.final" },
    go: async (page) => {
      await openMotion(page, "Papers");
      await drawn(page);
    },
  },
  {
    name: "motion-papers-damaged",
    plan: { motion_papers: "error.damaged" },
    go: async (page) => {
      await openMotion(page, "Papers");
      await page.getByRole("alert").first().waitFor();
    },
  },
  {
    name: "motion-paper",
    go: async (page) => {
      await openMotion(page, "Papers");
      await page.getByRole("button", { name: "Save as PDF" }).click();
      await drawn(page);
    },
  },
  {
    name: "motion-paper-word",
    plan: { make_court_paper: "paper.word", paper: "paper.word" },
    go: async (page) => {
      await openMotion(page, "Papers");
      await page.getByRole("button", { name: "Save as Word" }).click();
      await page.getByText("A Word file has no pages").waitFor();
    },
  },
  {
    name: "motion-before-filing",
    go: async (page) => {
      await openMotion(page, "Before filing");
      await page.getByRole("heading", { name: /elements/i }).waitFor();
    },
  },
  {
    name: "motion-before-filing-new",
    plan: fresh,
    go: async (page) => {
      await openMotion(page, "Before filing");
      await page.getByRole("button", { name: /^\d+ missing$/ }).click();
    },
  },
  {
    name: "motion-before-filing-damaged",
    go: async (page) => {
      await openMotion(page);
      await answerWith(page, "before_filing", "error.damaged");
      await toMotionStep(page, "Before filing");
      await page.getByText(fixture("error.damaged").message).first().waitFor();
    },
  },
  {
    name: "motion-keys",
    go: async (page) => {
      await openMotion(page);
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keys" }).waitFor();
    },
  },
  {
    name: "rulebook-attorney",
    go: async (page) => {
      await page.getByRole("button", { name: "Rulebook" }).click();
      await page.locator('[data-rule="VAC-07"] summary').click();
      await page.locator('[data-rule="VAC-07"]').scrollIntoViewIfNeeded();
    },
  },
  {
    name: "office-attorney",
    go: async (page) => {
      await page.getByRole("button", { name: "Office" }).click();
      await page.locator("[data-main]").first().waitFor();
    },
  },
];

export const motionPlaces: Place[] = all.map((place) => ({ ...place, plan: { ...attorney, ...place.plan } }));
