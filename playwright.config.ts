import { defineConfig } from "@playwright/test";
import { findBrowser } from "#scripts/test-browser.mjs";

const reportFile = process.env.HEADROOM_TEST_REPORT;
// Looked up once: the workers inherit it.
process.env.HEADROOM_TEST_BROWSER ??= findBrowser() ?? "chromium";

const quiet = ["background-networking", "component-update", "sync", "quic"].map((feature) => `--disable-${feature}`);
// Debian's Chromium draws with a graphics card even where it has to pretend to have one, which takes a quarter of the tests' time.
const plain = ["--disable-gpu"];
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/global-setup.ts",
  outputDir: "test-results",
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  workers: 2,
  // Axe reads a page of charts twice; two cores may be busy with other things.
  timeout: 120_000,
  globalTimeout: 20 * 60_000,
  expect: { timeout: 10_000 },
  reporter: reportFile ? [["list"], ["json", { outputFile: reportFile }]] : [["list"]],
  use: {
    // Recorded for nobody it would slow every test down; whoever repeats a failed one with `npm run e2e` has it.
    trace: reportFile ? "off" : "retain-on-failure",
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "Asia/Kathmandu",
    launchOptions: {
      executablePath: process.env.HEADROOM_TEST_BROWSER,
      args: ["--no-first-run", ...quiet, ...plain, ...asRoot],
    },
  },
  projects: [
    { name: "desktop", grepInvert: /@only-phone/, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: "phone",
      grep: /@(only-)?phone/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
});
