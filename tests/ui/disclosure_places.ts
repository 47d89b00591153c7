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

export const disclosurePlaces: Place[] = [
  desk("missing_child", "Missing child"),
  desk("tribe", "Tribe"),
  desk("armed_forces", "Armed forces"),
];
