// What every test of the window starts from: the built window served under its own policy, and no error left unnoticed.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test as plain, expect, type Page } from "@playwright/test";
import { install, type Plan } from "./mock";
import { serve } from "./serve";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Fixtures = {
  /** Opens the window with these answers behind it. */
  start: (plan?: Plan, changed?: Record<string, unknown>) => Promise<Page>;
  noErrors: void;
};

export const test = plain.extend<Fixtures, { address: string }>({
  address: [
    async ({}, use) => {
      const server = await serve();
      await use(server.url);
      await server.stop();
    },
    { scope: "worker" },
  ],
  noErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      await use();
      expect(errors, "the window writes no error and breaks no policy").toEqual([]);
    },
    { auto: true },
  ],
  start: async ({ page, address }, use) => {
    await use(async (plan = {}, changed = {}) => {
      await install(page, plan, changed);
      await page.goto(address);
      await page.locator("h1").first().waitFor();
      return page;
    });
  },
});

export { expect };

/** What axe finds wrong, in a few words each. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const axe = (window as unknown as { axe: { run: (context: unknown, options: unknown) => Promise<any> } }).axe;
    const result = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return result.violations.flatMap((violation: any) =>
      violation.nodes.map((node: any) => `${violation.id}: ${node.target.join(" ")}: ${node.failureSummary}`),
    );
  });
}

export const themes = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" } },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
  { name: "forced colours", media: { colorScheme: "dark", forcedColors: "active" } },
] as const;
