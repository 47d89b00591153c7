// The desks of a report and its disclosures, and how a person gets there.
import type { Page } from "@playwright/test";
import type { Place } from "./places";

/** Goes to a screen of the open report by its name, with the keyboard alone. */
export async function jumpTo(page: Page, name: string) {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(name);
  await page.getByRole("option", { name }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator("#work-title").waitFor();
}

async function openFirst(page: Page) {
  await page.locator("[data-row]").nth(1).click();
  await page.locator("#work-title").waitFor();
}

const desk = (key: string, name: string): Place => ({
  name: `desk-${key.replace("_", "-")}`,
  plan: { notice_desk: `notice_desk.${key}` },
  go: async (page) => {
    await openFirst(page);
    await jumpTo(page, name);
    await page.getByRole("heading", { name: "Proof that it was given" }).waitFor();
  },
});

/** Goes to the step, and from its list into one planned disclosure. */
async function openPlan(page: Page) {
  await openFirst(page);
  await jumpTo(page, "Disclosure");
  await page.getByRole("button", { name: "Name somebody else" }).press("Enter");
  await page.getByRole("button", { name: "All disclosures of this report" }).waitFor();
  await page.locator("[data-field]").first().waitFor();
}

const plan = (name: string, recorded: string, last: (page: Page) => Promise<void> = async () => {}): Place => ({
  name: `disclosure-${name}`,
  plan: { disclosures: "disclosures.new", plan_disclosure: recorded, disclosure: recorded },
  go: async (page) => {
    await openPlan(page);
    await last(page);
  },
});

const toPreview = async (page: Page) => {
  await page.getByRole("heading", { name: "What would go" }).scrollIntoViewIfNeeded();
  await page.getByRole("heading", { name: "What would go" }).evaluate((one) => one.scrollIntoView({ block: "start" }));
};

export const disclosurePlaces: Place[] = [
  desk("missing_child", "Missing child"),
  desk("tribe", "Tribe"),
  desk("armed_forces", "Armed forces"),
  {
    name: "disclosures",
    plan: { disclosures: "disclosures.new" },
    go: async (page) => {
      await openFirst(page);
      await jumpTo(page, "Disclosure");
      await page.getByText("Nothing has left this case yet.").waitFor();
    },
  },
  {
    name: "disclosures-left",
    plan: { disclosures: "disclosures.left" },
    go: async (page) => {
      await openFirst(page);
      await jumpTo(page, "Disclosure");
      await page.locator("details summary").first().click();
    },
  },
  plan("center-new", "disclosure.center_new"),
  plan("center", "disclosure.center", toPreview),
  plan("center-ready", "disclosure.center_ready", toPreview),
  plan("provider", "disclosure.provider"),
  plan("foster", "disclosure.foster"),
  plan("parent", "disclosure.parent"),
  plan("subject", "disclosure.subject"),
];
