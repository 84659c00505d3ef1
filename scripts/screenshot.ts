import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "./test-browser.mjs";

/**
 * Takes a picture of a page of a running Headroom, 1440 px wide, in the light theme:
 *
 *     SCREENSHOT_EMAIL=… SCREENSHOT_PASSWORD=… npm exec -- node scripts/screenshot.ts URL FILE
 */
const [address, file] = process.argv.slice(2);
const { SCREENSHOT_EMAIL: email, SCREENSHOT_PASSWORD: password } = process.env;
if (!address || !file || !email || !password) {
  console.error("Usage: SCREENSHOT_EMAIL=… SCREENSHOT_PASSWORD=… npm exec -- node scripts/screenshot.ts URL FILE");
  process.exit(1);
}

const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: ["--no-sandbox"] });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: "light" });
  await page.goto(new URL("/sign-in", address).href);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  await page.goto(address, { waitUntil: "networkidle" });
  mkdirSync(dirname(file), { recursive: true });
  await page.screenshot({ path: file, animations: "disabled" });
} finally {
  await browser.close();
}
