// Every screen and state of a diversion worth looking at, in vaults of both kinds.
import type { Page } from "@playwright/test";
import { fixture, type Plan } from "./mock";
import { attorney } from "./motion_places";
import type { Place } from "./places";

/** The same diversion wherever one is asked for. */
export function always(name: string): Plan {
  return { diversion: `diversion.${name}`, leave_diversion_section: `diversion.${name}` };
}

/** The same diversion, told in answer to whatever is typed: what follows from it stays. */
export function saved(name: string): Record<string, unknown> {
  const { law } = fixture(`diversion.${name}`);
  return { "diversion_draft_saved.ok": { ...fixture<object>("diversion_draft_saved.ok"), law } };
}

export async function openDiversion(page: Page, step?: string) {
  await page.locator("[data-diversion]").first().click();
  await page.locator("#work-title").waitFor();
  if (step) await toDiversionStep(page, step);
}

export async function toDiversionStep(page: Page, step: string) {
  await page.getByRole("navigation", { name: "Steps" }).getByRole("button", { name: new RegExp(`^${step}`) }).click();
  await page.locator("#work-title").waitFor();
}

async function drawn(page: Page) {
  await page.locator(".page .words span").first().waitFor();
}

const objection = { ...attorney, ...always("sixteen_small_county_objection") };
const large = { ...attorney, ...always("seventeen_large_county"), diversion_papers: "diversion_papers.refused" };

export const diversionPlaces: Place[] = [
  {
    name: "diversions-county",
    go: async (page) => {
      await page.locator("[data-diversion]").first().waitFor();
      await page.locator("[data-diversion]").first().scrollIntoViewIfNeeded();
    },
  },
  { name: "diversions-attorney", plan: attorney, go: (page) => page.locator("[data-diversion]").first().waitFor() },
  {
    name: "diversions-damaged",
    plan: { ...attorney, diversions: "error.damaged" },
    go: (page) => page.getByRole("alert").first().waitFor(),
  },
  { name: "diversion-person", go: (page) => openDiversion(page, "Person") },
  { name: "diversion-person-new", plan: { ...attorney, ...always("new") }, go: (page) => openDiversion(page, "Person") },
  { name: "diversion-ways", plan: objection, go: (page) => openDiversion(page, "Ways") },
  { name: "diversion-ways-county", go: (page) => openDiversion(page, "Ways") },
  { name: "diversion-ways-large", plan: large, go: (page) => openDiversion(page, "Ways") },
  { name: "diversion-ways-new", plan: { ...attorney, ...always("new") }, go: (page) => openDiversion(page, "Ways") },
  { name: "diversion-ways-nine", plan: always("nine_years_old"), go: (page) => openDiversion(page, "Ways") },
  { name: "diversion-ways-eighteen", plan: { ...attorney, ...always("eighteen_when_charged") }, go: (page) => openDiversion(page, "Ways") },
  {
    name: "diversion-ways-why",
    plan: objection,
    go: async (page) => {
      await openDiversion(page, "Ways");
      await page.getByRole("button", { name: /^Why ?, Consent decree/ }).click();
      await page.locator("aside.open").waitFor();
    },
  },
  { name: "diversion-findings", plan: objection, go: (page) => openDiversion(page, "Findings") },
  { name: "diversion-findings-new", plan: { ...attorney, ...always("new") }, go: (page) => openDiversion(page, "Findings") },
  { name: "diversion-followed", go: (page) => openDiversion(page, "Agreement") },
  { name: "diversion-followed-decree", plan: always("decree_extended"), go: (page) => openDiversion(page, "Agreement") },
  {
    name: "diversion-papers",
    plan: objection,
    go: async (page) => {
      await openDiversion(page, "Papers");
      await drawn(page);
    },
  },
  {
    name: "diversion-papers-refused",
    plan: large,
    go: async (page) => {
      await openDiversion(page, "Papers");
      await drawn(page);
      await page.locator('[data-paper="agreement_deferred"]').click();
      await page.getByText("this paper cannot be made").waitFor();
    },
  },
  {
    name: "diversion-papers-places",
    plan: { ...objection, diversion_papers: "diversion_papers.places" },
    go: async (page) => {
      await openDiversion(page, "Papers");
      await page.locator("[data-undecided]").first().waitFor();
    },
  },
  {
    name: "diversion-papers-damaged",
    plan: { ...objection, diversion_papers: "error.damaged" },
    go: async (page) => {
      await openDiversion(page, "Papers");
      await page.getByRole("alert").first().waitFor();
    },
  },
  {
    name: "diversion-paper",
    plan: { ...objection, paper: "paper.diversion", paper_bytes: "preview_bytes.diversion.pdf" },
    go: async (page) => {
      await openDiversion(page, "Papers");
      await page.getByRole("button", { name: "Save as PDF" }).click();
      await drawn(page);
    },
  },
];
