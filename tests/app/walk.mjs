// Ways that several tests go: a vault made, opened again, a report begun.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { until } from "./until.mjs";

export const passphrase = "lantern pebble orchard canoe";

/** Makes a county's vault in this folder, as a person does at the keyboard, and goes on to the board. */
export async function makeVault(window, folder, at = async () => {}) {
  await at("start");
  await window.push("button", /Make a vault for a county/);
  await window.fill("Your name", "A. Lind");
  await window.focus("combobox", "County");
  await window.type("Wood");
  await window.fill("Agency", "Wood County Human Services");
  await window.fill("Passphrase", passphrase);
  await window.fill("The same again", passphrase);
  await window.fill("Folder", folder);
  await at("new vault");
  await window.press("Enter");
  const words = await keepWords(window, at);
  await window.see("heading", "Board");
  return words;
}

/** Makes an attorney's vault in this folder in the same way. */
export async function makeAttorneyVault(window, folder, at = async () => {}) {
  await at("start");
  await window.push("button", /Make a vault for an attorney/);
  await window.fill("Your name", "M. Quade");
  await window.fill("Office", "Quade Law Office");
  await window.fill("Passphrase", passphrase);
  await window.fill("The same again", passphrase);
  await window.fill("Folder", folder);
  await at("new vault");
  await window.press("Enter");
  const words = await keepWords(window, at);
  await window.see("heading", "Motions");
  return words;
}

/** Types the recovery words back, all of them, as they stood on the screen. */
async function keepWords(window, at) {
  await window.see("heading", /words on paper/);
  await at("recovery words");
  const words = await window.run(() =>
    [...document.querySelectorAll("main ol li")].map((item) => item.textContent.replace(/\d+/, "").trim()),
  );
  await window.push("button", /on paper/);
  await window.fill("The 24 words", words.join(" "));
  await at("recovery words, typed back");
  await window.press("Enter");
  return words;
}

/** Opens the vault that was open last; the window comes back to where it stood. */
export async function unlock(window) {
  await window.fill("Passphrase", passphrase);
  await window.press("Enter");
  await window.see("button", "Lock");
}

/** Begins a report from the keyboard, and stands in its first field. */
export async function newReport(window) {
  await window.press("Control", "n");
  await window.see("heading", "Intake");
  await toField(window, "When was the report received?");
}

/** Goes on with Tab until the field of this name has the focus. */
export async function toField(window, name) {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await window.focused()) === name) return;
    await window.press("Tab");
  }
  throw new Error(`Tab never came to “${name}”; it stands at “${await window.focused()}”`);
}

/** Goes to a field by its name, from wherever the focus is, and types. */
export async function jumpAndType(window, name, text) {
  await window.press("Control", "k");
  await window.see("dialog");
  await window.type(name);
  await window.says(name);
  await window.press("Enter");
  await until(`the focus in “${name}”`, async () => (await window.focused()) === name);
  await window.type(text);
}

/** Goes to a step of the open report by its number. */
export async function toStep(window, number, heading) {
  await window.press("Alt", String(number));
  await window.see("heading", heading);
}

/** Whether a folder holds a vault. */
export function isVault(folder) {
  return existsSync(join(folder, "vault.db")) && existsSync(join(folder, "keys"));
}
