import { defineConfig } from "@playwright/test";
import { browserFlags, findBrowser } from "./scripts/browser.mjs";

const browser = findBrowser();

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "*.spec.ts",
  outputDir: "test-results",
  reporter: "list",
  fullyParallel: true,
  workers: 2,
  // On a machine that is shared, looking at every element of a large figure takes half a minute.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    // A context of its own costs each test a second. What a test could leave in this one is cleared, and the app keeps nothing.
    reuseContext: true,
    viewport: { width: 1280, height: 800 },
    launchOptions: { args: browserFlags, ...(browser ? { executablePath: browser } : {}) },
  },
});
