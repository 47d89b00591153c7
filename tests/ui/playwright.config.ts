import { defineConfig } from "@playwright/test";
import { launch } from "./chromium";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../target/ui-tests",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: [["list"]],
  timeout: 30_000,
  use: {
    viewport: { width: 1280, height: 800 },
    locale: "en-US",
    // Another zone than the one that is shown, so that a time read in the machine's zone would be noticed.
    timezoneId: "Asia/Tokyo",
    launchOptions: launch,
  },
});
